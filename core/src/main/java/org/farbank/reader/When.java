package org.farbank.reader;

import java.math.BigDecimal;
import org.farbank.observation.Period;
import org.farbank.pack.Place;
import org.jspecify.annotations.Nullable;

/**
 * When a claim holds: said beside it, at the head of its sentence, or inherited: from the heading,
 * from the day on which the partner told it, or from the sentence before where the story goes on.
 * What the partner tells of a time that is not dated has no date.
 */
final class When {

  /** A date so near the beginning of a sentence holds for all of it. */
  private static final int HEAD = 4;

  /** What another clause counts for. */
  private static final int CLAUSE = 60;

  /** What a comma counts for. */
  private static final int COMMA = 10;

  private final Scene scene;
  private final Spoken spoken;
  private final AmountDates amounts;
  private final Tense.Finder tense;
  private final int date;
  private final int told;
  private final int clauseEnd;
  private final int chain;
  private final int verbWord;
  private final int colon;
  private final int comma;
  private final int relative;
  private final int listJoin;
  private final int start;
  private final int sinceMark;
  private final int sinceWord;
  private final ThanDate compared;
  private final int made;
  private final int inWord;
  private final int conjunction;
  private final ClassSet unknown;
  private final ClassSet habit;

  When(Scene scene) {
    this.scene = scene;
    spoken = new Spoken(scene);
    amounts = new AmountDates(scene, spoken);
    WordClasses classes = scene.classes();
    tense = new Tense.Finder(classes);
    date = classes.of("date");
    told = classes.of("told-mark");
    clauseEnd = classes.of("clause-end");
    chain = classes.of("chain-end");
    verbWord = classes.of("verb-word");
    colon = classes.of("colon");
    comma = classes.of("comma");
    relative = classes.of("relative");
    listJoin = classes.of("list-join");
    start = classes.of("start-lead");
    sinceMark = classes.of("since-mark");
    sinceWord = classes.of("since-date");
    compared = new ThanDate(classes);
    made = classes.of("made-long-ago");
    inWord = classes.of("preposition-in");
    conjunction = classes.of("conjunction");
    unknown = ClassSet.of(classes.set("vague-word", "vague"));
    habit = classes.some("past-habit");
  }

  /** First and last day of one value of an amount. */
  Period amount(Match match, BigDecimal value, @Nullable Place place) {
    Element captured = match.get("when");
    return captured != null && captured.value instanceof TimeSpan
        ? spoken.said(captured)
        : amounts.of(match, value, place);
  }

  /** First and last day of what happens around an element. */
  Period event(Match match, int around) {
    Sentence sentence = match.sentence();
    Element captured = match.get("when");
    if (captured != null && captured.value instanceof TimeSpan) {
      return spoken.said(captured);
    }
    int at = nearest(match, around);
    if (at >= 0) {
      return within(sentence, at, around) ? point(sentence.at(at)) : spoken.said(sentence.at(at));
    }
    Discourse discourse = scene.discourse();
    Tense said = tense.of(sentence, around);
    if (said == Tense.PAST && !habitual(sentence, around)) {
      return Spoken.period(discourse.story);
    }
    return said == Tense.FUTURE ? Period.UNKNOWN : Spoken.period(discourse.headingDate);
  }

  /**
   * The nearest date of the clause; one of another clause only where it heads the sentence or that
   * clause has the same tense.
   */
  private int nearest(Match match, int around) {
    Sentence sentence = match.sentence();
    int best = -1;
    int distance = Integer.MAX_VALUE;
    for (int i = 0; i < sentence.size(); i++) {
      if (!isDate(sentence.at(i))
          || compared.is(sentence, i)
          || made(sentence, i)
          || aside(sentence, i, around)) {
        continue;
      }
      int apart = apart(sentence, i, around);
      boolean next = i > around && sentence.at(around).is(verbWord); // where verbs come last
      if (next
          || i > around && (opens(sentence, i) || another(match, around, i))
          || i < around && begun(sentence, i, around)) {
        apart++;
      }
      boolean later = i > around && scene.discourse().story != null;
      boolean same =
          apart == 0
              || i < HEAD
              || since(sentence, i, around)
              || i < around && chained(sentence, i, around)
              || !later && tense.of(sentence, i) == tense.of(sentence, around);
      int length = length(match, around, i) + CLAUSE * apart;
      if (same && length < distance) {
        best = i;
        distance = length;
      }
    }
    return best;
  }

  /**
   * How far a date is from the words that carry the claim; one before them, or beyond a comma, is
   * farther: "the ban, in force since May, was lifted in June".
   */
  private int length(Match match, int around, int i) {
    if (i < around) {
      return 3 * (around - i);
    }
    boolean begins = i > 0 && match.sentence().at(i - 1).is(start);
    if (begins) {
      return 1; // "outlawed in an announcement of May every use from June 1"
    }
    if (i > match.last() && i <= match.last() + 2 && around < match.last()) {
      return 2; // "the curfew of the 21st was lifted on the 25th"
    }
    int length = 2 * (i - around) + COMMA * commas(match.sentence(), around, i);
    int last = match.last();
    return i <= last || last < around
        ? length
        : Math.min(length, 2 * (i - last) + COMMA + COMMA * commas(match.sentence(), last, i));
  }

