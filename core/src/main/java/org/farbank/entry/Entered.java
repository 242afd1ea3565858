package org.farbank.entry;

import java.util.List;
import org.farbank.observation.Observation;

/** What came of reading an entry. */
public sealed interface Entered {

  /** All is well. */
  record Right(Observation observation) implements Entered {}

  /**
   * Nothing was taken over.
   *
   * @param problems all of them, in the order of the kind's fields
   */
  record Wrong(List<Problem> problems) implements Entered {}
}
