package org.farbank.reader;

import org.farbank.pack.Place;
import org.jspecify.annotations.Nullable;

/**
 * What stands beside an amount in a row of amounts: to its right up to the next amount, else to its
 * left. "8,130 won in Pyongyang, 8,110 in Sinuiju" and "Pyongyang 8,130, Sinuiju 8,110" are both
 * read so.
 */
final class Beside {

  /** How near before an amount its place stands. */
  private static final int NEAR = 4;

  private final Scene scene;
  private final Setting setting;
  private final Buyers buyers;
  private final ClassSet amounts;
  private final int money;
  private final ClassSet ends;
  private final ClassSet predicates;
  private final int direction;
  private final int det;
  private final int person;
  private final ClassSet where;
  private final ClassSet excluded;
  private final int there;
  private final int nationality;
  private final int market;
  private final int relative;
  private final ClassSet times;
  private final ClassSet verbs;
  private final int good;
  private final int fromWord;
  private final int buys;
  private final int sells;
  private final Postposed postposed;
  private final int people;
  private final int clauseEnd;
  private final int sentenceEnd;
  private final ClassSet joins;
  private final int open;
  private final int close;
  private final int whereWord;
  private final int self;
  private final int article;
  private final int comma;
  private final ClassSet predicate;
  private final int made;
  private final int inWord;
  private final int inland;
  private final int arrival;
  private final int partEnd;
  private final int shoreWord;

  Beside(Scene scene, Setting setting) {
    this.setting = setting;
    this.buyers = new Buyers(scene.classes(), setting);
    this.scene = scene;
    WordClasses classes = scene.classes();
    amounts = classes.some("money", "free-num");
    money = classes.of("money");
    ends = classes.some("clause-end", "comma", "resale");
    predicates = classes.some("price-verb");
    direction = classes.of("from-to");
    det = classes.of("det");
    person = classes.of("trader-noun");
    where =
        classes.some("place", "country", "this-side", "far-side", "there", "nationality", "inland");
    inland = classes.of("inland");
    arrival = classes.of("arrival");
    partEnd = classes.of("part-end");
    shoreWord = classes.of("shore-word");
    excluded = classes.some("source-mark");
    there = classes.of("there");
    nationality = classes.of("nationality");
    market = classes.of("market-word");
    relative = classes.of("that-relative");
    times = classes.some("date", "date-word", "present-word");
    verbs = classes.some("be", "value-verb", "price-verb", "sell-price", "resale", "list-join");
    good = classes.of("good");
    fromWord = classes.of("from-word");
    buys = classes.of("buy-price");
    sells = classes.of("sell-price");
    postposed = new Postposed(classes);
    people = classes.of("person");
    clauseEnd = classes.of("clause-end");
    sentenceEnd = classes.of("sentence-end");
    joins = classes.some("list-join", "conjunction", "comma");
    open = classes.of("=(");
    close = classes.of("=)");
    whereWord = classes.of("where-word");
    self = classes.of("self-word");
    article = classes.of("article");
    made = classes.of("made-word");
    comma = classes.of("comma");
    predicate = classes.some("be", "value-verb", "price-verb");
    inWord = classes.of("preposition-in");
  }

  /** The element that says where an amount is paid, or null. */
  @Nullable Element where(Sentence sentence, int at) {
    boolean bracket = at + 3 < sentence.size() && sentence.at(at + 1).is(open);
    if (bracket && isWhere(sentence, at + 2, at) && sentence.at(at + 3).is(close)) {
      return sentence.at(at + 2);
    }
    if (last(sentence, at + 2) && sentence.at(at + 1).is(comma) && isWhere(sentence, at + 2, at)) {
      return sentence.at(at + 2); // "Pork 43,000, Hoeryong."
    }
    for (int i = at + 1; i < sentence.size() && !stops(sentence, i); i++) {
      if (isWhere(sentence, i, at) && !ofNext(sentence, i, at) && !postposed.leads(sentence, i)) {
        return sentence.at(i).is(there) ? meant(sentence, i) : sentence.at(i);
      }
    }
    boolean crossed = false;
    Element river = null;
    boolean bought = false;
    int aside = 0;
    for (int i = at - 1; i >= 0; i--) {
      aside += sentence.at(i).is(close) ? 1 : sentence.at(i).is(open) && aside > 0 ? -1 : 0;
      if (aside > 0) {
        continue; // "gasoline 13 (Dandong 7), diesel 10"
      }
      crossed |= amounts.meets(sentence.at(i).bits);
      bought |= sentence.at(i).is(buys);
      boolean shore = sentence.at(i).is(shoreWord) && !crossed;
      if (shore || river != null && crossed || bought && sentence.at(i).is(partEnd)) {
        return river;
      }
      if (isWhere(sentence, i, at) && !ofAnother(sentence, i, at, crossed)) {
        if (!isRiver(sentence.at(i))) {
          return sentence.at(i).is(there) ? meant(sentence, i) : sentence.at(i);
        }
        river = river == null ? sentence.at(i) : river; // "shops in Sanhe, across the Tumen, sell"
      }
    }
    return river;
  }

