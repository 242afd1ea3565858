package org.farbank.pack;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Loads a pack's tables, checks every reference and alias, and reports all problems together. */
final class PackLoader {

  private static final List<String> LANGUAGES = List.of("en", "ko", "zh");
  private static final Set<String> GUARDS =
      Set.of("number", "amount", "unit", "capital", "list", "nothing");

  private final Path folder;
  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, String> aliases = new HashMap<>();

  PackLoader(Path folder) {
    this.folder = folder;
  }

  Pack load() {
    Map<String, String> about = new LinkedHashMap<>();
    for (Table.Row row : table("pack.tsv", "key", "value")) {
      about.put(row.get("key"), row.get("value"));
    }
    Map<String, Country> countries = countries();
    Map<String, Unit> units = units();
    Map<String, Place> places = places(countries);
    Map<String, Good> goods = goods(units);
    Map<String, Currency> currencies = currencies(countries);
    Map<String, Actor> actors = actors(countries);
    List<Cue> cues = cues(countries);
    List<Homograph> homographs = homographs();
    List<PlausibleRange> plausible = plausible(goods, currencies, units);
    Map<String, String> usualOrigin = usualOrigin(goods, countries);
    List<String> banks = List.of(about.getOrDefault("countries", "").split(","));
    if (banks.size() != 2) {
      problems.add(new Problem("pack.tsv", 0, "'countries' must name the two countries"));
    }
    if (!problems.isEmpty()) {
      throw new PackException(problems);
    }
    return new Pack(
        about.getOrDefault("id", ""),
        banks,
        about.getOrDefault("reference_currency", "USD"),
        countries,
        places,
        goods,
        currencies,
        units,
        actors,
        cues,
        homographs,
        plausible,
        usualOrigin);
  }

  private Map<String, Country> countries() {
    Map<String, Country> result = new LinkedHashMap<>();
    String file = "countries.tsv";
    for (Table.Row row :
        table(file, "id", "en", "en_adjective", "ko", "ko_adjective", "zh", "zh_adjective")) {
      Map<String, List<String>> adjectives = new HashMap<>();
      for (String language : LANGUAGES) {
        adjectives.put(language, row.list(language + "_adjective"));
      }
      put(result, file, row, new Country(row.get("id"), names(file, row), new Names(adjectives)));
    }
    return result;
  }

  private Map<String, Unit> units() {
    Map<String, Unit> result = new LinkedHashMap<>();
    String file = "units.tsv";
    for (Table.Row row : table(file, "id", "dimension", "base_value", "en", "ko", "zh")) {
      double base = number(file, row, "base_value");
      put(result, file, row, new Unit(row.get("id"), row.get("dimension"), base, names(file, row)));
    }
    return result;
  }

  private Map<String, Place> places(Map<String, Country> countries) {
    Map<String, Place> result = new LinkedHashMap<>();
    String file = "places.tsv";
    List<Table.Row> rows =
        table(
            file,
            "id",
            "country",
            "type",
            "admin_level",
            "parent",
            "bank",
            "lat",
            "lon",
            "population",
            "population_source",
            "en",
            "ko",
            "zh");
    for (Table.Row row : rows) {
      exists(file, row, "country", countries);
      put(
          result,
          file,
          row,
          new Place(
              row.get("id"),
              row.get("country"),
              row.get("type"),
              whole(file, row, "admin_level"),
              blank(row.get("parent")),
              row.get("bank"),
              number(file, row, "lat"),
              number(file, row, "lon"),
              whole(file, row, "population"),
              blank(row.get("population_source")),
              names(file, row)));
    }
    for (Table.Row row : rows) {
      exists(file, row, "parent", result);
    }
    return result;
  }

  private Map<String, Good> goods(Map<String, Unit> units) {
    Map<String, Good> result = new LinkedHashMap<>();
    String file = "goods.tsv";
    for (Table.Row row : table(file, "id", "hs", "en", "ko", "zh", "group", "default_unit")) {
      exists(file, row, "default_unit", units);
      if (!row.get("hs").matches("\\d{4}\\.\\d{2}")) {
        problems.add(new Problem(file, row.line(), "hs must look like 1006.30"));
      }
      put(
          result,
          file,
          row,
          new Good(
              row.get("id"),
              row.get("hs"),
              row.get("group"),
              row.get("default_unit"),
              names(file, row)));
    }
    return result;
  }

  private Map<String, Currency> currencies(Map<String, Country> countries) {
    Map<String, Currency> result = new LinkedHashMap<>();
    String file = "currencies.tsv";
    for (Table.Row row : table(file, "id", "country", "decimals", "en", "ko", "zh", "symbols")) {
      exists(file, row, "country", countries);
      Integer decimals = whole(file, row, "decimals");
      put(
          result,
          file,
          row,
          new Currency(
              row.get("id"),
              row.get("country"),
              decimals == null ? 0 : decimals,
              names(file, row),
              row.list("symbols")));
    }
    return result;
  }

