package org.farbank.desk.audit;

import java.io.IOException;
import org.farbank.desk.Key;
import org.farbank.desk.Quiet;
import org.farbank.desk.Settings;
import org.farbank.desk.store.Store;

/**
 * Verifies the audit log of a desk that does not run: arguments as for the desk, the store's key on
 * standard input. Ends with 0 where all fits, 1 where an entry does not, 2 where it cannot tell.
 */
public final class Verify {
  private Verify() {}

  /** See above. */
  @SuppressWarnings("SystemOut") // what the command line shows
  public static void main(String... arguments) {
    System.exit(run(arguments));
  }

  private static int run(String... arguments) {
    Quiet.libraries();
    try (var store = Store.open(Settings.of(arguments), Key.read(System.in))) {
      return switch (Chain.check(store)) {
        case Chain.Whole whole -> {
          System.out.println(
              "ok: " + whole.entries() + " entries, the last hash is " + whole.end());
          yield 0;
        }
        case Chain.Broken broken -> {
          System.err.println("error: entry " + broken.at() + " was changed, taken out or put in");
          System.err.println("hint: compare the log with a backup; entries before it are genuine");
          yield 1;
        }
      };
    } catch (IllegalArgumentException | IOException e) {
      System.err.println("error: " + e.getMessage());
      return 2;
    } catch (RuntimeException e) {
      System.err.println("error: the store could not be opened");
      System.err.println("hint: end the desk first; is the passphrase the one of this store?");
      return 2;
    }
  }
}
