package org.farbank.seal.envelope;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is inside an envelope: a report of a partner, or an answer of the desk.
 *
 * @param text in the partner's words
 * @param language ISO 639-1, empty where the writer did not say
 * @param told the day it was told, on the writer's calendar; empty where the writer did not say
 * @param reply where an answer goes
 * @param duress where an answer goes when the partner comes under duress: a second codename, given
 *     with the first report. Who writes with that one is being forced
 * @param token a desk's one-use token for reserved capacity
 */
public record Document(
    String text,
    Optional<String> language,
    Optional<LocalDate> told,
    List<Attachment> attachments,
    Optional<ReturnAddress> reply,
    Optional<ReturnAddress> duress,
    Optional<String> token) {
  /** Takes a copy of the list. */
  public Document {
    attachments = List.copyOf(attachments);
  }

  /** Words alone. */
  public static Document of(String text) {
    return new Document(
        text,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  @Override
  public String toString() {
    return "Document"; // never the words
  }
}