  private static boolean isRiver(Element element) {
    return element.lexeme != null && element.lexeme.place != null && element.lexeme.place.isWater();
  }

  /** Whether a part of a sentence ends at an element. */
  private boolean last(Sentence sentence, int i) {
    return i < sentence.size()
        && (i + 1 == sentence.size()
            || sentence.at(i + 1).is(clauseEnd)
            || sentence.at(i + 1).is(sentenceEnd));
  }

  /** Whether a place is the next amount's: "Hyesan gave 32,200 and Hoeryong 32,000". */
  private boolean ofNext(Sentence sentence, int i, int at) {
    boolean next = i + 1 < sentence.size() && amounts.meets(sentence.at(i + 1).bits);
    boolean own = false;
    for (int j = at - 1; j >= Math.max(0, at - NEAR) && !own; j--) {
      if (amounts.meets(sentence.at(j).bits)) {
        break;
      }
      own = isWhere(sentence, j, at);
    }
    return next && own && joins.meets(sentence.at(i - 1).bits);
  }

  /** The place before "there" in a sentence, else "there" itself. */
  private Element meant(Sentence sentence, int at) {
    for (int i = at - 1; i >= 0; i--) {
      Element element = sentence.at(i);
      boolean place = element.lexeme != null && element.lexeme.place != null;
      if (place && !excluded.meets(element.bits)) {
        return element;
      }
    }
    return sentence.at(at);
  }

  /** Whether where an amount is paid stands after it: "passed on for 90,000 in Hyesan". */
  boolean after(Sentence sentence, int at) {
    for (int i = at + 1; i < sentence.size() && !stops(sentence, i); i++) {
      if (isWhere(sentence, i, at) && !postposed.leads(sentence, i)) {
        return true;
      }
    }
    return false;
  }

  /** Whether an amount is what a buyer pays: the seller's bank is where the price holds. */
  boolean buys(Sentence sentence, int at) {
    if (postposed.buys(sentence, at)) {
      return true;
    }
    for (int i = at - 1; i >= 0 && !sentence.at(i).is(clauseEnd); i--) {
      boolean noun = i > 0 && sentence.at(i - 1).is(det);
      if (sentence.at(i).is(buys) && !noun) {
        return true;
      }
      if (amounts.meets(sentence.at(i).bits)) {
        return false;
      }
    }
    return false;
  }

  /** The bank across from that of the buyers whom a sentence names for an amount, or null. */
  @Nullable String soldTo(Sentence sentence, int at) {
    String country = buyers.country(sentence, at);
    return country == null ? null : setting.across(country);
  }

  /** The bank across from the place of an earlier amount for the same good, or null. */
  @Nullable String contrast(Sentence sentence, int at) {
    boolean crossed = false;
    for (int i = at - 1; i >= 0; i--) {
      crossed |= amounts.meets(sentence.at(i).bits);
      if (isWhere(sentence, i, at) && ofAnother(sentence, i, at, crossed)) {
        String country = country(sentence.at(i));
        return country == null ? null : setting.across(country);
      }
    }
    return null;
  }

  /**
   * Whether a place belongs to an earlier amount for the same good: "for which he asks 18,000 yuan
   * in Dandong is worth 30,000", "that a shop in Longjing sells at 600 yuan costs 4,500".
   */
  private boolean ofAnother(Sentence sentence, int where, int at, boolean crossed) {
    boolean right = where == at - 1 && !crossed; // 1위안은 평양 3150원
    boolean next = at + 1 < sentence.size();
    if (right || next && times.meets(sentence.at(at + 1).bits)) {
      return false; // two days, not two places
    }
    if (crossed) {
      for (int i = where - 1; i >= 0 && !ends.meets(sentence.at(i).bits); i--) {
        if (sentence.at(i).is(relative)) {
          return true;
        }
        if (sentence.at(i).is(good)) {
          return false;
        }
      }
      return false;
    }
    for (int i = where + 1; i < at; i++) {
      boolean verb = predicate.meets(sentence.at(i + 1).bits);
      if (sentence.at(i).is(comma) && verb) {
        continue; // "at 7 yuan a kilo over there, is good for 9"
      }
      if (sentence.at(i).is(good) || ends.meets(sentence.at(i).bits)) {
        return false;
      }
    }
    for (int i = where - 1; i >= 0 && !ends.meets(sentence.at(i).bits); i--) {
      if (amounts.meets(sentence.at(i).bits)) {
        return sentence.at(i).is(money) || scene.notes().isUsed(sentence.at(i)); // no count
      }
      if (sentence.at(i).is(good) || verbs.meets(sentence.at(i).bits)) {
        return false;
      }
    }
    return false;
  }

