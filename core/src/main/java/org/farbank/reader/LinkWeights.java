package org.farbank.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.farbank.pack.PackException;
import org.farbank.pack.Problem;

/**
 * How much each sign speaks for an amount being paid for a target, from {@code amounts.weights} in
 * hundredths of a unit of evidence (logarithm of the odds).
 */
final class LinkWeights {

  private static final int SORTS = Signs.Sort.values().length;

  /** By zone and class the weights for each sort; null where it weighs nothing. */
  private final int[][][] byClass;

  /** By zone and sort the classes that weigh something, and by zone those of any sort. */
  private final ClassSet[][] known;

  private final ClassSet[] any;
  private final int[][][] byFact;

  private LinkWeights() {
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
   * The weights of a language; a class that no word list has any more weighs nothing.
   *
   * @throws org.farbank.pack.PackException if a line is not understood
   */
  static LinkWeights of(String language, WordClasses classes) {
    return of(Resource.of(language, "amounts.weights"), classes);
  }

  /** The weights that a list gives. */
  static LinkWeights of(Resource resource, WordClasses classes) {
    LinkWeights weights = new LinkWeights();
    List<Problem> problems = new ArrayList<>();
    for (int i = 0; i < resource.lines().size(); i++) {
      String line = resource.lines().get(i).strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        try {
          weights.add(line.split("\\s+"), classes);
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
          problems.add(
              new Problem(
                  resource.name(), i + 1, "expected zone, sort, class or value, and weight"));
        }
      }
    }
    if (!problems.isEmpty()) {
      throw new PackException(problems);
    }
    weights.prepare();
    return weights;
  }

  private void add(String[] cells, WordClasses classes) {
    int sort = Signs.Sort.valueOf(name(cells[1])).ordinal();
    int weight = Integer.parseInt(cells[3]);
    if (cells[0].startsWith("is-")) {
      int fact = Signs.Fact.valueOf(name(cells[0].substring(3))).ordinal();
      byFact[fact][sort][Integer.parseInt(cells[2])] = weight;
    } else if (classes.knows(cells[2])) {
      int zone = Signs.Zone.valueOf(name(cells[0])).ordinal();
      int wordClass = classes.of(cells[2]);
      int[] weights = byClass[zone][wordClass];
      weights = weights == null ? new int[SORTS] : weights;
      weights[sort] = weight;
      byClass[zone][wordClass] = weights;
    }
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
      for (int i = 0; i < SORTS; i++) {
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
          for (int k = 0; k < SORTS; k++) {
            totals[k] += row[k];
          }
        }
      }
    }
  }
}