  private int commas(Sentence sentence, int from, int to) {
    int commas = 0;
    for (int i = from; i < to; i++) {
      commas += sentence.at(i).is(comma) ? 1 : 0;
    }
    return commas;
  }

  /** Whether what happens around an element is that since which the date runs on. */
  private boolean within(Sentence sentence, int at, int around) {
    if (at < around || !sentence.at(at).is(sinceMark)) {
      return false;
    }
    for (int i = around; i >= 0; i--) {
      if (sentence.at(i).is(sinceWord)) {
        return true;
      }
      if (sentence.at(i).is(clauseEnd)) {
        return false;
      }
    }
    return false;
  }

  private Period point(Element element) {
    Period said = spoken.said(element);
    return element.value instanceof TimeSpan span ? span.point().period() : said;
  }

  /** Whether a date is that of a relative clause: "the men, who came in May, take nothing". */
  private boolean aside(Sentence sentence, int at, int around) {
    for (int i = at - 1; i > 0 && !sentence.at(i).is(comma); i--) {
      if (!sentence.at(i).is(relative)) {
        continue;
      }
      int end = at;
      while (end < sentence.size()
          && !sentence.at(end).is(comma)
          && !sentence.at(end).is(clauseEnd)) {
        end++;
      }
      boolean outside = around < i ? end < sentence.size() - 2 : around > end;
      return sentence.at(i - 1).is(comma) && outside;
    }
    return false;
  }

  /** Whether a clause before says since when all of it has been so. */
  private boolean since(Sentence sentence, int i, int around) {
    Element element = sentence.at(i);
    Tense said = tense.of(sentence, around);
    return i < around
        && element.value instanceof TimeSpan span
        && span.named() != null
        && (said == Tense.PRESENT || said == Tense.PERFECT || said == Tense.NONE);
  }

  /** Whether one clause leads to the next from a date on: "on the 9th talked and was caught". */
  private boolean chained(Sentence sentence, int i, int around) {
    for (int j = i; j < around; j++) {
      if (sentence.at(j).is(clauseEnd) && !sentence.at(j).is(chain)) {
        return false;
      }
    }
    return sentence.has(chain);
  }

  /**
   * Whether what carries the claim is a second verb after a date: "tested on the 6th and fired".
   */
  private boolean begun(Sentence sentence, int i, int around) {
    for (int j = Math.max(i + 1, around - 2); j < around; j++) {
      boolean and = sentence.at(j).is(conjunction) || sentence.at(j).is(listJoin);
      if (and && i >= HEAD && tense.verb(sentence, j + 1) != Tense.NONE) {
        return true;
      }
    }
    return false;
  }

  /** Whether a second verb stands before a date: "were caught and were sent back in May". */
  private boolean another(Match match, int around, int i) {
    Sentence sentence = match.sentence();
    for (int j = Math.max(around, match.last()) + 1; j + 1 < i; j++) {
      boolean and = sentence.at(j).is(conjunction) || sentence.at(j).is(listJoin);
      if (and && tense.verb(sentence, j + 1) != Tense.NONE) {
        return true;
      }
    }
    return false;
  }

  /** Whether a date is the next clause's: "was caught and five days later sent back". */
  private boolean opens(Sentence sentence, int i) {
    return i > 0
        && i + 1 < sentence.size()
        && sentence.at(i - 1).is(conjunction)
        && tense.verb(sentence, i + 1) != Tense.NONE;
  }

  /** Ends of clauses between; the colon of a heading is none. */
  private int apart(Sentence sentence, int a, int b) {
    int ends = 0;
    for (int i = Math.min(a, b); i < Math.max(a, b); i++) {
      boolean heading = i < HEAD && sentence.at(i).is(colon);
      if (sentence.at(i).is(clauseEnd) && !heading) {
        ends++;
      }
    }
    return ends;
  }

  /** Whether the clause tells what used to be. */
  private boolean habitual(Sentence sentence, int at) {
    for (int i = at; i >= 0 && !sentence.at(i).is(clauseEnd); i--) {
      if (habit.meets(sentence.at(i).bits)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a date is only that of what is spoken of: "cars built before 2000". */
  private boolean made(Sentence sentence, int i) {
    return i > 0 && sentence.at(i - 1).is(made)
        || i > 1 && sentence.at(i - 2).is(made) && sentence.at(i - 1).is(inWord);
  }

  private boolean isDate(Element element) {
    return element.is(date) && !element.is(told)
        || unknown.meets(element.bits) && element.value == null;
  }
}
