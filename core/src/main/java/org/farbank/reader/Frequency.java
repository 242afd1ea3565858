package org.farbank.reader;

import java.util.Collection;

/**
 * How often words of a class come in reports, as the examples of the rules let expect: a pattern is
 * sought by what is rarest in it.
 */
final class Frequency {

  private final long[] byClass = new long[WordClasses.WIDTH * 64];

  Frequency(Lexicon lexicon, Collection<Rule> rules) {
    Scanner scanner = new Scanner(lexicon);
    int examples = 0;
    for (Rule rule : rules) {
      for (Rule.Example example : rule.examples()) {
        scanner.scan(example.text()).forEach(this::count);
        examples++;
      }
    }
    for (int composed : lexicon.classes.composed()) {
      byClass[composed] = Math.max(byClass[composed], examples / 2);
    }
  }

  private void count(Sentence sentence) {
    for (Element element : sentence) {
      for (int w = 0; w < WordClasses.WIDTH; w++) {
        for (long left = element.bits[w]; left != 0; left &= left - 1) {
          byClass[(w << 6) + Long.numberOfTrailingZeros(left)]++;
        }
      }
    }
  }

  /** How often words of a set come, at most. */
  long of(ClassSet set) {
    long sum = 0;
    for (int w = 0; w < WordClasses.WIDTH; w++) {
      for (long left = set.bits[w]; left != 0; left &= left - 1) {
        sum += byClass[(w << 6) + Long.numberOfTrailingZeros(left)];
      }
    }
    return sum;
  }
}
