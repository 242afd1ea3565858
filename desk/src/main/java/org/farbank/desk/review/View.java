package org.farbank.desk.review;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.farbank.desk.evidence.Figure;
import org.farbank.desk.fact.Fact;
import org.farbank.observation.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What a page of a review shows.
 *
 * @param opened the form that is open, if one is
 * @param note what the person has to know, as a sentence, and {@code noted} the key of what it is
 *     about; empty where there is nothing
 */
public record View(
    Review review,
    List<Part> parts,
    Part part,
    Saying saying,
    @Nullable Opened opened,
    String note,
    String noted) {
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  /** Why a figure is in no observation: what a person may choose from. */
  public static final List<String> REASONS =
      List.of(
          "said-elsewhere",
          "count",
          "age",
          "duration",
          "difference",
          "percentage",
          "income-or-debt",
          "conversion",
          "unclear",
          "other");

  View with(Opened form) {
    return new View(review, parts, part, saying, form, note, noted);
  }

  View noting(String sentence, String key) {
    return new View(review, parts, part, saying, opened, sentence, key);
  }

  /** The address of the review. */
  public String address() {
    return "/review/" + review.report().id();
  }

  /** The kinds. */
  public List<Kind> kinds() {
    return List.of(Kind.values());
  }

  /** Whether the form of an element is open. */
  public boolean opens(String key) {
    return opened != null && opened.key().equals(key);
  }

  /** What is to be said beside an element. */
  public String noteOf(String key) {
    return noted.equals(key) ? note : "";
  }

  /** The open item that follows this part, or precedes it; empty where none is left elsewhere. */
  public Optional<Item> openElsewhere() {
    var elsewhere =
        review.items().stream()
            .filter(item -> item.isOpen() && !part.items().contains(item))
            .toList();
    int last = part.items().isEmpty() ? -1 : review.items().indexOf(part.items().getLast());
    return elsewhere.stream()
        .filter(item -> review.items().indexOf(item) > last)
        .findFirst()
        .or(() -> elsewhere.stream().findFirst());
  }

  /** The first open figure of another part. */
  public Optional<Item> figureElsewhere() {
    return review.items().stream()
        .filter(i -> i instanceof Item.Unread && i.isOpen() && !part.items().contains(i))
        .findFirst();
  }

  /** Who decided, and when. */
  public static String decided(Item.Decider decider) {
    return decider.name()
        + ", "
        + decider.at().atZoneSameInstant(ZoneId.systemDefault()).format(MINUTE);
  }

  /** The letter that an observation's form begins with. */
  public String reliability(Fact fact) {
    String given = fact.reliability();
    return given == null ? review.reliability() : given;
  }

  /** The digit that an observation's form begins with: it cannot be judged, until it was. */
  public String credibility(Fact fact) {
    Integer given = fact.credibility();
    return given == null ? "6" : given.toString();
  }

  /** Figures that the reader left out with a reason and that stand in this part. */
  public List<Item.Unread> left() {
    return review.left().stream()
        .filter(u -> u.figure().state() == Figure.State.IGNORED)
        .filter(u -> u.span().start() >= part.from() && u.span().start() < part.to())
        .toList();
  }
}
