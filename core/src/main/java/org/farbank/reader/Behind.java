package org.farbank.reader;

/** How a clause is meant, as words behind its verb tell where verbs come last. */
final class Behind {

  /** How far behind its verb an expectation or "not" may stand. */
  private static final int REACH = 5;

  private static final int NEXT = 2;

  private final int expected;
  private final int negation;
  private final int denial;
  private final int clauseEnd;
  private final int conjunction;
  private final int join;
  private final int comma;
  private final ClassSet amounts;

  Behind(WordClasses classes) {
    expected = classes.of("expectation-after");
    negation = classes.of("negation-after");
    denial = classes.of("denial-after");
    clauseEnd = classes.of("clause-end");
    conjunction = classes.of("conjunction");
    join = classes.of("list-join");
    comma = classes.of("comma");
    amounts = ClassSet.of(classes.set("money", "free-num"));
  }

  /** Whether what an amount costs is foreseen. */
  boolean expected(Sentence sentence, int amount) {
    return last(sentence, amount, expected);
  }

  /** Whether an amount is said to be wrong. */
  boolean denied(Sentence sentence, int amount) {
    return last(sentence, amount, denial);
  }

  /** Whether what ends at an element does not happen. */
  boolean isNot(Sentence sentence, int at) {
    return follows(sentence, at, NEXT, negation);
  }

  /** Whether what ends at an element is foreseen. */
  boolean foreseen(Sentence sentence, int at) {
    return follows(sentence, at, REACH, expected);
  }

  /** Whether a word of a class stands behind an element, before the clause ends. */
  private boolean follows(Sentence sentence, int at, int reach, int wordClass) {
    if (sentence.at(at).is(clauseEnd)) {
      return false;
    }
    for (int i = at + 1; i < Math.min(sentence.size(), at + 1 + reach); i++) {
      if (sentence.at(i).is(wordClass)) {
        return true;
      }
      if (begins(sentence.at(i))) {
        return false;
      }
    }
    return false;
  }

  /** Whether a word behind an amount, before the next one, tells how its clause is meant. */
  private boolean last(Sentence sentence, int amount, int wordClass) {
    boolean listed = amount + 1 < sentence.size() && sentence.at(amount + 1).is(comma);
    int reach = listed ? 2 * REACH : REACH;
    for (int i = amount + 1; i < Math.min(sentence.size(), amount + 2 + reach); i++) {
      if (sentence.at(i).is(wordClass)) {
        return true;
      }
      boolean next = amounts.meets(sentence.at(i).bits);
      if (begins(sentence.at(i)) || next && !listed) {
        return false;
      }
      listed &= !next; // 위안이 2500원, 달러가 1만 5천원까지 갈 것
    }
    return false;
  }

  private boolean begins(Element element) {
    return element.is(clauseEnd) || element.is(conjunction) && !element.is(join);
  }
}
