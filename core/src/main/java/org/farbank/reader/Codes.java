package org.farbank.reader;

import java.math.BigDecimal;

/** Tells what a currency's code before a number means: so much money, or the rate of one unit. */
final class Codes {

  /** Below this a code and a number in a list are an amount. */
  private static final BigDecimal LEAST_RATE = BigDecimal.valueOf(60);

  /** A bare number beside a name of money is rather a rate from here on. */
  private static final BigDecimal LEAST_NAMED = BigDecimal.valueOf(300);

  private final int num;
  private final int money;
  private final int home;
  private final int good;
  private final int currency;
  private final int spelled;
  private final int equals;
  private final int perAfter;
  private final int topic;
  private final int moneyName;
  private final int colon;
  private final int currencySign;
  private final int comma;
  private final ClassSet measures;
  private final ClassSet parts;
  private final ClassSet listStarts;
  private final ClassSet listEnds;

  Codes(WordClasses classes) {
    num = classes.of("num");
    money = classes.of("money");
    home = classes.of("home-currency");
    good = classes.of("good");
    currency = classes.of("currency");
    spelled = classes.of("spelled");
    equals = classes.of("equals-word");
    perAfter = classes.of("dative");
    topic = classes.of("topic-particle");
    moneyName = classes.of("money-name");
    colon = classes.of("colon");
    currencySign = classes.of("currency-sign");
    comma = classes.of("comma");
    measures = classes.some("currency", "unit");
    parts = classes.some("comma", "clause-end", "slash", "num", "money");
    listStarts = classes.some("comma", "clause-end", "colon", "place", "list-join", "slash");
    listEnds =
        classes.some(
            "comma",
            "clause-end",
            "sentence-end",
            "place",
            "preposition-in",
            "list-join",
            "date",
            "today",
            "slash",
            "currency-sign",
            "rate-follow",
            "present-word");
  }

  /**
   * "USD 8,010 in Pyongyang" at the beginning of a part of a list: the rate of a dollar, not so
   * many.
   */
  boolean rate(Sentence sentence, int i) {
    Lexeme sign = sentence.at(i - 1).lexeme;
    if (sentence.at(i - 1).is(home) || ofGood(sentence, i - 2)) {
      return false;
    }
    for (int j = 0; j < i - 1; j++) {
      Element other = sentence.at(j);
      if (other.is(money)
          && other.amount() instanceof Amount a
          && sign != null
          && a.currency() == sign.currency) {
        return false; // "RMB 2,000 and RMB 80, respectively"
      }
    }
    boolean coded = i > 2 && sentence.at(i - 2).is(num) && sentence.at(i - 3).is(currencySign);
    boolean begins = i == 1 || coded || listStarts.meets(sentence.at(i - 2).bits);
    boolean ends = i + 1 >= sentence.size() || listEnds.meets(sentence.at(i + 1).bits);
    return begins && ends && Numbers.value(sentence.at(i)).compareTo(LEAST_RATE) >= 0;
  }

  /** Whether the money behind a number is the next number's: 비 1180 딸라 8천50, 사람 하나 인민폐 4천원. */
  boolean next(Sentence sentence, int i) {
    if (i + 2 >= sentence.size() || !sentence.at(i + 2).is(num)) {
      return false;
    }
    Lexeme after = sentence.at(i + 1).lexeme;
    Lexeme before = i > 0 && sentence.at(i - 1).is(currency) ? sentence.at(i - 1).lexeme : null;
    boolean other = before != null && after != null && before.currency != after.currency;
    return other
        || sentence.at(i).is(spelled) && sentence.at(i + 1).is(moneyName)
        || heads(sentence, i, i + 2);
  }

  /**
   * Whether a name of foreign money between two large bare numbers, the first of a good, is what
   * the second is the rate of: 쌀 6000 비 1300.
   */
  private boolean heads(Sentence sentence, int i, int rate) {
    Element name = sentence.at(rate - 1);
    boolean more = rate + 2 < sentence.size() && sentence.at(rate + 2).is(num); // the next rate
    boolean bare =
        more || rate + 1 >= sentence.size() || !measures.meets(sentence.at(rate + 1).bits);
    return bare
        && !name.is(home)
        && name.start > sentence.at(i).end
        && i > 0
        && sentence.at(i - 1).is(good)
        && Numbers.value(sentence.at(i)).compareTo(LEAST_NAMED) >= 0
        && Numbers.value(sentence.at(rate)).compareTo(LEAST_NAMED) >= 0;
  }

  /** Whether so many of a money are said to be so many of another: 딸라 1 = 8050. */
  boolean equated(Sentence sentence, int i) {
    int base = base(sentence, i);
    Lexeme before = base >= 0 ? sentence.at(base).lexeme : null;
    if (before == null || before.currency == null || i + 2 >= sentence.size()) {
      return false;
    }
    boolean round = Numbers.value(sentence.at(i)).stripTrailingZeros().precision() == 1;
    boolean per = round && sentence.at(i + 1).is(perAfter) && sentence.at(i + 2).is(num);
    return sentence.at(i + 1).is(equals) && base == i - 1 || per; // 딸라는 100에 82만
  }

  /** The name of money before a number, with a particle between or not; -1 where there is none. */
  int base(Sentence sentence, int i) {
    int base = i > 0 && sentence.at(i - 1).is(topic) ? i - 2 : i - 1;
    return base >= 0 && sentence.at(base).is(currency) ? base : -1;
  }

  /** Whether a name of money before a bare number is what has that rate: 돈대는 비 1290. */
  boolean named(Sentence sentence, int i) {
    if (Numbers.value(sentence.at(i)).compareTo(LEAST_NAMED) < 0) {
      return false;
    }
    int last = i > 2 && sentence.at(i - 2).is(comma) ? i - 3 : i - 2;
    if (last > 0 && sentence.at(last).is(num) && heads(sentence, last, i)) {
      return true;
    }
    for (int j = i - 2; j >= 0; j--) {
      if (sentence.at(j).is(good)) {
        return false;
      }
    }
    return i < 3 || !sentence.at(i - 2).is(num);
  }

  /** Whether codes stand before their numbers: "cny 700 usd 5,400". */
  boolean before(Sentence sentence, int i, int next) {
    return i > 0
        && sentence.at(i - 1).is(currencySign)
        && sentence.at(next).is(currencySign)
        && next + 1 < sentence.size()
        && sentence.at(next + 1).is(num);
  }

  /** Whether a good stands in the part of a list that ends at an element: "urea: RMB 185". */
  private boolean ofGood(Sentence sentence, int at) {
    for (int i = at; i >= 0; i--) {
      Element element = sentence.at(i);
      if (element.is(good)) {
        return true;
      }
      boolean part = parts.meets(element.bits);
      if (part && !(i == at && element.is(colon))) {
        return false;
      }
    }
    return false;
  }
}
