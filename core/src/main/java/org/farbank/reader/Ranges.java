package org.farbank.reader;

import java.math.BigDecimal;

/** Puts the two ends of a range together, and keeps two things' amounts apart. */
final class Ranges {

  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

  private final WordClasses classes;
  private final int num;
  private final int rangeWord;
  private final int respectively;
  private final int and;
  private final int between;
  private final int year;
  private final int hyphen;
  private final int dash;
  private final int good;
  private final int comma;

  Ranges(WordClasses classes) {
    this.classes = classes;
    num = classes.of("num");
    rangeWord = classes.of("range-word");
    respectively = classes.of("respectively");
    and = classes.of("=and");
    between = classes.of("between-word");
    year = classes.of("year");
    hyphen = classes.of("hyphen");
    dash = classes.of("dash");
    good = classes.of("good");
    comma = classes.of("comma");
  }

  /**
   * "30,000–50,000", "between 4,800 and 5,000", "100 or 150": one amount with a lower and an upper
   * end.
   */
  void join(Sentence sentence, int i) {
    int next = i + 1;
    while (next < sentence.size() && next < i + 3 && sentence.at(next).is(rangeWord)) {
      next++;
    }
    if (next == i + 1
        || next >= sentence.size()
        || !sentence.at(next).is(num)
        || sentence.has(respectively)
        || next == i + 2 && sentence.at(i + 1).is(and) && pair(sentence, i)) {
      return;
    }
    BigDecimal low = Numbers.value(sentence.at(i));
    BigDecimal high = Numbers.value(sentence.at(next));
    boolean years = sentence.at(next).is(year) != sentence.at(i).is(year);
    if (years || low.compareTo(high) >= 0 || ends(sentence, next)) {
      return;
    }
    boolean shared =
        low.compareTo(BigDecimal.valueOf(100)) < 0
            && (sentence.at(next).is(classes.of("grown")) || thousands(sentence, i, next, high));
    boolean two = sentence.at(i + 1).is(and) && !(i > 0 && sentence.at(i - 1).is(between));
    BigDecimal first = shared ? low.multiply(scale(high)) : low;
    Amount amount = Amount.of(first).to(high);
    sentence.replace(
        i,
        next + 1,
        new Element(
            sentence.at(i).start,
            sentence.at(next).end,
            two ? classes.set("num", "range", "two-amounts") : classes.set("num", "range"),
            false,
            null,
            amount));
  }

  /** Whether a dash leaves out the thousands: "8-10,000". */
  private boolean thousands(Sentence sentence, int i, int next, BigDecimal high) {
    return next == i + 2
        && (sentence.at(i + 1).is(hyphen) || sentence.at(i + 1).is(dash))
        && sentence.at(i + 1).start == sentence.at(i).end
        && high.remainder(THOUSAND).signum() == 0;
  }

  /** Whether "A and B" are two things' amounts: two goods before and no "between". */
  private boolean pair(Sentence sentence, int i) {
    if (i > 1 && sentence.at(i - 1).is(comma) && sentence.at(i - 2).is(num)) {
      return true; // "4,100, 4,050 and 4,400"
    }
    int goods = 0;
    for (int j = i - 1; j >= 0 && !sentence.at(j).is(num); j--) {
      if (sentence.at(j).is(between)) {
        return false;
      }
      goods += sentence.at(j).is(good) ? 1 : 0;
    }
    return goods == 2;
  }

  /** Whether the number at {@code i} belongs with what follows in another way ("… and 40 days"). */
  private boolean ends(Sentence sentence, int i) {
    return i + 1 < sentence.size() && sentence.at(i + 1).is(classes.of("time-unit"));
  }

  private static BigDecimal scale(BigDecimal number) {
    return number.compareTo(BigDecimal.valueOf(1_000_000)) >= 0
        ? BigDecimal.valueOf(1_000_000)
        : THOUSAND;
  }
}
