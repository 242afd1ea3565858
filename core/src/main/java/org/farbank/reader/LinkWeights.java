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

  private final int[][][] byClass;
  private final long[][][] known;
  private final int[][][] byFact;

  private LinkWeights() {
    int zones = Signs.Zone.values().length;
    int sorts = Signs.Sort.values().length;
    byClass = new int[zones][sorts][WordClasses.WIDTH * 64];
    known = new long[zones][sorts][WordClasses.WIDTH];
    byFact = new int[Signs.Fact.values().length][sorts][Signs.VALUES];
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
      byClass[zone][sort][wordClass] = weight;
      WordClasses.add(known[zone][sort], wordClass);
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
      long[] some = known[zone.ordinal()][sort.ordinal()];
      int[] weights = byClass[zone.ordinal()][sort.ordinal()];
      for (int w = 0; w < some.length; w++) {
        for (long left = some[w] & bits[w]; left != 0; left &= left - 1) {
          total += weights[(w << 6) + Long.numberOfTrailingZeros(left)];
        }
      }
    }
  }
}
