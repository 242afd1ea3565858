package org.farbank.reader;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * When the floods, bans and festivals of a text were, so that "before the flood" has a date where
 * the text has told it: "the flood of late August", "was banned on May 3".
 */
final class EventDates {

  /** How far from what happened its date may stand. */
  private static final int REACH = 9;

  private final int event;
  private final int date;
  private final int speech;
  private final int clauseEnd;
  private final int comma;
  private final Map<Lexeme, TimeSpan> known = new HashMap<>();

  EventDates(WordClasses classes) {
    event = classes.of("event-noun");
    date = classes.of("date");
    speech = classes.of("speech");
    clauseEnd = classes.of("clause-end");
    comma = classes.of("comma");
  }

  /** A report begins, of which nothing is known yet. */
  void begin() {
    known.clear();
  }

  Map<Lexeme, TimeSpan> known() {
    return known;
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
      if (element.is(date) && element.value instanceof TimeSpan span) {
        return span.from() == null ? null : span;
      }
    }
    return null;
  }
}
