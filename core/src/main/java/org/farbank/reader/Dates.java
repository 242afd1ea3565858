package org.farbank.reader;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads dates, and the durations, ages and times of day that look like them, by the rules of {@code
 * dates.rules}. A rule for a date names a {@code make} (see {@link DateMaker}) and captures its
 * parts; what is captured as {@code left} or {@code right} is context that stays outside. Rules run
 * again over what they made until nothing changes, so that "since", "early" and "from … to" can
 * build on a date.
 */
final class Dates {

  private static final int ROUNDS = 6;

  /** Days: what is so long past would be told with its year; a quarter ahead, or weeks ahead. */
  private static final int LONG = 200;

  private static final int SEASON = 100;

  /** So long ago a day without its year is none of the past. */
  private static final int AGES = 300;

  private static final int WEEKS = 40;

  /** "The bridge opens on the 20th" is rather of the days to come. */
  private static final int SOON = 15;

  /** A date so near the beginning of a sentence holds for all of it. */
  private static final int HEAD = 3;

  /** How far from what it is compared with the date of an amount may stand. */
  private static final int COMPARED = 5;

  private final RuleBook.Search rules;

  /** The rules that do not count from the date last named, which must be whole before. */
  private final RuleBook.Search own;

  /** Rules for numbers and units of time that no date has used. */
  private final RuleBook.Search leftovers;

  private final Map<Rule, long[]> made = new IdentityHashMap<>();
  private final DateMaker maker;
  private final Tense.Finder tense;
  private final ClassSet starts;
  private final int date;
  private final int deadline;
  private final int byThen;
  private final int opening;
  private final int running;
  private final int underWay;
  private final int when;
  private final int either;
  private final int would;
  private final int will;
  private final int maybe;
  private final int speech;
  private final int clauseEnd;
  private final int comparison;
  private final int comma;
  private final int start;
  private final int number;
  private final int person;
  private final long[] units;

  Dates(Books books, WordClasses classes) {
    this.maker = new DateMaker(classes);
    this.tense = new Tense.Finder(classes);
    starts =
        classes.some(
            "date-word",
            "year",
            "day-number",
            "ordinal",
            "num",
            "habit-word",
            "then-date",
            "day-part");
    date = classes.of("date");
    deadline = classes.of("deadline");
    byThen = classes.of("by-then");
    opening = classes.of("opening");
    either = classes.of("either-form");
    when = classes.of("when-word");
    running = classes.of("running");
    underWay = classes.of("under-way");
    would = classes.of("would-aux");
    will = classes.of("will-aux");
    maybe = classes.of("weak-expectation");
    speech = classes.of("speech");
    clauseEnd = classes.of("clause-end");
    comparison = classes.of("comparison");
    comma = classes.of("comma");
    start = classes.of("start-lead");
    number = classes.of("num");
    person = classes.of("person");
    units = classes.set("time-unit", "clock-unit", "date-word", "unit");
    for (RuleBook book : List.of(books.dates(), books.leftovers())) {
      for (Rule rule : book.rules()) {
        String as = rule.fields().get("as");
        made.put(rule, as == null ? classes.set(rule.gives()) : classes.set(rule.gives(), as));
      }
    }
    Wanted.Places places = books.dates().places();
    own = books.own().new Search(classes, places);
    rules = books.dates().new Search(classes, places);
    leftovers = books.leftovers().new Search(classes, places);
  }

  void read(Sentence sentence, DateContext now) {
    if (!starts.meets(sentence.bits)) {
      return;
    }
    compose(own, sentence, now);
    compose(rules, sentence, now);
    compose(leftovers, sentence, now);
    foresee(sentence, now);
  }

