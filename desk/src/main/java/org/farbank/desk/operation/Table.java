package org.farbank.desk.operation;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A table of the store, as the database itself describes it: what features add later is in backups
 * without anybody thinking of it.
 */
record Table(String name, List<Column> columns) {
  /** The keys to all words: never in a backup, but in one file beside it. */
  static final String KEYS = "seal_key";

  /** Has one row in an empty store. */
  static final String HEAD = "audit_head";

  private static final String HISTORY = "flyway_schema_history";

  /** All tables but the history of migrations; those that others refer to come before them. */
  static List<Table> all(Connection connection) throws SQLException {
    Map<String, Table> tables = new HashMap<>();
    Map<String, Set<String>> before = new HashMap<>();
    var meta = connection.getMetaData();
    try (var rows = meta.getTables(null, connection.getSchema(), null, null)) {
      while (rows.next()) {
        String type = rows.getString("TABLE_TYPE");
        String name = rows.getString("TABLE_NAME");
        if (type.endsWith("TABLE") && !name.equalsIgnoreCase(HISTORY)) {
          tables.put(small(name), new Table(small(name), columns(connection, meta, name)));
          before.put(small(name), referred(connection, meta, name));
        }
      }
    }
    return ordered(tables, before);
  }

  private static List<Column> columns(Connection connection, DatabaseMetaData meta, String table)
      throws SQLException {
    List<Column> columns = new ArrayList<>();
    try (var rows = meta.getColumns(null, connection.getSchema(), table, null)) {
      while (rows.next()) {
        columns.add(Column.of(rows.getString("COLUMN_NAME"), rows.getString("TYPE_NAME")));
      }
    }
    return List.copyOf(columns);
  }

  private static Set<String> referred(Connection connection, DatabaseMetaData meta, String table)
      throws SQLException {
    Set<String> names = new LinkedHashSet<>();
    try (var rows = meta.getImportedKeys(null, connection.getSchema(), table)) {
      while (rows.next()) {
        names.add(small(rows.getString("PKTABLE_NAME")));
      }
    }
    names.remove(small(table));
    return names;
  }

  private static List<Table> ordered(Map<String, Table> tables, Map<String, Set<String>> before) {
    List<Table> ordered = new ArrayList<>();
    Set<String> left = tables.keySet().stream().sorted().collect(Collectors.toSet());
    while (!left.isEmpty()) {
      var free =
          left.stream()
              .filter(
                  name -> before.getOrDefault(name, Set.of()).stream().noneMatch(left::contains))
              .sorted()
              .toList();
      if (free.isEmpty()) {
        throw new IllegalStateException("tables refer to one another in a circle");
      }
      free.forEach(
          name -> {
            left.remove(name);
            ordered.add(tables.get(name));
          });
    }
    return ordered;
  }

  private static String small(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  long count(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery("select count(*) from " + name)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  /** The statement that reads all of it. */
  String select() {
    return "select " + names() + " from " + name;
  }

  /** The statement that adds a row, with a place for each column. */
  String insert() {
    String places = columns.stream().map(column -> "?").collect(Collectors.joining(", "));
    return "insert into " + name + " (" + names() + ") values (" + places + ")";
  }

  private String names() {
    return columns.stream().map(Column::name).collect(Collectors.joining(", "));
  }
}
