package org.farbank.reader;

import org.farbank.pack.Place;
import org.jspecify.annotations.Nullable;

/** The banks that a sentence names: after "from", "to" or "in", near a verb or behind it. */
final class Ends {

  private static final int REACH = 14;

  private final Scene scene;
  private final Setting setting;
  private final ClassSet where;
  private final int nationality;
  private final int fromWord;
  private final int toWord;
  private final int inWord;
  private final int route;
  private final int det;
  private final int clauseEnd;
  private final int sourceMark;
  private final int good;
  private final int trader;
  private final ClassSet carriers;
  private final int fromBehind;
  private final int toBehind;
  private final int setBehind;
  private final int sideWord;
  private final NextVerb nextVerb;

  Ends(Scene scene, Setting setting) {
    this.scene = scene;
    this.setting = setting;
    WordClasses classes = scene.classes();
    where = classes.some("place", "country", "this-side", "far-side", "there");
    nationality = classes.of("nationality");
    fromWord = classes.of("from-word");
    toWord = classes.of("to-word");
    inWord = classes.of("preposition-in");
    route = classes.of("route-word");
    det = classes.of("det");
    clauseEnd = classes.of("clause-end");
    sourceMark = classes.of("source-mark");
    good = classes.of("good");
    trader = classes.of("trader-noun");
    carriers = classes.some("trader-noun", "means-boat", "means-vehicle", "means-rail");
    fromBehind = classes.of("from-behind");
    toBehind = classes.of("to-behind");
    setBehind = classes.of("set-behind");
    sideWord = classes.of("side-word");
    nextVerb = new NextVerb(classes);
  }

  /** The country after "from" or "to" nearest to the trigger within its clause. */
  @Nullable String named(Sentence sentence, int at, int preposition) {
    if (!sentence.has(preposition) && !sentence.has(postposition(preposition))) {
      return null;
    }
    for (int distance = 1; distance <= REACH; distance++) {
      for (int i = at + distance; i >= at - distance; i -= 2 * distance) {
        if (i >= 0 && i < sentence.size() && !parted(sentence, i, at)) {
          String country = country(sentence, i, preposition);
          if (country != null) {
            return country;
          }
        }
      }
    }
    return null;
  }

  /** The country after "from" or "to" nearest before {@code end}, at or after {@code begin}. */
  @Nullable String named(Sentence sentence, int begin, int end, int preposition) {
    for (int i = end - 1; i > begin && !sentence.at(i).is(clauseEnd); i--) {
      String country = country(sentence, i, preposition);
      if (country != null) {
        return country;
      }
    }
    return null;
  }

  /** The country of the first place after "in" or "at" behind an element of its clause. */
  @Nullable String behind(Sentence sentence, int at) {
    for (int i = at + 1;
        i < Math.min(sentence.size(), at + REACH) && !parted(sentence, i, at);
        i++) {
      String there = country(sentence, i, inWord);
      if (there != null) {
        return there;
      }
    }
    return null;
  }

  @Nullable String country(Sentence sentence, int i, int preposition) {
    Element element = sentence.at(i);
    boolean isSide =
        element.is(nationality) && !(i + 1 < sentence.size() && sentence.at(i + 1).is(good));
    if (element.is(sourceMark) || !isSide && !where.meets(element.bits)) {
      return null;
    }
    if (stands(sentence, i, postposition(preposition))) {
      return bank(element);
    }
    if (i == 0) {
      return null;
    }
    int before = sentence.at(i - 1).is(det) ? i - 2 : i - 1;
    boolean of =
        before > 1
            && (sentence.at(before).is(inWord) || sentence.at(before).is(fromWord))
            && sentence.at(before - 1).is(trader);
    if (of) {
      int whose = sentence.at(before - 2).is(det) ? before - 3 : before - 2;
      boolean to = whose >= 0 && sentence.at(whose).is(toWord);
      before = to || sentence.at(before).is(inWord) ? whose : before; // "to a buyer in Changbai"
    }
    boolean way = preposition == fromWord && i + 1 < sentence.size();
    if (way && sentence.at(i + 1).is(route)) {
      return null; // 从南坪口岸运往中国
    }
    if (before < 0 || !sentence.at(before).is(preposition) || taken(sentence, before)) {
      return null;
    }
    return bank(element);
  }

  /** The class that says behind a place what a preposition says before it. */
  private int postposition(int preposition) {
    return preposition == fromWord ? fromBehind : preposition == toWord ? toBehind : setBehind;
  }

  /** Whether a particle of a class stands behind a place: 중국에서, 창바이 쪽에서, 대방에게. */
  private boolean stands(Sentence sentence, int i, int particle) {
    int next = i + 1;
    while (next < sentence.size() && next <= i + 3 && sentence.at(next).is(sideWord)) {
      next++;
    }
    if (next >= sentence.size() || !sentence.at(next).is(particle)) {
      return false;
    }
    return particle != fromBehind || !sentence.at(next).is(setBehind);
  }

  /** Whether "from" tells whose boat or trader goods go to: "into a boat from Changbai". */
  private boolean taken(Sentence sentence, int from) {
    boolean carrier = from > 1 && carriers.meets(sentence.at(from - 1).bits);
    for (int i = from - 2; carrier && i >= Math.max(0, from - 4); i--) {
      if (sentence.at(i).is(toWord)) {
        return sentence.at(from).is(fromWord);
      }
    }
    return false;
  }

  private boolean parted(Sentence sentence, int a, int b) {
    for (int i = Math.min(a, b); i < Math.max(a, b); i++) {
      if (sentence.at(i).is(clauseEnd) || nextVerb.at(sentence, i + 1)) {
        return true;
      }
    }
    return false;
  }

  @Nullable String bank(Element element) {
    Place last = scene.discourse().lastPlace;
    String country =
        element.lexeme == null && last != null ? last.country() : setting.country(element);
    return country != null && scene.pack().countries().contains(country) ? country : null;
  }

  /** The side that the sentence is on: a place in it with "in" or "at", else the inherited one. */
  String here(Sentence sentence) {
    for (int i = 0; i < sentence.size(); i++) {
      Element element = sentence.at(i);
      if (where.meets(element.bits) && !element.is(sourceMark)) {
        boolean in =
            i > 0
                && (sentence.at(i - 1).is(inWord) || sentence.at(i - 1).is(det))
                && !sentence.at(i - 1).is(fromWord);
        String country = in || stands(sentence, i, setBehind) ? bank(element) : null;
        if (country != null) {
          return country;
        }
      }
    }
    return setting.inheritedCountry();
  }
}
