package org.farbank.desk.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.farbank.desk.evidence.Figure;
import org.farbank.desk.evidence.Report;
import org.farbank.desk.evidence.Words;
import org.farbank.desk.fact.Fact;

/**
 * A report with everything to decide on.
 *
 * @param items observations and unread figures in reading order, without those that the reader left
 *     out with a reason
 * @param left figures that the reader left out with a reason, and those that were used
 * @param reliability the Admiralty letter that is proposed for each observation
 */
public record Review(
    Report report, Words words, List<Item> items, List<Item.Unread> left, String reliability) {

  static Review of(
      Report report,
      Words words,
      List<Fact> facts,
      List<Figure> figures,
      Map<UUID, Item.Decider> deciders,
      String reliability) {
    int end = words.text().length();
    List<Item> items = new ArrayList<>();
    for (var fact : facts) {
      var span = words.spans().getOrDefault(fact.id(), Words.Span.of(end, end));
      items.add(new Item.Claim(fact, span, 0, deciders.get(fact.id())));
    }
    List<Item.Unread> left = new ArrayList<>();
    for (var figure : figures) {
      if (figure.number() < words.figures().size()) {
        var unread = new Item.Unread(figure, words.figures().get(figure.number()));
        switch (figure.state()) {
          case OPEN, WAIVED -> items.add(unread);
          case IGNORED, USED -> left.add(unread);
        }
      }
    }
    items.sort(
        Comparator.comparingInt((Item item) -> item.span().start())
            .thenComparingInt(item -> item.span().end())
            .thenComparing(Item::key));
    return new Review(report, words, numbered(items), List.copyOf(left), reliability);
  }

  private static List<Item> numbered(List<Item> items) {
    List<Item> result = new ArrayList<>();
    int number = 0;
    for (var item : items) {
      result.add(
          switch (item) {
            case Item.Claim c -> new Item.Claim(c.fact(), c.span(), ++number, c.decider());
            case Item.Unread unread -> unread;
          });
    }
    return List.copyOf(result);
  }

  /** Whether it may still be changed. */
  public boolean isOpen() {
    return report.state() == Report.State.OPEN;
  }

  /** How many observations there are. */
  public long claims() {
    return items.stream().filter(Item.Claim.class::isInstance).count();
  }

  /** How many observations nobody decided on. */
  public long openClaims() {
    return items.stream().filter(i -> i instanceof Item.Claim && i.isOpen()).count();
  }

  /** How many unread figures nobody dealt with. */
  public long openFigures() {
    return items.stream().filter(i -> i instanceof Item.Unread && i.isOpen()).count();
  }

  /** The first item that is open. */
  Optional<Item> nextOpen() {
    return items.stream().filter(Item::isOpen).findFirst();
  }

  /** The item of a key such as {@code f-…}. */
  Optional<Item> item(String key) {
    return items.stream().filter(item -> item.key().equals(key)).findFirst();
  }

  /** The words of an item, as long as a line takes. */
  public String words(Item item) {
    String text =
        words.text().substring(item.span().start(), item.span().end()).replaceAll("\\s+", " ");
    return text.length() > 160 ? text.substring(0, 159) + "…" : text;
  }
}
