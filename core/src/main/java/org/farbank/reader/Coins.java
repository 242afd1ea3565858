package org.farbank.reader;

import java.math.BigDecimal;

/** What a currency means that is also a counter (电池板一块280元), and what follows it: 两块五. */
final class Coins {

  /** How far behind one piece of a good its price may stand. */
  private static final int PRICED = 8;

  /** How far behind its counter a good may stand. */
  private static final int BEHIND = 5;

  private final int num;
  private final int money;
  private final int good;
  private final int comma;
  private final int tailPlace;
  private final int currency;
  private final int numberWord;
  private final int digits;
  private final int unit;
  private final int subunit;

  Coins(WordClasses classes) {
    num = classes.of("num");
    money = classes.of("money");
    good = classes.of("good");
    comma = classes.of("comma");
    tailPlace = classes.of("tail-place");
    currency = classes.of("currency");
    numberWord = classes.of("number-word");
    digits = classes.of("digits");
    unit = classes.of("unit");
    subunit = classes.of("subunit");
  }

  /** Whether a currency that is also a counter counts one thing: its price follows right away. */
  boolean counts(Sentence sentence, Amount amount, int at) {
    boolean one = sentence.at(at).is(tailPlace) && sentence.at(at).is(currency);
    if (one && amount.low().compareTo(BigDecimal.ONE) == 0 && piece(sentence, at)) {
      return true;
    }
    return sentence.at(at).is(tailPlace)
        && sentence.at(at).is(currency)
        && at + 1 < sentence.size()
        && tenths(sentence, at) == at
        && sold(sentence, at)
        && sentence.at(at + 1).is(num)
        && sentence.at(at + 1).start == sentence.at(at).end
        && amount.low().compareTo(BigDecimal.ONE) == 0;
  }

  /** Whether a good is named before or shortly behind, of which there may be one. */
  private boolean sold(Sentence sentence, int at) {
    for (int i = Math.min(sentence.size() - 1, at + BEHIND); i >= 0; i--) {
      if (sentence.at(i).is(good)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a price follows in the clause of one piece of a good: 瓷砖一块算6元. */
  private boolean piece(Sentence sentence, int at) {
    if (at < 2 || !sentence.at(at - 2).is(good)) {
      return false;
    }
    for (int i = at + 1; i < Math.min(sentence.size(), at + PRICED); i++) {
      if (sentence.at(i).is(comma)) {
        return false;
      }
      if (sentence.at(i).is(num) || sentence.at(i).is(money)) {
        return true;
      }
    }
    return false;
  }

  /** Where a currency is followed by tenths, as in 两块五, their place; else its own. */
  int tenths(Sentence sentence, int at) {
    Element tenth = at + 1 < sentence.size() ? sentence.at(at + 1) : null;
    boolean bare =
        tenth != null
            && (tenth.is(numberWord) || tenth.is(digits) && tenth.end - tenth.start == 1)
            && tenth.start == sentence.at(at).end
            && Numbers.value(tenth).compareTo(BigDecimal.TEN) < 0
            && (at + 2 == sentence.size() || !sentence.at(at + 2).is(unit))
            && (at + 2 == sentence.size() || !sentence.at(at + 2).is(subunit));
    return bare && sentence.at(at).is(tailPlace) ? at + 1 : at;
  }

  /** Five tenths in 两块五, a half in 两块半. */
  static BigDecimal tenth(Element element) {
    BigDecimal value = Numbers.value(element);
    return value.compareTo(BigDecimal.ONE) < 0 ? value : value.movePointLeft(1);
  }
}
