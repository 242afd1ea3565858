package org.farbank.reader;

import org.farbank.pack.Place;
import org.jspecify.annotations.Nullable;

/**
 * Whose enforcers a match speaks of: those that it names ("Chinese border guards", "public
 * security"), "ours", those of the place in its sentence, those spoken of before in the paragraph,
 * those of the inherited place.
 */
final class Whose {

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
  private final int side;
  private final int watch;

  Whose(Scene scene, Setting setting) {
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
    side = classes.of("market-word");
    watch = classes.of("watch");
  }

  /** The country of the enforcers, remembered for the sentences that follow. */
  @Nullable String enforcers(Match match) {
    String named = named(match.sentence(), match.trigger());
    Discourse discourse = scene.discourse();
    String result =
        named != null
            ? named
            : discourse.enforcers != null ? discourse.enforcers : discourse.paragraphCountry();
    scene.discourse().enforcers = result;
    return result;
  }

  /**
   * Whom the sentence names: enforcers with their country, then a country or a side, then a place;
   * nearest first.
   */
  private @Nullable String named(Sentence sentence, int at) {
    int from = at;
    while (from > 0 && !sentence.at(from - 1).is(clauseEnd)) {
      from--;
    }
    int to = at;
    while (to + 1 < sentence.size() && !sentence.at(to + 1).is(clauseEnd)) {
      to++;
    }
    String clause = named(sentence, at, from, to);
    return clause != null ? clause : named(sentence, at, 0, sentence.size() - 1);
  }

  private @Nullable String named(Sentence sentence, int at, int from, int to) {
    for (int strength = 0; strength < 3; strength++) {
      for (int distance = 0; distance <= to - from; distance++) {
        for (int i : distance == 0 ? new int[] {at} : new int[] {at - distance, at + distance}) {
          if (i >= from && i <= to && says(sentence, i, strength)) {
            String id = setting.country(sentence.at(i));
            if (id != null) {
              return id;
            }
          }
        }
      }
    }
    return null;
  }

  private boolean says(Sentence sentence, int i, int strength) {
    Element element = sentence.at(i);
    if (element.is(sourceMark)) {
      return false;
    }
    return switch (strength) {
      case 0 -> named(element) || element.is(nationality) && enforcerFollows(sentence, i);
      case 1 ->
          (element.is(country) || element.is(thisSide) || element.is(farSide)) && !goal(sentence, i)
              || element.is(nationality) && i + 1 < sentence.size() && sentence.at(i + 1).is(side);
      default -> place(element) && !goal(sentence, i);
    };
  }

  /** An actor that only one country has. */
  private boolean named(Element element) {
    Lexeme lexeme = element.lexeme;
    return element.is(enforcer)
        && lexeme != null
        && lexeme.actor != null
        && lexeme.actor.country() != null;
  }

  private boolean enforcerFollows(Sentence sentence, int i) {
    for (int j = i + 1; j < Math.min(sentence.size(), i + 4); j++) {
      if (sentence.at(j).is(enforcer) || sentence.at(j).is(watch)) {
        return true;
      }
      if (sentence.at(j).is(clauseEnd)) {
        return false;
      }
    }
    return false;
  }

  private boolean place(Element element) {
    Place named = element.lexeme == null ? null : element.lexeme.place;
    return element.is(place)
        && named != null
        && !named.type().equals("river")
        && !named.type().equals("sea");
  }

  /** Whether it is where somebody wants to go or comes from, "to China". */
  private boolean goal(Sentence sentence, int i) {
    return i > 0 && sentence.at(i - 1).is(direction);
  }
}
