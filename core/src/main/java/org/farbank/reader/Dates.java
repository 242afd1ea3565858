package org.farbank.reader;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates by the rules of {@code dates.rules}: a rule names a {@code make} and captures its
 * parts. Rules run again over what they made until nothing changes, so that "since", "early" and
 * "from … to" can build on a date.
 */
final class Dates {

  private final RuleBook book;
  private final Matcher matcher;
  private final WordClasses classes;
  private final long[] starts;

  Dates(RuleBook book, WordClasses classes) {
    this.book = book;
    this.classes = classes;
    this.matcher = new Matcher(classes);
    this.starts = classes.set("date-word", "year", "day-number", "ordinal");
  }

  void read(Sentence sentence, DateContext now) {
    if (!WordClasses.intersect(sentence.bits, starts)) {
      return;
    }
    for (int round = 0; round < 4; round++) {
      boolean changed = false;
      for (int i = 0; i < sentence.size(); i++) {
        Match match = book.first(sentence, i, matcher);
        if (match == null) {
          continue;
        }
        Element made = make(match, now);
        if (made != null) {
          sentence.replace(match.first(), match.last() + 1, made);
          i = match.first();
          changed = true;
        }
      }
      sentence.gather();
      if (!changed) {
        return;
      }
    }
  }

  private @Nullable Element make(Match match, DateContext now) {
    TimeSpan span = span(match, now);
    if (span == null) {
      return null;
    }
    long[] bits = classes.set("date");
    String as = match.rule().fields().get("as");
    if (as != null) {
      bits = WordClasses.union(bits, classes.set(as));
    }
    int start = match.sentence().at(match.first()).start;
    int end = match.sentence().at(match.last()).end;
    return new Element(start, end, bits, false, null, span);
  }

  private static @Nullable TimeSpan span(Match match, DateContext now) {
    String make = match.rule().fields().getOrDefault("make", "");
    return switch (make) {
      case "day" -> day(match, now);
      case "month" -> month(match, now);
      case "year" -> year(number(match, "y"));
      case "weekday" -> weekday(match, now);
      case "ago" -> ago(match, now);
      case "report" -> TimeSpan.day(now.report());
      case "since" -> since(match, now);
      default -> throw new IllegalStateException("dates cannot make '" + make + "'");
    };
  }

  /** A day of a month; without a year the latest such day that is not after the report. */
  private static @Nullable TimeSpan day(Match match, DateContext now) {
    int day = number(match, "d");
    int month = match.get("m") == null ? now.report().getMonthValue() : number(match, "m");
    int year = match.get("y") == null ? now.report().getYear() : number(match, "y");
    if (day < 1 || day > YearMonth.of(year, month).lengthOfMonth()) {
      return null;
    }
    LocalDate date = LocalDate.of(year, month, day);
    return TimeSpan.day(
        match.get("y") == null && date.isAfter(now.report()) ? date.minusYears(1) : date);
  }

  private static TimeSpan month(Match match, DateContext now) {
    int year = match.get("y") == null ? now.report().getYear() : number(match, "y");
    YearMonth month = YearMonth.of(year, number(match, "m"));
    if (match.get("y") == null && month.isAfter(YearMonth.from(now.report()))) {
      month = month.minusYears(1);
    }
    return new TimeSpan(month.atDay(1), month.atEndOfMonth());
  }

  private static TimeSpan year(int year) {
    return new TimeSpan(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
  }

  /** The latest such weekday before the report. */
  private static TimeSpan weekday(Match match, DateContext now) {
    DayOfWeek weekday = DayOfWeek.of(number(match, "w"));
    return TimeSpan.day(now.report().with(TemporalAdjusters.previous(weekday)));
  }

  private static TimeSpan ago(Match match, DateContext now) {
    int days = number(match, "n") * number(match, "unit");
    return TimeSpan.day(now.report().minusDays(days));
  }

  private static @Nullable TimeSpan since(Match match, DateContext now) {
    Element date = match.get("date");
    return date != null && date.value instanceof TimeSpan span
        ? new TimeSpan(span.from(), now.report())
        : null;
  }

  /** The number of a captured word or figure. */
  private static int number(Match match, String name) {
    Element element = match.get(name);
    if (element == null) {
      return 1;
    }
    Amount amount = element.amount();
    BigDecimal value = amount == null ? BigDecimal.ONE : amount.low();
    return value.intValue();
  }
}
