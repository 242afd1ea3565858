package org.farbank.desk.store;

import com.zaxxer.hikari.HikariDataSource;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.farbank.desk.Key;
import org.farbank.desk.Settings;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The store of a newsroom, with one set of migrations for both databases: the embedded one, a file
 * encrypted under the key that is entered at start, or PostgreSQL.
 */
public final class Store implements AutoCloseable {
  /** What an embedded store keeps free of its disk: it does not outlive a write that fails. */
  private static final long RESERVE = 64L << 20;

  private final HikariDataSource source;
  private final Optional<File> folder;
  private final JdbcClient sql;
  private final TransactionTemplate transactions;

  private Store(HikariDataSource source, Optional<File> folder) {
    this.source = source;
    this.folder = folder;
    this.sql = JdbcClient.create(source);
    this.transactions = new TransactionTemplate(new JdbcTransactionManager(source));
  }

  /**
   * Opens the store and brings it to the newest form.
   *
   * @throws org.flywaydb.core.api.FlywayException where it cannot be reached or the key is another
   */
  public static Store open(Settings settings, Key key) {
    return open(settings, key, MigrationVersion.LATEST);
  }

  /**
   * Opens the store and brings it to the form of a version and no further: for what comes from a
   * backup of that version. {@link #migrate} goes on from there.
   */
  public static Store open(Settings settings, Key key, String version) {
    return open(settings, key, MigrationVersion.fromVersion(version));
  }

  private static Store open(Settings settings, Key key, MigrationVersion version) {
    var source = new HikariDataSource();
    if (settings.postgres().isPresent()) {
      source.setJdbcUrl(settings.postgres().get());
    } else {
      // without WRITE_DELAY=0 a killed process loses what was acknowledged
      source.setJdbcUrl(
          "jdbc:h2:file:"
              + settings.data().resolve("store").toAbsolutePath()
              + ";CIPHER=AES;WRITE_DELAY=0;MODE=PostgreSQL;DB_CLOSE_ON_EXIT=FALSE");
      source.setUsername("desk");
      source.setPassword(key.secret() + " desk");
    }
    source.setMaximumPoolSize(8);
    source.setConnectionTimeout(10_000);
    source.setInitializationFailTimeout(10_000);
    try {
      migrations(source, version).migrate();
    } catch (RuntimeException e) {
      source.close();
      throw e;
    }
    boolean embedded = settings.postgres().isEmpty();
    return new Store(source, embedded ? Optional.of(settings.data().toFile()) : Optional.empty());
  }

  private static Flyway migrations(HikariDataSource source, MigrationVersion version) {
    return Flyway.configure()
        .dataSource(source)
        .locations("classpath:migrations")
        .target(version)
        .load();
  }

  /** The version of the tables' form. */
  public String version() {
    var current = migrations(source, MigrationVersion.LATEST).info().current();
    return current == null ? "0" : current.getVersion().getVersion();
  }

  /** Whether a version of the tables' form is one that this desk can make. */
  public static boolean knows(String version) {
    try {
      String files = "classpath*:migrations/V" + version + "__*.sql";
      return new PathMatchingResourcePatternResolver().getResources(files).length == 1;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Brings the store to the newest form. */
  public void migrate() {
    migrations(source, MigrationVersion.LATEST).migrate();
  }

  /** Statements. */
  public JdbcClient sql() {
    return sql;
  }

  /** For what wants connections of its own. */
  public DataSource source() {
    return source;
  }

  /**
   * Does all of it or nothing.
   *
   * @throws DiskFull where there is no room for it
   */
  public <T> T atomic(Supplier<T> work) {
    room();
    var result = transactions.execute(status -> work.get());
    if (result == null) {
      throw new IllegalStateException("a transaction gives a value");
    }
    return result;
  }

  /**
   * Does all of it or nothing.
   *
   * @throws DiskFull where there is no room for it
   */
  public void atomically(Runnable work) {
    room();
    transactions.executeWithoutResult(status -> work.run());
  }

  private void room() {
    if (folder.isPresent() && folder.get().getUsableSpace() < RESERVE) {
      throw new DiskFull();
    }
  }

  @Override
  public void close() {
    source.close();
  }
}
