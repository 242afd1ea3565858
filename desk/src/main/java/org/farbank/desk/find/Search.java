package org.farbank.desk.find;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One pass over the columns. A facet counts what one would find if it alone were left open: so a
 * row that fails one condition still counts for that one's facet, and a row that fails two for
 * none.
 */
final class Search {
  /** Facts on a page. */
  static final int PAGE = 50;

  /**
   * What was found.
   *
   * @param total all facts that fit
   * @param page the identifiers of one page of them, what was last true first
   * @param facets for each dimension its values, the most frequent first
   */
  record Found(int total, List<UUID> page, Map<Dimension, List<Count>> facets) {}

  /** How many facts have a value. */
  record Count(String value, int count) {}

  private static final Dimension[] DIMENSIONS = Dimension.values();

  private final Columns columns;
  private final boolean[] @Nullable [] wanted = new boolean[DIMENSIONS.length][];
  private final int[][] counts = new int[DIMENSIONS.length][];
  private final long first;
  private final long last;
  private final boolean anyTime;
  private int total;

  private Search(Columns columns, Query query) {
    this.columns = columns;
    this.anyTime = query.from().isEmpty() && query.to().isEmpty();
    this.first = query.from().map(d -> d.toEpochDay()).orElse(Long.MIN_VALUE);
    this.last = query.to().map(d -> d.toEpochDay()).orElse(Long.MAX_VALUE);
    for (Dimension dimension : DIMENSIONS) {
      List<String> words = columns.words(dimension);
      counts[dimension.ordinal()] = new int[words.size()];
      Set<String> chosen = query.values().get(dimension);
      if (chosen != null) {
        boolean[] fits = new boolean[words.size()];
        for (int i = 0; i < fits.length; i++) {
          fits[i] = chosen.contains(words.get(i));
        }
        wanted[dimension.ordinal()] = fits;
      }
    }
  }

  /** Looks through everything. */
  static Found in(Columns columns, Query query) {
    var search = new Search(columns, query);
    int until = query.page() * PAGE;
    Comparator<Integer> order = search.order();
    var best = new PriorityQueue<Integer>(until + 1, order.reversed());
    for (int row = 0; row < columns.size(); row++) {
      if (search.fits(row)) {
        Integer last = best.size() < until ? null : best.peek();
        if (last == null) {
          best.add(row);
        } else if (columns.to(row) >= columns.to(last) && order.compare(row, last) < 0) {
          best.poll();
          best.add(row);
        }
      }
    }
    List<Integer> sorted = new ArrayList<>(best);
    sorted.sort(order);
    List<UUID> page = sorted.stream().skip((long) until - PAGE).map(columns::id).toList();
    return new Found(search.total, page, search.facets(query));
  }

  /** Every fact that fits, in the order of the pages. */
  static List<UUID> all(Columns columns, Query query) {
    var search = new Search(columns, query);
    List<Integer> rows = new ArrayList<>();
    for (int row = 0; row < columns.size(); row++) {
      if (search.fits(row)) {
        rows.add(row);
      }
    }
    rows.sort(search.order());
    return rows.stream().map(columns::id).toList();
  }

  private Comparator<Integer> order() {
    return Comparator.<Integer>comparingInt(columns::to).reversed().thenComparing(columns::id);
  }

  /** Counts a row where it counts; whether it fits in everything. */
  private boolean fits(int row) {
    int failed = inTime(row) ? -1 : DIMENSIONS.length;
    for (Dimension dimension : DIMENSIONS) {
      boolean[] fits = wanted[dimension.ordinal()];
      if (fits != null) {
        int value = columns.value(dimension, row);
        if (value < 0 || !fits[value]) {
          if (failed >= 0) {
            return false;
          }
          failed = dimension.ordinal();
        }
      }
    }
    if (failed < 0) {
      total++;
      for (Dimension dimension : DIMENSIONS) {
        count(dimension, row);
      }
      return true;
    }
    if (failed < DIMENSIONS.length) {
      count(DIMENSIONS[failed], row);
    }
    return false;
  }

  private void count(Dimension dimension, int row) {
    int value = columns.value(dimension, row);
    if (value >= 0) {
      counts[dimension.ordinal()][value]++;
    }
  }

  private boolean inTime(int row) {
    if (anyTime) {
      return true;
    }
    int from = columns.from(row);
    int to = columns.to(row);
    if (from == Columns.UNKNOWN && to == Columns.UNKNOWN) {
      return false;
    }
    return (from == Columns.UNKNOWN || from <= last) && (to == Columns.UNKNOWN || to >= first);
  }

  private Map<Dimension, List<Count>> facets(Query query) {
    Map<Dimension, List<Count>> facets = new EnumMap<>(Dimension.class);
    for (Dimension dimension : DIMENSIONS) {
      List<String> words = columns.words(dimension);
      List<Count> all = new ArrayList<>();
      for (int i = 0; i < words.size(); i++) {
        int count = counts[dimension.ordinal()][i];
        if (count > 0 || query.has(dimension, words.get(i))) {
          all.add(new Count(words.get(i), count));
        }
      }
      all.sort(Comparator.comparingInt(Count::count).reversed().thenComparing(Count::value));
      facets.put(dimension, List.copyOf(all));
    }
    return facets;
  }
}
