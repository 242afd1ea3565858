package org.farbank.reader;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.farbank.reader.Surroundings.Fact;
import org.farbank.reader.Surroundings.Zone;

/**
 * How much each word class near a good, and each fact, speaks for the good's crossing the border:
 * the sum of the weights is the evidence, above nought likely. The weights stand in {@code
 * flow.weights}, in hundredths.
 */
final class FlowWeights {

  private final long[][] known = new long[Zone.values().length][WordClasses.WIDTH];
  private final int[][] byClass = new int[Zone.values().length][WordClasses.WIDTH * 64];
  private final Map<Fact, Integer> byFact = new EnumMap<>(Fact.class);
  private int base;

  /** What a rule that reads the flow adds. */
  private int rule;

  /** The weights of a language. */
  static FlowWeights of(String language, WordClasses classes) {
    FlowWeights weights = new FlowWeights();
    Map<String, Fact> facts = new HashMap<>();
    for (Fact fact : Fact.values()) {
      facts.put(fact.code(), fact);
    }
    for (String line : Resource.of(language, "flow.weights").lines()) {
      List<String> words = List.of(line.strip().split("\\s+"));
      if (words.size() == 3) {
        int value = Integer.parseInt(words.get(2));
        switch (words.get(0)) {
          case "any" -> weights.set(words.get(1), value);
          case "fact" -> weights.byFact.put(facts.get(words.get(1)), value);
          default ->
              weights.set(
                  Zone.valueOf(words.get(0).toUpperCase(java.util.Locale.ROOT)),
                  classes.of(words.get(1)),
                  value);
        }
      }
    }
    return weights;
  }

  private void set(String name, int value) {
    if (name.equals("rule")) {
      rule = value;
    } else {
      base = value;
    }
  }

  private void set(Zone zone, int wordClass, int value) {
    WordClasses.add(known[zone.ordinal()], wordClass);
    byClass[zone.ordinal()][wordClass] = value;
  }

  /** The evidence for a crossing; {@code ruled} where a rule has read it. */
  int of(Surroundings around, boolean ruled) {
    int sum = base + (ruled ? rule : 0);
    for (Fact fact : around.facts()) {
      sum += byFact.getOrDefault(fact, 0);
    }
    for (int zone = 0; zone < known.length; zone++) {
      for (int w = 0; w < WordClasses.WIDTH; w++) {
        for (long left = known[zone][w] & around.zones()[zone][w]; left != 0; left &= left - 1) {
          sum += byClass[zone][(w << 6) + Long.numberOfTrailingZeros(left)];
        }
      }
    }
    return sum;
  }
}
