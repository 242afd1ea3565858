package org.farbank.reader;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What relative dates refer to.
 *
 * @param report the day of the report
 * @param last the last date that the text named before this one, for "the same day" and "a week
 *     earlier"
 */
record DateContext(LocalDate report, @Nullable TimeSpan last) {}
