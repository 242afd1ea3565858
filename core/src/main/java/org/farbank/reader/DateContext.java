package org.farbank.reader;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What relative dates refer to.
 *
 * @param report the day of the report
 * @param today the day on which a message says that it was written, else the report's
 * @param last the last date that the text named before this one, for "the same day" and "a week
 *     earlier"
 * @param here the same, if the paragraph has named one
 * @param day the last single day that the text named, for "the same day"
 * @param figures the day that the head of the text gives for all of its figures
 * @param events when what the text has told of happened, for "before the flood"
 */
record DateContext(
    LocalDate report,
    LocalDate today,
    @Nullable TimeSpan last,
    @Nullable TimeSpan here,
    @Nullable TimeSpan day,
    @Nullable TimeSpan figures,
    EventDates events) {}
