package org.farbank.reader;

import java.util.ArrayList;
import java.util.List;
import org.farbank.observation.Claim;
import org.farbank.observation.Modality;
import org.farbank.observation.Trend;
import org.jspecify.annotations.Nullable;

/**
 * What a sentence says of enforcement, once all of it has been seen: signs that contradict each
 * other about the same words are one claim, that of the stronger rule; what "used to" be so is now
 * the other way round, unless the sentence says how it is.
 */
final class Vigil {

  /**
   * A sign of how a country's enforcement changes; {@code former} where it tells how it used to be,
   * {@code past} where a time long before the report stands beside it.
   */
  private record Sign(
      Match match,
      @Nullable String country,
      Trend trend,
      Modality modality,
      boolean former,
      boolean past) {

    /** Whether two signs are about the same words but cannot both be right. */
    boolean contradicts(Sign other) {
      boolean apart = match.last() < other.match.first() || other.match.last() < match.first();
      boolean denials = modality == Modality.DENIED && other.modality == Modality.DENIED;
      boolean same = trend == other.trend && modality == other.modality;
      boolean steady = trend == Trend.FLAT || other.trend == Trend.FLAT;
      boolean agreed =
          steady && (modality == Modality.DENIED) != (other.modality == Modality.DENIED);
      return !apart && !denials && !same && !agreed;
    }
  }

  /** The last sentence that told of enforcement, and which change was told of last. */
  record Seen(Sentence sentence, Trend trend) {}

  /** How far from a match "no longer" may stand. */
  private static final int NEAR = 3;

  /** How many sentences back enforcement may have been spoken of that "it" stands for. */
  private static final int RECENT = 3;

  /** Days before the report that are long ago. */
  private static final int LONG = 100;

  private final Scene scene;
  private final Observer observer;
  private final Mood mood;
  private final List<Sign> signs = new ArrayList<>();
  private final int formerMark;
  private final int be;
  private final int clauseEnd;
  private final int comma;
  private final int present;
  private final int whether;
  private final int notNow;
  private final int because;
  private final ClassSet guards;

  Vigil(Scene scene, Observer observer) {
    this.scene = scene;
    WordClasses classes = scene.classes();
    this.observer = observer;
    this.mood = new Mood(classes);
    this.formerMark = classes.of("former-mark");
    this.be = classes.of("be");
    this.clauseEnd = classes.of("clause-end");
    this.comma = classes.of("comma");
    this.present = classes.of("now-word");
    this.whether = classes.of("ask-whether");
    this.notNow = classes.of("not-now");
    this.because = classes.of("because");
    this.guards = classes.some("watch", "watchman", "barrier-noun");
  }

  /** The change that was spoken of last: "nothing of the kind" is none of that. */
  Trend spoken() {
    Seen seen = scene.discourse().vigil;
    return seen == null ? Trend.UP : seen.trend();
  }

  /** Takes note of a sign. */
  void see(Match match, @Nullable String country, Trend trend) {
    if (after(match, whether) >= 0 || unfounded(match)) {
      return;
    }
    Modality modality = mood.modality(match);
    boolean over = modality == Modality.DENIED && trend != Trend.FLAT && noLonger(match);
    signs.add(
        over
            ? new Sign(match, country, turned(trend), Modality.STATED, former(match), past(match))
            : new Sign(match, country, trend, modality, former(match), past(match)));
  }

  /** The sentence is over: notes what its signs come to. */
  void close(Sentence sentence) {
    Trend told = spoken();
    for (Sign sign : signs) {
      if (!outweighed(sign)) {
        Trend trend = sign.former() ? turned(sign.trend()) : sign.trend();
        Claim claim = new Claim.Enforcement(sign.country(), trend, null);
        observer.note(sign.match(), sign.country(), claim, sign.modality());
        told = trend == Trend.FLAT ? told : trend;
      }
    }
    if (!signs.isEmpty() || guards.meets(sentence.bits)) {
      scene.discourse().vigil = new Seen(sentence, told);
    }
    signs.clear();
  }

