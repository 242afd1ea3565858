package org.farbank.pack;

import static org.farbank.pack.Cells.blank;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Loads a pack's tables, checks every reference and alias, and reports all problems together. */
final class PackLoader {

  private static final String ABOUT_FILE = "pack.tsv";
  private static final Set<String> ABOUT =
      Set.of("id", "title", "countries", "reference_currency", "languages");
  private static final Set<String> GUARDS =
      Set.of(
          "number",
          "amount",
          "counted",
          "apart",
          "unmeasured",
          "bare",
          "unit",
          "object",
          "mere-object",
          "capital",
          "list",
          "nothing");
  private static final Set<String> DIMENSIONS =
      Set.of("mass", "volume", "length", "count", "package", "area", "time");
  private static final Set<String> CUES =
      Set.of("this-side", "far-side", "document", "barrier", "campaign");

  /** The table that holds the names of a sense. */
  private static final Map<String, String> SENSES =
      Map.of(
          "good", "goods.tsv",
          "currency", "currencies.tsv",
          "unit", "units.tsv",
          "actor", "actors.tsv",
          "place", "places.tsv",
          "country", "countries.tsv");

  private final Path folder;
  private final Map<String, String> about;
  private final Cells cells;
  private final Set<String> known = new HashSet<>(Set.of(ABOUT_FILE));

  PackLoader(Path folder) {
    this.folder = folder;
    Table table = Table.read(folder, ABOUT_FILE, List.of("key", "value"), new ArrayList<>());
    String languages =
        table.rows().stream()
            .filter(row -> row.get("key").equals("languages"))
            .map(row -> row.get("value"))
            .findFirst()
            .orElse("");
    this.cells = new Cells(Stream.of(languages.split(",")).map(String::strip).toList());
    this.about = about();
  }

  Pack load() {
    Map<String, Country> countries = countries();
    Map<String, Unit> units = units();
    Map<String, Place> places = places(countries);
    Map<String, Good> goods = goods(units);
    Map<String, Currency> currencies = currencies(countries);
    Map<String, Actor> actors = actors(countries);
    List<Cue> cues = cues(countries);
    List<Homograph> homographs = homographs();
    List<PlausibleRange> plausible = plausible(goods, currencies, units);
    List<String> banks = banks(about, countries);
    Map<String, String> usualOrigin = usualOrigin(goods, banks);
    List<Shorthand> shorthand =
        new ShorthandTable(cells, goods, currencies, units)
            .read(table(ShorthandTable.FILE, ShorthandTable.COLUMNS));
    Map<String, TableForm> tables =
        new TableForms(cells, goods, places, units, currencies)
            .read(table(TableForms.FILE, TableForms.COLUMNS));
    String reference = about.getOrDefault("reference_currency", "");
    if (!currencies.containsKey(reference)) {
      cells.problem("pack.tsv", 0, "reference_currency '" + reference + "' does not exist");
    }
    strangers();
    if (!cells.problems().isEmpty()) {
      throw new PackException(cells.problems());
    }
    return new Pack(
        about.getOrDefault("id", ""),
        cells.languages(),
        banks,
        reference,
        countries,
        places,
        goods,
        currencies,
        units,
        actors,
        cues,
        homographs,
        plausible,
        usualOrigin,
        shorthand,
        tables);
  }

  private Map<String, String> about() {
    Map<String, String> result = new LinkedHashMap<>();
    String file = ABOUT_FILE;
    for (Table.Row row : table(file, "key", "value")) {
      cells.oneOf(file, row, "key", ABOUT);
      if (result.put(row.get("key"), row.get("value")) != null) {
        cells.problem(file, row.line(), "'" + row.get("key") + "' is there twice");
      }
    }
    for (String key : List.of("id", "countries", "reference_currency", "languages")) {
      if (result.getOrDefault(key, "").isEmpty()) {
        cells.problem(file, 0, "'" + key + "' is missing");
      }
    }
    return result;
  }

