package org.farbank.desk.operation;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.farbank.desk.store.Store;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything in the store but the keys to words, as it was at one moment, the same for both stores:
 * a zip of {@code about.json} and one file of JSON Lines for each table.
 */
final class Dump {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int FETCH = 500;
  private static final int TELL_EVERY = 1000;

  private final Connection connection;
  private final Progress progress;
  private long done;
  private long total;

  private Dump(Connection connection, Progress progress) {
    this.connection = connection;
    this.progress = progress;
  }

  /** Writes it; the stream stays open. Others go on writing to the store meanwhile. */
  static About write(Store store, Instant taken, OutputStream out, Progress progress)
      throws SQLException, IOException {
    String schema = store.version();
    try (var connection = store.source().getConnection()) {
      boolean embedded = connection.getMetaData().getURL().startsWith("jdbc:h2:");
      int isolation = connection.getTransactionIsolation();
      connection.setAutoCommit(false);
      // both stores give such a transaction one moment to look at
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      try {
        lazily(connection, embedded, true);
        return new Dump(connection, progress).write(schema, taken, out);
      } finally {
        connection.rollback();
        lazily(connection, embedded, false);
        connection.setTransactionIsolation(isolation);
        connection.setAutoCommit(true);
      }
    }
  }

  /** The embedded store would gather a whole table before it gives the first row. */
  private static void lazily(Connection connection, boolean embedded, boolean lazily)
      throws SQLException {
    if (embedded) {
      try (var statement = connection.createStatement()) {
        statement.execute("set lazy_query_execution " + (lazily ? 1 : 0));
      }
    }
  }

  private About write(String schema, Instant taken, OutputStream out)
      throws SQLException, IOException {
    var tables =
        Table.all(connection).stream().filter(table -> !table.name().equals(Table.KEYS)).toList();
    var about = new About(About.FORMAT, schema, taken, counts(tables));
    total = about.total();
    var zip = new ZipOutputStream(out);
    zip.putNextEntry(new ZipEntry(About.NAME));
    zip.write(JSON.writeValueAsBytes(about));
    zip.closeEntry();
    for (Table table : tables) {
      zip.putNextEntry(new ZipEntry(table.name() + ".jsonl"));
      rows(table, zip);
      zip.closeEntry();
    }
    zip.finish();
    zip.flush();
    return about;
  }

  private Map<String, Long> counts(List<Table> tables) throws SQLException {
    Map<String, Long> counts = new TreeMap<>();
    for (Table table : tables) {
      counts.put(table.name(), table.count(connection));
    }
    return counts;
  }

  private void rows(Table table, OutputStream out) throws SQLException, IOException {
    try (var statement = connection.createStatement()) {
      statement.setFetchSize(FETCH);
      try (var rows = statement.executeQuery(table.select())) {
        while (rows.next()) {
          Map<String, @Nullable Object> row = new LinkedHashMap<>();
          for (Column column : table.columns()) {
            row.put(column.name(), column.written(rows));
          }
          out.write(JSON.writeValueAsBytes(row));
          out.write('\n');
          if (++done % TELL_EVERY == 0 || done == total) {
            progress.at(Progress.Step.WRITING, done, total);
          }
        }
      }
    }
  }
}
