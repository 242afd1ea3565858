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

  private static final String RULES = "rules-only.weights";

  /**
   * The weights of a language; what it has none for is as its rules say.
   *
   * @throws org.farbank.pack.PackException if a line is not understood
   */
  static Weights of(String language, WordClasses classes) {
    return new Weights(
        of(language, "flow.weights", classes),
        of(language, "amounts.weights", classes),
        of(language, "power.weights", classes),
        of(language, "event.weights", classes),
        Choices.UNSEEN);
  }

  /** Weights by which all is as the rules say. */
  static Weights rulesOnly(WordClasses classes, Choices choices) {
    SignWeights all = SignWeights.of(new Resource(RULES, Resource.lines(RULES)), classes);
    return new Weights(all, all, all, all, choices);
  }

  private static SignWeights of(String language, String name, WordClasses classes) {
    return SignWeights.of(Resource.of(language, name, RULES), classes);
  }
}
