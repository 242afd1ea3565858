package org.farbank.reader;

/** What stands behind a place or an amount where particles and verbs come last. */
final class Postposed {

  /** How far behind a place the verb may stand that goods are bought from there. */
  private static final int FETCH = 4;

  private final int buysBehind;
  private final int from;
  private final int fetches;
  private final int comma;
  private final int inParticle;
  private final int of;
  private final int than;
  private final int bracket;
  private final int country;
  private final int nationality;
  private final int trader;
  private final int clauseEnd;
  private final ClassSet amounts;

  Postposed(WordClasses classes) {
    buysBehind = classes.of("buys-behind");
    from = classes.of("from-word");
    fetches = classes.of("fetch-verb");
    comma = classes.of("comma");
    inParticle = classes.of("in-particle");
    of = classes.of("of-particle");
    than = classes.of("than-behind");
    bracket = classes.of("bracket");
    country = classes.of("country");
    nationality = classes.of("nationality");
    trader = classes.of("dealer-word");
    clauseEnd = classes.of("clause-end");
    amounts = classes.some("money", "free-num");
  }

  /** Whether a verb behind an amount shows that a buyer pays it: the seller's bank is meant. */
  boolean buys(Sentence sentence, int at) {
    for (int i = at + 1; i < sentence.size(); i++) {
      if (sentence.at(i).is(buysBehind)) {
        return true;
      }
      if (sentence.at(i).is(clauseEnd) || amounts.meets(sentence.at(i).bits)) {
        return false;
      }
    }
    return false;
  }

  /** Whether a place leads to a later amount, as one with a particle behind it does. */
  boolean leads(Sentence sentence, int i) {
    if (i + 1 < sentence.size() && sentence.at(i + 1).is(of)) {
      return true; // 둥강의 절반
    }
    if (i + 1 < sentence.size() && (sentence.at(i + 1).is(than) || bracketed(sentence, i))) {
      return true; // 혜산(5900원)보다
    }
    boolean market =
        i + 2 < sentence.size()
            && sentence.at(i + 2).is(inParticle)
            && !amounts.meets(sentence.at(i + 1).bits); // 둥강 부두에서
    boolean marked = market || i + 1 < sentence.size() && sentence.at(i + 1).is(inParticle);
    for (int j = i + 1; marked && j < sentence.size(); j++) {
      if (amounts.meets(sentence.at(j).bits)) {
        return true;
      }
    }
    return false;
  }

  /** Whether goods are bought from a place by a verb behind it: 从朔州接猪仔，一头280元. */
  boolean fetched(Sentence sentence, int i, int at) {
    for (int j = i + 1; j < Math.min(at, i + FETCH) && sentence.at(i - 1).is(from); j++) {
      if (sentence.at(j).is(fetches)) {
        return true;
      }
      if (sentence.at(j).is(comma)) {
        return false;
      }
    }
    return false;
  }

  /** Whether a place has an amount of its own in brackets behind it. */
  private boolean bracketed(Sentence sentence, int i) {
    return i + 2 < sentence.size()
        && sentence.at(i + 1).is(bracket)
        && amounts.meets(sentence.at(i + 2).bits);
  }

  /** Whether a country before somebody is only where he is from: 중국 대방에게. */
  boolean dealer(Sentence sentence, int i) {
    return sentence.at(i).is(country)
        && i + 1 < sentence.size()
        && sentence.at(i + 1).is(trader)
        && !sentence.at(i).is(nationality);
  }
}
