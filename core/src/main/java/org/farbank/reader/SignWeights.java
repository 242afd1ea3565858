package org.farbank.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.farbank.pack.PackException;
import org.farbank.pack.Problem;
import org.jspecify.annotations.Nullable;

/**
 * How much each sign speaks for a reading, in hundredths of a unit of evidence (logarithm of the
 * odds).
 */
final class SignWeights {

  private static final int SORTS = Signs.Sort.values().length;

  /** One more than the last sort that weighs anything. */
  private int sorts;

  /** By zone and class the weights for each sort; null where it weighs nothing. */
  private final int[][][] byClass;

  /** By zone and sort the classes that weigh something, and by zone those of any sort. */
  private final ClassSet[][] known;

  private final ClassSet[] any;
  private final int[][][] byFact;

  private SignWeights() {
    int zones = Signs.Zone.values().length;
    byClass = new int[zones][WordClasses.WIDTH * 64][];
    known = new ClassSet[zones][SORTS];
    any = new ClassSet[zones];
    byFact = new int[Signs.Fact.values().length][SORTS][Signs.VALUES];
  }

  /** Finds once which classes weigh anything. */
  private void prepare() {
    for (int zone = 0; zone < byClass.length; zone++) {
      long[] all = new long[WordClasses.WIDTH];
      for (int sort = 0; sort < SORTS; sort++) {
        long[] some = new long[WordClasses.WIDTH];
        for (int wordClass = 0; wordClass < byClass[zone].length; wordClass++) {
          int[] weights = byClass[zone][wordClass];
          if (weights != null && weights[sort] != 0) {
            WordClasses.add(some, wordClass);
          }
        }
        known[zone][sort] = ClassSet.of(some);
        all = WordClasses.union(all, some);
      }
      any[zone] = ClassSet.of(all);
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
      sorts = Math.max(sorts, sort + 1);
      if (cells[0].startsWith("is-")) {
        int fact = Signs.Fact.valueOf(name(cells[0].substring(3))).ordinal();
        return set(byFact[fact][sort], Integer.parseInt(cells[2]), weight);
      }
      if (!classes.knows(cells[2])) {
        return "no word list has the class " + cells[2];
      }
      int[][] byClass = this.byClass[Signs.Zone.valueOf(name(cells[0])).ordinal()];
      int wordClass = classes.of(cells[2]);
      byClass[wordClass] = byClass[wordClass] == null ? new int[SORTS] : byClass[wordClass];
      return set(byClass[wordClass], sort, weight);
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
      return "expected zone, sort, class and weight, or is-fact, sort, value and weight";
    }
  }

  private static @Nullable String set(int[] weights, int at, int weight) {
    boolean again = weights[at] != 0;
    weights[at] = weight;
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
      total += byFact[fact.ordinal()][sort.ordinal()][value];
    }

    @Override
    public void words(Zone zone, Sort sort, long[] bits) {
      int[][] weights = byClass[zone.ordinal()];
      ClassSet some = known[zone.ordinal()][sort.ordinal()];
      for (int i = 0; i < some.words(); i++) {
        for (long left = some.common(i, bits); left != 0; left &= left - 1) {
          total += weights[some.first(i) + Long.numberOfTrailingZeros(left)][sort.ordinal()];
        }
      }
    }
  }

  /** Adds up the signs that it is shown for all sorts at once, whatever their sort. */
  final class Sums implements Signs {

    private int[] totals = new int[SORTS];

    /** The sum for each sort since the last call. */
    int[] take() {
      int[] result = totals;
      totals = new int[SORTS];
      return result;
    }

    @Override
    public void fact(Fact fact, Sort sort, int value) {
      for (int i = 0; i < sorts; i++) {
        totals[i] += byFact[fact.ordinal()][i][value];
      }
    }

    @Override
    public void words(Zone zone, Sort sort, long[] bits) {
      int[][] weights = byClass[zone.ordinal()];
      ClassSet some = any[zone.ordinal()];
      for (int i = 0; i < some.words(); i++) {
        for (long left = some.common(i, bits); left != 0; left &= left - 1) {
          int[] row = weights[some.first(i) + Long.numberOfTrailingZeros(left)];
          for (int k = 0; k < sorts; k++) {
            totals[k] += row[k];
          }
        }
      }
    }
  }
}
