package org.farbank.seal.codename;

import java.util.Optional;

/**
 * A codename that is not right. The message names places, and words of the list, never the rest.
 */
public final class Mistyped extends Exception {
  private static final long serialVersionUID = 1;

  private final int place;
  private final String suggestion;

  private Mistyped(String message, int place, String suggestion) {
    super(message);
    this.place = place;
    this.suggestion = suggestion;
  }

  static Mistyped unknown(int place, Optional<String> near) {
    return new Mistyped("word " + place + " is not in the list", place, near.orElse(""));
  }

  static Mistyped wrong(int place, String suggestion) {
    return new Mistyped("word " + place + " is wrong", place, suggestion);
  }

  static Mistyped swapped(int first, int second) {
    return new Mistyped("words " + first + " and " + second + " are swapped", first, "");
  }

  static Mistyped several() {
    return new Mistyped("several words are wrong", 0, "");
  }

  static Mistyped length(int typed, int expected) {
    return new Mistyped(typed + " words instead of " + expected, 0, "");
  }

  /** The place of the first wrong word, from 1; 0 where it cannot be told. */
  public int place() {
    return place;
  }

  /** The word that would make it right, for the partner's own screen only; empty where unknown. */
  public Optional<String> suggestion() {
    return suggestion.isEmpty() ? Optional.empty() : Optional.of(suggestion);
  }
}
