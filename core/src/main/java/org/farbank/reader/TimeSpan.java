package org.farbank.reader;

import java.time.LocalDate;
import org.farbank.observation.Period;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of days that a date expression names, both ends inclusive.
 *
 * @param from first day, null where open
 * @param to last day, null where open
 */
record TimeSpan(@Nullable LocalDate from, @Nullable LocalDate to) {

  static TimeSpan day(LocalDate day) {
    return new TimeSpan(day, day);
  }

  Period period() {
    return Period.of(from, to);
  }
}
