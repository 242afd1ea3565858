package org.farbank.reader;

/**
 * Amounts that were, where what says so stands behind them: 7000원에서 4500원으로, 300원이던 것이 1000원으로,
 * 38위안이었는데 지금은 46위안.
 */
final class Was {

  /** So far behind an amount may stand what says that it was. */
  private static final int NEAR = 3;

  /** So far behind it stands what it is now. */
  private static final int REACH = 14;

  private final int from;
  private final int was;
  private final int good;
  private final int end;
  private final int particle;
  private final ClassSet amounts;

  Was(WordClasses classes) {
    from = classes.of("from-behind-amount");
    was = classes.of("was-behind");
    good = classes.of("good");
    end = classes.of("sentence-end");
    particle = classes.of("particle");
    amounts = ClassSet.of(classes.set("money", "free-num"));
  }

  /** Whether an amount has been and another one follows that is now. */
  boolean is(Sentence sentence, int at) {
    return changed(sentence, at) || been(sentence, at);
  }

  /** Whether it is where a change began: 7000원에서. */
  boolean changed(Sentence sentence, int at) {
    return at + 1 < sentence.size() && sentence.at(at + 1).is(from) && next(sentence, at) > 0;
  }

  private boolean been(Sentence sentence, int at) {
    for (int i = at + 1; i < Math.min(sentence.size(), at + 1 + NEAR); i++) {
      if (amounts.meets(sentence.at(i).bits)) {
        return false;
      }
      if (sentence.at(i).is(was)) {
        return next(sentence, at) > 0;
      }
    }
    return false;
  }

  /** The amount that was before the one at an index, or -1. */
  int before(Sentence sentence, int at) {
    for (int i = at - 1; i >= Math.max(0, at - REACH); i--) {
      if (amounts.meets(sentence.at(i).bits)) {
        return is(sentence, i) ? i : -1;
      }
      if (sentence.at(i).is(good)) {
        return -1;
      }
    }
    return -1;
  }

  /** The next amount that no other good stands before, or -1. */
  private int next(Sentence sentence, int at) {
    for (int i = at + 1; i < Math.min(sentence.size(), at + REACH); i++) {
      if (amounts.meets(sentence.at(i).bits)) {
        return i;
      }
      if (sentence.at(i).is(good) || sentence.at(i).is(end)) {
        return -1;
      }
    }
    return -1;
  }

  /**
   * Whether a date before an amount that was is its own: one right before where a change began (5월
   * 말 7000원에서, but 5월에 7000원에서 is when it changed), and any before what simply was.
   */
  boolean dates(Sentence sentence, int date, int at) {
    if (!changed(sentence, at)) {
      return true;
    }
    for (int i = date + 1; i < at; i++) {
      if (sentence.at(i).is(particle)) {
        return false;
      }
    }
    return true;
  }
}
