package org.farbank.reader;

import org.farbank.pack.Place;
import org.jspecify.annotations.Nullable;

/**
 * Whose enforcers a match speaks of: those that it names ("Chinese border guards", "public
 * security"), "ours", those of the place in its sentence, those spoken of before in the paragraph,
 * those of the inherited place.
 */
final class Whose {

  private static final int REACH = 10;

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
  private final int objectMark;

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
    objectMark = classes.of("from-to");
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

  private @Nullable String named(Sentence sentence, int at) {
    for (int distance = 0; distance <= REACH; distance++) {
      for (int i : distance == 0 ? new int[] {at} : new int[] {at - distance, at + distance}) {
        if (i >= 0 && i < sentence.size() && says(sentence, i) && !parted(sentence, i, at)) {
          String id = setting.country(sentence.at(i));
          if (id != null) {
            return id;
          }
        }
      }
    }
    for (int i = 0; i < sentence.size(); i++) {
      if (says(sentence, i) && !sentence.at(i).is(nationality)) {
        String id = setting.country(sentence.at(i));
        if (id != null) {
          return id;
        }
      }
    }
    return null;
  }

  private boolean says(Sentence sentence, int i) {
    Element element = sentence.at(i);
    if (element.is(sourceMark) || i > 0 && sentence.at(i - 1).is(objectMark)) {
      return false;
    }
    if (element.is(nationality)) {
      for (int j = i + 1; j < Math.min(sentence.size(), i + 4); j++) {
        if (sentence.at(j).is(enforcer) || j == i + 1 && sentence.at(j).lexeme == null) {
          return true;
        }
      }
      return i + 1 < sentence.size();
    }
    Lexeme lexeme = element.lexeme;
    boolean actor =
        element.is(enforcer)
            && lexeme != null
            && lexeme.actor != null
            && lexeme.actor.country() != null;
    Place named = lexeme == null ? null : lexeme.place;
    return actor
        || element.is(country)
        || element.is(thisSide)
        || element.is(farSide)
        || element.is(place) && named != null && !named.type().equals("river");
  }

  private boolean parted(Sentence sentence, int a, int b) {
    for (int i = Math.min(a, b); i < Math.max(a, b); i++) {
      if (sentence.at(i).is(clauseEnd)) {
        return true;
      }
    }
    return false;
  }
}