  private Map<String, Actor> actors(Map<String, Country> countries) {
    Map<String, Actor> result = new LinkedHashMap<>();
    String file = "actors.tsv";
    for (Table.Row row : table(file, "id", "role", "country", "enforcer", "en", "ko", "zh")) {
      exists(file, row, "country", countries);
      put(
          result,
          file,
          row,
          new Actor(
              row.get("id"),
              row.get("role"),
              blank(row.get("country")),
              row.get("enforcer").equals("yes"),
              names(file, row)));
    }
    return result;
  }

  private List<Cue> cues(Map<String, Country> countries) {
    String file = "cues.tsv";
    List<Cue> result = new ArrayList<>();
    for (Table.Row row : table(file, "class", "country", "en", "ko", "zh")) {
      exists(file, row, "country", countries);
      Map<String, List<String>> names = new HashMap<>();
      LANGUAGES.forEach(l -> names.put(l, row.list(l)));
      result.add(new Cue(row.get("class"), blank(row.get("country")), new Names(names)));
    }
    return result;
  }

  private List<Homograph> homographs() {
    String file = "homographs.tsv";
    List<Homograph> result = new ArrayList<>();
    for (Table.Row row : table(file, "lang", "word", "kind", "requires", "note")) {
      if (!GUARDS.contains(row.get("requires"))) {
        problems.add(new Problem(file, row.line(), "'requires' must be one of " + GUARDS));
      }
      String word = row.get("word").toLowerCase(Locale.ROOT);
      result.add(new Homograph(row.get("lang"), word, row.get("kind"), row.get("requires")));
    }
    return result;
  }

  private List<PlausibleRange> plausible(
      Map<String, Good> goods, Map<String, Currency> currencies, Map<String, Unit> units) {
    String file = "plausible.tsv";
    List<PlausibleRange> result = new ArrayList<>();
    for (Table.Row row : table(file, "good", "currency", "unit", "low", "high")) {
      if (!row.get("good").equals("*")) {
        exists(file, row, "good", goods);
      }
      exists(file, row, "currency", currencies);
      exists(file, row, "unit", units);
      result.add(
          new PlausibleRange(
              row.get("good").equals("*") ? null : row.get("good"),
              row.get("currency"),
              row.get("unit"),
              BigDecimal.valueOf(number(file, row, "low")),
              BigDecimal.valueOf(number(file, row, "high"))));
    }
    return result;
  }

  private Map<String, String> usualOrigin(Map<String, Good> goods, Map<String, Country> countries) {
    String file = "usual_origin.tsv";
    Map<String, String> result = new LinkedHashMap<>();
    for (Table.Row row : table(file, "good", "country")) {
      exists(file, row, "good", goods);
      exists(file, row, "country", countries);
      result.put(row.get("good"), row.get("country"));
    }
    return Map.copyOf(result);
  }

  private List<Table.Row> table(String file, String... columns) {
    return Table.read(folder, file, List.of(columns), problems).rows();
  }

  private <T> void put(Map<String, T> map, String file, Table.Row row, T value) {
    if (row.get("id").isEmpty()) {
      problems.add(new Problem(file, row.line(), "has no id"));
    } else if (map.put(row.get("id"), value) != null) {
      problems.add(new Problem(file, row.line(), "id '" + row.get("id") + "' is there twice"));
    }
  }

  private Names names(String file, Table.Row row) {
    Map<String, List<String>> result = new HashMap<>();
    for (String language : LANGUAGES) {
      List<String> words = row.list(language);
      for (String word : words) {
        String key = file + " " + language + " " + word.toLowerCase(Locale.ROOT);
        String owner = aliases.putIfAbsent(key, row.get("id") + " (line " + row.line() + ")");
        if (owner != null) {
          problems.add(new Problem(file, row.line(), "'" + word + "' already names " + owner));
        }
      }
      result.put(language, words);
    }
    return new Names(result);
  }

  private void exists(String file, Table.Row row, String column, Map<String, ?> known) {
    String id = row.get(column);
    if (!id.isEmpty() && !known.containsKey(id)) {
      problems.add(new Problem(file, row.line(), column + " '" + id + "' does not exist"));
    }
  }

  private double number(String file, Table.Row row, String column) {
    return parse(file, row, column, Double::valueOf, 0.0);
  }

  private @Nullable Integer whole(String file, Table.Row row, String column) {
    return row.get(column).isEmpty() ? null : parse(file, row, column, Integer::valueOf, 0);
  }

  private <T> T parse(
      String file, Table.Row row, String column, Function<String, T> parser, T none) {
    try {
      return parser.apply(row.get(column));
    } catch (NumberFormatException e) {
      problems.add(new Problem(file, row.line(), column + " is not a number"));
      return none;
    }
  }

  private static @Nullable String blank(String cell) {
    return cell.isEmpty() ? null : cell;
  }
}
