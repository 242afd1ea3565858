package org.farbank.desk.operation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.farbank.desk.Key;
import org.farbank.desk.Settings;
import org.farbank.desk.store.Store;
import org.farbank.seal.age.Sealing;
import org.springframework.dao.DataAccessException;

/**
 * A backup: everything but the keys to words as one age file under a passphrase, and the keys
 * beside it, see {@link KeyFile}. A passphrase and not the administrators' keys: those lie in the
 * store itself, under their own passphrases, so nobody could open the file that brings them back.
 *
 * @param rows of all tables
 */
record Backup(Path file, Instant taken, long rows) {

  /**
   * Writes a backup, restores it into a throwaway store, compares, and only then puts it in the
   * place of an older one.
   *
   * @throws BackupTrouble where it could not be made; an older one is untouched then
   */
  static Backup make(
      Store store, Settings settings, Path to, String passphrase, Clock clock, Progress progress)
      throws BackupTrouble {
    Path file = to.toAbsolutePath().normalize();
    Path aside = WholeFile.aside(file);
    Path throwaway = settings.data().resolve("backup-check");
    try {
      Files.createDirectories(
          file.resolveSibling(""),
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      var about = dump(store, aside, passphrase, clock.instant(), progress);
      KeyFile.write(store, KeyFile.beside(file));
      check(settings, throwaway, aside, KeyFile.beside(file), passphrase, progress);
      WholeFile.place(aside, file);
      remember(store, file, about.taken());
      return new Backup(file, about.taken(), about.total());
    } catch (IOException | SQLException | DataAccessException e) {
      throw new BackupTrouble(BackupTrouble.Why.UNWRITABLE, e);
    } finally {
      StoreFiles.removeFolder(throwaway);
      try {
        Files.deleteIfExists(aside);
      } catch (IOException e) {
        // it is sealed, and replaced by the next one
      }
    }
  }

  private static About dump(
      Store store, Path aside, String passphrase, Instant taken, Progress progress)
      throws IOException, SQLException {
    var about = new AtomicReference<About>();
    WholeFile.fill(
        aside,
        out -> {
          var sealed = Sealing.to(new StaysOpen(out), passphrase);
          try {
            about.set(Dump.write(store, taken, sealed, progress));
          } catch (SQLException e) {
            throw new IOException(e);
          }
          sealed.close();
        });
    return Objects.requireNonNull(about.get());
  }

  private static void check(
      Settings settings, Path throwaway, Path file, Path keys, String passphrase, Progress progress)
      throws BackupTrouble, IOException {
    StoreFiles.removeFolder(throwaway);
    Files.createDirectory(
        throwaway,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    byte[] random = new byte[32];
    new SecureRandom().nextBytes(random);
    var own =
        new Settings(
            throwaway,
            settings.pack(),
            Settings.LOOPBACK,
            0,
            Optional.empty(),
            false,
            settings.precision());
    Restore.into(own, new Key(HexFormat.of().formatHex(random)), file, keys, passphrase, progress);
  }

  /** So that forgetting finds the keys. */
  static void remember(Store store, Path file, Instant taken) {
    String name = file.toAbsolutePath().normalize().toString();
    store.atomically(
        () -> {
          store.sql().sql("delete from backup where file = ?").param(name).update();
          store
              .sql()
              .sql("insert into backup (file, taken, keys_behind) values (?, ?, false)")
              .params(name, taken.atOffset(ZoneOffset.UTC))
              .update();
        });
  }
}
