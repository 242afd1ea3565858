package org.farbank.reader;

import org.farbank.pack.Country;
import org.farbank.pack.Place;
import org.jspecify.annotations.Nullable;

/**
 * Where and when a match is: said in its clause, else in its sentence, else inherited from what
 * came before.
 */
final class Setting {

  /** What comes from a place happens there less than so many words farther off. */
  private static final int ORIGIN = 8;

  private final Scene scene;
  private final int placeClass;
  private final int countryClass;
  private final int nationality;
  private final int thisSide;
  private final int farSide;
  private final int fromTeller;
  private final int sourceMark;
  private final int clauseEnd;
  private final int fromWord;
  private final int det;
  private final int toWord;
  private final ClassSet comers;

  Setting(Scene scene) {
    this.scene = scene;
    WordClasses classes = scene.classes();
    placeClass = classes.of("place");
    countryClass = classes.of("country");
    nationality = classes.of("nationality");
    thisSide = classes.of("this-side");
    farSide = classes.of("far-side");
    fromTeller = classes.of("far-from-teller");
    sourceMark = classes.of("source-mark");
    clauseEnd = classes.of("clause-end");
    fromWord = classes.of("from-word");
    det = classes.of("det");
    toWord = classes.of("change-to");
    comers =
        classes.some("person-noun", "actor", "person", "vehicle", "comer", "other-verb", "there");
  }

  /** The place of a match on the bank of {@code country} (null: on either), or null. */
  @Nullable Place place(Match match, int around, @Nullable String country) {
    Element captured = match.get("place");
    if (captured != null && captured.lexeme != null && captured.lexeme.place != null) {
      return settled(captured.lexeme.place);
    }
    Place near = near(match.sentence(), around, country);
    return near != null ? near : onTheBorder(country);
  }

  /**
   * The inherited place of what happens at the border: an inland town that was named in passing
   * does not take the place of the story's.
   */
  private @Nullable Place onTheBorder(@Nullable String country) {
    Place place = inherited(country);
    Discourse discourse = scene.discourse();
    if (place == null || !inland(place) || discourse.heading != null) {
      return place;
    }
    for (Place story : new Place[] {discourse.mainPlace, discourse.storyPlace}) {
      if (story != null && !inland(story) && !coastal(story) && lies(story, country)) {
        return settled(discourse.visited.bordering(story));
      }
    }
    return place;
  }

  /** Where goods cross that come from inland or go there: at the place of the story. */
  @Nullable Place crossing(@Nullable Place place) {
    if (place == null || !inland(place)) {
      return place;
    }
    Place border = onTheBorder(null);
    if (border != null && !inland(border)) {
      return border;
    }
    Place story = scene.discourse().storyPlace;
    return story == null || inland(story)
        ? place
        : settled(scene.discourse().visited.within(story));
  }

  private static boolean coastal(Place place) {
    return place.bank().equals("sea");
  }

  private static boolean inland(Place place) {
    return place.bank().equals("inland");
  }

  /**
   * The nearest place of the sentence on a bank, those of the clause first; where the source is
   * only if there is no other.
   */
  private @Nullable Place near(Sentence sentence, int around, @Nullable String country) {
    Place source = null;
    Place origin = null;
    int best = -1;
    for (int i = 0; i < sentence.size(); i++) {
      Element element = sentence.at(i);
      Place place = element.is(placeClass) && element.lexeme != null ? element.lexeme.place : null;
      if (place == null || !lies(place, country)) {
        continue;
      }
      if (element.is(sourceMark)) {
        source = place;
      } else if (inland(place) && descent(sentence, i)) {
        origin = origin == null ? place : origin;
      } else if (best < 0 || distance(sentence, i, around) < distance(sentence, best, around)) {
        best = i;
      }
    }
    Lexeme lexeme = best < 0 ? null : sentence.at(best).lexeme;
    Place place = lexeme == null ? null : lexeme.place;
    if (place == null && source != null && !source.equals(scene.discourse().sourcePlace)) {
      place = source;
    }
    if (place == null && origin != null && inherited(country) == null) {
      place = origin;
    }
    return place == null ? null : settled(place);
  }

  /** Whether a place is only where somebody comes from: "a team sent from Pyongyang". */
  private boolean descent(Sentence sentence, int i) {
    int before = i > 0 && sentence.at(i - 1).is(det) ? i - 2 : i - 1;
    if (before < 1 || !sentence.at(before).is(fromWord)) {
      return false;
    }
    boolean way = i + 1 < sentence.size() && sentence.at(i + 1).is(toWord);
    return !way && comers.meets(sentence.at(before - 1).bits);
  }

  /** A market or a bridge counts as the settlement that it belongs to. */
  Place settled(Place place) {
    boolean part = place.type().equals("market") || place.type().equals("bridge");
    Place whole = part && place.parent() != null ? scene.pack().places().get(place.parent()) : null;
    return whole == null ? place : whole;
  }

  String across(String country) {
    return scene.pack().across(country);
  }

  /** Whether a place is on the bank of a country; a river lies on both. */
  private static boolean lies(Place place, @Nullable String country) {
    return country == null || place.isWater() || place.country().equals(country);
  }

  /** The country of the paragraph's place, else the near side. */
  String paragraphCountry() {
    Discourse discourse = scene.discourse();
    String side = discourse.paragraphSide;
    if (side != null && discourse.heading == null && scene.pack().countries().contains(side)) {
      return side;
    }
    boolean placed =
        discourse.heading != null || discourse.dateline != null || discourse.paragraphPlace != null;
    return placed ? inheritedCountry() : discourse.thisSide();
  }

