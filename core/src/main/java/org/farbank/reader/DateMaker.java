package org.farbank.reader;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the rules for dates can make. Names of days, months and years give spans; the other makes
 * turn spans into spans: a piece of one, another occurrence, all from one to another. Nothing here
 * knows a word of any language: rules capture {@code y}, {@code m}, {@code d}, {@code w}, {@code
 * n}, {@code nth}, {@code u} (a unit), {@code date} and {@code other}; fixed fields add the rest.
 */
final class DateMaker {

  /** More units than this are no date. */
  private static final int MANY = 200;

  /** The first days of a longer time, and the day on which the last ones of a month begin. */
  private static final int EDGE = 10;

  private static final int LATE = 21;

  private final NamedDates named;
  private final Tense.Finder tense;

  DateMaker(WordClasses classes) {
    named = new NamedDates(classes);
    tense = new Tense.Finder(classes);
  }

  /** The span that a match names; null where there is no such day. */
  @Nullable TimeSpan make(Match match, DateContext now) {
    LocalDate report = now.report();
    return switch (match.rule().fields().getOrDefault("make", "")) {
      case "day" -> named.day(match, now);
      case "month" -> NamedDates.months(match, report);
      case "year" -> NamedDates.years(match);
      case "weekday" -> NamedDates.weekday(match, report);
      case "in-week" -> NamedDates.inWeek(match, report);
      case "weekend" -> NamedDates.weekend(report);
      case "deictic" -> deictic(number(match, "n", 0), now);
      case "unit" -> unit(match, now);
      case "shift" -> shift(match, now);
      case "window" -> window(match, now);
      case "rest" -> rest(match, report);
      case "dotted" -> NamedDates.dotted(match, report);
      case "feast" -> new Feasts(report).of(number(match, "d", 0), year(match));
      case "unit-back" -> unitBack(match, report);
      case "seasons-ago" -> NamedDates.seasonsAgo(match, report);
      case "pandemic" -> Feasts.PANDEMIC;
      case "event" -> event(match, now);
      default -> derived(match, now);
    };
  }

  /** When what the text has told of was; null where it tells no date. */
  private static @Nullable TimeSpan event(Match match, DateContext now) {
    Lexeme lexeme = match.sentence().at(match.trigger()).lexeme;
    return lexeme == null ? null : now.events().of(lexeme);
  }

  /** The year that is told with a feast, as a number or as a date; 0 where none is. */
  private static int year(Match match) {
    TimeSpan in = span(match, "other");
    return in == null || in.isUnknown() ? number(match, "y", 0) : in.start().getYear();
  }

  /** Today is a message's own day, the days around it are counted from the report. */
  private static TimeSpan deictic(int days, DateContext now) {
    return TimeSpan.day(days == 0 ? now.today() : now.report().plusDays(days));
  }

  /** A span made of spans. */
  private @Nullable TimeSpan derived(Match match, DateContext now) {
    TimeSpan span = span(match, "date");
    TimeSpan other = span(match, "other");
    if (match.get("date") == null) {
      span = anchor(match, now);
    }
    if (span == null || span.isUnknown()) {
      return null;
    }
    int by = fixed(match, "by", 0);
    return switch (match.rule().fields().getOrDefault("make", "")) {
      case "point" -> span.point();
      case "same-one" -> NamedDates.sameOne(span, anchor(match, now));
      case "same" -> span.from() == null ? TimeSpan.day(span.end()) : span;
      case "pick" -> NamedDates.pick(span, by, now.report());
      case "following" -> NamedDates.following(span, anchor(match, now));
      case "preceding" -> NamedDates.preceding(span, anchor(match, now));
      case "inside" ->
          other == null || other.isShort() && !span.isDay() ? null : within(span, other);
      case "within" -> other == null ? null : within(span, other);
      case "piece" ->
          span.from() == null || span.to() == null
              ? null
              : piece(match, span, number(match, "nth", fixed(match, "nth", 1)));
      case "run-up" -> runUp(match, span);
      case "until-unit" -> untilUnit(match, span);
      case "edge" -> edge(match, span);
      case "stretch" -> stretch(match, span);
      case "nth-weekday" -> other == null ? null : nthWeekday(match, span, other);
      case "around" -> TimeSpan.around(span.start(), ChronoUnit.WEEKS, 1);
      case "piece-unit" -> pieceOfUnit(match, span);
      case "day-span" -> daySpan(match, other);
      case "week-to" -> TimeSpan.of(span.end().minusDays(6), span.end());
      case "span" -> other == null ? null : span.to(other);
      default -> open(match, span, now.report());
    };
  }

