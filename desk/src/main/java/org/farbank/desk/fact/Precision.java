package org.farbank.desk.fact;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.farbank.observation.Period;

/**
 * How exactly a fact may tell its days: a current price has the day on which a partner told it, so
 * exact days would give away when there was contact. Exact ones stay in the sealed words.
 */
public enum Precision {
  /** As the text says: for desks whose facts may tell the day of contact. */
  DAY,
  /** ISO weeks, Monday to Sunday. */
  WEEK,
  /** The 1st to the 15th, the 16th to the month's last day. */
  HALF_MONTH,
  /** Months. */
  MONTH;

  /** The word in settings. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The precision of a word in settings. */
  public static Optional<Precision> of(String code) {
    return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
  }

  /**
   * A fact's fields with {@code from}, {@code to} and {@code time_precision} no more exact than
   * this. Whole months stay as they are: they tell no day.
   */
  public Map<String, Object> widen(Map<String, Object> fields) {
    var from = day(fields, "from");
    var to = day(fields, "to");
    if (this == DAY || (from.isEmpty() && to.isEmpty()) || months(from, to)) {
      return fields;
    }
    Map<String, Object> wide = new LinkedHashMap<>(fields);
    var period = Period.of(from.map(this::first).orElse(null), to.map(this::last).orElse(null));
    from.ifPresent(day -> wide.put("from", first(day).toString()));
    to.ifPresent(day -> wide.put("to", last(day).toString()));
    int least = period.precision() == null ? 0 : period.precision();
    int said = fields.get("time_precision") instanceof Number number ? number.intValue() : 0;
    wide.put("time_precision", Math.max(least, said));
    return wide;
  }

  private static boolean months(Optional<LocalDate> from, Optional<LocalDate> to) {
    return from.isPresent()
        && to.isPresent()
        && from.get().getDayOfMonth() == 1
        && to.get().equals(to.get().with(TemporalAdjusters.lastDayOfMonth()));
  }

  /** The first day of the stretch that a day lies in. */
  LocalDate first(LocalDate day) {
    return switch (this) {
      case DAY -> day;
      case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case HALF_MONTH -> day.withDayOfMonth(day.getDayOfMonth() <= 15 ? 1 : 16);
      case MONTH -> day.withDayOfMonth(1);
    };
  }

  /** The last day of the stretch that a day lies in. */
  LocalDate last(LocalDate day) {
    return switch (this) {
      case DAY -> day;
      case WEEK -> day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
      case HALF_MONTH ->
          day.getDayOfMonth() <= 15
              ? day.withDayOfMonth(15)
              : day.with(TemporalAdjusters.lastDayOfMonth());
      case MONTH -> day.with(TemporalAdjusters.lastDayOfMonth());
    };
  }

  private static Optional<LocalDate> day(Map<String, Object> fields, String name) {
    return Optional.ofNullable(fields.get(name)).map(Object::toString).map(LocalDate::parse);
  }
}
