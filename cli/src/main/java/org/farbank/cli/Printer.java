package org.farbank.cli;

import java.util.List;
import org.farbank.check.Finding;
import org.farbank.reader.Reading;
import org.farbank.reader.Report;

/** Prints readings one after the other. */
interface Printer {

  /** One report, what was read in it and what it says against itself. */
  record Item(Report report, Reading reading, List<Finding> findings) {}

  /** What comes before the first report; the names of all in their order. */
  default void begin(List<String> names) {}

  /** One report. */
  void print(Item item);

  /** A report that could not be read, in its place among the others. */
  default void failed(String name, UserError error) {}

  /** What comes after the last. */
  default void end() {}
}
