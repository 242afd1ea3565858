package org.farbank.desk.store;

import com.zaxxer.hikari.HikariDataSource;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.farbank.desk.Key;
import org.farbank.desk.Settings;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The store of a newsroom, with one set of migrations for both databases: the embedded one, a file
 * encrypted under the key that is entered at start, or PostgreSQL.
 */
public final class Store implements AutoCloseable {
  private final HikariDataSource source;
  private final JdbcClient sql;
  private final TransactionTemplate transactions;

  private Store(HikariDataSource source) {
    this.source = source;
    this.sql = JdbcClient.create(source);
    this.transactions = new TransactionTemplate(new JdbcTransactionManager(source));
  }

  /**
   * Opens the store and brings it to the newest form.
   *
   * @throws org.flywaydb.core.api.FlywayException where it cannot be reached or the key is another
   */
  public static Store open(Settings settings, Key key) {
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
      Flyway.configure().dataSource(source).locations("classpath:migrations").load().migrate();
    } catch (RuntimeException e) {
      source.close();
      throw e;
    }
    return new Store(source);
  }

  /** Statements. */
  public JdbcClient sql() {
    return sql;
  }

  /** For what wants connections of its own. */
  public DataSource source() {
    return source;
  }

  /** Does all of it or nothing. */
  public <T> T atomic(Supplier<T> work) {
    var result = transactions.execute(status -> work.get());
    if (result == null) {
      throw new IllegalStateException("a transaction gives a value");
    }
    return result;
  }

  /** Does all of it or nothing. */
  public void atomically(Runnable work) {
    transactions.executeWithoutResult(status -> work.run());
  }

  @Override
  public void close() {
    source.close();
  }
}
