package org.farbank.reader;

import org.farbank.pack.Place;
import org.jspecify.annotations.Nullable;

/**
 * The country that a sentence names, by the strength of the sign and then the nearest: enforcers
 * with their country, where the sentence is set, a country or a side, a place.
 */
final class Nearest {

  /** What speaks for a country, the strongest first. */
  enum Sign {
    /** Enforcers whose country is named. */
    ENFORCER,
    /** The place with which a sentence begins. */
    HEAD,
    /** A country or a side of the river. */
    COUNTRY,
    /** A place. */
    PLACE,
    /** A place that somebody goes to. */
    GOAL,
    /** Any place, whatever is said of it. */
    TOWARDS,
    /** A nationality. */
    NATION
  }

  private static final Sign[] SIGNS = Sign.values();

  private final Scene scene;
  private final Setting setting;
  private final int nationality;
  private final int country;
  private final int place;
  private final int thisSide;
  private final int farSide;
  private final int enforcer;
  private final int sourceMark;
  private final int clauseEnd;
  private final int direction;
  private final int ours;
  private final int thereWord;
  private final Forces forces;
  private final int relative;
  private final int settingWord;
  private final int det;
  private final int with;
  private final int owned;
  private final int itsSide;
  private final long[] sided;
  private final int theirs;
  private final int whereWord;
  private final int ownBank;
  private final ClassSet sides;
  private final Owner owner;

  Nearest(Scene scene, Setting setting) {
    this.scene = scene;
    this.setting = setting;
    WordClasses classes = scene.classes();
    nationality = classes.of("nationality");
    country = classes.of("country");
    place = classes.of("place");
    thisSide = classes.of("this-side");
    farSide = classes.of("far-side");
    enforcer = classes.of("enforcer");
    sourceMark = classes.of("source-mark");
    clauseEnd = classes.of("clause-end");
    direction = classes.of("from-to");
    ours = classes.of("our-word");
    thereWord = classes.of("over-there");
    forces = new Forces(classes);
    relative = classes.of("relative");
    settingWord = classes.of("setting-word");
    det = classes.of("det");
    with = classes.of("with-word");
    owned = classes.of("owned");
    itsSide = classes.of("its-side");
    sided = classes.set("place", "country", "nationality", "gate", "market", "customs-post");
    theirs = classes.of("its-word");
    whereWord = classes.of("where-word");
    ownBank = classes.of("own-bank");
    sides = classes.some("this-side", "far-side", "our-word", "own-bank", "its-word");
    owner = new Owner(scene, setting);
  }

  /**
   * Whom the sentence names, from the strongest sign to the weakest: enforcers with their country,
   * where the sentence is set ("In Hyesan"), a country or a side, a place; nearest first, those of
   * the clause before others.
   */
  @Nullable String named(Sentence sentence, int at, Sign strongest, Sign weakest) {
    int from = at;
    while (from > 0 && (!sentence.at(from - 1).is(clauseEnd) || sentence.at(from).is(relative))) {
      from--;
    }
    from = from > 1 && sentence.at(from).is(whereWord) ? from - 2 : from; // "Hyesan, where ..."
    int to = at;
    while (to + 1 < sentence.size() && !sentence.at(to + 1).is(clauseEnd)) {
      to++;
    }
    for (int i = strongest.ordinal(); i <= weakest.ordinal(); i++) {
      String clause = in(sentence, at, from, to, SIGNS[i]);
      if (clause != null) {
        return clause;
      }
    }
    boolean enforcers = strongest == Sign.ENFORCER && weakest == Sign.ENFORCER;
    boolean own = enforcers && (acts(sentence, from, at) || placed(sentence, at, from, to));
    for (int i = strongest.ordinal(); i <= weakest.ordinal() && !own; i++) {
      String whole = in(sentence, at, 0, sentence.size() - 1, SIGNS[i]);
      if (whole != null) {
        return whole;
      }
    }
    return null;
  }

  /** Whether the clause itself says where it happens: "in Hyesan, while Chinese patrols". */
  private boolean placed(Sentence sentence, int at, int from, int to) {
    return in(sentence, at, from, to, Sign.HEAD) != null
        || in(sentence, at, from, to, Sign.PLACE) != null;
  }

  /** Whether the clause has enforcers of its own, not "its officers", and does not say whose. */
  private boolean acts(Sentence sentence, int from, int to) {
    for (int i = from; i < to; i++) {
      if (sentence.at(i).is(enforcer) && !(i > 0 && sentence.at(i - 1).is(owned))) {
        return true;
      }
    }
    return false;
  }

