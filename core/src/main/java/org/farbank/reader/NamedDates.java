package org.farbank.reader;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** Days, months and years by their numbers and names. */
final class NamedDates {

  private static final int WEEKEND = 8;

  /** For how many months a season over the turn of the year is still this one. */
  private static final int JUST_OVER = 4;

  private static final int LAST_YEAR = 2100;
  private static final int WEEK = 7;
  private static final int MONTH = 30;

  private final int date;
  private final int link;
  private final int aside;

  NamedDates(WordClasses classes) {
    date = classes.of("date");
    link = classes.of("part-link");
    aside = classes.of("aside-date");
  }

  /** A day of a month, or the days from {@code d} to {@code d2}. */
  @Nullable TimeSpan day(Match match, DateContext now) {
    int first = DateMaker.number(match, "d", DateMaker.fixed(match, "day", 1));
    int last = DateMaker.number(match, "d2", first);
    int month = DateMaker.number(match, "m", DateMaker.fixed(match, "month", 0));
    boolean monthFirst = month > 12 && first <= 12;
    return monthFirst
        ? days(month, month, first, match, now)
        : days(first, last, month, match, now);
  }

  private @Nullable TimeSpan days(int first, int last, int month, Match match, DateContext now) {
    if (first < 1 || first > 31) {
      return null;
    }
    try {
      if (month == 0) {
        return bareDay(first, last, match, now);
      }
      if (match.get("y") != null) {
        int year = year(DateMaker.number(match, "y", 0));
        return new TimeSpan(
            LocalDate.of(year, month, first), LocalDate.of(year, month, last), null);
      }
      int length = Math.max(0, last - first);
      LocalDate day = monthDay(month, first, now.report());
      if (match.get("w") != null) {
        day = onWeekday(day, DateMaker.number(match, "w", 1));
      }
      return new TimeSpan(day, day.plusDays(length), ChronoUnit.YEARS);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** Days written with points, of which numbers make two parts: 13.5 and 2021, 2021.5 and 13. */
  static @Nullable TimeSpan dotted(Match match, LocalDate report) {
    Element head = match.get("x") != null ? match.get("x") : match.get("y");
    Amount amount = head == null ? null : head.amount();
    if (amount == null || amount.low().scale() < 1 || amount.low().scale() > 2) {
      return null;
    }
    int whole = amount.low().intValue();
    int month = amount.low().remainder(BigDecimal.ONE).unscaledValue().intValue();
    boolean yearFirst = match.get("x") == null;
    boolean monthFirst = !yearFirst && match.rule().fields().containsKey("first"); // 7.11
    int day = yearFirst ? DateMaker.number(match, "d", 0) : monthFirst ? month : whole;
    month = monthFirst ? whole : month;
    int year = yearFirst ? whole : DateMaker.number(match, "y", 0);
    try {
      return year == 0
          ? TimeSpan.day(monthDay(month, day, report)).every(ChronoUnit.YEARS)
          : year < 1900 ? null : TimeSpan.day(LocalDate.of(year, month, day));
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
    TimeSpan named = before(match, now.here());
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
  static @Nullable TimeSpan months(Match match, LocalDate report) {
    int length = DateMaker.fixed(match, "length", 1);
    int month = DateMaker.number(match, "m", 0);
    if (match.get("nth") != null) {
      month = (DateMaker.number(match, "nth", 1) - 1) * length + 1;
    }
    if (month < 1 || month > 12) {
      return null;
    }
    if (match.get("y") != null) {
      return TimeSpan.months(year(DateMaker.number(match, "y", 0)), month, length);
    }
    return TimeSpan.months(report.getYear(), month, length).every(ChronoUnit.YEARS).latest(report);
  }

  /** Three springs ago. */
  static @Nullable TimeSpan seasonsAgo(Match match, LocalDate report) {
    TimeSpan latest = months(match, report);
    return latest == null ? null : latest.plus(-DateMaker.number(match, "n", 1), ChronoUnit.YEARS);
  }

  /** One year, or from {@code y} to {@code y2}, or a month of it, or so many years. */
  static @Nullable TimeSpan years(Match match) {
    int first = DateMaker.number(match, "y", 0);
    int last = DateMaker.number(match, "y2", first + DateMaker.fixed(match, "length", 1) - 1);
    if (last < 100 && first >= 100) {
      last += first / 100 * 100;
    }
    if (last > LAST_YEAR) {
      return null;
    }
    if (last < first) {
      int month = last % 100;
      return month >= 1 && month <= 12 ? TimeSpan.months(year(first), month, 1) : null;
    }
    return TimeSpan.months(year(first), 1, 12).to(TimeSpan.months(year(last), 1, 12));
  }

  private static int year(int year) {
    return year < 50 ? year + 2000 : year < 100 ? year + 1900 : year;
  }

  /** The latest such weekday before the report. */
  static TimeSpan weekday(Match match, LocalDate report) {
    return weekday(DateMaker.number(match, "w", 1), report);
  }

  /** A weekday of the week that is {@code by} weeks after the report's own; 8 is its weekend. */
  static TimeSpan inWeek(Match match, LocalDate report) {
    int by = Integer.parseInt(match.rule().fields().getOrDefault("by", "0"));
    int weekday = DateMaker.number(match, "w", 1);
    LocalDate monday =
        report.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(by);
    if (weekday == WEEKEND) {
      LocalDate saturday = monday.plusDays(5);
      return TimeSpan.of(saturday, saturday.plusDays(1));
    }
    LocalDate day = monday.plusDays(weekday - 1);
    return TimeSpan.of(day, day);
  }

  /** The latest Saturday before the report and its Sunday. */
  static TimeSpan weekend(LocalDate report) {
    TimeSpan saturday = weekday(DayOfWeek.SATURDAY.getValue(), report);
    return saturday.to(saturday.plus(1, ChronoUnit.DAYS));
  }

  private static TimeSpan weekday(int weekday, LocalDate report) {
    LocalDate day = report.with(TemporalAdjusters.previous(DayOfWeek.of(weekday)));
    return new TimeSpan(day, day, ChronoUnit.WEEKS);
  }

  /** The date named last; the single day named last where days or weeks are counted from it. */
  @Nullable TimeSpan dayBefore(Match match, @Nullable TimeSpan last, @Nullable TimeSpan day) {
    TimeSpan span = before(match, last);
    boolean days = DateMaker.number(match, "u", MONTH) <= WEEK;
    return days && span != null && !span.isDay() && day != null ? day : span;
  }

  /** The day named last, for "that day"; the date named last for "that year". */
  @Nullable TimeSpan sameDay(Match match, DateContext now) {
    boolean days = DateMaker.number(match, "u", 1) <= WEEK;
    TimeSpan last = days && now.day() != null ? now.day() : now.last();
    return dayBefore(match, last, now.day());
  }

  /** The date named last: earlier in the sentence, else before it. */
  @Nullable TimeSpan before(Match match, @Nullable TimeSpan last) {
    Sentence sentence = match.sentence();
    for (int i = match.first() - 1; i >= 0; i--) {
      int apart = match.first() - i;
      boolean linked = apart == 1 || apart == 2 && sentence.at(i + 1).is(link);
      if (sentence.at(i).is(date)
          && !sentence.at(i).is(aside)
          && !linked
          && sentence.at(i).value instanceof TimeSpan span
          && !span.isUnknown()) {
        return span;
      }
    }
    return last;
  }

  /** Another occurrence of a name: the last that is over, this one, the next. */
  static TimeSpan pick(TimeSpan span, int by, LocalDate report) {
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
  static TimeSpan following(TimeSpan span, TimeSpan base) {
    TimeSpan next = span.next(base.end().plusDays(1));
    return TimeSpan.of(next.from(), next.to());
  }

  /** "That summer": the occurrence of a name in the year that was named last. */
  static TimeSpan sameOne(TimeSpan span, TimeSpan base) {
    boolean past = span.step() == ChronoUnit.YEARS && base.end().isBefore(span.start());
    return past ? span.latest(base.end().withDayOfYear(base.end().lengthOfYear())) : span;
  }

  /** The last occurrence of a name before the anchor. */
  static TimeSpan preceding(TimeSpan span, TimeSpan base) {
    TimeSpan last = span.latest(base.start().minusDays(1));
    return TimeSpan.of(last.from(), last.to());
  }
}
