package org.farbank.desk.operation;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.farbank.desk.Key;
import org.farbank.desk.Settings;
import org.farbank.desk.audit.Audit;
import org.farbank.desk.store.Store;
import org.farbank.seal.age.Opening;
import org.farbank.seal.age.Unopened;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DataSourceUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a backup into an empty store: all of it, or nothing. */
final class Restore {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int BATCH = 500;
  private static final int TELL_EVERY = 1000;
  private static final String ENDING = ".jsonl";

  private final Path file;
  private final Path keys;
  private final String passphrase;
  private final Progress progress;
  private long done;
  private long total;

  private Restore(Path file, Path keys, String passphrase, Progress progress) {
    this.file = file;
    this.keys = keys;
    this.passphrase = passphrase;
    this.progress = progress;
  }

  /**
   * Makes a store from a backup.
   *
   * @param keys the file of the keys to words
   * @param settings of the new store, which is not there or without a row
   * @param key of the new store, where it is an embedded one
   * @return how many rows each table has
   * @throws BackupTrouble where it cannot be; no store is there then that was not there before
   */
  static Map<String, Long> into(
      Settings settings, Key key, Path file, Path keys, String passphrase, Progress progress)
      throws BackupTrouble {
    return new Restore(file, keys, passphrase, progress).into(settings, key);
  }

  private Map<String, Long> into(Settings settings, Key key) throws BackupTrouble {
    boolean embedded = settings.postgres().isEmpty();
    if (embedded && Files.exists(StoreFiles.of(settings.data()))) {
      throw new BackupTrouble(BackupTrouble.Why.NOT_EMPTY);
    }
    var rows = KeyFile.read(keys);
    boolean kept = false;
    try (var zip = open();
        var store = Store.open(settings, key, about(zip).schema())) {
      var counts = load(store, zip, rows);
      store.migrate();
      kept = true;
      return counts;
    } catch (IOException e) {
      throw new BackupTrouble(why(e), e);
    } finally {
      if (embedded && !kept) {
        StoreFiles.remove(settings.data());
      }
    }
  }

  private ZipInputStream open() throws BackupTrouble, IOException {
    try {
      InputStream sealed = new BufferedInputStream(Files.newInputStream(file));
      return new ZipInputStream(Opening.from(sealed, passphrase));
    } catch (NoSuchFileException e) {
      throw new BackupTrouble(BackupTrouble.Why.NO_FILE, e);
    } catch (Unopened e) {
      throw new BackupTrouble(
          e.why() == Unopened.Why.FOR_OTHERS
              ? BackupTrouble.Why.WRONG_PASSPHRASE
              : BackupTrouble.Why.DAMAGED,
          e);
    }
  }

  private static BackupTrouble.Why why(IOException e) {
    return e.getCause() instanceof Unopened || e instanceof ZipException
        ? BackupTrouble.Why.DAMAGED
        : BackupTrouble.Why.UNWRITABLE;
  }

  private About about(ZipInputStream zip) throws BackupTrouble, IOException {
    var entry = zip.getNextEntry();
    if (entry == null || !entry.getName().equals(About.NAME)) {
      throw new BackupTrouble(BackupTrouble.Why.NOT_A_BACKUP);
    }
    try {
      var about = JSON.readValue(zip.readAllBytes(), About.class);
      if (about.format() > About.FORMAT || !Store.knows(about.schema())) {
        throw new BackupTrouble(BackupTrouble.Why.NEWER);
      }
      expected.putAll(about.rows());
      total = about.total();
      return about;
    } catch (JacksonException e) {
      throw new BackupTrouble(BackupTrouble.Why.NOT_A_BACKUP, e);
    }
  }

  private final Map<String, Long> expected = new TreeMap<>();

  /** Carries trouble out of a transaction, which is undone by it. */
  private static final class Undone extends RuntimeException {
    private static final long serialVersionUID = 1;

    final BackupTrouble trouble;

    Undone(BackupTrouble trouble) {
      super(trouble);
      this.trouble = trouble;
    }
  }

