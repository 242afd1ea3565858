package org.farbank.reader;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * When the floods, bans and festivals of a text were, so that "before the flood" has a date where
 * the text has told it: "the flood of late August", "was banned on May 3".
 */
final class EventDates {

  /** How far from what happened its date may stand. */
  private static final int REACH = 9;

  /** Days of the longest time that dates what happened. */
  private static final int MONTH = 31;

  private final int event;
  private final int date;
  private final int speech;
  private final int clauseEnd;
  private final int comma;
  private final int aside;
  private final List<ClassSet> kinds;
  private final Map<Lexeme, TimeSpan> known = new LinkedHashMap<>();

  EventDates(WordClasses classes) {
    event = classes.of("event-noun");
    date = classes.of("date");
    speech = classes.of("speech");
    clauseEnd = classes.of("clause-end");
    comma = classes.of("comma");
    aside = classes.of("aside-date");
    kinds =
        List.of(
            classes.some("event-water"),
            classes.some("event-test"),
            classes.some("event-ban"),
            classes.some("event-closure"),
            classes.some("event-money"),
            classes.some("event-sanction"),
            classes.some("event-death"),
            classes.some("event-shot"));
  }

  /** A report begins, of which nothing is known yet. */
  void begin() {
    known.clear();
  }

  /** When what a word names was, or something of the same kind; null where the text tells none. */
  @Nullable TimeSpan of(Lexeme lexeme) {
    TimeSpan span = known.get(lexeme);
    for (Map.Entry<Lexeme, TimeSpan> entry : known.entrySet()) {
      for (ClassSet kind : kinds) {
        boolean same = kind.meets(lexeme.bits) && kind.meets(entry.getKey().bits);
        span = span == null && same ? entry.getValue() : span;
      }
    }
    return span;
  }

  /** Notes the dates of what a sentence tells of; the first that the text gives counts. */
  void note(Sentence sentence) {
    if (!sentence.has(event) || !sentence.has(date)) {
      return;
    }
    for (int i = 0; i < sentence.size(); i++) {
      Lexeme lexeme = sentence.at(i).is(event) ? sentence.at(i).lexeme : null;
      TimeSpan span = lexeme == null ? null : near(sentence, i);
      if (lexeme != null && span != null) {
        known.putIfAbsent(lexeme, span);
      }
    }
  }

  private @Nullable TimeSpan near(Sentence sentence, int at) {
    TimeSpan after = seek(sentence, at, 1);
    return after != null ? after : seek(sentence, at, -1);
  }

  private @Nullable TimeSpan seek(Sentence sentence, int at, int step) {
    for (int i = at + step; i >= 0 && i < sentence.size() && Math.abs(i - at) <= REACH; i += step) {
      Element element = sentence.at(i);
      if (element.is(clauseEnd)
          || element.is(speech)
          || step < 0 && element.is(comma) && i > at - 2) {
        return null;
      }
      if (element.is(date) && !element.is(aside) && element.value instanceof TimeSpan span) {
        return span.from() == null || span.named() != null || !span.isWithin(MONTH) ? null : span;
      }
    }
    return null;
  }
}
