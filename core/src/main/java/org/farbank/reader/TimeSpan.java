package org.farbank.reader;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.farbank.observation.Period;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of days that a date expression names, both ends inclusive.
 *
 * <p>A name that comes round again ("Friday", "the 14th", "in March") keeps the step at which it
 * does, so that "last", "next", a year said afterwards or the tense of the sentence can still
 * choose another occurrence.
 *
 * @param from first day, null where open
 * @param to last day, null where open
 * @param step unit after which the same name comes again, null where the text pins the date down
 * @param named the time from which this runs on, "March" in "since March", null where it is no such
 */
record TimeSpan(
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable ChronoUnit step,
    @Nullable TimeSpan named) {

  TimeSpan(@Nullable LocalDate from, @Nullable LocalDate to, @Nullable ChronoUnit step) {
    this(from, to, step, null);
  }

  /** A time of which the text says nothing that can be dated: "the other day". */
  static final TimeSpan UNKNOWN = new TimeSpan(null, null, null);

  static TimeSpan of(@Nullable LocalDate from, @Nullable LocalDate to) {
    return new TimeSpan(from, to, null);
  }

  static TimeSpan day(LocalDate day) {
    return new TimeSpan(day, day, null);
  }

  /** So many whole months from the first of one. */
  static TimeSpan months(int year, int month, int length) {
    LocalDate start = LocalDate.of(year, month, 1);
    return new TimeSpan(start, start.plusMonths(length).minusDays(1), null);
  }

  /** The calendar unit (of {@code length} such units) in which a day lies. */
  static TimeSpan around(LocalDate day, ChronoUnit unit, int length) {
    LocalDate start =
        switch (unit) {
          case WEEKS -> day.minusDays(day.getDayOfWeek().getValue() - 1L);
          case MONTHS -> day.withDayOfMonth(1).minusMonths((day.getMonthValue() - 1) % length);
          case YEARS -> day.withDayOfYear(1).minusYears(day.getYear() % length);
          default -> day;
        };
    return new TimeSpan(start, start.plus(length, unit).minusDays(1), null);
  }

  /** The time that was named: "March" for "since March". */
  TimeSpan point() {
    return named == null ? this : named;
  }

  boolean isUnknown() {
    return from == null && to == null;
  }

  /** Whether one day is named. */
  boolean isDay() {
    return from != null && from.equals(to);
  }

  /** Whether it lasts no longer than a bulletin's week or two. */
  boolean isShort() {
    return from != null && to != null && ChronoUnit.DAYS.between(from, to) < 15;
  }

  /** Whether it lasts no longer than so many days. */
  boolean isWithin(int days) {
    return from != null && to != null && ChronoUnit.DAYS.between(from, to) < days;
  }

  /** Whether another span lies in this one. */
  boolean holds(TimeSpan other) {
    return !start().isAfter(other.start()) && !end().isBefore(other.end());
  }

  /** The same span as one that comes again after {@code unit}. */
  TimeSpan every(ChronoUnit unit) {
    return new TimeSpan(from, to, unit);
  }

  TimeSpan plus(long amount, ChronoUnit unit) {
    return new TimeSpan(move(from, amount, unit), move(to, amount, unit), step);
  }

  /** Moves a day; the last of a month stays the last of a month. */
  private static @Nullable LocalDate move(@Nullable LocalDate day, long amount, ChronoUnit unit) {
    if (day == null) {
      return null;
    }
    LocalDate moved = day.plus(amount, unit);
    boolean monthly = unit == ChronoUnit.MONTHS || unit == ChronoUnit.YEARS;
    boolean last = day.getDayOfMonth() == day.lengthOfMonth() && day.getDayOfMonth() > 27;
    return monthly && last ? moved.withDayOfMonth(moved.lengthOfMonth()) : moved;
  }

  /** The latest occurrence that begins on or before a day. */
  TimeSpan latest(LocalDate day) {
    return step == null || isUnknown() ? this : seek(day, step);
  }

  private TimeSpan seek(LocalDate day, ChronoUnit unit) {
    TimeSpan span = this;
    while (span.start().isAfter(day)) {
      span = span.plus(-1, unit);
    }
    while (!span.plus(1, unit).start().isAfter(day)) {
      span = span.plus(1, unit);
    }
    return span;
  }

  /** The first occurrence that ends on or after a day. */
  TimeSpan next(LocalDate day) {
    if (step == null || isUnknown()) {
      return this;
    }
    TimeSpan span = latest(day);
    return span.end().isBefore(day) ? span.plus(1, step) : span;
  }

  /** The occurrence, before or after, that ends nearest to a day. */
  TimeSpan nearest(LocalDate day) {
    TimeSpan before = latest(day);
    TimeSpan after = next(day);
    long since = ChronoUnit.DAYS.between(before.end(), day);
    return Math.abs(ChronoUnit.DAYS.between(day, after.end())) < Math.abs(since) ? after : before;
  }

  /** The occurrence that begins inside another span, or this where none does. */
  TimeSpan within(TimeSpan container) {
    if (step == null || container.from == null || container.to == null) {
      return this;
    }
    TimeSpan span = latest(container.to);
    return span.start().isBefore(container.from) ? this : new TimeSpan(span.from, span.to, null);
  }

  /** The first known day; of an unknown span the end of time. */
  LocalDate start() {
    return from != null ? from : to != null ? to : LocalDate.MAX;
  }

  /** The last known day. */
  LocalDate end() {
    return to != null ? to : from != null ? from : LocalDate.MIN;
  }

  /**
   * The {@code i}th of {@code parts} equal parts; a month's thirds are days 1-10, 11-20, 21-end.
   */
  TimeSpan piece(int i, int parts) {
    if (from == null || to == null) {
      return this;
    }
    LocalDate first = i == 1 ? from : boundary(from, to, i - 1, parts);
    LocalDate last = i == parts ? to : boundary(from, to, i, parts).minusDays(1);
    return new TimeSpan(first, last.isBefore(first) ? first : last, step);
  }

  private static LocalDate boundary(LocalDate from, LocalDate to, int j, int parts) {
    LocalDate end = to.plusDays(1);
    long months = ChronoUnit.MONTHS.between(from, end);
    if (months > 1) {
      return from.plusMonths(months * j / parts);
    }
    long days = months == 1 ? 30 : ChronoUnit.DAYS.between(from, end);
    return from.plusDays(days * j / parts);
  }

  /** From the beginning of this to the end of another. */
  TimeSpan to(TimeSpan other) {
    TimeSpan last = other;
    TimeSpan first = this;
    if (first.step != null && other.step == null) {
      first = first.latest(other.end());
    } else if (other.step != null && other.end().isBefore(start())) {
      last = other.plus(1, other.step);
    }
    return last.end().isBefore(first.start())
        ? UNKNOWN
        : new TimeSpan(first.from, last.to, other.step == first.step ? first.step : null);
  }

  Period period() {
    return Period.of(from, to);
  }
}
