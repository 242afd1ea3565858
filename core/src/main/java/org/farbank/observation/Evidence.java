package org.farbank.observation;

/**
 * The words that carry a claim: sealed with the report wherever it rests, never logged.
 *
 * @param report the report's identifier
 * @param start first UTF-16 code unit of the words in the report's text
 * @param end one past the last
 * @param text the words themselves
 */
public record Evidence(String report, int start, int end, String text) {

  /** Hides the words, so that no message or log can repeat them. */
  @Override
  public String toString() {
    return "Evidence[" + start + ", " + end + "]";
  }
}
