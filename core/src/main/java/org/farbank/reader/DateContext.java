package org.farbank.reader;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What relative dates refer to.
 *
 * @param report the day of the report
 * @param last the last date that the text named before this one, for "the same day" and "a week
 *     earlier"
 * @param here the same, if the paragraph has named one
 */
record DateContext(LocalDate report, @Nullable TimeSpan last, @Nullable TimeSpan here) {

  /** At the head of a paragraph. */
  DateContext(LocalDate report, @Nullable TimeSpan last) {
    this(report, last, null);
  }
}
