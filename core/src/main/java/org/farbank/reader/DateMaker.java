package org.farbank.reader;

import java.math.BigDecimal;
import java.time.DateTimeException;
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

  /** For how many months a season over the turn of the year is still this one. */
  private static final int JUST_OVER = 4;

  private final int date;
  private final int link;

  DateMaker(WordClasses classes) {
    date = classes.of("date");
    link = classes.of("part-link");
  }

  /** The span that a match names; null where there is no such day. */
  @Nullable TimeSpan make(Match match, DateContext now) {
    LocalDate report = now.report();
    return switch (match.rule().fields().getOrDefault("make", "")) {
      case "day" -> day(match, now);
      case "month" -> months(match, report);
      case "year" -> years(match);
      case "weekday" -> weekday(number(match, "w", 1), report);
      case "weekend" -> weekday(6, report).to(weekday(6, report).plus(1, ChronoUnit.DAYS));
      case "deictic" -> TimeSpan.day(report.plusDays(number(match, "n", 0)));
      case "unit" -> unit(match, now);
      case "shift" -> shift(match, now);
      case "window" -> window(match, now);
      default -> derived(match, now);
    };
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
      case "same" -> span;
      case "pick" -> pick(span, by, now.report());
      case "following" -> following(span, anchor(match, now));
      case "within" -> other == null ? null : span.within(other);
      case "piece" ->
          span.from() == null || span.to() == null
              ? null
              : span.piece(number(match, "nth", fixed(match, "nth", 1)), fixed(match, "parts", 3));
      case "stretch" -> stretch(match, span);
      case "nth-weekday" -> other == null ? null : nthWeekday(match, span, other);
      case "around" -> TimeSpan.around(span.start(), ChronoUnit.WEEKS, 1);
      case "piece-unit" -> pieceOfUnit(match, span);
      case "day-span" -> daySpan(match, other);
      case "week-to" -> TimeSpan.of(span.end().minusDays(6), span.end());
      case "span" -> other == null ? null : span.to(other);
      case "since" -> new TimeSpan(span.start(), now.report(), null);
      case "onward" -> new TimeSpan(span.start(), null, span.step());
      case "until" -> new TimeSpan(null, span.end(), span.step());
      case "before" -> new TimeSpan(null, span.start().minusDays(1), span.step());
      case "after" -> new TimeSpan(span.end().plusDays(1), null, span.step());
      case "clip" ->
          by < 0
              ? TimeSpan.of(span.from(), now.report())
              : TimeSpan.of(now.report().plusDays(1), span.to());
      default -> throw new IllegalStateException(match.rule().name() + " makes what is not known");
    };
  }

  /** A day of a month, or the days from {@code d} to {@code d2}. */
  private @Nullable TimeSpan day(Match match, DateContext now) {
    int first = number(match, "d", fixed(match, "day", 1));
    int last = number(match, "d2", first);
    int month = number(match, "m", fixed(match, "month", 0));
    boolean monthFirst = month > 12 && first <= 12;
    return monthFirst
        ? days(month, month, first, match, now)
        : days(first, last, month, match, now);
  }

  private @Nullable TimeSpan days(int first, int last, int month, Match match, DateContext now) {
    try {
      if (month == 0) {
        return bareDay(first, last, match, now);
      }
      if (match.get("y") != null) {
        int year = year(number(match, "y", 0));
        return new TimeSpan(
            LocalDate.of(year, month, first), LocalDate.of(year, month, last), null);
      }
      int length = Math.max(0, last - first);
      LocalDate day = monthDay(month, first, now.report());
      if (match.get("w") != null) {
        day = onWeekday(day, number(match, "w", 1));
      }
      return new TimeSpan(day, day.plusDays(length), ChronoUnit.YEARS);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** The latest such day that is not after the report. */
  private static LocalDate monthDay(int month, int day, LocalDate report) {
    YearMonth at = YearMonth.of(report.getYear(), month);
    while (day > at.lengthOfMonth() || at.atDay(day).isAfter(report)) {
      at = at.minusYears(1);
      if (report.getYear() - at.getYear() > 8) {
        throw new DateTimeException("no such day");
      }
    }
    return at.atDay(day);
  }

  /** The year before or after is meant where only there the weekday fits. */
  private static LocalDate onWeekday(LocalDate day, int weekday) {
    if (day.getDayOfWeek().getValue() != weekday) {
      if (day.plusYears(1).getDayOfWeek().getValue() == weekday) {
        return day.plusYears(1);
      }
      if (day.minusYears(1).getDayOfWeek().getValue() == weekday) {
        return day.minusYears(1);
      }
    }
    return day;
  }

  /**
   * "The 14th": of the month of the day last named where the paragraph goes on from it, else the
   * latest 14th that is not after the report.
   */
  private TimeSpan bareDay(int first, int last, Match match, DateContext now) {
    TimeSpan named = named(match, now.here());
    if (named != null && named.isShort()) {
      YearMonth month = YearMonth.from(named.end());
      if (first <= month.lengthOfMonth() && month.atDay(first).isAfter(named.end())) {
        TimeSpan days = TimeSpan.of(month.atDay(first), month.atDay(Math.max(first, last)));
        if (!days.start().isAfter(now.report())) {
          return days.every(ChronoUnit.MONTHS);
        }
      }
    }
    YearMonth month = YearMonth.from(now.report());
    while (first > month.lengthOfMonth() || month.atDay(first).isAfter(now.report())) {
      month = month.minusMonths(1);
    }
    LocalDate day = month.atDay(first);
    return new TimeSpan(day, month.atDay(Math.max(first, last)), ChronoUnit.MONTHS);
  }

  /** One month or a season of several; without a year the latest that has begun. */
  private static @Nullable TimeSpan months(Match match, LocalDate report) {
    int length = fixed(match, "length", 1);
    int month = number(match, "m", 0);
    if (match.get("nth") != null) {
      month = (number(match, "nth", 1) - 1) * length + 1;
    }
    if (month < 1 || month > 12) {
      return null;
    }
    if (match.get("y") != null) {
      return TimeSpan.months(year(number(match, "y", 0)), month, length);
    }
    return TimeSpan.months(report.getYear(), month, length).every(ChronoUnit.YEARS).latest(report);
  }

  /** One year, or from {@code y} to {@code y2}, or so many years from it. */
  private static TimeSpan years(Match match) {
    int first = number(match, "y", 0);
    int last = number(match, "y2", first + fixed(match, "length", 1) - 1);
    if (last < 100 && first >= 100) {
      last += first / 100 * 100;
    }
    return TimeSpan.months(year(first), 1, 12).to(TimeSpan.months(year(last), 1, 12));
  }

  private static int year(int year) {
    return year < 50 ? year + 2000 : year < 100 ? year + 1900 : year;
  }

  /** The latest such weekday before the report. */
  private static TimeSpan weekday(int weekday, LocalDate report) {
    LocalDate day = report.with(TemporalAdjusters.previous(DayOfWeek.of(weekday)));
    return new TimeSpan(day, day, ChronoUnit.WEEKS);
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
    if (n > 200) {
      return null;
    }
    LocalDate day = from.plus((long) by * n * step.count, step.unit);
    boolean exact = step.unit == ChronoUnit.DAYS || step.unit == ChronoUnit.WEEKS;
    return exact ? TimeSpan.day(day) : TimeSpan.around(day, ChronoUnit.MONTHS, 1);
  }

  /** The last, or the coming, so many units up to or from the report. */
  private static @Nullable TimeSpan window(Match match, DateContext now) {
    Step step = step(match);
    int n = number(match, "n", 1);
    if (step == null || n > 200) {
      return null;
    }
    boolean back = fixed(match, "by", -1) < 0;
    LocalDate end = now.report().plus((back ? -1L : 1L) * n * step.count, step.unit);
    return back ? TimeSpan.of(end, now.report()) : TimeSpan.of(now.report(), end);
  }

  /** Another occurrence of a name: the last that is over, this one, the next. */
  private static TimeSpan pick(TimeSpan span, int by, LocalDate report) {
    ChronoUnit unit = span.step();
    if (unit == null) {
      return span;
    }
    TimeSpan chosen = span.latest(report);
    if (by < 0 && !chosen.end().isBefore(report)) {
      chosen = chosen.plus(-1, unit);
    } else if (by > 0) {
      chosen = chosen.start().isAfter(report) ? chosen : chosen.plus(1, unit);
    } else if (by == 0 && chosen.end().isBefore(report)) {
      TimeSpan later = chosen.plus(1, unit);
      TimeSpan current = TimeSpan.around(report, unit, 1);
      // "this winter" in April is the one that has just ended
      boolean justOver =
          chosen.start().getYear() < chosen.end().getYear()
              && chosen.end().plusMonths(JUST_OVER).isAfter(report);
      chosen = chosen.start().isBefore(current.start()) && !justOver ? later : chosen;
    }
    return by == 0 && unit == ChronoUnit.WEEKS ? chosen : TimeSpan.of(chosen.from(), chosen.to());
  }

  /** The first occurrence of a name after the anchor. */
  private static TimeSpan following(TimeSpan span, TimeSpan base) {
    TimeSpan next = span.next(base.end().plusDays(1));
    return TimeSpan.of(next.from(), next.to());
  }

  /** The first ten days, the last week, the second month of a span. */
  private static @Nullable TimeSpan stretch(Match match, TimeSpan span) {
    Step step = step(match);
    if (step == null || span.from() == null || span.to() == null) {
      return null;
    }
    int nth = number(match, "nth", fixed(match, "by", 1));
    long n = match.get("n") == null ? step.count : (long) number(match, "n", 1) * step.count;
    if (nth < 0) {
      return new TimeSpan(span.to().plusDays(1).minus(n, step.unit), span.to(), span.step());
    }
    LocalDate from = span.from().plus((nth - 1) * n, step.unit);
    LocalDate to = from.plus(n, step.unit).minusDays(1);
    return from.isAfter(span.to()) ? null : new TimeSpan(from, to, span.step());
  }

  /** The beginning, middle or end of the week, month or year around a date. */
  private static @Nullable TimeSpan pieceOfUnit(Match match, TimeSpan base) {
    Step step = step(match);
    return step == null
        ? null
        : TimeSpan.around(base.end(), step.unit, step.count)
            .piece(number(match, "nth", fixed(match, "nth", 1)), 3);
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
    return new TimeSpan(found, found, in.step());
  }

  /** What a relative date counts from: the report, or with {@code at=last} the date last named. */
  private TimeSpan anchor(Match match, DateContext now) {
    String at = match.rule().fields().getOrDefault("at", "");
    TimeSpan named =
        switch (at) {
          case "last" -> named(match, now.last());
          case "date" -> span(match, "date");
          default -> null;
        };
    return named != null && !named.isUnknown() ? named : TimeSpan.day(now.report());
  }

  /** The date named last: earlier in the sentence, else before it. */
  private @Nullable TimeSpan named(Match match, @Nullable TimeSpan before) {
    Sentence sentence = match.sentence();
    for (int i = match.first() - 1; i >= 0; i--) {
      int apart = match.first() - i;
      boolean linked = apart == 1 || apart == 2 && sentence.at(i + 1).is(link);
      if (sentence.at(i).is(date)
          && !linked
          && sentence.at(i).value instanceof TimeSpan span
          && !span.isUnknown()) {
        return span;
      }
    }
    return before;
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

  private static int fixed(Match match, String field, int otherwise) {
    String value = match.rule().fields().get(field);
    return value == null ? otherwise : Integer.parseInt(value);
  }

  /** The number of a captured word or figure. */
  private static int number(Match match, String name, int otherwise) {
    Element element = match.get(name);
    Amount amount = element == null ? null : element.amount();
    BigDecimal value = amount == null ? null : amount.low();
    return value == null ? otherwise : Objects.requireNonNull(value).intValue();
  }
}
