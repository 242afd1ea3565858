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
 * @param day the last single day that the text named, for "the same day"
 */
record DateContext(
    LocalDate report, @Nullable TimeSpan last, @Nullable TimeSpan here, @Nullable TimeSpan day) {}
