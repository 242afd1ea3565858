package org.farbank.desk.operation;

/** Told of how far long work is. */
@FunctionalInterface
interface Progress {
  /** Nobody watches. */
  Progress UNSEEN = (step, done, total) -> {};

  /** What is being done. */
  enum Step {
    WRITING,
    READING,
    CHECKING
  }

  /** {@code done} of {@code total} rows, or of bytes. */
  void at(Step step, long done, long total);
}
