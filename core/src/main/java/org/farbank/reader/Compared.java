package org.farbank.reader;

import org.jspecify.annotations.Nullable;

/**
 * The bank that an amount is compared with, which it is not of itself: "as dear as in China", "260
 * yuan, about twice the Changbai price".
 */
final class Compared {

  /** How many words behind a multiple the bank may stand. */
  private static final int REACH = 7;

  private final Setting setting;
  private final ClassSet amounts;
  private final ClassSet where;
  private final int comparison;
  private final int asWord;
  private final int asIn;
  private final int inWord;
  private final int det;
  private final int ratio;
  private final int times;
  private final int priceNoun;
  private final ClassSet compares;

  Compared(WordClasses classes, Setting setting) {
    this.setting = setting;
    amounts = ClassSet.of(classes.set("money", "free-num"));
    where =
        ClassSet.of(
            classes.set("place", "country", "this-side", "far-side", "there", "nationality"));
    comparison = classes.of("comparison");
    asWord = classes.of("as-word");
    asIn = classes.of("as-in");
    inWord = classes.of("preposition-in");
    det = classes.of("det");
    ratio = classes.of("ratio-word");
    times = classes.of("times");
    priceNoun = classes.of("price-noun");
    compares = ClassSet.of(classes.set("as-word", "as-in", "preposition-in"));
  }

  /** The bank across from the one that an amount is compared with, or null. */
  @Nullable String country(Sentence sentence, int at) {
    for (int i = at + 1; i + 2 < sentence.size(); i++) {
      if (amounts.meets(sentence.at(i).bits) && !multiple(sentence, i)) {
        return null;
      }
      if (sentence.at(i).is(ratio) || sentence.at(i).is(times)) {
        return multiplied(sentence, i);
      }
      boolean as = sentence.at(i).is(asWord) && sentence.at(i + 1).is(inWord);
      boolean joined = sentence.at(i).is(asIn);
      if (sentence.at(i).is(comparison) || as || joined) {
        int next = joined ? i + 1 : i + 2;
        int to = sentence.at(next).is(det) ? next + 1 : next;
        return to < sentence.size() ? across(sentence.at(to)) : null;
      }
    }
    return null;
  }

  private boolean multiple(Sentence sentence, int i) {
    return i + 1 < sentence.size() && sentence.at(i + 1).is(times);
  }

  /** The same behind a multiple: only the other bank's price is worth comparing with. */
  private @Nullable String multiplied(Sentence sentence, int at) {
    for (int i = at + 1; i < Math.min(sentence.size(), at + REACH); i++) {
      boolean ends = i + 1 == sentence.size();
      boolean priced = !ends && sentence.at(i + 1).is(priceNoun);
      boolean beside = compares.meets(sentence.at(i - 1).bits) || sentence.at(i - 1).is(det);
      if (where.meets(sentence.at(i).bits) && (priced || beside)) {
        return across(sentence.at(i));
      }
    }
    return null;
  }

  private @Nullable String across(Element other) {
    String country = where.meets(other.bits) ? setting.country(other) : null;
    return country == null ? null : setting.across(country);
  }
}
