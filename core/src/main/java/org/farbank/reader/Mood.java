package org.farbank.reader;

import org.farbank.observation.Attribution;
import org.farbank.observation.Modality;

/** Whether the words around a trigger state, foresee or deny it, and who says so. */
final class Mood {

  private final int negation;
  private final int expectation;
  private final int weak;
  private final int clauseEnd;
  private final int speech;

  Mood(WordClasses classes) {
    negation = classes.of("negation");
    expectation = classes.of("expectation");
    weak = classes.of("weak-expectation");
    clauseEnd = classes.of("clause-end");
    speech = classes.of("speech");
  }

  /** The modality of what a match claims: what its rule says, else what stands in its clause. */
  Modality modality(Match match) {
    String fixed = match.rule().fields().get("modality");
    if (fixed != null) {
      return switch (fixed) {
        case "expected" -> Modality.EXPECTED;
        case "denied" -> Modality.DENIED;
        case "plain" -> inClause(match, expectation) ? Modality.EXPECTED : Modality.STATED;
        default -> Modality.STATED;
      };
    }
    if (inClause(match, expectation) || inClause(match, weak)) {
      return Modality.EXPECTED;
    }
    return inClause(match, negation) ? Modality.DENIED : Modality.STATED;
  }

  /**
   * The modality of an amount: what its rule says, else what stands between it and what it is for,
   * or just before it.
   */
  Modality modality(Match match, int amount) {
    if (match.rule().fields().containsKey("modality")) {
      return modality(match);
    }
    Sentence sentence = match.sentence();
    int from = Math.min(match.first(), amount);
    for (int i = Math.max(0, amount - 7); i < amount; i++) {
      boolean between = i >= from || amount - i <= 2;
      if (sentence.at(i).is(clauseEnd)) {
        continue;
      }
      if (sentence.at(i).is(expectation)) {
        return Modality.EXPECTED;
      }
      if (between && sentence.at(i).is(negation)) {
        return Modality.DENIED;
      }
    }
    return Modality.STATED;
  }

  private boolean inClause(Match match, int wordClass) {
    Sentence sentence = match.sentence();
    int from = match.first();
    while (from > 0 && match.first() - from < 6 && !sentence.at(from - 1).is(clauseEnd)) {
      from--;
    }
    for (int i = from; i <= match.last(); i++) {
      if (sentence.at(i).is(wordClass)) {
        return true;
      }
    }
    return false;
  }

  /** The partner where the sentence quotes or names a source, else the writer. */
  Attribution attribution(Sentence sentence) {
    return sentence.quoted || sentence.has(speech) ? Attribution.PARTNER : Attribution.OUTLET;
  }
}