  /** A part of a span; with {@code end=month} the end of a year is its last month: 지난해 말. */
  private static TimeSpan piece(Match match, TimeSpan span, int nth) {
    boolean year = span.start().getDayOfYear() == 1 && span.end().getDayOfMonth() == 31;
    boolean end = nth == 3 && year && match.rule().fields().containsKey("end-month");
    return end && span.end().getMonthValue() == 12
        ? month(span.end())
        : span.piece(nth, fixed(match, "parts", 3));
  }

  /** From a span on, or up to it. */
  private static TimeSpan open(Match match, TimeSpan span, LocalDate report) {
    return switch (match.rule().fields().getOrDefault("make", "")) {
      case "by" -> new TimeSpan(null, span.end(), span.step(), span.from() == null ? null : span);
      case "since" ->
          span.start().isAfter(report) // "from next spring on"
              ? new TimeSpan(span.start(), null, span.step())
              : new TimeSpan(span.start(), report, null, span.point());
      case "onward" -> new TimeSpan(span.start(), null, span.step());
      case "until" -> new TimeSpan(null, span.end(), span.step());
      case "before" -> new TimeSpan(null, span.start().minusDays(1), span.step());
      case "after" -> new TimeSpan(span.end().plusDays(1), null, span.step());
      case "clip" -> clip(span, report, fixed(match, "by", 0) < 0);
      default -> throw new IllegalStateException(match.rule().name() + " makes what is not known");
    };
  }

  /** As much of a span as lies up to the report, or after it; all where the report is not in it. */
  private static TimeSpan clip(TimeSpan span, LocalDate report, boolean before) {
    if (before) {
      boolean later = span.from() != null && span.from().isAfter(report);
      return later ? span : TimeSpan.of(span.from(), report);
    }
    boolean over = span.to() != null && !span.to().isAfter(report);
    return over ? span : TimeSpan.of(report.plusDays(1), span.to());
  }

  /** Last, this or next month. */
  private @Nullable TimeSpan unit(Match match, DateContext now) {
    Step step = step(match);
    TimeSpan base = anchor(match, now);
    if (step == null) {
      return null;
    }
    int by = fixed(match, "by", 0);
    boolean days = step.unit == ChronoUnit.DAYS;
    if (days && !base.isDay()) {
      return base;
    }
    LocalDate day = by > 0 ? base.end() : base.start();
    return TimeSpan.around(day, step.unit, step.count).plus((long) by * step.count, step.unit);
  }

  /** The same week or month of an earlier year. */
  private static @Nullable TimeSpan unitBack(Match match, LocalDate report) {
    Step step = step(match);
    return step == null
        ? null
        : TimeSpan.around(report.plusYears(fixed(match, "by", -1)), step.unit, step.count);
  }

  /** The week before a feast. */
  private static @Nullable TimeSpan runUp(Match match, TimeSpan span) {
    Step step = step(match);
    long n = step == null ? 0 : (long) number(match, "n", 1) * step.count;
    return step == null || n < 1 || n > MANY
        ? null
        : TimeSpan.of(span.start().minus(n, step.unit), span.start().minusDays(1));
  }

