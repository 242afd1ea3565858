package org.farbank.reader;

import org.jspecify.annotations.Nullable;

/**
 * Who buys, from which bank: "to a Chinese dealer in Nanping", "Chinese buyers pay". What they pay
 * is the price on the seller's bank.
 */
final class Buyers {

  private static final int REACH = 14;
  private static final int VERB = 5;

  private final Setting setting;
  private final int nationality;
  private final int place;
  private final int det;
  private final int article;
  private final int good;
  private final int clauseEnd;
  private final ClassSet towards;
  private final ClassSet people;
  private final ClassSet buys;
  private final ClassSet sells;
  private final ClassSet amounts;
  private final ClassSet within;

  Buyers(WordClasses classes, Setting setting) {
    this.setting = setting;
    nationality = classes.of("nationality");
    place = classes.of("place");
    det = classes.of("det");
    article = classes.of("article");
    good = classes.of("good");
    clauseEnd = classes.of("clause-end");
    towards = classes.some("buyer-link");
    people = classes.some("trader-noun", "person", "person-noun");
    buys = classes.some("buy-price");
    sells = classes.some("sell-price");
    amounts = classes.some("money", "free-num");
    within = classes.some("preposition-in");
  }

  /** Whether a place or a nationality tells where a buyer is from, not where something is sold. */
  boolean at(Sentence sentence, int i) {
    int person = person(sentence, i);
    return person >= 0 && towards(sentence, Math.min(i, person));
  }

  /** The bank of the buyers nearest to an amount, or null. */
  @Nullable String country(Sentence sentence, int at) {
    for (int i = at + 1; i < Math.min(sentence.size(), at + 8) && !stops(sentence, i); i++) {
      if (buyer(sentence, i, at)) {
        return setting.country(sentence.at(i));
      }
    }
    for (int i = at - 1; i >= Math.max(0, at - REACH) && !stops(sentence, i); i--) {
      if (buyer(sentence, i, at)) {
        return setting.country(sentence.at(i));
      }
    }
    return null;
  }

  private boolean stops(Sentence sentence, int i) {
    return sentence.at(i).is(clauseEnd) || amounts.meets(sentence.at(i).bits);
  }

  private boolean buyer(Sentence sentence, int i, int at) {
    int person = person(sentence, i);
    return person >= 0
        && (towards(sentence, Math.min(i, person)) || i < at && pays(sentence, person, at));
  }

  /** Index of the person whom a nationality or a place belongs to, or -1. */
  private int person(Sentence sentence, int i) {
    Element element = sentence.at(i);
    if (element.is(nationality)) {
      for (int j = i + 1; j < Math.min(sentence.size(), i + 3); j++) {
        if (people.meets(sentence.at(j).bits)) {
          return j;
        }
      }
      boolean alone = i + 1 == sentence.size() || !sentence.at(i + 1).is(good);
      return i > 0 && sentence.at(i - 1).is(article) && alone ? i : -1; // "to the Chinese"
    }
    boolean in = i > 1 && element.is(place) && within.meets(sentence.at(i - 1).bits);
    return in && people.meets(sentence.at(i - 2).bits) ? i - 2 : -1;
  }

  /** Whether "to", "by" or "from" leads to the person who begins at an index or shortly after. */
  private boolean towards(Sentence sentence, int first) {
    for (int i = first - 1; i >= Math.max(0, first - 3); i--) {
      if (towards.meets(sentence.at(i).bits)) {
        return true;
      }
      boolean inside = sentence.at(i).is(det) || sentence.at(i).is(nationality);
      if (!inside && sentence.at(i).lexeme != null) {
        return false;
      }
    }
    return false;
  }

  /** Whether a verb of buying, and none of selling, follows a person before an amount. */
  private boolean pays(Sentence sentence, int person, int at) {
    for (int i = person + 1; i < Math.min(at, person + VERB); i++) {
      if (sells.meets(sentence.at(i).bits)) {
        return false;
      }
      if (buys.meets(sentence.at(i).bits)) {
        return true;
      }
    }
    return false;
  }
}
