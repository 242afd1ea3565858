package org.farbank.reader;

import java.util.ArrayList;
import java.util.List;
import org.farbank.observation.Claim;
import org.farbank.observation.Trend;
import org.farbank.pack.Good;
import org.jspecify.annotations.Nullable;

/** Makes flows: which goods move, from which bank to which. */
final class Flows {

  /** How many words may stand between two goods of a list. */
  private static final int GAP = 7;

  private static final String[] MEANS = {"boat", "on-foot", "vehicle", "rail"};

  private final Scene scene;
  private final Direction direction;
  private final Observer observer;
  private final int[] means = new int[MEANS.length];
  private final int good;
  private final long[] joins;
  private final long[] stops;
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
    good = classes.of("good");
    joins = classes.set("comma", "list-join");
    stops =
        classes.set(
            "money", "free-num", "be", "predicate", "past-form", "third-form", "clause-end");
    night = classes.of("night-word");
    day = classes.of("day-word");
    rise = classes.of("rise");
    fall = classes.of("fall");
  }

  /** A flow of each captured good, or of what the last sentence spoke of. */
  void flow(Match match) {
    Element named = match.get("good");
    List<Good> goods = named != null ? listed(match.sentence(), match.index("good")) : topic(match);
    String dir = match.rule().fields().getOrDefault("dir", "any");
    String last = scene.discourse().origin;
    for (Good good : goods) {
      String origin = direction.origin(match, dir, scene.pack().usualOrigin().get(good.id()));
      if (origin != null) {
        note(match, good, origin);
        last = origin;
      }
    }
    boolean again =
        match.sentence().index == scene.discourse().originSentence && scene.discourse().turned;
    if (!again) {
      scene.discourse().originBefore = scene.discourse().origin;
    }
    scene.discourse().turned = again || direction.turns(match);
    scene.discourse().origin = last;
    scene.discourse().originSentence = match.sentence().index;
  }

  /**
   * The goods at an element and those that a list with longer words between goes on to: "herbs for
   * the shops and iron".
   */
  private List<Good> listed(Sentence sentence, int at) {
    List<Good> goods = new ArrayList<>(Goods.of(sentence.at(at)));
    for (int step : new int[] {-1, 1}) {
      boolean joined = false;
      int gap = 0;
      for (int i = at + step; i >= 0 && i < sentence.size() && gap <= GAP; i += step) {
        Element element = sentence.at(i);
        if (WordClasses.intersect(element.bits, stops)) {
          break;
        }
        joined |= WordClasses.intersect(element.bits, joins);
        gap++;
        if (element.is(good)) {
          if (!joined) {
            break;
          }
          goods.addAll(Goods.of(element));
          joined = false;
          gap = 0;
        }
      }
    }
    return goods;
  }

  /** The goods that "they" or "it" stands for: the last before it in the sentence, else the topic. */
  private List<Good> topic(Match match) {
    for (int i = match.first() - 1; i >= 0; i--) {
      if (match.sentence().at(i).is(good)) {
        return Goods.of(match.sentence().at(i));
      }
    }
    boolean near = match.sentence().index - scene.discourse().topicSentence <= 1;
    return near && scene.discourse().topic instanceof Target.Traded traded
        ? traded.goods()
        : List.of();
  }

  private void note(Match match, Good good, String origin) {
    String destination = scene.pack().across(origin);
    Sentence sentence = match.sentence();
    Claim claim =
        new Claim.Flow(
            good.id(),
            origin,
            destination,
            means(sentence),
            time(sentence),
            trend(match),
            null,
            null,
            null);
    observer.note(match, match.trigger(), null, claim);
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
