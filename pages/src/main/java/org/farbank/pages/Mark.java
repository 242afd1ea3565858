package org.farbank.pages;

import org.farbank.observation.Kind;

/** What marks a stretch of a text, from (inclusive) to (exclusive) in UTF-16 code units. */
public sealed interface Mark {
  /** First of the stretch. */
  int start();

  /** One past its last. */
  int end();

  /**
   * A claim: underlined in the colour of its kind, its number behind it.
   *
   * @param number what stands behind the words
   * @param id of the number, and {@code target} of what it leads to
   * @param target where the claim itself is shown
   */
  record Claimed(int start, int end, Kind kind, String number, String id, String target)
      implements Mark {}

  /**
   * A figure in no observation.
   *
   * @param css its class
   * @param title what the pointer says
   * @param id of its words; none if empty
   */
  record Figure(int start, int end, String css, String title, String id) implements Mark {}
}