  private void compose(RuleBook.Search phase, Sentence sentence, DateContext now) {
    for (int round = 0; round < ROUNDS; round++) {
      boolean changed = false;
      phase.begin(sentence);
      for (int i = 0; i < sentence.size(); i++) {
        Match match = changed || phase.mayMatch(i) ? phase.first(i) : null;
        int made = match == null ? -1 : compose(match, now);
        if (made >= 0) {
          i = Math.min(i, made);
          changed = true;
        }
      }
      if (!changed) {
        return;
      }
      sentence.gather();
    }
  }

  /** Puts what a match makes in its place and returns the place; -1 where it makes nothing. */
  private int compose(Match match, DateContext now) {
    Sentence sentence = match.sentence();
    int first = match.index("left") < 0 ? match.first() : match.index("left") + 1;
    int last = match.index("right") < 0 ? match.last() : match.index("right") - 1;
    Rule rule = match.rule();
    first = Math.max(first, match.index("start"));
    last = rule.fields().containsKey("end") ? match.index(rule.fields().get("end")) : last;
    if (rule.fields().containsKey("only")) {
      first = match.index("date");
      last = first;
    }
    if (rule.fields().containsKey("tight") && !tight(sentence, first, last)) {
      return -1;
    }
    TimeSpan span = null;
    if (rule.gives().equals("date")) {
      span = maker.make(match, now);
      if (span == null) {
        return -1;
      }
    }
    int start = sentence.at(first).start;
    int end = sentence.at(last).end;
    long[] bits = made.getOrDefault(rule, WordClasses.NONE);
    Element unit = match.get("u");
    for (int i = first; i <= last && rule.gives().equals("age"); i++) {
      boolean somebody = sentence.at(i).is(person); // "a woman of 40" is still a woman
      bits = somebody ? WordClasses.union(bits, sentence.at(i).bits) : bits;
    }
    if (span == null && unit != null) {
      bits = WordClasses.union(bits, WordClasses.minus(unit.bits, units));
    }
    sentence.replace(first, last + 1, new Element(start, end, bits, false, null, span));
    return first;
  }

  /** Whether nothing, not even a space, stands between the elements. */
  private static boolean tight(Sentence sentence, int first, int last) {
    for (int i = first; i < last; i++) {
      if (sentence.at(i).end != sentence.at(i + 1).start) {
        return false;
      }
    }
    return true;
  }

  /**
   * A name that comes round again means the latest occurrence, but the next one where the clause
   * foresees something, and after "until" and "by" the nearest unless the clause tells of the past.
   * What was so by a past day is known for that day.
   */
  private void foresee(Sentence sentence, DateContext now) {
    for (int i = 0; i < sentence.size(); i++) {
      Element element = sentence.at(i);
      if (!element.is(date) || !(element.value instanceof TimeSpan span)) {
        continue;
      }
      boolean open = element.is(deadline) || element.is(byThen) || element.is(opening);
      if (span.step() == null && !open && !element.is(running)) {
        continue;
      }
      Tense at = compared(sentence, i) ? Tense.PAST : foreseen(sentence, i);
      TimeSpan fixed = span;
      if (at == Tense.FUTURE && sentence.has(would) && !sentence.has(will)) {
        fixed = span.nearest(now.report()); // "in July he would take 300"
      } else if (at == Tense.FUTURE) {
        fixed = span.next(now.report());
      } else if (span.step() != null && at == Tense.PRESENT && runs(sentence, i)) {
        fixed = span.latest(now.report());
      } else if ((open || i > 0 && sentence.at(i - 1).is(start)) && ahead(span, now.report())) {
        fixed = span.next(now.report()); // "told them on the 5th that from the 25th on"
      } else if (coming(span, at, sentence.has(either), now.report())) {
        fixed = span.next(now.report());
      } else if (open && (sentence.has(maybe) || at != Tense.PAST && at != Tense.PERFECT)) {
        fixed = span.nearest(now.report());
      } else if (element.is(byThen) && span.from() == null && span.to() != null) {
        fixed =
            span.named() != null && span.named().isShort() ? span.point() : TimeSpan.day(span.to());
      }
      boolean begun = fixed.to() == null && !fixed.start().isAfter(now.report());
      if (begun && (at == Tense.PERFECT || element.is(opening))) {
        fixed = TimeSpan.of(fixed.from(), now.report()); // "from March on they have searched"
      }
      if (element.is(running) && at == Tense.PAST && span.start().isAfter(now.report())) {
        fixed = span.latest(now.report());
      } else if (element.is(running)
          && at != Tense.FUTURE
          && span.end().isAfter(now.report())
          && !span.start().isAfter(now.report())) {
        fixed = TimeSpan.of(span.from(), now.report());
      }
      if (!fixed.equals(span)) {
        sentence.set(i, new Element(element.start, element.end, element.bits, false, null, fixed));
      }
    }
  }

