package org.farbank.reader;

import java.util.List;

/**
 * Who "they" and "him" are where enforcers are concerned: a pronoun that follows a sentence or a
 * clause about enforcers stands for them, as long as no other people have been named since; of
 * those in the sentence before the first.
 */
final class Anaphora {

  private final int enforcer;
  private final int person;
  private final int pronoun;
  private final int meant;
  private final int others;
  private final int source;
  private int paragraph = -1;
  private boolean enforcers;

  /** Whether anybody has been named in the paragraph. */
  private boolean known;

  Anaphora(WordClasses classes) {
    enforcer = classes.of("enforcer");
    person = classes.of("person");
    pronoun = classes.of("pronoun");
    meant = classes.of("enforcer-pronoun");
    others = classes.of("others-pronoun");
    source = classes.of("source");
  }

  /** Marks the pronouns of a report's sentences that stand for enforcers. */
  void mark(List<Sentence> sentences) {
    paragraph = -1;
    known = false;
    enforcers = false;
    sentences.forEach(this::mark);
  }

  private void mark(Sentence sentence) {
    if (sentence.paragraph != paragraph) {
      paragraph = sentence.paragraph;
      enforcers = false;
      known = false;
    }
    boolean marked = false;
    Boolean subject = null;
    for (Element element : sentence) {
      if (element.is(pronoun)) {
        if (known) {
          element.bits = element.bits.clone();
          WordClasses.add(element.bits, enforcers ? meant : others);
          marked = true;
        }
      } else if (element.is(enforcer) || element.is(person) && !element.is(source)) {
        known = true;
        enforcers = element.is(enforcer);
        subject = subject == null ? (Boolean) enforcers : subject;
      }
    }
    enforcers = subject == null ? enforcers : subject;
    if (marked) {
      sentence.gather();
    }
  }
}