  /**
   * Whether what lies to the right no longer belongs to the amount: the next amount or the end of
   * its part of the sentence.
   */
  private boolean stops(Sentence sentence, int i) {
    Element element = sentence.at(i);
    return amounts.meets(element.bits)
        || predicates.meets(element.bits)
        || ends.meets(element.bits);
  }

  private boolean isWhere(Sentence sentence, int i, int at) {
    Element element = sentence.at(i);
    if (!where.meets(element.bits) || excluded.meets(element.bits)) {
      return false;
    }
    if (i > 0 && sentence.at(i - 1).is(person) || postposed.dealer(sentence, i)) {
      return false;
    }
    int before = i > 0 && sentence.at(i - 1).is(det) ? i - 2 : i - 1;
    if (before > 0 && sentence.at(before - 1).is(made)) {
      return false;
    }
    if (before >= 0 && sentence.at(before).is(direction) && !there(sentence, i)) {
      return bought(sentence, before)
          || postposed.fetched(sentence, i, at)
          || before > 0 && sentence.at(before - 1).is(arrival);
    }
    if (buyers.at(sentence, i)) {
      return false;
    }
    boolean side =
        element.is(nationality) && i + 1 < sentence.size() && sentence.at(i + 1).is(market);
    if (side && buyer(sentence, i)) {
      return false;
    }
    return !element.is(nationality) || side || sells(sentence, i, at);
  }

  /** Whether a relative clause tells what is so at a place: "to Hunchun, where they offer". */
  private boolean there(Sentence sentence, int i) {
    int next = i + 1 < sentence.size() && sentence.at(i + 1).is(comma) ? i + 2 : i + 1;
    return next < sentence.size() && sentence.at(next).is(whereWord);
  }

  /** Whether it is the one who speaks who sells: "I sell it at 33". */
  boolean sellsHere(Sentence sentence, int at) {
    for (int i = at - 1; i > Math.max(0, at - 4); i--) {
      if (sentence.at(i).is(sells) && sentence.at(i - 1).is(self)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a side is who pays: "the Chinese side paid"; not where: "on the Chinese side". */
  private boolean buyer(Sentence sentence, int i) {
    int before = i > 0 && sentence.at(i - 1).is(det) ? i - 2 : i - 1;
    if (before >= 0 && sentence.at(before).is(inWord)) {
      return false;
    }
    for (int j = i + 2; j < Math.min(sentence.size(), i + 5); j++) {
      if (sentence.at(j).is(buys)) {
        return true;
      }
    }
    return false;
  }

  /** Whether goods are bought "from" there: it is the seller who is paid. */
  private boolean bought(Sentence sentence, int from) {
    if (!sentence.at(from).is(fromWord)) {
      return false;
    }
    for (int i = from - 1; i >= 0 && !ends.meets(sentence.at(i).bits); i--) {
      if (sentence.at(i).is(buys)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a nationality is that of who sells or is paid: "a Chinese wholesaler sells". */
  private boolean sells(Sentence sentence, int i, int at) {
    if (i + 1 >= sentence.size()) {
      return false;
    }
    Element next = sentence.at(i + 1);
    boolean these = sentence.at(i).is(people) || i > 0 && sentence.at(i - 1).is(article);
    if (!next.is(people) && (!these || next.is(good))) {
      return false;
    }
    for (int j = i + 1; j < at && !sentence.at(j).is(clauseEnd); j++) {
      if (sentence.at(j).is(sells)) {
        return true;
      }
      if (sentence.at(j).is(buys)) {
        return false;
      }
    }
    return false;
  }

  /** The country of a {@link #where} element. */
  @Nullable String country(@Nullable Element where) {
    if (where == null) {
      return null;
    }
    if (where.is(inland)) {
      return scene.discourse().closed();
    }
    Place named = where.lexeme == null ? null : where.lexeme.place;
    Place dateline = scene.discourse().dateline;
    if (named != null && named.isWater() && dateline != null) {
      return setting.across(dateline.country()); // "on the Tumen side"
    }
    if (where.is(there)) {
      Place last = scene.discourse().lastPlace;
      return last == null ? null : last.country();
    }
    return setting.country(where);
  }

  /** The place of a {@link #where} element. */
  @Nullable Place place(@Nullable Element where) {
    if (where == null || where.lexeme == null) {
      return null;
    }
    return where.is(there) ? scene.discourse().lastPlace : where.lexeme.place;
  }
}
