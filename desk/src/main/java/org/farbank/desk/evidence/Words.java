package org.farbank.desk.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.farbank.seal.envelope.Attachment;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything of a report that leads to its partner: sealed wherever it rests.
 *
 * @param language ISO 639-1, empty where it is none that is read
 * @param told the day of contact
 * @param mailbox where an answer goes, and {@code reply} the public key it is sealed to
 * @param spans where in the text each observation stands, from (inclusive) to (exclusive) in UTF-16
 *     code units, and its exact days
 * @param figures where each unread figure stands, in the order of their numbers
 */
public record Words(
    String text,
    String language,
    LocalDate told,
    List<Attachment> attachments,
    @Nullable String mailbox,
    @Nullable String reply,
    Map<UUID, Span> spans,
    List<Span> figures) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** A stretch of the text; days where an observation has them exactly. */
  public record Span(int start, int end, @Nullable LocalDate from, @Nullable LocalDate to) {
    /** A stretch alone. */
    public static Span of(int start, int end) {
      return new Span(start, end, null, null);
    }
  }

  /** Copies the collections. */
  public Words {
    attachments = List.copyOf(attachments);
    spans = Map.copyOf(spans);
    figures = List.copyOf(figures);
  }

  /** A text without anything else. */
  public static Words of(String text, String language, LocalDate told) {
    return new Words(text, language, told, List.of(), null, null, Map.of(), List.of());
  }

  /** The same with other marks. */
  public Words marked(Map<UUID, Span> newSpans, List<Span> newFigures) {
    return new Words(text, language, told, attachments, mailbox, reply, newSpans, newFigures);
  }

  /** The words of an observation. */
  public Optional<String> of(UUID observation) {
    return Optional.ofNullable(spans.get(observation))
        .map(span -> text.substring(span.start(), span.end()));
  }

  byte[] bytes() {
    return JSON.writeValueAsBytes(this);
  }

  static Words parse(byte[] bytes) {
    return JSON.readValue(bytes, Words.class);
  }

  /** Never the words. */
  @Override
  public String toString() {
    return "Words[]";
  }
}
