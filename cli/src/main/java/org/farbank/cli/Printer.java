package org.farbank.cli;

import java.util.List;
import org.farbank.check.Finding;
import org.farbank.reader.Reading;
import org.farbank.reader.Report;

/** Prints readings one after the other. */
interface Printer {

  /** What comes before the first reading. */
  default void begin() {}

  /** One report's reading and what the report says against itself. */
  void print(Report report, Reading reading, List<Finding> findings);

  /** What comes after the last. */
  default void end() {}
}