  /** So long before or after the anchor; known to the month where counted in months or years. */
  private @Nullable TimeSpan shift(Match match, DateContext now) {
    Step step = step(match);
    if (step == null) {
      return null;
    }
    TimeSpan base = anchor(match, now);
    int by = fixed(match, "by", -1);
    LocalDate from = by < 0 ? base.start() : base.end();
    int n = number(match, "n", 1);
    if (n < 1 || n > MANY) {
      return null;
    }
    LocalDate day = from.plus((long) by * n * step.count, step.unit);
    boolean daily = base.isDay() && match.rule().fields().containsKey("exact");
    boolean exact = step.unit == ChronoUnit.DAYS || step.unit == ChronoUnit.WEEKS || daily;
    return exact ? TimeSpan.day(day) : TimeSpan.around(day, ChronoUnit.MONTHS, 1);
  }

  /** The last, or the coming, so many units up to or from the anchor. */
  private @Nullable TimeSpan window(Match match, DateContext now) {
    Step step = step(match);
    int n = number(match, "n", 1);
    if (step == null || n < 1 || n > MANY) {
      return null;
    }
    boolean back = fixed(match, "by", -1) < 0;
    LocalDate base = anchor(match, now).start();
    LocalDate end = base.plus((back ? -1L : 1L) * n * step.count, step.unit);
    return back ? TimeSpan.of(end, base) : TimeSpan.of(base, end);
  }

  /** The unit around the report up to it, or from it on. */
  private static @Nullable TimeSpan rest(Match match, LocalDate report) {
    Step step = step(match);
    if (step == null) {
      return null;
    }
    TimeSpan whole = TimeSpan.around(report, step.unit, step.count);
    return fixed(match, "by", 1) > 0
        ? TimeSpan.of(report, whole.to())
        : TimeSpan.of(whole.from(), report);
  }

  /** "Friday last week" and "last week Friday": the shorter one in the longer. */
  private static TimeSpan within(TimeSpan a, TimeSpan b) {
    TimeSpan inside = a.within(b);
    if (inside.step() == null && a.step() != null) {
      return inside;
    }
    return b.step() != null || a.step() != null && b.isDay() ? b.within(a) : a;
  }

  /** The first ten days, the last week, the second month of a span. */
  private static @Nullable TimeSpan stretch(Match match, TimeSpan span) {
    Step step = step(match);
    if (step == null || span.from() == null || span.to() == null) {
      return null;
    }
    int nth = number(match, "nth", fixed(match, "by", 1));
    long n = match.get("n") == null ? step.count : (long) number(match, "n", 1) * step.count;
    if (n < 1 || n > MANY * (long) step.count) {
      return null;
    }
    if (nth < 0) {
      return new TimeSpan(span.to().plusDays(1).minus(n, step.unit), span.to(), span.step());
    }
    LocalDate from = span.from().plus((nth - 1) * n, step.unit);
    LocalDate to = from.plus(n, step.unit).minusDays(1);
    return from.isAfter(span.to()) ? null : new TimeSpan(from, to, span.step());
  }

  /** Up to the end of the unit around a date. */
  private static @Nullable TimeSpan untilUnit(Match match, TimeSpan base) {
    Step step = step(match);
    return step == null
        ? null
        : TimeSpan.of(null, TimeSpan.around(base.end(), step.unit, step.count).to());
  }

  /** The first or last ten days of a span, or of the unit around it. */
  private static TimeSpan edge(Match match, TimeSpan base) {
    Step step = step(match);
    TimeSpan span = step == null ? base : TimeSpan.around(base.end(), step.unit, step.count);
    boolean first = number(match, "nth", 1) == 1;
    if (span.from() == null || span.to() == null || span.isShort()) {
      return span.piece(first ? 1 : 3, 3);
    }
    LocalDate end = span.to();
    return first
        ? TimeSpan.of(span.from(), span.from().plusDays(EDGE - 1))
        : TimeSpan.of(end.withDayOfMonth(Math.min(end.getDayOfMonth(), LATE)), end);
  }

