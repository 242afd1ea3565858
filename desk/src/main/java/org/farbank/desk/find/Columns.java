package org.farbank.desk.find;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Facts as columns of numbers: a row a fact, the words of a dimension numbered. A million rows take
 * about 50 MB and are looked through in some hundredths of a second. Not for several threads.
 */
final class Columns {
  /** A day that is not known. */
  static final int UNKNOWN = Integer.MIN_VALUE;

  private static final int BEGIN = 1024;

  private final Map<Dimension, Map<String, Integer>> numbers = new HashMap<>();
  private final Map<Dimension, List<String>> words = new HashMap<>();
  private final Map<UUID, Integer> rows = new HashMap<>();
  private final int[][] values = new int[Dimension.values().length][BEGIN];
  private UUID[] ids = new UUID[BEGIN];
  private int[] from = new int[BEGIN];
  private int[] to = new int[BEGIN];
  private int size;

  Columns() {
    for (Dimension dimension : Dimension.values()) {
      numbers.put(dimension, new HashMap<>());
      words.put(dimension, new ArrayList<>());
    }
  }

  int size() {
    return size;
  }

  /** The words of a dimension, by their numbers. */
  List<String> words(Dimension dimension) {
    return words.getOrDefault(dimension, List.of());
  }

  /** The number of a fact's word in a dimension, -1 where it has none. */
  int value(Dimension dimension, int row) {
    return values[dimension.ordinal()][row];
  }

  int from(int row) {
    return from[row];
  }

  int to(int row) {
    return to[row];
  }

  UUID id(int row) {
    return ids[row];
  }

  /** Puts a fact in, or in the place of what it was. */
  void put(
      UUID id, Map<Dimension, String> facets, Optional<LocalDate> first, Optional<LocalDate> last) {
    Integer known = rows.get(id);
    int row = known == null ? size : known;
    if (row == ids.length) {
      grow();
    }
    if (known == null) {
      size++;
      rows.put(id, row);
    }
    ids[row] = id;
    for (Dimension dimension : Dimension.values()) {
      values[dimension.ordinal()][row] = number(dimension, facets.get(dimension));
    }
    from[row] = day(first);
    to[row] = day(last);
  }

  /** Takes a fact out; the last one takes its row. */
  void remove(UUID id) {
    Integer row = rows.remove(id);
    if (row == null) {
      return;
    }
    int last = --size;
    if (row != last) {
      ids[row] = ids[last];
      rows.put(ids[row], row);
      for (int[] column : values) {
        column[row] = column[last];
      }
      from[row] = from[last];
      to[row] = to[last];
    }
  }

  private int number(Dimension dimension, @Nullable String word) {
    if (word == null) {
      return -1;
    }
    var known = numbers.get(dimension);
    var all = words.get(dimension);
    if (known == null || all == null) {
      throw new IllegalStateException("every dimension has words");
    }
    return known.computeIfAbsent(
        word,
        fresh -> {
          all.add(fresh);
          return all.size() - 1;
        });
  }

  private static int day(Optional<LocalDate> day) {
    return day.map(d -> Math.toIntExact(d.toEpochDay())).orElse(UNKNOWN);
  }

  private void grow() {
    int larger = ids.length * 2;
    ids = Arrays.copyOf(ids, larger);
    for (int i = 0; i < values.length; i++) {
      values[i] = Arrays.copyOf(values[i], larger);
    }
    from = Arrays.copyOf(from, larger);
    to = Arrays.copyOf(to, larger);
  }
}