  private Map<String, Long> load(Store store, ZipInputStream zip, List<KeyFile.Row> rows)
      throws BackupTrouble, IOException {
    try {
      return store.atomic(
          () -> {
            var connection = DataSourceUtils.getConnection(store.source());
            try {
              load(connection, zip, rows);
              return checked(store, connection);
            } catch (BackupTrouble e) {
              throw new Undone(e);
            } catch (SQLException | JacksonException | IllegalArgumentException e) {
              throw new Undone(new BackupTrouble(BackupTrouble.Why.UNWRITABLE, e));
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            } finally {
              DataSourceUtils.releaseConnection(connection, store.source());
            }
          });
    } catch (Undone e) {
      throw e.trouble;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void load(Connection connection, ZipInputStream zip, List<KeyFile.Row> keyRows)
      throws SQLException, IOException, BackupTrouble {
    Map<String, Table> tables = new HashMap<>();
    for (Table table : Table.all(connection)) {
      tables.put(table.name(), table);
    }
    empty(connection, tables.values());
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      String name = entry.getName();
      Table table =
          name.endsWith(ENDING)
              ? tables.get(name.substring(0, name.length() - ENDING.length()))
              : null;
      if (table == null) {
        throw new BackupTrouble(BackupTrouble.Why.NOT_A_BACKUP);
      }
      rows(connection, table, zip);
    }
    keys(connection, keyRows);
  }

  /** What a fresh store has of itself goes; where there is more, it is none. */
  private static void empty(Connection connection, Iterable<Table> tables)
      throws SQLException, BackupTrouble {
    for (Table table : tables) {
      if (!table.name().equals(Table.HEAD) && table.count(connection) > 0) {
        throw new BackupTrouble(BackupTrouble.Why.NOT_EMPTY);
      }
    }
    try (var statement = connection.createStatement()) {
      statement.execute("delete from " + Table.HEAD);
    }
  }

  private void rows(Connection connection, Table table, InputStream in)
      throws SQLException, IOException, BackupTrouble {
    var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    Set<String> known = table.columns().stream().map(Column::name).collect(Collectors.toSet());
    try (var statement = connection.prepareStatement(table.insert())) {
      int waiting = 0;
      for (@Nullable String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode row = JSON.readTree(line);
        if (!known.equals(Set.copyOf(row.propertyNames()))) {
          throw new BackupTrouble(BackupTrouble.Why.NEWER);
        }
        fill(statement, table, row);
        statement.addBatch();
        if (++waiting == BATCH) {
          statement.executeBatch();
          waiting = 0;
        }
        if (++done % TELL_EVERY == 0 || done == total) {
          progress.at(Progress.Step.READING, done, total);
        }
      }
      statement.executeBatch();
    }
  }

  private static void fill(PreparedStatement statement, Table table, JsonNode row)
      throws SQLException {
    int place = 1;
    for (Column column : table.columns()) {
      statement.setObject(place++, column.read(row.get(column.name())));
    }
  }

  private static void keys(Connection connection, List<KeyFile.Row> rows) throws SQLException {
    String insert = "insert into " + Table.KEYS + " (subject, sealed) values (?, ?)";
    try (var statement = connection.prepareStatement(insert)) {
      for (KeyFile.Row row : rows) {
        statement.setObject(1, row.subject());
        statement.setBytes(2, row.sealed());
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  private Map<String, Long> checked(Store store, Connection connection)
      throws SQLException, BackupTrouble {
    progress.at(Progress.Step.CHECKING, 0, 1);
    Map<String, Long> counts = new TreeMap<>();
    for (Table table : Table.all(connection)) {
      if (!table.name().equals(Table.KEYS)) {
        counts.put(table.name(), table.count(connection));
      }
    }
    if (!counts.equals(expected)) {
      throw new BackupTrouble(BackupTrouble.Why.DIFFERENT);
    }
    if (new Audit(store, Clock.systemUTC()).broken().isPresent()) {
      throw new BackupTrouble(BackupTrouble.Why.BROKEN_AUDIT);
    }
    progress.at(Progress.Step.CHECKING, 1, 1);
    return counts;
  }
}
