package org.farbank.observation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * First and last day, both inclusive, and ACLED's time precision: 1 the day is known, 2 the week, 3
 * the month or wider. All three are null where the text does not say.
 */
public record Period(
    @Nullable LocalDate from, @Nullable LocalDate to, @Nullable Integer precision) {

  /** Nothing is said about time. */
  public static final Period UNKNOWN = new Period(null, null, null);

  /** A period with the precision that its length implies. */
  public static Period of(@Nullable LocalDate from, @Nullable LocalDate to) {
    if (from == null && to == null) {
      return UNKNOWN;
    }
    if (from == null || to == null) {
      return new Period(from, to, 3);
    }
    long days = to.toEpochDay() - from.toEpochDay();
    return new Period(from, to, days <= 0 ? 1 : days <= 7 ? 2 : 3);
  }

  /** Whether nothing is known. */
  public boolean isUnknown() {
    return from == null && to == null;
  }
}
