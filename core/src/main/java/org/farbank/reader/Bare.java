package org.farbank.reader;

import java.math.BigDecimal;
import org.farbank.pack.Currency;

/** Judges whether a number without a currency may be an amount of money. */
final class Bare {

  /** Two amounts for the same thing differ by less than this factor. */
  private static final double ALIKE = 15;

  /** The same where a price verb leads to the amount. */
  private static final double LED = 50;

  /** The same in one sentence, of a number that nothing else leads to. */
  private static final double ROW = 5;

  /** How many words a good's description in a list has at most. */
  private static final int LABEL = 5;

  private final Scene scene;
  private final Units units;
  private final Plausible plausible;
  private final Currencies currencies;
  private final int range;
  private final int placeClass;
  private final int looseEnd;
  private final ClassSet leads;
  private final ClassSet priceVerbs;
  private final ClassSet clausal;

  Bare(Scene scene, Units units, Plausible plausible, Currencies currencies) {
    this.scene = scene;
    this.units = units;
    this.plausible = plausible;
    this.currencies = currencies;
    WordClasses classes = scene.classes();
    range = classes.of("range");
    placeClass = classes.of("place");
    looseEnd = classes.of("loose-end");
    leads =
        classes.some(
            "lead",
            "price-verb",
            "be",
            "colon",
            "place",
            "date",
            "comma",
            "clause-end",
            "rise",
            "fall",
            "reach-verb");
    priceVerbs = classes.some("price-verb", "reach-verb");
    clausal =
        classes.some(
            "past-form",
            "third-form",
            "base-form",
            "either-form",
            "be",
            "have",
            "clause-end",
            "conjunction",
            "negation",
            "date",
            "money");
  }

  /**
   * Whether a bare number may be an amount: right after a price verb or what it is for, led up to
   * by a price word, or of the size of the last amount for the same thing.
   */
  boolean credible(Match match, Amount amount, Target target) {
    int at = match.index("amount");
    int of = match.index("target");
    boolean led = led(match.sentence(), at);
    boolean certain = !match.rule().fields().containsKey("guess");
    if (certain
        || units.measured(match.sentence(), at)
        || of >= 0 && (led || at - of == 1 || match.sentence().at(at).is(range))) {
      return true;
    }
    BigDecimal last = scene.discourse().values.get(target);
    if (last != null && last.signum() > 0 && amount.low().signum() > 0) {
      double ratio = amount.low().doubleValue() / last.doubleValue();
      boolean row = "yes".equals(match.rule().fields().get("same"));
      double alike = row ? ROW : led ? LED : ALIKE;
      if (ratio < alike && ratio > 1 / alike) {
        return true;
      }
      if (of < 0 || Math.abs(at - of) > 2) {
        return false;
      }
    }
    if (of >= 0 && of < at && target instanceof Target.Traded traded && labelled(match, of, at)) {
      Currency currency = currencies.of(match, amount, target);
      return currency != null && plausible.holds(traded.goods().getFirst(), currency, amount.low());
    }
    if (of >= 0 && Math.abs(at - of) <= (of > at ? 3 : 2)) {
      return true; // "rice at 5,000", "5,000 to the dollar"
    }
    for (int i = Math.max(0, at - 2); i < at; i++) {
      if ((of >= 0 ? leads : priceVerbs).meets(match.sentence().at(i).bits)) {
        return true;
      }
    }
    if (of < 0 && at > 0 && match.sentence().at(at - 1).is(placeClass)) {
      return listed(match, amount, target);
    }
    return of >= 0 && scene.discourse().headingCurrency != null;
  }

  /** Whether a price verb stands before an amount, with its preposition or without. */
  private boolean led(Sentence sentence, int at) {
    boolean loose = at > 1 && sentence.at(at - 1).is(looseEnd);
    return at > 0
        && (priceVerbs.meets(sentence.at(at - 1).bits)
            || loose && priceVerbs.meets(sentence.at(at - 2).bits));
  }

  /** Whether only what describes a good stands between it and a number: "panel 50 W 180". */
  private boolean labelled(Match match, int of, int at) {
    if (at - of > LABEL) {
      return false;
    }
    for (int i = of + 1; i < at; i++) {
      Element element = match.sentence().at(i);
      if (clausal.meets(element.bits)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a number beside a place may be the price of what the sentence before has named. */
  private boolean listed(Match match, Amount amount, Target target) {
    Currency own = currencies.of(scene.pack().countries().getFirst());
    return own != null
        && target instanceof Target.Traded traded
        && scene.discourse().topicSentence == match.sentence().index - 1
        && plausible.holds(traded.goods().getFirst(), own, amount.low());
  }
}
