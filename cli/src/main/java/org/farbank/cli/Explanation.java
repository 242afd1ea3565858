package org.farbank.cli;

import java.io.PrintWriter;
import java.util.LinkedHashSet;
import java.util.Set;
import org.farbank.observation.Observation;
import org.farbank.reader.Reader;
import org.farbank.reader.Reading;

/** Why something was read: the rules that fired and their patterns. */
final class Explanation {

  private Explanation() {}

  static void print(Reading reading, Reader reader, PrintWriter out) {
    Set<String> rules = new LinkedHashSet<>();
    for (Observation observation : reading.observations()) {
      rules.add(observation.rule());
    }
    out.println("RULES");
    for (String rule : rules) {
      out.println("  " + rule);
      reader.patterns(rule).lines().forEach(line -> out.println("      " + line));
    }
    out.println();
  }
}
