package org.farbank.reader;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The days of feasts, of which some move with the moon, and the years of the pandemic.
 *
 * @param report the day from which they are counted
 */
record Feasts(LocalDate report) {

  /** Both countries closed the border at the end of January 2020. */
  static final TimeSpan PANDEMIC = TimeSpan.of(LocalDate.of(2020, 2, 1), null);

  private static final int FIRST = 2008;

  /** The lunar New Year, the Dragon Boat and the Mid-Autumn Festival, month and day by year. */
  private static final List<int[]> MOVING =
      List.of(
          new int[] {
            207, 126, 214, 203, 123, 210, 131, 219, 208, 128, 216, 205, 125, 212, 201, 122, 210,
            129, 217, 206, 126, 213, 203
          },
          new int[] {
            608, 528, 616, 606, 623, 612, 602, 620, 609, 530, 618, 607, 625, 614, 603, 622, 610,
            531, 619, 609, 528, 616, 605
          },
          new int[] {
            914, 1003, 922, 912, 930, 919, 908, 927, 915, 1004, 924, 913, 1001, 921, 910, 929, 917,
            1006, 925, 915, 1003, 922, 912
          });

  /**
   * A feast of a year, or where none is named (0) the latest one before the report, or one to come
   * that is nearer.
   *
   * @param feast one of the moving ones from 1, else month and day
   */
  @Nullable TimeSpan of(int feast, int year) {
    if (feast > MOVING.size()) {
      LocalDate day = LocalDate.of(year == 0 ? report.getYear() : year, feast / 100, feast % 100);
      TimeSpan span = TimeSpan.day(day);
      return year == 0 ? span.every(ChronoUnit.YEARS).latest(report) : span;
    }
    if (year != 0) {
      return moving(feast, year);
    }
    TimeSpan best = null;
    for (int y = report.getYear() - 1; y <= report.getYear() + 1; y++) {
      TimeSpan span = moving(feast, y);
      if (span != null && (best == null || distance(span) < distance(best))) {
        best = span;
      }
    }
    return best;
  }

  private static @Nullable TimeSpan moving(int feast, int year) {
    int[] days = MOVING.get(feast - 1);
    if (year < FIRST || year >= FIRST + days.length) {
      return null;
    }
    int day = days[year - FIRST];
    try {
      return TimeSpan.day(LocalDate.of(year, day / 100, day % 100));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private long distance(TimeSpan span) {
    return Math.abs(ChronoUnit.DAYS.between(span.start(), report));
  }
}
