package org.farbank.reader;

import org.farbank.observation.Claim;
import org.farbank.observation.Trend;
import org.farbank.pack.Good;
import org.jspecify.annotations.Nullable;

/** Makes flows: which goods move, from which bank to which. */
final class Flows {

  private static final String[] MEANS = {"boat", "on-foot", "vehicle", "rail"};

  private final Scene scene;
  private final Direction direction;
  private final Observer observer;
  private final int[] means = new int[MEANS.length];
  private final int night;
  private final int day;
  private final int rise;
  private final int fall;

  Flows(Scene scene, Setting setting, Observer observer) {
    this.scene = scene;
    this.direction = new Direction(scene, setting);
    this.observer = observer;
    WordClasses classes = scene.classes();
    for (int i = 0; i < MEANS.length; i++) {
      means[i] = classes.of("means-" + MEANS[i]);
    }
    night = classes.of("night-word");
    day = classes.of("day-word");
    rise = classes.of("rise");
    fall = classes.of("fall");
  }

  /** A flow of each captured good. */
  void flow(Match match) {
    Element goods = match.get("good");
    String origin = goods == null ? null : direction.origin(match, match.rule().fields().getOrDefault("dir", "any"));
    if (goods == null || origin == null) {
      return;
    }
    String destination = scene.pack().across(origin);
    for (Good good : Goods.of(goods)) {
      Claim claim =
          new Claim.Flow(
              good.id(), origin, destination, means(match.sentence()), time(match.sentence()), trend(match), null, null, null);
      observer.note(match, match.trigger(), null, claim);
    }
    scene.discourse().origin = origin;
  }

  private @Nullable String means(Sentence sentence) {
    for (int i = 0; i < MEANS.length; i++) {
      if (sentence.has(means[i])) {
        return MEANS[i];
      }
    }
    return null;
  }

  private @Nullable String time(Sentence sentence) {
    return sentence.has(night) ? "night" : sentence.has(day) ? "day" : null;
  }

  private @Nullable Trend trend(Match match) {
    for (int i = match.first(); i <= match.last(); i++) {
      if (match.sentence().at(i).is(rise)) {
        return Trend.UP;
      }
      if (match.sentence().at(i).is(fall)) {
        return Trend.DOWN;
      }
    }
    return null;
  }
}
