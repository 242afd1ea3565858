package org.farbank.reader;

import java.math.BigDecimal;

/** Marks the numbers that may be amounts and the currencies that may be what a rate is of. */
final class Shapes {

  private static final BigDecimal LARGE = BigDecimal.valueOf(1000);

  private final int num;
  private final int quantity;
  private final int money;
  private final int spelled;
  private final int currency;
  private final int paidBehind;
  private final int freeNum;
  private final int rateBase;
  private final int slash;
  private final int trailing;
  private final int good;
  private final int oblique;
  private final int obliqueLead;
  private final ClassSet between;
  private final int multiplier;
  private final int of;
  private final int the;
  private final ClassSet freeFollow;
  private final ClassSet notBase;
  private final ClassSet columns;
  private final ClassSet parts;
  private final ClassSet priced;
  private final int unnamed;
  private final ClassSet partEnds;

  Shapes(WordClasses classes) {
    num = classes.of("num");
    quantity = classes.of("quantity");
    money = classes.of("money");
    spelled = classes.of("spelled");
    currency = classes.of("currency");
    paidBehind = classes.of("paid-in-behind");
    freeNum = classes.of("free-num");
    rateBase = classes.of("rate-base");
    slash = classes.of("slash");
    multiplier = classes.of("multiplier");
    trailing = classes.of("trailing");
    good = classes.of("good");
    oblique = classes.of("oblique");
    obliqueLead = classes.of("oblique-lead");
    between = classes.some("det", "good-modifier", "nationality");
    of = classes.of("of-word");
    the = classes.of("article");
    parts = classes.some("clause-comma", "part-end");
    priced = classes.some("num", "money", "quantity", "per-word");
    unnamed = classes.of("unnamed");
    columns = classes.some("good", "colon", "free-num", "currency", "=)");
    notBase = classes.some("paid-in");
    partEnds = classes.some("comma", "clause-end", "sentence-end", "list-join", "slash");
    freeFollow =
        classes.some(
            "free-follow",
            "fee-thing",
            "today",
            "date-word",
            "far-side",
            "this-side",
            "there",
            "set-phrase",
            "across",
            "sentence-end",
            "clause-end",
            "comma",
            "date",
            "place",
            "per-word",
            "good",
            "negative-subject",
            "currency-sign",
            "slash",
            "percent");
  }

  /**
   * A bare number is free where no noun follows that it would count; a currency is a rate's base
   * where none is paid in it.
   */
  boolean mark(Sentence sentence) {
    boolean changed = sentence.has(obliqueLead) && obliques(sentence);
    for (int i = 0; i < sentence.size(); i++) {
      Element element = sentence.at(i);
      boolean last = i + 1 == sentence.size();
      if (!last && unnamed(sentence, i)) {
        mark(element, unnamed);
        changed = true;
      }
      boolean figure = element.is(num) && (!element.is(spelled) || large(element));
      if (figure
          && (last
              || freeFollow.meets(sentence.at(i + 1).bits)
              || column(sentence, i)
              || bounded(sentence.at(i + 1))
              || one(sentence.at(i + 1))
              || sentence.at(i + 1).is(currency)
                  && i + 2 < sentence.size()
                  && sentence.at(i + 2).is(num)
              || trails(sentence, i + 1)
              || sentence.at(i + 1).is(of) && i > 0 && sentence.at(i - 1).is(the))) {
        mark(element, freeNum);
        changed = true;
      } else if (element.is(currency)
          && !(!last && sentence.at(i + 1).is(paidBehind))
          && !(i > 0 && sentence.at(i - 1).is(multiplier))
          && (i == 0
              || !notBase.meets(sentence.at(i - 1).bits)
              || sentence.at(i - 1).is(slash) && !(i > 1 && sentence.at(i - 2).is(currency)))) {
        mark(element, rateBase);
        changed = true;
      }
    }
    return changed;
  }

  /** Whether a number in words is no count of things: "four thousand eight hundred". */
  private static boolean large(Element element) {
    Amount amount = element.amount();
    return amount != null && amount.low().compareTo(LARGE) >= 0;
  }

  /** Whether an unknown word between a comma and an amount or a unit is a good of its own. */
  private boolean unnamed(Sentence sentence, int i) {
    Element element = sentence.at(i);
    return element.value == null
        && element.end - element.start > 1
        && element.lexeme == null
        && i > 0
        && parts.meets(sentence.at(i - 1).bits)
        && priced.meets(sentence.at(i + 1).bits);
  }

  /** Whether a number is followed by that of the next column of a table. */
  private boolean column(Sentence sentence, int i) {
    boolean next = sentence.at(i + 1).is(num) && sentence.at(i + 1).start > sentence.at(i).end;
    return next && i > 0 && columns.meets(sentence.at(i - 1).bits);
  }

  /** Whether another figure follows with its bound: "from 4,000 up to 8,600". */
  private boolean bounded(Element element) {
    Amount amount = element.is(num) || element.is(money) ? element.amount() : null;
    return amount != null && amount.bound() != null;
  }

  /** Whether one of a unit follows, for which it is paid: 650一只. */
  private boolean one(Element element) {
    Amount amount = element.is(quantity) ? element.amount() : null;
    return amount != null && amount.low().compareTo(BigDecimal.ONE) == 0;
  }

  /** Whether a word ends its part of the sentence that tells what an amount before it is for. */
  private boolean trails(Sentence sentence, int i) {
    return sentence.at(i).is(trailing)
        && (i + 1 == sentence.size() || partEnds.meets(sentence.at(i + 1).bits));
  }

  /** Marks goods that something is only hidden in or goes by: "wrapped in a sock". */
  private boolean obliques(Sentence sentence) {
    boolean changed = false;
    for (int i = 1; i < sentence.size(); i++) {
      int lead = i - 1;
      while (lead > 0 && i - lead < 3 && between.meets(sentence.at(lead).bits)) {
        lead--;
      }
      if (sentence.at(i).is(good) && sentence.at(lead).is(obliqueLead)) {
        mark(sentence.at(i), oblique);
        changed = true;
      }
    }
    return changed;
  }

  private static void mark(Element element, int wordClass) {
    element.bits = element.bits.clone();
    WordClasses.add(element.bits, wordClass);
  }
}
