package org.farbank.reader;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.farbank.pack.PackException;
import org.farbank.pack.Problem;
import org.jspecify.annotations.Nullable;

/**
 * How much each sign speaks for a reading, in hundredths of a unit of evidence (logarithm of the
 * odds).
 */
final class SignWeights {

  private static final int SORTS = Signs.Sort.values().length;

  /**
   * By zone and class the weights for each sort, while they are read; null where there are none.
   */
  private final int[][][] byClass;

  /** The same by zone and sort. */
  private final Weighed[][] bySort;

  /** By fact and value the weights for each sort; null where it weighs nothing. */
  private final int[][][] byFact;

  private SignWeights() {
    int zones = Signs.Zone.values().length;
    byClass = new int[zones][WordClasses.WIDTH * 64][];
    bySort = new Weighed[zones][SORTS];
    byFact = new int[Signs.Fact.values().length][Signs.VALUES][];
  }

  /** Classes and the weight of each, in their order. */
  private record Weighed(ClassSet classes, int[] weights) {

    /** The weights for one sort of all classes. */
    static Weighed of(int[][] byClass, int[] some, int sort) {
      long[] bits = new long[WordClasses.WIDTH];
      int[] weights = new int[some.length];
      int count = 0;
      for (int wordClass : some) {
        if (byClass[wordClass][sort] != 0) {
          WordClasses.add(bits, wordClass);
          weights[count++] = byClass[wordClass][sort];
        }
      }
      return new Weighed(ClassSet.of(bits), Arrays.copyOf(weights, count));
    }

    int sum(long[] bits) {
      int total = 0;
      for (int i = 0; i < classes.words(); i++) {
        for (long left = classes.common(i, bits); left != 0; left &= left - 1) {
          total += weights[classes.place(i, left)];
        }
      }
      return total;
    }
  }

  /** Puts what has been read close together. */
  private void prepare() {
    for (int zone = 0; zone < byClass.length; zone++) {
      int[][] rows = byClass[zone];
      int[] some = IntStream.range(0, rows.length).filter(c -> rows[c] != null).toArray();
      for (int sort = 0; sort < SORTS; sort++) {
        bySort[zone][sort] = Weighed.of(rows, some, sort);
      }
      byClass[zone] = new int[0][];
    }
  }

  /**
   * The weights that a list gives.
   *
   * @throws PackException naming every line that is not understood or said before
   */
  static SignWeights of(Resource resource, WordClasses classes) {
    SignWeights weights = new SignWeights();
    List<Problem> problems = new ArrayList<>();
    for (int i = 0; i < resource.lines().size(); i++) {
      String line = resource.lines().get(i).strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        String problem = weights.add(line.split("\\s+"), classes);
        if (problem != null) {
          problems.add(new Problem(resource.name(), i + 1, problem));
        }
      }
    }
    if (!problems.isEmpty()) {
      throw new PackException(problems);
    }
    weights.prepare();
    return weights;
  }

  /** Adds a line; what is wrong with it, or null. */
  private @Nullable String add(String[] cells, WordClasses classes) {
    try {
      if (cells.length != 4) {
        throw new IllegalArgumentException();
      }
      int sort = Signs.Sort.valueOf(name(cells[1])).ordinal();
      int weight = Integer.parseInt(cells[3]);
      if (cells[0].startsWith("is-")) {
        int fact = Signs.Fact.valueOf(name(cells[0].substring(3))).ordinal();
        return set(byFact[fact], Integer.parseInt(cells[2]), sort, weight);
      }
      if (!classes.knows(cells[2])) {
        return "no word list has the class " + cells[2];
      }
      int[][] byClass = this.byClass[Signs.Zone.valueOf(name(cells[0])).ordinal()];
      return set(byClass, classes.of(cells[2]), sort, weight);
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
      return "expected zone, sort, class and weight, or is-fact, sort, value and weight";
    }
  }

  private static @Nullable String set(int[][] rows, int at, int sort, int weight) {
    int[] row = rows[at] == null ? new int[SORTS] : rows[at];
    boolean again = row[sort] != 0;
    row[sort] = weight;
    rows[at] = row;
    return weight == 0 ? "a sign that weighs nothing" : again ? "weighed above" : null;
  }

  private static String name(String code) {
    return code.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  /** Adds up the signs that it is shown. */
  final class Sum implements Signs {

    private int total;

    void add(int weight) {
      total += weight;
    }

    /** The sum since the last call. */
    int take() {
      int result = total;
      total = 0;
      return result;
    }

    @Override
    public void fact(Fact fact, Sort sort, int value) {
      int[] row = byFact[fact.ordinal()][value];
      total += row == null ? 0 : row[sort.ordinal()];
    }

    @Override
    public void words(Zone zone, Sort sort, long[] bits) {
      total += bySort[zone.ordinal()][sort.ordinal()].sum(bits);
    }
  }
}
