package org.farbank.cli;

import static org.farbank.pages.Html.escape;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.farbank.compare.Comparison;
import org.farbank.compare.Difference;
import org.farbank.compare.Version;
import org.farbank.observation.Evidence;
import org.farbank.pages.Marks;
import org.jspecify.annotations.Nullable;

/**
 * Two versions side by side on one self-contained page: what they say differently is numbered,
 * marked and joined by lines, with a list above; what both say is only underlined, and joined when
 * it is pointed at.
 */
final class ComparePage {

  /** A stretch of one version: the number of its pair or difference, and which it is of. */
  private record Mark(String id, String style, String number, String label) {}

  private final Version a;
  private final Version b;
  private final Comparison comparison;

  ComparePage(Version a, Version b, Comparison comparison) {
    this.a = a;
    this.b = b;
    this.comparison = comparison;
  }

  void print(PrintWriter out) {
    String title = a.report().id() + " and " + b.report().id();
    out.println("<!doctype html>");
    out.println("<html lang=\"en\"><head><meta charset=\"utf-8\">");
    out.println("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
    out.println("<meta name=\"referrer\" content=\"no-referrer\">");
    out.println("<title>" + escape(title) + "</title>");
    out.println("<style>\n" + HtmlPrinter.resource("compare.css") + "</style></head><body><main>");
    out.println("<h1>" + escape(title) + "</h1>");
    differences(out);
    out.println("<div class=\"versions\"><svg aria-hidden=\"true\"></svg>");
    version(a, true, out);
    version(b, false, out);
    out.println("</div></main>");
    out.println("<script>\n" + HtmlPrinter.resource("compare.js") + "</script></body></html>");
  }

  private void differences(PrintWriter out) {
    List<Difference> differences = comparison.differences();
    int agreed = comparison.pairs().size();
    out.println(
        "<p class=\"sum\">"
            + (differences.isEmpty() ? "No difference" : differences.size() + " to look at")
            + "; "
            + agreed
            + " figures, dates and places agree.</p>");
    if (differences.isEmpty()) {
      return;
    }
    out.println(
        "<table><thead><tr><th></th><th>differs in</th><th>A</th><th>B</th></tr></thead><tbody>");
    for (int i = 0; i < differences.size(); i++) {
      Difference d = differences.get(i);
      out.println(
          "<tr><td>"
              + (i + 1)
              + "</td><td>"
              + d.what().code()
              + "</td><td>"
              + link("a", i, d.a())
              + "</td><td>"
              + link("b", i, d.b())
              + "</td></tr>");
    }
    out.println("</tbody></table>");
  }

  private static String link(String side, int i, @Nullable Evidence evidence) {
    return evidence == null
        ? "–"
        : "<a href=\"#" + side + "d" + i + "\">" + escape(evidence.text()) + "</a>";
  }

  private void version(Version version, boolean first, PrintWriter out) {
    List<Marks.Span<Mark>> spans = new ArrayList<>();
    for (int i = 0; i < comparison.pairs().size(); i++) {
      Comparison.Pair pair = comparison.pairs().get(i);
      spans.add(span(first ? pair.a() : pair.b(), first, "p" + i, "same", "", ""));
    }
    for (int i = 0; i < comparison.differences().size(); i++) {
      Difference difference = comparison.differences().get(i);
      Evidence evidence = first ? difference.a() : difference.b();
      if (evidence != null) {
        boolean alone = difference.a() == null || difference.b() == null;
        String style = alone ? "differs alone" : "differs";
        String label = difference.what().code();
        spans.add(span(evidence, first, "d" + i, style, String.valueOf(i + 1), label));
      }
    }
    String text = version.report().text();
    out.print("<article class=\"version\" lang=\"" + version.report().lang() + "\">");
    out.println("<h2>" + escape(version.report().id()) + "</h2><p>");
    for (Marks.Piece<Mark> piece : Marks.cut(0, text.length(), spans)) {
      String words = escape(text.substring(piece.start(), piece.end()));
      words = words.replace("\n\n", "</p><p>").replace("\n", "<br>");
      if (piece.covering().isEmpty()) {
        out.print(words);
      } else {
        Mark mark = piece.covering().getLast();
        out.print("<mark id=\"" + mark.id() + "\" class=\"" + mark.style() + "\"");
        boolean numbered = !mark.label().isEmpty();
        String what = " data-number=\"" + mark.number() + "\" title=\"" + mark.label() + "\"";
        out.print(numbered ? what + ">" : ">");
        out.print(words + "</mark>");
      }
    }
    out.println("</p></article>");
  }

  private static Marks.Span<Mark> span(
      Evidence evidence, boolean first, String id, String style, String number, String label) {
    Mark mark = new Mark((first ? "a" : "b") + id, style, number, label);
    return new Marks.Span<>(evidence.start(), evidence.end(), mark);
  }
}