  private List<String> banks(Map<String, String> about, Map<String, Country> countries) {
    List<String> banks =
        Stream.of(about.getOrDefault("countries", "").split(",")).map(String::strip).toList();
    if (banks.size() != 2 || banks.getFirst().equals(banks.getLast())) {
      cells.problem("pack.tsv", 0, "'countries' must name the two countries, the closed one first");
    }
    for (String bank : banks) {
      if (!bank.isEmpty() && !countries.containsKey(bank)) {
        cells.problem("pack.tsv", 0, "country '" + bank + "' does not exist");
      }
    }
    return banks;
  }

  private Map<String, Country> countries() {
    Map<String, Country> result = new LinkedHashMap<>();
    String file = "countries.tsv";
    for (Table.Row row :
        table(
            file,
            Stream.concat(
                Stream.of("id"),
                cells.languages().stream().flatMap(l -> Stream.of(l, l + "_adjective"))))) {
      Map<String, List<String>> adjectives = new HashMap<>();
      for (String language : cells.languages()) {
        adjectives.put(language, row.list(language + "_adjective"));
      }
      Names names = cells.names(file, row);
      cells.put(result, file, row, new Country(row.get("id"), names, new Names(adjectives)));
    }
    return result;
  }

  private Map<String, Unit> units() {
    Map<String, Unit> result = new LinkedHashMap<>();
    String file = "units.tsv";
    for (Table.Row row : named(file, List.of("id", "dimension", "base_value"))) {
      String dimension = cells.oneOf(file, row, "dimension", DIMENSIONS);
      double base = cells.number(file, row, "base_value", 0.000001, Double.MAX_VALUE);
      Unit unit = new Unit(row.get("id"), dimension, base, cells.names(file, row));
      cells.put(result, file, row, unit);
    }
    return result;
  }

  private Map<String, Place> places(Map<String, Country> countries) {
    return new PlaceTable(cells, countries).read(named(PlaceTable.FILE, PlaceTable.COLUMNS));
  }

  private Map<String, Good> goods(Map<String, Unit> units) {
    Map<String, Good> result = new LinkedHashMap<>();
    String file = "goods.tsv";
    for (Table.Row row : named(file, List.of("id", "hs"), "group", "default_unit")) {
      cells.exists(file, row, "default_unit", units);
      if (!row.get("hs").matches("\\d{4}\\.\\d{2}")) {
        cells.problem(file, row.line(), "hs must look like 1006.30");
      }
      if (row.get("group").isEmpty()) {
        cells.problem(file, row.line(), "group is missing");
      }
      Names names = cells.names(file, row);
      String unit = row.get("default_unit");
      Good good = new Good(row.get("id"), row.get("hs"), row.get("group"), unit, names);
      cells.put(result, file, row, good);
    }
    return result;
  }

  private Map<String, Currency> currencies(Map<String, Country> countries) {
    Map<String, Currency> result = new LinkedHashMap<>();
    String file = "currencies.tsv";
    for (Table.Row row : named(file, List.of("id", "country", "decimals"), "symbols")) {
      cells.existsOrEmpty(file, row, "country", countries);
      Integer decimals = cells.whole(file, row, "decimals", 0, 4);
      cells.put(
          result,
          file,
          row,
          new Currency(
              row.get("id"),
              row.get("country"),
              decimals == null ? 0 : decimals,
              cells.names(file, row),
              row.list("symbols")));
    }
    return result;
  }

  private Map<String, Actor> actors(Map<String, Country> countries) {
    Map<String, Actor> result = new LinkedHashMap<>();
    String file = "actors.tsv";
    for (Table.Row row : named(file, List.of("id", "role", "country", "enforcer"))) {
      cells.existsOrEmpty(file, row, "country", countries);
      boolean enforcer = cells.oneOf(file, row, "enforcer", Set.of("yes", "no")).equals("yes");
      String country = blank(row.get("country"));
      Names names = cells.names(file, row);
      cells.put(
          result, file, row, new Actor(row.get("id"), row.get("role"), country, enforcer, names));
    }
    return result;
  }

  private List<Cue> cues(Map<String, Country> countries) {
    String file = "cues.tsv";
    List<Cue> result = new ArrayList<>();
    for (Table.Row row : named(file, List.of("class", "country"))) {
      cells.oneOf(file, row, "class", CUES);
      cells.existsOrEmpty(file, row, "country", countries);
      Map<String, List<String>> names = new HashMap<>();
      cells.languages().forEach(l -> names.put(l, row.list(l)));
      result.add(new Cue(row.get("class"), blank(row.get("country")), new Names(names)));
    }
    return result;
  }

