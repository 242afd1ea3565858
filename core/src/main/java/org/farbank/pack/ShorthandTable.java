package org.farbank.pack;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Loads {@code shorthand.tsv}; each code has an example of which the value is checked. */
final class ShorthandTable {

  static final String FILE = "shorthand.tsv";
  static final String[] COLUMNS = {
    "lang", "code", "reads", "of", "currency", "unit", "times", "example", "value"
  };

  private final Cells cells;
  private final Map<String, ?> goods;
  private final Map<String, ?> currencies;
  private final Map<String, ?> units;

  ShorthandTable(
      Cells cells, Map<String, ?> goods, Map<String, ?> currencies, Map<String, ?> units) {
    this.cells = cells;
    this.goods = goods;
    this.currencies = currencies;
    this.units = units;
  }

  List<Shorthand> read(List<Table.Row> rows) {
    List<Shorthand> result = new ArrayList<>();
    Set<List<String>> seen = new HashSet<>();
    for (Table.Row row : rows) {
      String language = cells.oneOf(FILE, row, "lang", Set.copyOf(cells.languages()));
      boolean good = cells.oneOf(FILE, row, "reads", Set.of("price", "rate")).equals("price");
      cells.exists(FILE, row, "of", good ? goods : currencies);
      cells.exists(FILE, row, "currency", currencies);
      if (good) {
        cells.exists(FILE, row, "unit", units);
      } else if (!row.get("unit").isEmpty()) {
        cells.problem(FILE, row.line(), "a rate has no unit: write -");
      }
      String code = row.get("code");
      if (code.isEmpty()) {
        cells.problem(FILE, row.line(), "code is missing");
      } else if (!seen.add(List.of(language, code))) {
        cells.problem(FILE, row.line(), "code '" + code + "' is there twice");
      }
      BigDecimal times = number(row, "times");
      check(row, code, times);
      result.add(
          new Shorthand(
              language, code, good, row.get("of"), row.get("currency"), row.get("unit"), times));
    }
    return result;
  }

  /** The example must be the code and a number, and that so many times the value. */
  private void check(Table.Row row, String code, BigDecimal times) {
    String example = row.get("example");
    BigDecimal value = number(row, "value");
    String figure = example.startsWith(code + " ") ? example.substring(code.length() + 1) : "";
    if (!figure.matches("\\d+(\\.\\d+)?")) {
      cells.problem(FILE, row.line(), "example must be the code, a space and a number");
    } else if (new BigDecimal(figure).multiply(times).compareTo(value) != 0) {
      cells.problem(FILE, row.line(), "the example's number " + times + " times is not the value");
    }
  }

  private BigDecimal number(Table.Row row, String column) {
    try {
      return new BigDecimal(row.get(column));
    } catch (NumberFormatException e) {
      cells.problem(FILE, row.line(), column + " is not a number");
      return BigDecimal.ONE;
    }
  }
}
