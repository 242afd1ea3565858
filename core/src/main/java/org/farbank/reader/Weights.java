package org.farbank.reader;

/**
 * The weights by which is decided where words are ambiguous.
 *
 * @param flows whether a good crosses the border
 * @param amounts what an amount is paid for
 */
record Weights(FlowWeights flows, LinkWeights amounts) {

  /**
   * The weights of a language.
   *
   * @throws org.farbank.pack.PackException if a line is not understood
   */
  static Weights of(String language, WordClasses classes) {
    return new Weights(FlowWeights.of(language, classes), LinkWeights.of(language, classes));
  }
}