  private List<Homograph> homographs() {
    String file = "homographs.tsv";
    List<Homograph> result = new ArrayList<>();
    for (Table.Row row : table(file, "lang", "word", "kind", "requires", "note")) {
      String language = cells.oneOf(file, row, "lang", Set.copyOf(cells.languages()));
      String kind = cells.oneOf(file, row, "kind", SENSES.keySet());
      cells.oneOf(file, row, "requires", GUARDS);
      String word = row.get("word").toLowerCase(Locale.ROOT);
      if (SENSES.containsKey(kind) && !cells.isName(SENSES.get(kind), language, word)) {
        cells.problem(file, row.line(), "'" + word + "' is in no row of " + SENSES.get(kind));
      }
      result.add(new Homograph(language, word, kind, row.get("requires")));
    }
    return result;
  }

  private static String group(Good good) {
    return PlausibleRange.GROUP + good.group();
  }

  private List<PlausibleRange> plausible(
      Map<String, Good> goods, Map<String, Currency> currencies, Map<String, Unit> units) {
    String file = "plausible.tsv";
    List<PlausibleRange> result = new ArrayList<>();
    Set<List<String>> seen = new HashSet<>();
    for (Table.Row row : table(file, "good", "currency", "unit", "low", "high")) {
      String good = row.get("good").equals("*") ? null : row.get("good");
      if (good != null && !good.startsWith(PlausibleRange.GROUP)) {
        cells.exists(file, row, "good", goods);
      } else if (good != null && goods.values().stream().noneMatch(g -> good.equals(group(g)))) {
        cells.problem(file, row.line(), "no good is of the group '" + good + "'");
      }
      cells.exists(file, row, "currency", currencies);
      cells.exists(file, row, "unit", units);
      double low = cells.number(file, row, "low", 0, Double.MAX_VALUE);
      double high = cells.number(file, row, "high", 0, Double.MAX_VALUE);
      if (low > high) {
        cells.problem(file, row.line(), "low is above high");
      }
      if (!seen.add(List.of(row.get("good"), row.get("currency"), row.get("unit")))) {
        cells.problem(file, row.line(), "this good, currency and unit have a range already");
      }
      BigDecimal from = BigDecimal.valueOf(low);
      BigDecimal to = BigDecimal.valueOf(high);
      result.add(new PlausibleRange(good, row.get("currency"), row.get("unit"), from, to));
    }
    return result;
  }

  private Map<String, String> usualOrigin(Map<String, Good> goods, List<String> banks) {
    String file = "usual_origin.tsv";
    Map<String, String> result = new LinkedHashMap<>();
    for (Table.Row row : table(file, "good", "country")) {
      cells.exists(file, row, "good", goods);
      cells.oneOf(file, row, "country", Set.copyOf(banks));
      if (result.put(row.get("good"), row.get("country")) != null) {
        cells.problem(file, row.line(), "good '" + row.get("good") + "' is there twice");
      }
    }
    return Map.copyOf(result);
  }

  /** A table with names: a column for each language of the pack between the others. */
  private List<Table.Row> named(String file, List<String> before, String... after) {
    return table(
        file,
        Stream.of(before.stream(), cells.languages().stream(), Stream.of(after))
            .flatMap(columns -> columns));
  }

  private List<Table.Row> table(String file, String... columns) {
    return table(file, Stream.of(columns));
  }

  private List<Table.Row> table(String file, Stream<String> columns) {
    known.add(file);
    return Table.read(folder, file, columns.toList(), cells.problems()).rows();
  }

  /** A table that nothing reads is most often a slip in its name. */
  private void strangers() {
    try (Stream<Path> files = Files.list(folder)) {
      files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".tsv") && !known.contains(name))
          .sorted()
          .forEach(name -> cells.problem(name, 0, "is no table of a pack"));
    } catch (IOException e) {
      cells.problem(".", 0, "the folder cannot be listed");
    }
  }
}
