package org.farbank.compare;

import java.time.LocalDate;
import java.util.Objects;
import org.farbank.observation.Period;
import org.jspecify.annotations.Nullable;

/**
 * Whether two dates are the same: by what their words state, else by when the reader takes them.
 */
final class Times {

  /** A named part of a month, or a week, is no longer. */
  private static final int PART = 12;

  /** Longer times, as seasons, begin and end when one likes. */
  private static final int SHORT = 40;

  /** How much speaks for it; 0 where they are not. */
  int same(Item a, Item b) {
    int same = sameness(a, b);
    return a.day().loose() || b.day().loose() ? Math.min(2, same) : same;
  }

  private static int sameness(Item a, Item b) {
    Day one = a.day();
    Day other = b.day();
    if (one.day() > 0 && other.day() > 0) {
      return one.day() == other.day() ? sameMonth(a, b) : 0;
    }
    if (one.day() > 0 || other.day() > 0) {
      Item day = one.day() > 0 ? a : b;
      Item wide = one.day() > 0 ? b : a;
      boolean part = days(wide.period()) <= PART || days(wide.period()) > 366;
      int touching = part ? sameTime(day.period(), wide.period()) : 0;
      return Math.min(2, touching);
    }
    if (one.month() > 0 && other.month() > 0) {
      boolean equal = sameTime(a.period(), b.period()) > 2;
      return one.month() != other.month() ? 0 : equal ? 4 : 2;
    }
    return sameTime(a.period(), b.period());
  }

  private static int sameMonth(Item a, Item b) {
    Day one = a.day();
    Day other = b.day();
    if (one.month() == other.month()) {
      return 4;
    }
    if (one.month() == 0 || other.month() == 0) {
      return 3;
    }
    boolean told =
        one.bare() && (a.months() >> other.month() & 1) != 0
            || other.bare() && (b.months() >> one.month() & 1) != 0;
    return told || one.bare() && other.bare() || one.loose() || other.loose() ? 2 : 0;
  }

  /** Whether two dates that are not the same are different, not only put or read otherwise. */
  boolean differ(Item a, Item b) {
    Day one = a.day();
    Day other = b.day();
    if (one.loose() || other.loose()) {
      return false;
    }
    if (one.day() > 0 && other.day() > 0) {
      return true;
    }
    if (one.month() > 0 && other.month() > 0) {
      return one.month() != other.month() && one.day() + other.day() == 0;
    }
    long left = days(a.period());
    long right = days(b.period());
    if (isYear(a.period()) && isYear(b.period())) {
      return !a.anchor().spelled() && !b.anchor().spelled();
    }
    return left < SHORT
        && right < SHORT
        && Math.min(left, right) * 2 > Math.max(left, right)
        && apart(a.period(), b.period());
  }

  private static boolean isYear(Period period) {
    LocalDate from = period.from();
    LocalDate to = period.to();
    return from != null
        && to != null
        && from.getDayOfYear() == 1
        && to.equals(from.plusYears(1).minusDays(1));
  }

  private static boolean apart(Period a, Period b) {
    return before(a.to(), b.from()) || before(b.to(), a.from());
  }

  private static boolean before(@Nullable LocalDate a, @Nullable LocalDate b) {
    return a != null && b != null && a.isBefore(b);
  }

  /** The days of a period; many where it is open. */
  private static long days(Period period) {
    LocalDate from = period.from();
    LocalDate to = period.to();
    return from == null || to == null ? 10_000 : to.toEpochDay() - from.toEpochDay() + 1;
  }

  /** 3 for the same days, 1 where one lies in the other, as a day in its month. */
  private static int sameTime(Period a, Period b) {
    if (a.isUnknown() || b.isUnknown()) {
      return 0;
    }
    if (Objects.equals(a.from(), b.from()) && Objects.equals(a.to(), b.to())) {
      return 3;
    }
    boolean open = a.from() == null || b.from() == null || a.to() == null || b.to() == null;
    if (open) {
      return touch(a, b) || touch(b, a) ? 2 : 0;
    }
    return within(a, b) || within(b, a) ? 1 : 0;
  }

  /** Whether a time begins or ends with another, or just before or behind it: "before the 13th". */
  private static boolean touch(Period open, Period other) {
    return near(open.from(), other.from())
        || near(open.to(), other.to())
        || open.from() == null && near(open.to(), other.from())
        || open.to() == null && near(open.from(), other.to());
  }

  private static boolean near(@Nullable LocalDate a, @Nullable LocalDate b) {
    return a != null && b != null && Math.abs(a.toEpochDay() - b.toEpochDay()) <= 1;
  }

  private static boolean within(Period inner, Period outer) {
    return inner.from() != null
        && inner.to() != null
        && outer.from() != null
        && outer.to() != null
        && !inner.from().isBefore(outer.from())
        && !inner.to().isAfter(outer.to());
  }
}
