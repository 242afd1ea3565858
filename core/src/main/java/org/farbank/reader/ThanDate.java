package org.farbank.reader;

/** Whether a date is only compared with: "livelier than in January", 지난달보다. */
final class ThanDate {

  private final int as;
  private final int behind;
  private final int particle;
  private final int with;
  private final int alike;
  private final int bracket;
  private final int closing;
  private final int of;
  private final int num;
  private final int times;
  private final int ratio;
  private final ClassSet than;

  ThanDate(WordClasses classes) {
    as = classes.of("than-as");
    behind = classes.of("than-behind");
    particle = classes.of("particle");
    with = classes.of("with-word");
    alike = classes.of("alike-word");
    bracket = classes.of("bracket");
    closing = classes.of("closing-bracket");
    of = classes.of("of-particle");
    num = classes.of("num");
    times = classes.of("times");
    ratio = classes.of("ratio-word");
    than = classes.some("than-as", "compared-lead", "difference-word");
  }

  boolean is(Sentence sentence, int i) {
    return i > 0 && than.meets(sentence.at(i - 1).bits)
        || i > 1 && sentence.at(i - 2).is(as)
        || follows(sentence, i);
  }

  /** Whether what compares stands behind a date, or a multiple of what was so then. */
  boolean follows(Sentence sentence, int i) {
    int next = i + 1;
    if (i > 0
        && next < sentence.size()
        && sentence.at(i - 1).is(with)
        && sentence.at(next).is(alike)) {
      return true; // 跟去年差不多
    }
    if (next < sentence.size() && sentence.at(next).is(bracket)) {
      while (next < sentence.size() && !sentence.at(next).is(closing)) {
        next++; // 이달 초(3900원)보다
      }
      next++;
    }
    if (next + 1 < sentence.size() && sentence.at(next).is(of)) {
      boolean times =
          next + 2 < sentence.size()
              && sentence.at(next + 1).is(num)
              && sentence.at(next + 2).is(this.times);
      return times || sentence.at(next + 1).is(ratio); // 작년 이맘때의 세 배
    }
    for (int j = next + 1;
        next < sentence.size()
            && sentence.at(next).is(with)
            && j < Math.min(sentence.size(), next + 4);
        j++) {
      if (sentence.at(j).is(alike)) {
        return true; // 설 무렵과 큰 차이가 없고
      }
    }
    if (next < sentence.size() && sentence.at(next).is(behind)) {
      return true;
    }
    return next + 1 < sentence.size()
        && sentence.at(next).is(particle)
        && sentence.at(next + 1).is(behind);
  }
}
