package org.farbank.reader;

import java.util.List;

/**
 * A sentence as rules see it, for a person who asks why something was read. Holds places in the
 * text and no words of it.
 *
 * @param start first UTF-16 code unit of the sentence
 * @param end one past the last
 * @param parts its elements in order
 */
public record Explained(int start, int end, List<Part> parts) {

  /** One element: where it stands and the word classes that rules know it by. */
  public record Part(int start, int end, List<String> classes) {}
}
