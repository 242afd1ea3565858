package org.farbank.pack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Takes values out of a pack's rows and gathers what is wrong with them, file and line. */
final class Cells {

  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, String> aliases = new HashMap<>();
  private final List<String> languages;

  /** Cells of a pack with names in these languages. */
  Cells(List<String> languages) {
    this.languages = languages;
  }

  List<String> languages() {
    return languages;
  }

  List<Problem> problems() {
    return problems;
  }

  void problem(String file, int line, String message) {
    problems.add(new Problem(file, line, message));
  }

  /** Adds a value under its row's id. */
  <T> void put(Map<String, T> map, String file, Table.Row row, T value) {
    String id = row.get("id");
    if (id.isEmpty()) {
      problem(file, row.line(), "has no id");
    } else if (map.put(id, value) != null) {
      problem(file, row.line(), "id '" + id + "' is there twice");
    }
  }

  /** Names by language; no two rows of a table may share one. */
  Names names(String file, Table.Row row) {
    Map<String, List<String>> result = new HashMap<>();
    for (String language : languages) {
      List<String> words = row.list(language);
      for (String word : words) {
        String key = file + " " + language + " " + word.toLowerCase(Locale.ROOT);
        String owner = aliases.putIfAbsent(key, row.get("id") + " (line " + row.line() + ")");
        if (owner != null) {
          problem(file, row.line(), "'" + word + "' already names " + owner);
        }
      }
      result.put(language, words);
    }
    if (result.values().stream().allMatch(List::isEmpty)) {
      problem(file, row.line(), "has no name in any language");
    }
    return new Names(result);
  }

  /** Whether a word names something in a table; in English also its plain plural or singular. */
  boolean isName(String file, String language, String word) {
    String key = file + " " + language + " ";
    String singular = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    return aliases.containsKey(key + word)
        || language.equals("en")
            && (aliases.containsKey(key + word + "s") || aliases.containsKey(key + singular));
  }

  /** The cell must name something that is known. */
  void exists(String file, Table.Row row, String column, Map<String, ?> known) {
    if (row.get(column).isEmpty()) {
      problem(file, row.line(), column + " is missing");
    } else {
      existsOrEmpty(file, row, column, known);
    }
  }

  /** The cell must name something that is known, or nothing. */
  void existsOrEmpty(String file, Table.Row row, String column, Map<String, ?> known) {
    String id = row.get(column);
    if (!id.isEmpty() && !known.containsKey(id)) {
      problem(file, row.line(), column + " '" + id + "' does not exist");
    }
  }

  /** The cell must be one of these. */
  String oneOf(String file, Table.Row row, String column, Set<String> allowed) {
    String value = row.get(column);
    if (!allowed.contains(value)) {
      String list = String.join(", ", allowed.stream().sorted().toList());
      problem(file, row.line(), column + " '" + value + "' must be one of " + list);
    }
    return value;
  }

  double number(String file, Table.Row row, String column, double low, double high) {
    double value = parse(file, row, column, Double::valueOf, low);
    if (!(value >= low && value <= high)) {
      String range = high == Double.MAX_VALUE ? "be at least " : "lie from " + plain(low) + " to ";
      double bound = high == Double.MAX_VALUE ? low : high;
      problem(file, row.line(), column + " must " + range + plain(bound));
    }
    return value;
  }

  @Nullable Integer whole(String file, Table.Row row, String column, int low, int high) {
    if (row.get(column).isEmpty()) {
      return null;
    }
    int value = parse(file, row, column, Integer::valueOf, low);
    if (value < low || value > high) {
      String range = high == Integer.MAX_VALUE ? "be at least " : "lie from " + low + " to ";
      int bound = high == Integer.MAX_VALUE ? low : high;
      problem(file, row.line(), column + " must " + range + bound);
    }
    return value;
  }

  private <T> T parse(
      String file, Table.Row row, String column, Function<String, T> parser, T none) {
    try {
      return parser.apply(row.get(column));
    } catch (NumberFormatException e) {
      problem(file, row.line(), column + " is not a number");
      return none;
    }
  }

  private static String plain(double value) {
    return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
  }

  static @Nullable String blank(String cell) {
    return cell.isEmpty() ? null : cell;
  }
}
