package org.farbank.cli;

import static org.farbank.pages.Html.escape;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.farbank.check.Finding;
import org.farbank.observation.Evidence;
import org.farbank.observation.Kind;
import org.farbank.observation.Observation;
import org.farbank.observation.Unread;
import org.farbank.pages.Html;
import org.farbank.pages.Mark;
import org.farbank.pages.MarkedText;
import org.farbank.pages.Wording;
import org.jspecify.annotations.Nullable;

/** One report on a page: each paragraph with its claims underlined, and the claims beside it. */
final class HtmlReport {

  private final String id;
  private final Printer.Item item;
  private final List<Observation> observations;
  private final PrintOptions options;
  private final PrintWriter out;

  HtmlReport(String id, Printer.Item item, PrintOptions options, PrintWriter out) {
    this.id = id;
    this.item = item;
    this.observations = item.reading().observations();
    this.options = options;
    this.out = out;
  }

  void print() {
    out.println("<article id=\"" + id + "\">");
    out.println("<header><h2>" + escape(item.report().id()) + "</h2>");
    String date = item.report().date().toString();
    out.println("<p><time datetime=\"" + date + "\">" + date + "</time></p>");
    legend();
    out.println("</header>");
    List<MarkedText.Paragraph> paragraphs = MarkedText.paragraphs(item.report().text(), marks());
    HtmlWhy why =
        options.explain() ? new HtmlWhy(item, options.readers().in(item.report().lang())) : null;
    int next = 0;
    for (MarkedText.Paragraph paragraph : paragraphs) {
      out.print("<div class=\"row\"><p class=\"words\" lang=\"" + item.report().lang() + "\">");
      out.println(paragraph.html() + "</p>");
      out.println("<ol class=\"claims\">");
      while (next < observations.size()
          && observations.get(next).evidence().start() < paragraph.end()) {
        claim(next, observations.get(next), why);
        next++;
      }
      out.println("</ol></div>");
      if (why != null) {
        why.sentences(paragraph.end(), out);
      }
    }
    out.println("<footer>");
    gaps();
    findings();
    unread();
    out.println("</footer></article>");
  }

  private List<Mark> marks() {
    List<Mark> marks = new ArrayList<>();
    for (int i = 0; i < observations.size(); i++) {
      Evidence e = observations.get(i).evidence();
      Kind kind = observations.get(i).kind();
      String number = String.valueOf(i + 1);
      marks.add(new Mark.Claimed(e.start(), e.end(), kind, number, id + "t" + i, id + "o" + i));
    }
    for (Unread u : item.reading().unread()) {
      String css = u.reason().equals(Unread.NOT_UNDERSTOOD) ? "unread" : "ignored";
      marks.add(new Mark.Figure(u.evidence().start(), u.evidence().end(), css, u.reason(), ""));
    }
    return marks;
  }

  private void legend() {
    Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
    observations.forEach(o -> counts.merge(o.kind(), 1, Integer::sum));
    out.println("<ul class=\"legend\">");
    counts.forEach(
        (kind, count) ->
            out.println(
                "<li class=\"k-"
                    + kind.code()
                    + "\">"
                    + name(kind)
                    + " <b>"
                    + count
                    + "</b></li>"));
    out.println("</ul>");
  }

  private void claim(int index, Observation o, @Nullable HtmlWhy why) {
    Wording.Phrase claim = Wording.claim(o.claim());
    String place =
        Stream.of(o.country(), o.place(), Wording.days(o.period()))
            .filter(s -> s != null && !s.isEmpty())
            .map(Html::escape)
            .collect(Collectors.joining(" · "));
    String mood = Wording.mood(o);
    out.print("<li class=\"k-" + o.kind().code() + "\" id=\"" + id + "o" + index + "\">");
    out.print("<a href=\"#" + id + "t" + index + "\">" + (index + 1) + "</a> ");
    out.print("<span><b>" + escape(claim.what()) + "</b> ");
    out.print(escape((claim.figure() + " " + claim.rest()).strip()));
    out.print((mood.isEmpty() ? "" : " <em>" + mood + "</em>") + "</span> ");
    out.print("<small><i>" + name(o.kind()) + "</i> " + place + "</small>");
    if (why != null) {
      why.rule(o, out);
    }
    out.println("</li>");
  }

  private static String name(Kind kind) {
    return kind.code().replace('_', ' ');
  }

  private void gaps() {
    List<Gaps.Gap> gaps = Gaps.of(options.pack(), observations);
    if (gaps.isEmpty()) {
      return;
    }
    List<String> banks = options.pack().countries();
    out.println("<table><caption>Gap between the banks</caption><thead><tr><th>good</th>");
    out.println("<th>per</th><th>" + banks.getFirst() + "</th><th>" + banks.getLast() + "</th>");
    out.println("<th>times</th><th>difference</th></tr></thead><tbody>");
    for (Gaps.Gap gap : gaps) {
      List<String> cells = new ArrayList<>(List.of(gap.good(), gap.unit()));
      cells.add(gap.near().text() + (gap.isConverted() ? " = " + gap.nearInFar().text() : ""));
      cells.add(gap.far().text());
      cells.add(Wording.number(gap.ratio()));
      Gaps.Money reference = gap.reference();
      cells.add(gap.difference().text() + (reference == null ? "" : " = " + reference.text()));
      out.println(
          cells.stream()
              .map(cell -> "<td>" + escape(cell) + "</td>")
              .collect(Collectors.joining("", "<tr>", "</tr>")));
    }
    out.println("</tbody></table>");
  }

  private void findings() {
    for (Finding finding : item.findings()) {
      out.print("<p class=\"doubt\"><b>doubtful " + escape(finding.check()) + "</b> ");
      out.print(escape(finding.message()) + ": ");
      out.println("<q>" + escape(Words.visible(finding.evidence().text())) + "</q></p>");
    }
  }

  private void unread() {
    List<Unread> unread = item.reading().unread();
    if (!options.unread() || unread.isEmpty()) {
      return;
    }
    out.println("<table><caption>Figures in no observation</caption><tbody>");
    for (Unread u : unread) {
      out.print("<tr><td>" + u.figure().code() + "</td><td>" + escape(u.evidence().text()));
      out.println("</td><td>" + escape(u.reason()) + "</td></tr>");
    }
    out.println("</tbody></table>");
  }
}
