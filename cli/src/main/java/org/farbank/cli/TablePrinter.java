package org.farbank.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.farbank.check.Finding;
import org.farbank.observation.Kind;
import org.farbank.observation.Observation;
import org.farbank.observation.Unread;
import org.farbank.pages.Wording;
import org.farbank.reader.Reading;

/**
 * A table for eyes: observations by kind, the gap between the banks, what the report says against
 * itself, and the figures that were not read.
 */
final class TablePrinter implements Printer {

  private static final int WORDS = 48;

  private final PrintWriter out;
  private final PrintOptions options;
  private final Style style;
  private boolean begun;

  TablePrinter(PrintWriter out, PrintOptions options) {
    this.out = out;
    this.options = options;
    this.style = options.style();
  }

  @Override
  public void print(Item item) {
    if (begun) {
      out.println();
    }
    begun = true;
    List<Observation> observations = item.reading().observations();
    String name = Words.visible(item.report().id());
    String count =
        observations.size() == 1 ? "1 observation" : observations.size() + " observations";
    out.println(style.bold(name) + "  " + item.report().date() + "  " + count);
    for (Kind kind : Kind.values()) {
      List<Observation> some = observations.stream().filter(o -> o.kind() == kind).toList();
      if (!some.isEmpty()) {
        heading(kind.code().replace('_', ' '));
        rows(some);
      }
    }
    gaps(observations);
    findings(item.findings());
    unread(item.reading());
    if (options.explain()) {
      heading("why");
      new Explanation(item, options.readers().in(item.report().lang())).print(out, style);
    }
  }

  private void heading(String text) {
    out.println();
    out.println(style.bold(text.toUpperCase(Locale.ROOT)));
  }

  private void rows(List<Observation> observations) {
    Columns columns = new Columns(1);
    for (Observation o : observations) {
      Wording.Phrase claim = Wording.claim(o.claim());
      columns.row(
          claim.what(),
          claim.figure(),
          claim.rest(),
          o.country() == null ? "" : o.country(),
          o.place() == null ? "" : o.place(),
          Wording.days(o.period()),
          style.warning(Wording.mood(o)),
          style.faint(Words.quote(o.evidence().text(), WORDS)));
    }
    columns.print(out, "  ");
  }

  private void gaps(List<Observation> observations) {
    List<Gaps.Gap> gaps = Gaps.of(options.pack(), observations);
    if (gaps.isEmpty()) {
      return;
    }
    heading("gap between the banks");
    Columns columns = new Columns(2, 3, 4, 5, 6, 7);
    columns.row(
        "",
        "",
        options.pack().countries().getFirst(),
        "",
        options.pack().countries().getLast(),
        "times",
        "difference",
        "");
    for (Gaps.Gap gap : gaps) {
      columns.row(
          gap.good(),
          "per " + gap.unit(),
          gap.near().text(),
          gap.isConverted() ? "= " + gap.nearInFar().text() : "",
          gap.far().text(),
          Wording.number(gap.ratio()),
          gap.difference().text(),
          gap.reference() == null ? "" : "= " + gap.reference().text());
    }
    columns.print(out, "  ");
  }

  private void findings(List<Finding> findings) {
    if (findings.isEmpty()) {
      return;
    }
    heading("doubtful");
    Columns columns = new Columns();
    for (Finding finding : findings) {
      columns.row(
          style.warning(finding.check()),
          finding.message(),
          style.faint(Words.quote(finding.evidence().text(), WORDS)));
    }
    columns.print(out, "  ");
  }

  private void unread(Reading reading) {
    List<Unread> unread = reading.unread();
    long open = unread.stream().filter(u -> u.reason().equals(Unread.NOT_UNDERSTOOD)).count();
    if (options.unread() && !unread.isEmpty()) {
      heading("figures in no observation");
      Columns columns = new Columns();
      for (Unread u : unread) {
        columns.row(u.figure().code(), Words.quote(u.evidence().text(), WORDS), u.reason());
      }
      columns.print(out, "  ");
    } else if (open > 0) {
      String count = open == 1 ? "1 figure was" : open + " figures were";
      out.println();
      out.println(style.faint(count + " not understood (--unread shows which)"));
    }
  }
}
