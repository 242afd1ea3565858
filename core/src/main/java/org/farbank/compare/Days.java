package org.farbank.compare;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.farbank.observation.Evidence;
import org.farbank.observation.Period;
import org.farbank.reader.Anchor;
import org.farbank.reader.Anchor.Type;
import org.farbank.reader.Report;
import org.jspecify.annotations.Nullable;

/**
 * The dates of a text: days as they are written, of which the reader may say the month, and what
 * else the reader takes for a date.
 */
final class Days {

  /** How many items before a bare day may name its month. */
  private static final int BEFORE = 12;

  private final Report report;
  private final Phrases phrases;
  private final List<Anchor> anchors;
  private final List<Item> days = new ArrayList<>();

  Days(Report report, Phrases phrases, List<Anchor> anchors) {
    this.report = report;
    this.phrases = phrases;
    this.anchors = anchors;
  }

  /** All anchors, those that a written day covers replaced by it. */
  List<Item> items() {
    phrases.all("day").forEach(this::written);
    List<Item> all = new ArrayList<>(days);
    for (Anchor anchor : anchors) {
      if (days.stream().noneMatch(d -> meets(d.evidence(), anchor.evidence()))) {
        all.add(
            new Item(
                0,
                lasting(anchor),
                anchor.type() == Type.DATE ? read(anchor) : Day.NONE,
                0,
                false,
                false));
      }
    }
    all.sort(Comparator.comparingInt(i -> i.evidence().start()));
    List<Item> result = new ArrayList<>();
    for (Item item : all) {
      int months = 1 << report.date().getMonthValue();
      for (int i = Math.max(0, result.size() - BEFORE); i < result.size(); i++) {
        months |= 1 << result.get(i).day().month();
      }
      boolean vague = phrases.begins("vague", report.text(), item.evidence().start());
      boolean counter = phrases.is("counter", item.evidence().text());
      result.add(new Item(result.size(), item.anchor(), item.day(), months, vague, counter));
    }
    return result;
  }

  private void written(Pattern pattern) {
    Matcher matcher = pattern.matcher(report.text());
    while (matcher.find()) {
      int start = matcher.start();
      int end = matcher.end();
      if (days.stream().noneMatch(d -> d.evidence().start() < end && d.evidence().end() > start)) {
        written(matcher);
      }
    }
  }

  private void written(Matcher matcher) {
    int first = phrases.number(matcher.group("d"));
    String last = Day.group(matcher, "e");
    String named = Day.group(matcher, "m");
    if (first < 1 || first > 31) {
      return;
    }
    int month = Day.month(named, phrases);
    boolean bare = named == null && Day.group(matcher, "r") == null;
    int middle = last == null ? matcher.end() : matcher.end("d");
    add(matcher.start(), middle, month, first, bare);
    if (last != null) {
      int start = matcher.start("e");
      add(start, matcher.end(), month, phrases.number(last), bare);
    }
  }

  private void add(int start, int end, int stated, int day, boolean bare) {
    Evidence words = new Evidence(report.id(), start, end, report.text().substring(start, end));
    Anchor about =
        anchors.stream().filter(a -> meets(a.evidence(), words)).findFirst().orElse(null);
    int month = stated;
    int sentence = 0;
    for (Anchor anchor : anchors) {
      if (meets(anchor.evidence(), words)) {
        month = month == 0 ? month(anchor.period(), day) : month;
      }
      sentence = anchor.evidence().start() <= start ? anchor.sentence() : sentence;
    }
    Anchor date =
        new Anchor(
            Type.DATE,
            about == null ? sentence : about.sentence(),
            words,
            null,
            null,
            about == null ? Period.UNKNOWN : about.period(),
            null,
            false);
    days.add(new Item(0, date, new Day(month, day, bare, false), 0, false, false));
  }

  /** The month in which a period has a day at one of its ends, or next to it. */
  private static int month(Period period, int day) {
    int result = 0;
    for (int near : new int[] {0, -1, 1}) {
      for (LocalDate end : new LocalDate[] {period.from(), period.to()}) {
        boolean fits = end != null && end.plusDays(near).getDayOfMonth() == day;
        result = result == 0 && fits && end != null ? end.plusDays(near).getMonthValue() : result;
      }
    }
    return result;
  }

  /** How long something takes, with its number where that is told in words. */
  private Anchor lasting(Anchor anchor) {
    boolean lasts = anchor.type() == Type.DURATION && anchor.value() == null;
    int number = lasts ? phrases.leading(anchor.evidence().text()) : 0;
    return number == 0
        ? anchor
        : new Anchor(
            Type.DURATION,
            anchor.sentence(),
            anchor.evidence(),
            BigDecimal.valueOf(number),
            null,
            anchor.period(),
            null,
            true);
  }

  /** What the reader says of a date in other words. */
  private Day read(Anchor anchor) {
    Period period = anchor.period();
    String words = anchor.evidence().text();
    boolean loose = phrases.is("that", words);
    LocalDate from = period.from();
    boolean one = from != null && from.equals(period.to());
    int month = 0;
    for (Pattern pattern : phrases.all("month")) {
      Matcher matcher = pattern.matcher(words);
      while (month == 0 && matcher.find()) {
        String stated = Day.group(matcher, "m");
        month = stated == null ? Day.month(matcher.group(), phrases) : phrases.number(stated);
      }
    }
    if (one && from != null) {
      return new Day(month == 0 ? from.getMonthValue() : month, from.getDayOfMonth(), false, loose);
    }
    return new Day(month == 0 ? inOne(period) : month, 0, false, loose);
  }

  /** The month in which a period lies, 0 where it is in several. */
  private static int inOne(Period period) {
    @Nullable LocalDate from = period.from();
    @Nullable LocalDate to = period.to();
    boolean one = from != null && to != null && from.getMonth() == to.getMonth();
    return one && from != null && to != null && from.getYear() == to.getYear()
        ? from.getMonthValue()
        : 0;
  }

  private static boolean meets(Evidence a, Evidence b) {
    return a.start() < b.end() && b.start() < a.end();
  }
}