  /** The country of the inherited place, else the near side. */
  String inheritedCountry() {
    Place place = inherited(null);
    return place != null && scene.pack().countries().contains(place.country())
        ? place.country()
        : scene.discourse().thisSide();
  }

  /**
   * The place on a bank that a sentence which names none is about: the heading's, the paragraph's,
   * the last, the source's.
   */
  @Nullable Place inherited(@Nullable String country) {
    return inherited(country, true);
  }

  /** Where the partner is, for "here" on a bank (null: on either), or null. */
  @Nullable Place here(@Nullable String country) {
    Discourse discourse = scene.discourse();
    @Nullable Place[] candidates = {discourse.dateline, discourse.sourcePlace, discourse.mainPlace};
    for (Place candidate : candidates) {
      if (candidate != null && !candidate.isWater() && lies(candidate, country)) {
        return settled(discourse.visited.within(candidate));
      }
    }
    return null;
  }

  /** The same for what is sold: no river. */
  @Nullable Place market(@Nullable String country) {
    return inherited(country, false);
  }

  private @Nullable Place inherited(@Nullable String country, boolean rivers) {
    Discourse discourse = scene.discourse();
    if (discourse.heading != null) {
      return settled(discourse.heading);
    }
    Place last = discourse.lastPlace;
    if (last != null && !last.country().equals(discourse.mainCountry())) {
      last = null;
    }
    Place main = discourse.mainPlace;
    boolean dry = main == null || !main.isWater();
    @Nullable Place[] candidates = {
      discourse.dateline,
      discourse.paragraphPlace,
      dry ? main : last,
      dry ? last : main,
      country == null ? null : discourse.visited.lastOn(country),
      discourse.sourcePlace
    };
    for (Place candidate : candidates) {
      if (candidate != null && lies(candidate, country) && (rivers || !candidate.isWater())) {
        return whole(settled(discourse.visited.within(candidate)));
      }
    }
    return null;
  }

  /** A quarter that was named in passing counts as its town. */
  private Place whole(Place place) {
    Place town =
        place.type().equals("district") && place.parent() != null
            ? scene.pack().places().get(place.parent())
            : null;
    return town == null ? place : town;
  }

  /**
   * The country that is spoken of around an element: by name, by side, by the place; null where
   * nothing says it.
   */
  @Nullable String country(Match match, int around) {
    Element captured = match.get("country");
    if (captured != null && captured.lexeme != null && captured.lexeme.country != null) {
      return captured.lexeme.country.id();
    }
    String said = said(match.sentence(), around);
    if (said != null) {
      return said;
    }
    Place place = place(match, around, null);
    return place != null && scene.pack().countries().contains(place.country())
        ? place.country()
        : scene.discourse().thisSide();
  }

  /**
   * The country that the sentence itself names nearest to an element, as a country, a place or a
   * side.
   */
  @Nullable String said(Sentence sentence, int around) {
    int best = -1;
    for (int wordClass : new int[] {countryClass, placeClass, thisSide, farSide}) {
      int at = nearest(sentence, around, wordClass, sourceMark);
      if (at >= 0
          && (best < 0 || distance(sentence, at, around) < distance(sentence, best, around))) {
        best = at;
      }
    }
    return best < 0 ? null : country(sentence.at(best));
  }

  /** The country of one element: named, of a place, of a side, of an actor or a nationality. */
  @Nullable String country(Element element) {
    Lexeme lexeme = element.lexeme;
    if (element.is(thisSide)) {
      return scene.discourse().thisSide();
    }
    if (element.is(farSide)) {
      return element.is(fromTeller) ? opposite() : across(scene.discourse().nearSide());
    }
    if (lexeme == null) {
      return null;
    }
    Country country = lexeme.country;
    String id =
        country != null && (element.is(countryClass) || element.is(nationality))
            ? country.id()
            : lexeme.place != null && element.is(placeClass) && !lexeme.place.isWater()
                ? lexeme.place.country()
                : lexeme.actor != null ? lexeme.actor.country() : null;
    return id != null && scene.pack().countries().contains(id) ? id : null;
  }

  /** The bank opposite the teller, who where nothing says it is not on the closed bank. */
  private String opposite() {
    Discourse discourse = scene.discourse();
    String about = discourse.dateline == null ? discourse.paragraphAhead : null;
    if (about != null && !about.equals(discourse.closed())) {
      return discourse.closed(); // 图们的货主说，对岸开过枪
    }
    boolean known = discourse.dateline != null || discourse.sourceCountry != null;
    return known ? across(discourse.thisSide()) : discourse.closed();
  }

  /** Index of the nearest element of a class, or -1. */
  private int nearest(Sentence sentence, int around, int wordClass, int not) {
    int best = -1;
    for (int i = 0; i < sentence.size(); i++) {
      Element element = sentence.at(i);
      if (element.is(wordClass)
          && !element.is(not)
          && (best < 0 || distance(sentence, i, around) < distance(sentence, best, around))) {
        best = i;
      }
    }
    return best;
  }

  /** Elements between, a clause end counting for many. */
  private int distance(Sentence sentence, int a, int b) {
    int before = a > 0 && sentence.at(a - 1).is(det) ? a - 2 : a - 1;
    boolean origin = before >= 0 && sentence.at(before).is(fromWord);
    Lexeme lexeme = sentence.at(a).lexeme;
    boolean river = lexeme != null && lexeme.place != null && lexeme.place.isWater();
    int result = Math.abs(a - b) + (origin || river ? ORIGIN : 0);
    for (int i = Math.min(a, b); i < Math.max(a, b); i++) {
      if (sentence.at(i).is(clauseEnd)) {
        result += 20;
      }
    }
    return result;
  }
}