  private boolean outweighed(Sign sign) {
    boolean denied = sign.modality() == Modality.DENIED;
    if (sign.trend() == Trend.FLAT ? denied || sign.former() : denied && sign.former()) {
      return true;
    }
    for (Sign other : signs) {
      boolean contrast = sign.past() && !other.past() && sign.trend() != other.trend();
      boolean present = sign.former() && !other.former() || contrast;
      boolean stronger =
          sign.former() == other.former()
              && other.match().rule().order() < sign.match().rule().order()
              && sign.contradicts(other);
      if (other != sign && (present || stronger || reason(sign, other))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a rule takes "it" for the enforcement that was spoken of just before, which was not.
   */
  private boolean unfounded(Match match) {
    Sentence sentence = match.sentence();
    Seen seen = scene.discourse().vigil;
    boolean just =
        seen != null
                && sentence.index - seen.sentence().index <= RECENT
                && sentence.paragraph == seen.sentence().paragraph
            || guards.meets(sentence.bits);
    return match.rule().fields().containsKey("about") && !just;
  }

  /** Whether a sign only gives the reason for what is expected: "because they are needed". */
  private boolean reason(Sign sign, Sign other) {
    Sentence sentence = sign.match().sentence();
    int from = sign.match().first();
    if (sign.trend() != other.trend()
        || sign.modality() != Modality.STATED
        || other.modality() != Modality.EXPECTED
        || other.match().last() >= from) {
      return false;
    }
    for (int i = other.match().last() + 1; i < from; i++) {
      if (sentence.at(i).is(because)) {
        return true;
      }
    }
    return false;
  }

  static Trend turned(Trend trend) {
    return switch (trend) {
      case UP -> Trend.DOWN;
      case DOWN -> Trend.UP;
      case FLAT -> Trend.FLAT;
    };
  }

  /** Whether the end of a match tells how it was before: "used to come every hour". */
  private boolean former(Match match) {
    int mark = after(match, formerMark);
    return mark >= 0
        && !(mark > 0 && match.sentence().at(mark - 1).is(be))
        && !compared(match, mark);
  }

  /** Whether a time long before the report stands in the clause: "a year ago nobody looked". */
  private boolean past(Match match) {
    Sentence sentence = match.sentence();
    int from = match.last();
    while (from > 0 && !sentence.at(from - 1).is(clauseEnd)) {
      from--;
    }
    for (int i = from; i < sentence.size() && !sentence.at(i).is(clauseEnd); i++) {
      if (sentence.at(i).value instanceof TimeSpan span
          && !span.isUnknown()
          && span.to() != null
          && span.to().isBefore(scene.report().date().minusDays(LONG))) {
        return true;
      }
    }
    return false;
  }

  /** Whether it is denied by "no longer", so that the contrary is so. */
  private boolean noLonger(Match match) {
    Sentence sentence = match.sentence();
    if (sentence.has(notNow) && !match.rule().fields().containsKey("modality")) {
      int to = Math.min(sentence.size() - 1, match.last() + NEAR);
      for (int i = Math.max(0, match.first() - NEAR); i <= to; i++) {
        if (sentence.at(i).is(notNow)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Index of the word of a class that the end of a match follows in its clause, or -1. */
  private int after(Match match, int wordClass) {
    Sentence sentence = match.sentence();
    if (!sentence.has(wordClass)) {
      return -1;
    }
    for (int i = match.last(); i >= 0; i--) {
      Element element = sentence.at(i);
      if (element.is(wordClass)) {
        return i;
      }
      if (element.is(clauseEnd) || element.is(comma) || element.is(present)) {
        return -1;
      }
    }
    return -1;
  }

  /** Whether a rule itself looks for an element, so that it knows what was before. */
  private static boolean compared(Match match, int index) {
    for (int at : match.at()) {
      if (at == index) {
        return true;
      }
    }
    return false;
  }
}
