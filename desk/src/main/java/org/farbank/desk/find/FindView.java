package org.farbank.desk.find;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.farbank.desk.fact.Fact;
import org.farbank.desk.fact.Wording;

/**
 * What the page of a search shows.
 *
 * @param ready whether all of the store was in when it was searched
 */
public record FindView(
    List<Facet> facets,
    List<Line> lines,
    List<SavedSearches.Saved> saved,
    int total,
    int page,
    boolean ready,
    Addresses addresses) {
  private static final int SHOWN = 12;

  /** A facet and how many values are not shown. */
  public record Facet(String code, List<Value> values, int more) {}

  /** A value of a facet, and the address that takes it in or out. */
  public record Value(String name, int count, boolean chosen, String address) {}

  /** One fact in a line. */
  public record Line(
      String id,
      String kindCode,
      String kind,
      String what,
      String figure,
      String place,
      String days,
      String origin,
      String rating) {}

  /** A parameter that a form passes on. */
  public record Hidden(String name, String value) {}

  /** The query as addresses. */
  record Addresses(Query query) {}

  static FindView of(
      Query query,
      Search.Found found,
      List<Line> lines,
      List<SavedSearches.Saved> saved,
      boolean ready,
      Wording wording) {
    List<Facet> facets = new ArrayList<>();
    for (Dimension dimension : Dimension.values()) {
      List<Search.Count> all = found.facets().getOrDefault(dimension, List.of());
      if (!all.isEmpty()) {
        facets.add(facet(query, dimension, all, wording));
      }
    }
    return new FindView(
        facets, lines, saved, found.total(), query.page(), ready, new Addresses(query));
  }

  private static Facet facet(
      Query query, Dimension dimension, List<Search.Count> all, Wording wording) {
    List<Value> values = new ArrayList<>();
    for (Search.Count count : all) {
      boolean chosen = query.has(dimension, count.value());
      if (chosen || values.size() < SHOWN) {
        values.add(
            new Value(
                name(dimension, count.value(), wording),
                count.count(),
                chosen,
                query.toggled(dimension, count.value()).address("/find")));
      }
    }
    return new Facet(dimension.code(), values, all.size() - values.size());
  }

  private static String name(Dimension dimension, String value, Wording wording) {
    return switch (dimension) {
      case KIND -> wording.kind(value);
      case GOOD -> wording.good(value);
      case PLACE -> wording.place(value);
      case COUNTRY, ORIGIN -> value;
    };
  }

  static Line line(Fact fact, String origin, Wording wording) {
    String kind = fact.text("kind").orElse("");
    return new Line(
        fact.id().toString(),
        kind,
        wording.kind(kind),
        wording.what(fact),
        wording.figure(fact),
        fact.text("place")
            .map(wording::place)
            .or(() -> fact.text("market"))
            .or(() -> fact.text("country"))
            .orElse(""),
        wording.days(fact),
        origin,
        Wording.rating(fact));
  }

  /** The first day that is asked for, or nothing. */
  public String from() {
    return addresses.query().from().map(Object::toString).orElse("");
  }

  /** The last day that is asked for, or nothing. */
  public String to() {
    return addresses.query().to().map(Object::toString).orElse("");
  }

  /** Whether anything is asked for. */
  public boolean narrowed() {
    return !addresses.query().at(1).parameters().isEmpty();
  }

  /** What the form of the days passes on. */
  public List<Hidden> hidden() {
    List<Hidden> all = new ArrayList<>();
    for (Dimension dimension : Dimension.values()) {
      for (String value : addresses.query().values().getOrDefault(dimension, Set.of())) {
        all.add(new Hidden(dimension.code(), value));
      }
    }
    return all;
  }

  /** The same search at another path. */
  public String address(String path) {
    return addresses.query().at(1).address(path);
  }

  /** The same search's parameters. */
  public String parameters() {
    return addresses.query().at(1).parameters();
  }

  /** Another page of it. */
  public String at(int other) {
    return addresses.query().at(other).address("/find");
  }

  /** Whether there is a page after this one. */
  public boolean hasNext() {
    return total > page * Search.PAGE;
  }
}
