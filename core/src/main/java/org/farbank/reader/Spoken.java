package org.farbank.reader;

import java.time.LocalDate;
import org.farbank.observation.Period;
import org.jspecify.annotations.Nullable;

/** The time at which the partner speaks, which is that of all that is said to be so now. */
final class Spoken {

  private final Scene scene;
  private final int told;

  Spoken(Scene scene) {
    this.scene = scene;
    told = scene.classes().of("told-mark");
  }

  /** The time at which the partner speaks; null where nothing tells it. */
  @Nullable TimeSpan speaking(Sentence sentence) {
    Discourse discourse = scene.discourse();
    if (sentence.has(told)) {
      return discourse.told;
    }
    if (discourse.headingDate != null) {
      return discourse.headingDate;
    }
    TimeSpan all = discourse.documentDate;
    if (all != null) {
      LocalDate report = scene.report().date();
      boolean runs = all.to() != null && all.to().isAfter(report) && !all.start().isAfter(report);
      return runs ? TimeSpan.of(all.from(), report) : all;
    }
    return discourse.toldHere != null ? discourse.toldHere : discourse.told;
  }

  /** What is so "now" is so on the report's day if the text tells no other. */
  Period now(Sentence sentence) {
    TimeSpan speaking = speaking(sentence);
    return speaking != null ? period(speaking) : TimeSpan.day(scene.report().date()).period();
  }

  /** The period of a date that the text states. */
  Period said(Element element) {
    scene.notes().use(element);
    return element.value instanceof TimeSpan span ? span.period() : Period.UNKNOWN;
  }

  static Period period(@Nullable TimeSpan span) {
    return span == null ? Period.UNKNOWN : span.period();
  }
}
