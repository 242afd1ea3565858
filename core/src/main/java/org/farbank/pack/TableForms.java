package org.farbank.pack;

import static org.farbank.pack.TableForm.Column.BASE;
import static org.farbank.pack.TableForm.Column.COMMODITY;
import static org.farbank.pack.TableForm.Column.CURRENCY;
import static org.farbank.pack.TableForm.Column.DATE;
import static org.farbank.pack.TableForm.Column.MARKET;
import static org.farbank.pack.TableForm.Column.MONTH;
import static org.farbank.pack.TableForm.Column.PRICE;
import static org.farbank.pack.TableForm.Column.PRICETYPE;
import static org.farbank.pack.TableForm.Column.QUOTE;
import static org.farbank.pack.TableForm.Column.RATE;
import static org.farbank.pack.TableForm.Column.UNIT;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.farbank.pack.TableForm.Column;
import org.farbank.pack.TableForm.Meaning;

/** Loads {@code tables.tsv}: the forms of tables that others publish. */
final class TableForms {
  static final String FILE = "tables.tsv";
  static final String[] COLUMNS = {"table", "is", "word", "means", "times"};

  private static final Set<String> IS =
      Set.of("column", "always", "commodity", "market", "unit", "currency", "pricetype");
  private static final Set<String> PRICE_TYPES =
      Set.of("retail", "wholesale", "farm-gate", "border");

  private final Cells cells;
  private final Map<Column, Map<String, ?>> known;
  private final Map<String, TableForm> forms = new LinkedHashMap<>();
  private final Map<String, Integer> lines = new HashMap<>();

  TableForms(
      Cells cells,
      Map<String, ?> goods,
      Map<String, ?> places,
      Map<String, ?> units,
      Map<String, ?> currencies) {
    this.cells = cells;
    this.known = Map.of(COMMODITY, goods, MARKET, places, UNIT, units, CURRENCY, currencies);
  }

  Map<String, TableForm> read(List<Table.Row> rows) {
    for (Table.Row row : rows) {
      String table = row.get("table");
      if (!table.matches("[a-z0-9-]{1,20}")) {
        cells.problem(FILE, row.line(), "table must be up to 20 small letters, digits and hyphens");
        continue;
      }
      lines.putIfAbsent(table, row.line());
      line(row, forms.computeIfAbsent(table, TableForms::empty));
    }
    forms.values().forEach(this::whole);
    return forms;
  }

  private static TableForm empty(String id) {
    return new TableForm(id, new LinkedHashMap<>(), new HashMap<>(), new HashMap<>());
  }

  private void line(Table.Row row, TableForm form) {
    String is = cells.oneOf(FILE, row, "is", IS);
    if (row.get("word").isEmpty() || row.get("means").isEmpty()) {
      cells.problem(FILE, row.line(), "word and means must not be empty");
    } else if (is.equals("column")) {
      cells.oneOf(FILE, row, "means", Column.codes());
      Column.of(row.get("means")).ifPresent(c -> put(row, form.columns(), row.get("word"), c));
    } else if (is.equals("always")) {
      cells.oneOf(FILE, row, "word", Column.codes());
      Column.of(row.get("word")).ifPresent(c -> put(row, form.always(), c, row.get("means")));
    } else {
      Column.of(is).ifPresent(column -> word(row, form, column));
    }
    if (!is.equals("unit") && !row.get("times").isEmpty()) {
      cells.problem(FILE, row.line(), "times is for units alone");
    }
  }

  private void word(Table.Row row, TableForm form, Column column) {
    if (column == PRICETYPE) {
      cells.oneOf(FILE, row, "means", PRICE_TYPES);
    } else {
      cells.exists(FILE, row, "means", known.getOrDefault(column, Map.of()));
    }
    BigDecimal times = BigDecimal.ONE;
    if (column == UNIT && !row.get("times").isEmpty()) {
      cells.number(FILE, row, "times", 0.000001, 1_000_000);
      times = decimal(row.get("times"));
    }
    put(
        row,
        form.words().computeIfAbsent(column, c -> new HashMap<>()),
        row.get("word"),
        new Meaning(row.get("means"), times));
  }

  /** One where it is not a number, which is told elsewhere. */
  private static BigDecimal decimal(String text) {
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException e) {
      return BigDecimal.ONE;
    }
  }

  private <K, V> void put(Table.Row row, Map<K, V> map, K key, V value) {
    if (map.putIfAbsent(key, value) != null) {
      cells.problem(FILE, row.line(), "'" + row.get("word") + "' is there twice");
    }
  }

  /** Each form must say what a price or a rate is made of. */
  private void whole(TableForm form) {
    int line = lines.getOrDefault(form.id(), 0);
    var needed =
        form.rates() ? List.of(BASE, QUOTE, RATE) : List.of(COMMODITY, UNIT, CURRENCY, PRICE);
    for (Column column : needed) {
      if (!form.has(column)) {
        cells.problem(FILE, line, "table '" + form.id() + "' has no " + column.code());
      }
    }
    if (form.columns().containsValue(DATE) == form.columns().containsValue(MONTH)) {
      cells.problem(FILE, line, "table '" + form.id() + "' needs a date or a month");
    }
    for (Column column : Column.values()) {
      long count = form.columns().values().stream().filter(c -> c == column).count();
      if (count > 1) {
        cells.problem(FILE, line, "table '" + form.id() + "' has two columns " + column.code());
      }
    }
  }
}