  /** The nearest of one strength between two elements of a sentence, or null. */
  @Nullable String in(Sentence sentence, int at, int from, int to, Sign sign) {
    for (int distance = 0; distance <= to - from; distance++) {
      for (int i = at - distance; i <= at + distance; i += Math.max(1, 2 * distance)) {
        if (i >= from && i <= to && ofSomewhere(sentence.at(i)) && says(sentence, i, sign)) {
          String id = owner.is(sentence, i) ? owner.of(sentence, i) : country(sentence.at(i));
          if (id != null) {
            boolean across = forces.facing(sentence, i) && place(sentence.at(i));
            return across ? scene.pack().across(id) : id;
          }
        }
      }
    }
    return null;
  }

  /** Whether an element may have a country. */
  private boolean ofSomewhere(Element element) {
    Lexeme lexeme = element.lexeme;
    return lexeme != null
            && (lexeme.place != null || lexeme.country != null || lexeme.actor != null)
        || sides.meets(element.bits);
  }

  /** The country that an element names, or that "our" and "there" stand for. */
  private @Nullable String country(Element element) {
    String here = scene.discourse().thisSide();
    String there = element.is(thereWord) ? scene.pack().across(here) : setting.country(element);
    return element.is(ours) || element.is(ownBank) ? here : there;
  }

  private boolean says(Sentence sentence, int i, Sign sign) {
    Element element = sentence.at(i);
    if (element.is(sourceMark)) {
      return false;
    }
    return switch (sign) {
      case ENFORCER ->
          forces.named(element)
              || element.is(nationality) && forces.follow(sentence, i) && !forces.told(sentence, i)
              || (element.is(ours) || element.is(theirs)) && forces.owned(sentence, i)
              || element.is(thereWord) // in a message, "guards there"
                  && scene.discourse().dateline != null
                  && i > 0
                  && sentence.at(i - 1).is(enforcer)
              || where(element) && forces.ofEnforcers(sentence, i);
      case HEAD ->
          where(element)
              && head(sentence, i)
              && !forces.rumoured(sentence, i)
              && !(element.is(country) && forces.ofGoods(sentence, i));
      case COUNTRY ->
          (element.is(country) && !forces.ofPeople(sentence, i) && !forces.ofGoods(sentence, i)
                      || element.is(thisSide)
                      || element.is(farSide) && forces.there(sentence, i) && !ofPlace(sentence, i))
                  && !goal(sentence, i)
              || element.is(nationality)
                  && i + 1 < sentence.size()
                  && forces.room(sentence.at(i + 1))
                  && !goal(sentence, i);
      case PLACE -> place(element) && !goal(sentence, i) && !forces.ofOthers(sentence, i);
      case GOAL ->
          (place(element) && !forces.ofOthers(sentence, i) || element.is(thisSide))
              && i > 0
              && !forces.whither(sentence, i);
      case NATION -> element.is(nationality) && !forces.ofThings(sentence, i);
      case TOWARDS -> place(element);
    };
  }

  /** Whether a side is that of what is named before it, as 那边 in "over at the customs house". */
  private boolean ofPlace(Sentence sentence, int i) {
    Element element = sentence.at(i);
    return element.is(itsSide) && i > 0 && WordClasses.intersect(sentence.at(i - 1).bits, sided);
  }

  /** Whether a sentence begins with its place, "In Hyesan", or a clause: "Hyesan, where". */
  private boolean head(Sentence sentence, int i) {
    boolean led = i + 2 < sentence.size() && sentence.at(i + 2).is(whereWord);
    boolean where = led && sentence.at(i + 1).is(clauseEnd);
    return i == 0 || where || i <= 2 && sentence.at(i - 1).is(settingWord);
  }

  private boolean where(Element element) {
    boolean side = element.is(thisSide) || element.is(farSide) || element.is(ownBank);
    return place(element) || element.is(country) || side;
  }

  /** Whether an element is a place on land. */
  boolean place(Element element) {
    Place named = element.lexeme == null ? null : element.lexeme.place;
    return element.is(place) && named != null && !named.isWater();
  }

  /** Whether it is where somebody goes or comes from, "to China", or where a rumour is told. */
  private boolean goal(Sentence sentence, int i) {
    int before = i > 0 && sentence.at(i - 1).is(det) ? i - 2 : i - 1;
    boolean partner = i > 0 && sentence.at(i - 1).is(with);
    boolean towards = before >= 0 && sentence.at(before).is(direction);
    return forces.rumoured(sentence, i) || partner || towards;
  }
}
