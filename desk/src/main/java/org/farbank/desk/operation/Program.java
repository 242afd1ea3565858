package org.farbank.desk.operation;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import org.farbank.desk.Failure;
import org.farbank.desk.Key;
import org.farbank.desk.Quiet;
import org.farbank.desk.Settings;
import org.farbank.desk.store.Store;

/**
 * Backups of a desk that does not run. {@code Program backup FILE SETTINGS…} or {@code Program
 * restore FILE KEYS SETTINGS…}; its first line on standard input is the store's key, the second one
 * the backup's passphrase. On standard output {@code progress STEP DONE TOTAL} and in the end
 * {@code done ROWS}.
 */
public final class Program {
  private static final int SHORTEST = 12;

  private Program() {}

  /** See above. Ends with 1 where it did not go well. */
  public static void main(String... arguments) throws IOException {
    Quiet.libraries();
    boolean backup = arguments[0].equals("backup");
    int own = backup ? 2 : 3;
    var settings = Settings.of(Arrays.copyOfRange(arguments, own, arguments.length));
    var key = Key.read(System.in);
    String passphrase = Key.read(System.in).secret();
    try {
      if (backup && passphrase.length() < SHORTEST) {
        fail("the backup's passphrase is short", "choose five words or more");
      }
      long rows =
          backup
              ? backup(settings, key, Path.of(arguments[1]), passphrase)
              : restore(settings, key, Path.of(arguments[1]), Path.of(arguments[2]), passphrase);
      say("done " + rows);
    } catch (BackupTrouble e) {
      fail(e.why().error(), e.why().hint());
    } catch (RuntimeException e) {
      var failure = Failure.of(e, settings);
      fail(failure.error(), failure.hint());
    }
  }

  private static long backup(Settings settings, Key key, Path file, String passphrase)
      throws BackupTrouble {
    try (var store = Store.open(settings, key)) {
      return Backup.make(store, settings, file, passphrase, Clock.systemUTC(), Program::tell)
          .rows();
    }
  }

  private static long restore(Settings settings, Key key, Path file, Path keys, String passphrase)
      throws BackupTrouble {
    var counts = Restore.into(settings, key, file, keys, passphrase, Program::tell);
    try (var store = Store.open(settings, key)) {
      if (keys.equals(KeyFile.beside(file))) {
        Backup.remember(store, file, Clock.systemUTC().instant());
      }
    }
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  private static void tell(Progress.Step step, long done, long total) {
    say("progress " + step.name().toLowerCase(Locale.ROOT) + " " + done + " " + total);
  }

  @SuppressWarnings("SystemOut") // what the command line reads
  private static void say(String line) {
    System.out.println(line);
  }

  private static void fail(String error, String hint) {
    System.err.println("error: " + error);
    System.err.println("hint: " + hint);
    System.exit(1);
  }
}
