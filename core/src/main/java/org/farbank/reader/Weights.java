package org.farbank.reader;

/**
 * The weights by which is decided where words are ambiguous.
 *
 * @param flows whether a good crosses the border
 * @param amounts what an amount is paid for, and on which bank
 * @param powers whose enforcers or rules a claim is about
 * @param events whether a sentence tells of an event
 * @param choices sees what is decided
 */
record Weights(
    SignWeights flows,
    SignWeights amounts,
    SignWeights powers,
    SignWeights events,
    Choices choices) {

  /**
   * The weights of a language.
   *
   * @throws org.farbank.pack.PackException if a line is not understood
   */
  static Weights of(String language, WordClasses classes) {
    return new Weights(
        SignWeights.of(Resource.of(language, "flow.weights"), classes),
        SignWeights.of(Resource.of(language, "amounts.weights"), classes),
        SignWeights.of(Resource.of(language, "power.weights"), classes),
        SignWeights.of(Resource.of(language, "event.weights"), classes),
        Choices.UNSEEN);
  }
}
