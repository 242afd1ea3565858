package org.farbank.reader;

import org.farbank.observation.Attribution;
import org.farbank.observation.Modality;

/** Whether the words around a trigger state, foresee or deny it, and who says so. */
final class Mood {

  private final int negation;
  private final int expectation;
  private final int clauseEnd;
  private final int speech;

  Mood(WordClasses classes) {
    negation = classes.of("negation");
    expectation = classes.of("expectation");
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
        default -> Modality.STATED;
      };
    }
    if (inClause(match, expectation)) {
      return Modality.EXPECTED;
    }
    return inClause(match, negation) ? Modality.DENIED : Modality.STATED;
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