  /** The beginning, middle or end of the week, month or year around a date. */
  private static @Nullable TimeSpan pieceOfUnit(Match match, TimeSpan base) {
    Step step = step(match);
    if (step == null) {
      return null;
    }
    int nth = number(match, "nth", fixed(match, "nth", 1));
    TimeSpan whole = TimeSpan.around(base.end(), step.unit, step.count);
    boolean said = match.get("nth") != null || match.rule().fields().containsKey("nth");
    boolean edge = step.unit == ChronoUnit.YEARS && said && nth != 2;
    if (edge && whole.to() != null) {
      return nth == 1 ? month(whole.start()) : month(whole.end()); // "at the end of the year"
    }
    TimeSpan piece = whole.piece(nth, fixed(match, "parts", 3));
    boolean next = !base.isDay() && base.isShort() && piece.end().isBefore(base.start());
    return next ? piece.plus(step.count, step.unit) : piece;
  }

  private static TimeSpan month(LocalDate day) {
    return TimeSpan.around(day, ChronoUnit.MONTHS, 1);
  }

  /** From a bare day to a full date in the same month, or the month before. */
  private static @Nullable TimeSpan daySpan(Match match, @Nullable TimeSpan end) {
    if (end == null || end.to() == null) {
      return null;
    }
    int day = number(match, "d", 1);
    YearMonth month = YearMonth.from(end.to());
    month = day > end.to().getDayOfMonth() ? month.minusMonths(1) : month;
    return day > month.lengthOfMonth()
        ? null
        : new TimeSpan(month.atDay(day), end.to(), end.step());
  }

  private static @Nullable TimeSpan nthWeekday(Match match, TimeSpan weekday, TimeSpan in) {
    if (in.from() == null || in.to() == null || !weekday.isDay()) {
      return null;
    }
    DayOfWeek day = weekday.start().getDayOfWeek();
    int nth = number(match, "nth", fixed(match, "by", 1));
    LocalDate found =
        nth < 0
            ? in.to().with(TemporalAdjusters.previousOrSame(day))
            : in.from().with(TemporalAdjusters.nextOrSame(day)).plusWeeks(nth - 1L);
    return TimeSpan.day(found);
  }

  /** What a relative date counts from: the report, or with {@code at=last} the date last named. */
  private TimeSpan anchor(Match match, DateContext now) {
    String at = match.rule().fields().getOrDefault("at", "");
    TimeSpan base =
        switch (at) {
          case "last" -> named.dayBefore(match, now.last(), now.day());
          case "last-day" -> named.sameDay(match, now);
          case "here" ->
              tense.of(match.sentence(), match.first()) == Tense.PAST
                  ? named.before(match, now.here())
                  : null;
          case "date" -> span(match, "date");
          case "figures" -> now.figures();
          default -> null;
        };
    return base != null && !base.isUnknown() ? base : TimeSpan.day(now.report());
  }

  private static @Nullable TimeSpan span(Match match, String name) {
    Element element = match.get(name);
    return element != null && element.value instanceof TimeSpan span ? span : null;
  }

  /** A unit of time; word lists give its length in days. */
  private record Step(int count, ChronoUnit unit) {}

  private static @Nullable Step step(Match match) {
    int days = number(match, "u", fixed(match, "unit", 0));
    if (days <= 0) {
      return null;
    }
    if (days >= 365) {
      return new Step(days / 365, ChronoUnit.YEARS);
    }
    if (days >= 30) {
      return new Step(days / 30, ChronoUnit.MONTHS);
    }
    return days % 7 == 0 ? new Step(days / 7, ChronoUnit.WEEKS) : new Step(days, ChronoUnit.DAYS);
  }

  /** A number that the rule itself has. */
  static int fixed(Match match, String field, int otherwise) {
    String value = match.rule().fields().get(field);
    return value == null ? otherwise : Integer.parseInt(value);
  }

  /** The number of a captured word or figure. */
  static int number(Match match, String name, int otherwise) {
    Element element = match.get(name);
    Amount amount = element == null ? null : element.amount();
    BigDecimal value = amount == null ? null : amount.low();
    return value == null ? otherwise : Objects.requireNonNull(value).intValue();
  }
}
