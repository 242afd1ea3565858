package org.farbank.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.farbank.observation.Observation;
import org.farbank.pages.Wording;
import org.farbank.reader.Explained;
import org.farbank.reader.Reader;

/**
 * Why something was read, for those who write rules: each sentence that gave observations as rules
 * see it, then the observations, and the rules with their patterns.
 */
final class Explanation {

  private final Printer.Item item;
  private final Reader reader;

  Explanation(Printer.Item item, Reader reader) {
    this.item = item;
    this.reader = reader;
  }

  void print(PrintWriter out, Style style) {
    List<Observation> left = new ArrayList<>(item.reading().observations());
    for (Explained sentence : reader.explain(item.report())) {
      List<Observation> here = new ArrayList<>();
      while (!left.isEmpty() && left.getFirst().evidence().start() < sentence.end()) {
        here.add(left.removeFirst());
      }
      if (!here.isEmpty()) {
        elements(sentence, out, style);
        rules(here, out, style);
        out.println();
      }
    }
  }

  private void elements(Explained sentence, PrintWriter out, Style style) {
    Columns columns = new Columns();
    for (Explained.Part part : sentence.parts()) {
      String words = item.report().text().substring(part.start(), part.end());
      columns.row(
          Words.visible(words.replaceAll("\\s+", " ")),
          style.faint(String.join(" ", part.classes())));
    }
    columns.print(out, "  ");
  }

  private void rules(List<Observation> observations, PrintWriter out, Style style) {
    Set<String> rules = new LinkedHashSet<>();
    observations.forEach(o -> rules.add(o.rule()));
    for (String rule : rules) {
      for (Observation observation : observations) {
        if (observation.rule().equals(rule)) {
          out.println("  ▸ " + Wording.claim(observation.claim()).line());
        }
      }
      out.println("    by " + style.bold(rule));
      reader.patterns(rule).forEach(line -> out.println("      " + line));
    }
  }
}
