package org.farbank.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.farbank.check.Finding;
import org.farbank.observation.Observation;
import org.farbank.observation.Unread;
import org.farbank.reader.Reading;
import org.farbank.reader.Report;

/** One self-contained page: each report with its claims underlined, the observations beside it. */
final class HtmlPrinter implements Printer {

  private final PrintWriter out;
  private final PrintOptions options;
  private int reports;

  HtmlPrinter(PrintWriter out, PrintOptions options) {
    this.out = out;
    this.options = options;
  }

  @Override
  public void begin() {
    out.println("<!doctype html>");
    out.println("<html lang=\"en\"><head><meta charset=\"utf-8\">");
    out.println("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
    out.println("<title>What the reports claim</title>");
    out.println("<style>" + resource("page.css") + "</style></head><body>");
  }

  @Override
  public void print(Report report, Reading reading, List<Finding> findings) {
    reports++;
    out.println("<article id=\"r" + reports + "\">");
    out.println("<h1>" + escape(report.id()) + " <small>" + report.date() + "</small></h1>");
    out.println("<div class=\"columns\"><section class=\"text\" lang=\"" + report.lang() + "\">");
    text(report.text(), reading);
    out.println("</section><section class=\"claims\">");
    for (int i = 0; i < reading.observations().size(); i++) {
      claim(i, reading.observations().get(i));
    }
    for (Finding finding : findings) {
      out.println(
          "<p class=\"finding\"><b>check</b> "
              + escape(finding.check() + ": " + finding.message())
              + "</p>");
    }
    gaps(reading.observations());
    out.println("</section></div></article>");
  }

  @Override
  public void end() {
    out.println("</body></html>");
  }

  private void claim(int index, Observation o) {
    String anchor = "r" + reports + "o" + index;
    StringBuilder where = new StringBuilder();
    for (String part :
        new String[] {o.country(), o.place(), Wording.days(o.period()), Wording.mood(o)}) {
      if (part != null && !part.isEmpty()) {
        where.append(where.isEmpty() ? "" : " · ").append(part);
      }
    }
    out.println(
        "<p class=\"claim k-"
            + o.kind().code()
            + "\" id=\""
            + anchor
            + "\"><a href=\"#"
            + anchor
            + "t\">"
            + (index + 1)
            + "</a> <b>"
            + o.kind().code().replace('_', ' ')
            + "</b> "
            + escape(Wording.claim(o.claim()))
            + "<br><small>"
            + escape(where.toString())
            + (options.explain() ? " · " + escape(o.rule()) : "")
            + "</small></p>");
  }

  /**
   * The text in pieces between the edges of spans; a piece is of the shortest claim that covers it.
   */
  private void text(String text, Reading reading) {
    List<Observation> observations = reading.observations();
    boolean[] edge = new boolean[text.length() + 1];
    observations.forEach(o -> edge[o.evidence().start()] = edge[o.evidence().end()] = true);
    reading.unread().forEach(u -> edge[u.evidence().start()] = edge[u.evidence().end()] = true);
    List<Integer> begun = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= text.length(); i++) {
      if (i == text.length() || edge[i]) {
        piece(text, from, i, reading, begun);
        from = i;
      }
    }
  }

  private void piece(String text, int from, int to, Reading reading, List<Integer> begun) {
    String words =
        escape(text.substring(from, to)).replace("\n\n", "<br><br>").replace("\n", "<br>");
    List<Integer> covering = new ArrayList<>();
    for (int i = 0; i < reading.observations().size(); i++) {
      Observation o = reading.observations().get(i);
      if (o.evidence().start() <= from && to <= o.evidence().end()) {
        covering.add(i);
      }
    }
    covering.sort(Comparator.comparingInt(i -> length(reading.observations().get(i))));
    StringBuilder marks = new StringBuilder();
    for (int i : covering) {
      if (!begun.contains(i)) {
        begun.add(i);
        String anchor = "r" + reports + "o" + i;
        marks
            .append("<sup><a id=\"")
            .append(anchor)
            .append("t\" href=\"#")
            .append(anchor)
            .append("\">")
            .append(i + 1)
            .append("</a></sup>");
      }
    }
    String unread = unread(reading, from, to);
    String inner = unread == null ? words : unread + words + "</span>";
    if (covering.isEmpty()) {
      out.print(inner);
    } else {
      String kind = reading.observations().get(covering.getFirst()).kind().code();
      out.print("<span class=\"mark k-" + kind + "\">" + inner + "</span>" + marks);
    }
  }

  private static @org.jspecify.annotations.Nullable String unread(
      Reading reading, int from, int to) {
    for (Unread unread : reading.unread()) {
      if (unread.evidence().start() <= from && to <= unread.evidence().end()) {
        boolean open = unread.reason().equals(Unread.NOT_UNDERSTOOD);
        return "<span class=\""
            + (open ? "unread" : "ignored")
            + "\" title=\""
            + escape(unread.reason())
            + "\">";
      }
    }
    return null;
  }

  private void gaps(List<Observation> observations) {
    List<Gaps.Gap> gaps = new Gaps(options.pack(), observations).all();
    if (gaps.isEmpty()) {
      return;
    }
    out.println(
        "<table><caption>Gap between the banks</caption><tr><th>good<th>"
            + options.pack().countries().getFirst()
            + "<th>"
            + options.pack().countries().getLast()
            + "<th>times</tr>");
    for (Gaps.Gap gap : gaps) {
      out.println(
          "<tr><td>"
              + escape(gap.good())
              + "<td>"
              + Wording.number(gap.near())
              + "<td>"
              + Wording.number(gap.far())
              + " "
              + gap.currency()
              + " per "
              + gap.unit()
              + "<td>"
              + Wording.number(gap.ratio())
              + "</tr>");
    }
    out.println("</table>");
  }

  private static int length(Observation o) {
    return o.evidence().end() - o.evidence().start();
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private static String resource(String name) {
    try (InputStream in = HtmlPrinter.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
