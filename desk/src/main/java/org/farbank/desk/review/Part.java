package org.farbank.desk.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.farbank.desk.evidence.Figure;
import org.farbank.desk.fact.Fact;
import org.farbank.entry.Entry;
import org.farbank.pages.Mark;
import org.farbank.pages.MarkedText;

/**
 * As much of a report as a page shows.
 *
 * @param number from 1 to {@code count}
 * @param from first UTF-16 code unit of the text, and {@code to} one past the last
 */
public record Part(int number, int count, int from, int to, List<Item> items) {
  private static final int MOST_ITEMS = 40;
  private static final int MOST_TEXT = 8_000;

  /** A paragraph with what is beside it. */
  public record Row(int start, String html, List<Item> items) {}

  /** Where a part begins: in the text and among the items. */
  private record Begin(int text, int item) {}

  /** The parts of a report, at least one. */
  static List<Part> of(Review review) {
    String text = review.words().text();
    List<Begin> begins = new ArrayList<>(List.of(new Begin(0, 0)));
    for (int i = 0; i <= review.items().size(); i++) {
      boolean end = i == review.items().size();
      int at = end ? text.length() : review.items().get(i).span().start();
      while (at - begins.getLast().text() > MOST_TEXT) {
        int start = begins.getLast().text();
        begins.add(new Begin(cut(text, start, start + MOST_TEXT), i));
      }
      if (!end && i - begins.getLast().item() == MOST_ITEMS) {
        int line = text.lastIndexOf('\n', Math.max(0, at - 1)) + 1;
        boolean between = line > review.items().get(i - 1).span().start();
        begins.add(new Begin(between ? line : at, i));
      }
    }
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < begins.size(); i++) {
      var begin = begins.get(i);
      boolean last = i + 1 == begins.size();
      var next = last ? new Begin(text.length(), review.items().size()) : begins.get(i + 1);
      var items = review.items().subList(begin.item(), next.item());
      parts.add(new Part(i + 1, begins.size(), begin.text(), next.text(), List.copyOf(items)));
    }
    return parts;
  }

  private static int cut(String text, int after, int at) {
    int line = text.lastIndexOf('\n', at - 1) + 1;
    int cut = line > after ? line : at;
    return Character.isLowSurrogate(text.charAt(cut)) ? cut - 1 : cut;
  }

  /** The part that an item is in. */
  static Optional<Part> with(List<Part> parts, String key) {
    return parts.stream()
        .filter(part -> part.items().stream().anyMatch(item -> item.key().equals(key)))
        .findFirst();
  }

  /** The paragraphs, each with the items that begin in it. */
  public List<Row> rows(Review review) {
    List<Row> rows = new ArrayList<>();
    var paragraphs = MarkedText.paragraphs(review.words().text(), from, to, marks(review));
    int next = 0;
    for (int i = 0; i < paragraphs.size(); i++) {
      var paragraph = paragraphs.get(i);
      List<Item> beside = new ArrayList<>();
      boolean last = i + 1 == paragraphs.size();
      while (next < items.size() && (last || items.get(next).span().start() < paragraph.end())) {
        beside.add(items.get(next++));
      }
      rows.add(new Row(paragraph.start(), paragraph.html(), List.copyOf(beside)));
    }
    if (paragraphs.isEmpty() && !items.isEmpty()) {
      rows.add(new Row(from, "", items));
    }
    return rows;
  }

  private List<Mark> marks(Review review) {
    List<Mark> marks = new ArrayList<>();
    for (var item : review.items()) {
      switch (item) {
        case Item.Claim claim -> {
          var kind = Entry.kind(claim.fact().fields().get("kind"));
          if (kind.isPresent() && claim.fact().state() != Fact.State.REJECTED) {
            marks.add(
                new Mark.Claimed(
                    claim.span().start(),
                    claim.span().end(),
                    kind.get(),
                    String.valueOf(claim.number()),
                    "t-" + claim.fact().id(),
                    claim.key()));
          }
        }
        case Item.Unread unread -> marks.add(figure(unread));
      }
    }
    for (var unread : review.left()) {
      if (unread.figure().state() == Figure.State.IGNORED) {
        marks.add(figure(unread));
      }
    }
    return marks;
  }

  private static Mark figure(Item.Unread unread) {
    return new Mark.Figure(
        unread.span().start(),
        unread.span().end(),
        unread.isOpen() ? "unread" : "ignored",
        "",
        "t-" + unread.key());
  }
}