  /** Whether a date is that of an amount with which one is compared: "after 4,700 in December". */
  private boolean compared(Sentence sentence, int at) {
    boolean amount = false;
    for (int i = at - 1; i >= Math.max(0, at - COMPARED); i--) {
      Element element = sentence.at(i);
      if (element.is(clauseEnd)) {
        return false;
      }
      amount |= element.is(number);
      if (amount && element.is(comparison)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The tense of a date's clause, or the future where "when" or "once" ties it to a main clause
   * that foresees something.
   */
  private Tense foreseen(Sentence sentence, int i) {
    Tense at = tense.of(sentence, i);
    boolean tied = sentence.has(when);
    boolean front = i < HEAD && (at == Tense.PERFECT || at == Tense.PAST && sentence.has(will));
    if (at != Tense.PRESENT && at != Tense.NONE && !(at == Tense.PERFECT && tied) && !front) {
      return at;
    }
    boolean future = false;
    for (int j = 0; j < sentence.size(); j++) {
      Tense verb = tense.verb(sentence, j);
      if (verb == Tense.PAST && !sentence.at(j).is(speech)) {
        return at;
      }
      future |= verb == Tense.FUTURE;
    }
    // "From the 15th, he has heard, they will"
    boolean aside = at == Tense.PRESENT && i + 1 < sentence.size() && sentence.at(i + 1).is(comma);
    boolean heads = i < HEAD && (at == Tense.PERFECT || at == Tense.PAST || aside);
    return future && (tied || heads || at == Tense.NONE) ? Tense.FUTURE : at;
  }

  /** Whether what began on a day is so now: 11일부터 밤마다 불을 켠다. */
  private boolean runs(Sentence sentence, int i) {
    for (int j = i; sentence.at(i).is(opening) && j < sentence.size(); j++) {
      if (sentence.at(j).is(underWay)) {
        return true;
      }
      if (sentence.at(j).is(clauseEnd)) {
        return false;
      }
    }
    return false;
  }

  /** Whether the last such day is nearly a year past, and the next one near. */
  private static boolean ahead(TimeSpan span, LocalDate report) {
    return span.step() == ChronoUnit.YEARS
        && ChronoUnit.DAYS.between(span.end(), report) > AGES
        && ChronoUnit.DAYS.between(report, span.end().plusYears(1)) < SEASON;
  }

  /**
   * Whether a name without its year is rather the coming one: it is near, the last one long past,
   * and no verb may be one of the past ("cost").
   */
  private static boolean coming(TimeSpan span, Tense at, boolean either, LocalDate report) {
    boolean now = at == Tense.PRESENT || at == Tense.NONE && !either;
    if (!now || span.step() != ChronoUnit.YEARS && span.step() != ChronoUnit.MONTHS) {
      return false;
    }
    long ago = ChronoUnit.DAYS.between(span.latest(report).end(), report);
    long ahead = ChronoUnit.DAYS.between(report, span.next(report).start());
    if (span.step() == ChronoUnit.MONTHS) {
      return at == Tense.PRESENT && ago > SOON && ahead > 0 && ahead < SOON;
    }
    return ago > LONG && ahead > 0 && ahead < (at == Tense.PRESENT ? SEASON : WEEKS);
  }
}
