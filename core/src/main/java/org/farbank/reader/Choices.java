package org.farbank.reader;

import java.util.List;
import org.farbank.pack.Good;

/** Sees each choice that weights make, with all that it was made of; for fitting weights. */
interface Choices {

  Choices UNSEEN = new Choices() {};

  /** What the amount at {@code at} is paid for. */
  default void amount(Linker linker, Sentence sentence, int at, List<Candidate> among) {}

  /** On which bank the price at {@code at} is paid. */
  default void bank(Banks banks, Sentence sentence, int at, Good good) {}

  /** Whether the good that the element at {@code at} names crosses the border. */
  default void flow(Around around, Sentence sentence, int at, Good good) {}

  /** Whose enforcers or rules a match speaks of. */
  default void power(Jurisdiction jurisdiction, Match match) {}

  /** Of what a sentence tells. */
  default void event(Eventful eventful, Sentence sentence) {}
}
