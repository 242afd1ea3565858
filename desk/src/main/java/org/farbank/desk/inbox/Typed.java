package org.farbank.desk.inbox;

/**
 * What stands in the form of a typed report.
 *
 * @param told a day as typed
 * @param language ISO 639-1; empty to go by the letters
 * @param partner the identifier of a partner, or empty
 */
public record Typed(String text, String told, String language, String partner) {
  /** Never the words. */
  @Override
  public String toString() {
    return "Typed[]";
  }
}
