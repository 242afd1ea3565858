package org.farbank.reader;

/** Whether a date is only compared with: "livelier than in January", 지난달보다. */
final class ThanDate {

  private final int as;
  private final int behind;
  private final int particle;
  private final ClassSet than;

  ThanDate(WordClasses classes) {
    as = classes.of("than-as");
    behind = classes.of("than-behind");
    particle = classes.of("particle");
    than = classes.some("than-as", "compared-lead", "difference-word");
  }

  boolean is(Sentence sentence, int i) {
    return i > 0 && than.meets(sentence.at(i - 1).bits)
        || i > 1 && sentence.at(i - 2).is(as)
        || follows(sentence, i);
  }

  /** Whether what compares stands behind a date. */
  boolean follows(Sentence sentence, int i) {
    int next = i + 1;
    if (next < sentence.size() && sentence.at(next).is(behind)) {
      return true;
    }
    return next + 1 < sentence.size()
        && sentence.at(next).is(particle)
        && sentence.at(next + 1).is(behind);
  }
}
