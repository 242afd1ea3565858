package org.farbank.pack;

import static org.farbank.pack.Cells.blank;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads places, the tree they form and where they lie. */
final class PlaceTable {

  static final String FILE = "places.tsv";

  static final List<String> COLUMNS =
      List.of(
          "id",
          "country",
          "type",
          "admin_level",
          "parent",
          "bank",
          "lat",
          "lon",
          "population",
          "population_source");

  private static final Set<String> TYPES =
      Set.of(
          "province",
          "city",
          "county",
          "district",
          "town",
          "market",
          "customs-post",
          "bridge",
          "island",
          "river",
          "sea",
          "mountain",
          "region");

  private final Cells cells;
  private final Map<String, Country> countries;

  PlaceTable(Cells cells, Map<String, Country> countries) {
    this.cells = cells;
    this.countries = countries;
  }

  Map<String, Place> read(List<Table.Row> rows) {
    Map<String, Place> places = new LinkedHashMap<>();
    rows.forEach(row -> cells.put(places, FILE, row, place(row)));
    Map<String, String> parents = new HashMap<>();
    rows.forEach(row -> parents.put(row.get("id"), row.get("parent")));
    for (Table.Row row : rows) {
      cells.existsOrEmpty(FILE, row, "parent", places);
      if (isItsOwnAncestor(row.get("id"), parents)) {
        cells.problem(FILE, row.line(), "lies in itself, through its parents");
      }
    }
    return places;
  }

  private Place place(Table.Row row) {
    cells.exists(FILE, row, "country", countries);
    if (row.get("bank").isEmpty()) {
      cells.problem(FILE, row.line(), "bank is missing: name the river or sea, or inland");
    }
    @Nullable Integer population = cells.whole(FILE, row, "population", 0, Integer.MAX_VALUE);
    if (population != null && row.get("population_source").isEmpty()) {
      cells.problem(FILE, row.line(), "population has no source");
    }
    return new Place(
        row.get("id"),
        row.get("country"),
        cells.oneOf(FILE, row, "type", TYPES),
        cells.whole(FILE, row, "admin_level", 1, 3),
        blank(row.get("parent")),
        row.get("bank"),
        cells.number(FILE, row, "lat", -90, 90),
        cells.number(FILE, row, "lon", -180, 180),
        population,
        blank(row.get("population_source")),
        cells.names(FILE, row));
  }

  private static boolean isItsOwnAncestor(String id, Map<String, String> parents) {
    String above = parents.getOrDefault(id, "");
    for (int steps = 0; !above.isEmpty() && steps < parents.size(); steps++) {
      if (above.equals(id)) {
        return true;
      }
      above = parents.getOrDefault(above, "");
    }
    return false;
  }
}
