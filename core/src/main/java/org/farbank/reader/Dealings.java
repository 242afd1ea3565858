package org.farbank.reader;

import java.util.ArrayList;
import java.util.List;
import org.farbank.observation.Claim;
import org.farbank.observation.Modality;
import org.jspecify.annotations.Nullable;

/**
 * What a sentence says of bribes and of enforcers who take part: where one rule finds a bribe in
 * words in which a stronger one finds that it was refused, the stronger one is right.
 */
final class Dealings {

  private record Sign(
      Match match, @Nullable String country, Claim.Corruption claim, Modality modality) {

    boolean contradicts(Sign other) {
      boolean apart = match.last() < other.match.first() || other.match.last() < match.first();
      return !apart && claim.form() == other.claim.form() && modality != other.modality;
    }
  }

  private final Observer observer;
  private final Mood mood;
  private final List<Sign> signs = new ArrayList<>();

  Dealings(Scene scene, Observer observer) {
    this.observer = observer;
    this.mood = new Mood(scene.classes());
  }

  /** Takes note of a sign. */
  void see(Match match, @Nullable String country, Claim.Corruption claim) {
    Modality modality = mood.modality(match);
    boolean habit =
        modality == Modality.EXPECTED; // "he would look away for 500" tells what he does
    signs.add(new Sign(match, country, claim, habit ? Modality.STATED : modality));
  }

  /** All signs have been seen: notes what they come to. */
  void close() {
    for (Sign sign : signs) {
      boolean wrong = false;
      for (Sign other : signs) {
        int weaker = sign.match().rule().order() - other.match().rule().order();
        boolean later = weaker == 0 && other.match().trigger() < sign.match().trigger();
        boolean stronger = weaker > 0 || later;
        wrong |= stronger && sign.contradicts(other);
      }
      if (!wrong) {
        observer.note(sign.match(), sign.country(), sign.claim(), sign.modality());
      }
    }
    signs.clear();
  }
}
