package org.farbank.cli;

import static org.farbank.pages.Html.escape;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import org.farbank.observation.Observation;
import org.farbank.reader.Explained;
import org.farbank.reader.Reader;

/** On a page, why something was read: the rule below a claim, the elements below a paragraph. */
final class HtmlWhy {

  private final Printer.Item item;
  private final Reader reader;
  private final List<Explained> sentences;
  private int next;

  HtmlWhy(Printer.Item item, Reader reader) {
    this.item = item;
    this.reader = reader;
    this.sentences = reader.explain(item.report());
  }

  /** The rule of an observation and its patterns. */
  void rule(Observation observation, PrintWriter out) {
    String patterns = String.join("\n", reader.patterns(observation.rule()));
    out.print("<details><summary>" + escape(observation.rule()) + "</summary>");
    out.print("<pre>" + escape(patterns) + "</pre></details>");
  }

  /** The sentences up to the end of a paragraph that were not shown yet. */
  void sentences(int to, PrintWriter out) {
    out.println("<details class=\"why\"><summary>as rules see it</summary>");
    while (next < sentences.size() && sentences.get(next).start() < to) {
      Explained sentence = sentences.get(next++);
      out.println(
          sentence.parts().stream()
              .map(this::element)
              .collect(Collectors.joining(" ", "<p class=\"elements\">", "</p>")));
    }
    out.println("</details>");
  }

  private String element(Explained.Part part) {
    String words = item.report().text().substring(part.start(), part.end());
    String classes = String.join(" ", part.classes());
    return "<span>" + escape(words) + "<small>" + escape(classes) + "</small></span>";
  }
}
