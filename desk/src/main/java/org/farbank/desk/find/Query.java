package org.farbank.desk.find;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.farbank.desk.web.Refused;

/**
 * What one looks for.
 *
 * @param values of each dimension that are wanted; a dimension without any does not matter
 * @param from first day of the time that a fact must touch
 * @param to its last day
 * @param page from 1
 */
record Query(
    Map<Dimension, Set<String>> values,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    int page) {
  /** Everything. */
  static final Query ALL = new Query(Map.of(), Optional.empty(), Optional.empty(), 1);

  private static final int LAST_PAGE = 200;

  /**
   * Reads an address's parameters.
   *
   * @throws Refused naming the first that is unknown or wrong
   */
  static Query parse(Map<String, String[]> parameters) {
    Map<Dimension, Set<String>> values = new EnumMap<>(Dimension.class);
    Optional<LocalDate> from = Optional.empty();
    Optional<LocalDate> to = Optional.empty();
    int page = 1;
    for (var parameter : parameters.entrySet()) {
      List<String> given = new ArrayList<>(List.of(parameter.getValue()));
      given.removeIf(String::isBlank);
      if (given.isEmpty()) {
        continue;
      }
      switch (parameter.getKey()) {
        case "from" -> from = Optional.of(day(given.getFirst()));
        case "to" -> to = Optional.of(day(given.getFirst()));
        case "page" -> page = page(given.getFirst());
        default -> values.put(dimension(parameter.getKey()), new TreeSet<>(given));
      }
    }
    if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
      throw Refused.because("find.turned-around");
    }
    return new Query(values, from, to, page);
  }

  private static Dimension dimension(String name) {
    for (Dimension dimension : Dimension.values()) {
      if (dimension.code().equals(name)) {
        return dimension;
      }
    }
    throw Refused.because("find.unknown", name);
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw Refused.because("find.no-day", text);
    }
  }

  private static int page(String text) {
    if (!text.matches("\\d{1,3}") || Integer.parseInt(text) < 1) {
      throw Refused.because("find.no-page", LAST_PAGE);
    }
    return Math.min(LAST_PAGE, Integer.parseInt(text));
  }

  /** Whether a value of a dimension is wanted. */
  boolean has(Dimension dimension, String value) {
    return values.getOrDefault(dimension, Set.of()).contains(value);
  }

  /** The same with a value more, or without it; from the first page. */
  Query toggled(Dimension dimension, String value) {
    Map<Dimension, Set<String>> other = new EnumMap<>(Dimension.class);
    other.putAll(values);
    Set<String> chosen = new TreeSet<>(values.getOrDefault(dimension, Set.of()));
    if (!chosen.remove(value)) {
      chosen.add(value);
    }
    if (chosen.isEmpty()) {
      other.remove(dimension);
    } else {
      other.put(dimension, chosen);
    }
    return new Query(other, from, to, 1);
  }

  /** The same at another page. */
  Query at(int other) {
    return new Query(values, from, to, other);
  }

  /** As parameters of an address, always in the same order; empty for everything. */
  String parameters() {
    List<String> parts = new ArrayList<>();
    for (Dimension dimension : Dimension.values()) {
      for (String value : values.getOrDefault(dimension, Set.of())) {
        parts.add(dimension.code() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
      }
    }
    from.ifPresent(day -> parts.add("from=" + day));
    to.ifPresent(day -> parts.add("to=" + day));
    if (page > 1) {
      parts.add("page=" + page);
    }
    return String.join("&", parts);
  }

  /** The address of a page under {@code path} with these parameters. */
  String address(String path) {
    String parameters = parameters();
    return parameters.isEmpty() ? path : path + "?" + parameters;
  }
}
