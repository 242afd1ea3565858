package org.farbank.desk.review;

import org.jspecify.annotations.Nullable;

/**
 * A form that is open: of an observation to correct, or of one to add.
 *
 * @param claim the observation; null for one to add
 * @param version of the observation that the person saw
 * @param words the exact words that carry it, and {@code start} where they begin, -1 where unknown
 * @param note why it was not taken over, a key of a sentence; empty where nothing is to be said
 */
public record Opened(
    Item.@Nullable Claim claim,
    Form form,
    int version,
    String words,
    int start,
    String reliability,
    String credibility,
    String note) {

  /** The key of the element that it stands in. */
  public String key() {
    return claim == null ? "add" : claim.key();
  }

  /** The same with a note. */
  Opened noting(String newNote, int newVersion) {
    return new Opened(claim, form, newVersion, words, start, reliability, credibility, newNote);
  }
}
