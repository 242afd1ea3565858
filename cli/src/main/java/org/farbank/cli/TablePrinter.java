package org.farbank.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.farbank.check.Finding;
import org.farbank.observation.Kind;
import org.farbank.observation.Observation;
import org.farbank.observation.Unread;
import org.farbank.reader.Reading;
import org.farbank.reader.Report;

/**
 * A table for eyes: observations by kind, the gap between the banks, what the report says against
 * itself.
 */
final class TablePrinter implements Printer {

  private static final int WORDS = 58;

  private final PrintWriter out;
  private final PrintOptions options;

  TablePrinter(PrintWriter out, PrintOptions options) {
    this.out = out;
    this.options = options;
  }

  @Override
  public void print(Report report, Reading reading, List<Finding> findings) {
    out.println(
        bold(report.id())
            + "  "
            + report.date()
            + "  "
            + reading.observations().size()
            + " observations");
    out.println();
    for (Kind kind : Kind.values()) {
      List<Observation> some =
          reading.observations().stream().filter(o -> o.kind() == kind).toList();
      if (!some.isEmpty()) {
        out.println(bold(kind.code().replace('_', ' ').toUpperCase(Locale.ROOT)));
        rows(some);
        out.println();
      }
    }
    gaps(reading.observations());
    for (Finding finding : findings) {
      out.println(
          colour("33", "check  ")
              + finding.check()
              + ": "
              + finding.message()
              + "  "
              + quote(finding.evidence().text()));
    }
    if (options.unread()) {
      for (Unread unread : reading.unread()) {
        out.println(
            "unread  "
                + unread.figure().code()
                + "  "
                + quote(unread.evidence().text())
                + "  "
                + unread.reason());
      }
    }
    out.println();
  }

  private void rows(List<Observation> observations) {
    List<String[]> rows = new ArrayList<>();
    for (Observation o : observations) {
      rows.add(
          new String[] {
            Wording.claim(o.claim()),
            o.country() == null ? "" : o.country(),
            o.place() == null ? "" : o.place(),
            Wording.days(o.period()),
            Wording.mood(o),
            options.explain() ? o.rule() : quote(o.evidence().text())
          });
    }
    int[] widths = new int[6];
    for (String[] row : rows) {
      for (int c = 0; c < 5; c++) {
        widths[c] = Math.max(widths[c], width(row[c]));
      }
    }
    for (String[] row : rows) {
      StringBuilder line = new StringBuilder("  ");
      for (int c = 0; c < 5; c++) {
        line.append(row[c]).append(" ".repeat(widths[c] - width(row[c]) + (widths[c] > 0 ? 2 : 0)));
      }
      out.println(line + colour("2", row[5]));
    }
  }

  private void gaps(List<Observation> observations) {
    List<Gaps.Gap> gaps = new Gaps(options.pack(), observations).all();
    if (gaps.isEmpty()) {
      return;
    }
    String near = options.pack().countries().getFirst();
    String far = options.pack().countries().getLast();
    out.println(bold("GAP BETWEEN THE BANKS"));
    for (Gaps.Gap gap : gaps) {
      out.printf(
          "  %-16s %s %s → %s %s %s per %s, %s times, difference %s %s%s%n",
          gap.good(),
          near,
          Wording.number(gap.near()),
          far,
          Wording.number(gap.far()),
          gap.currency(),
          gap.unit(),
          Wording.number(gap.ratio()),
          Wording.number(gap.far().subtract(gap.near())),
          gap.currency(),
          gap.dollars() == null
              ? ""
              : " = " + Wording.number(gap.dollars()) + " " + options.pack().referenceCurrency());
    }
    out.println();
  }

  private static String quote(String words) {
    String line = words.replaceAll("\\s+", " ");
    return "“" + (line.length() > WORDS ? line.substring(0, WORDS - 1) + "…" : line) + "”";
  }

  /** Columns on a terminal: Han, Hangul and Kana take two. */
  private static int width(String text) {
    int width = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      width +=
          c >= 0x1100
                  && (c <= 0x115f
                      || c >= 0x2e80 && c <= 0xd7a3
                      || c >= 0xf900 && c <= 0xfaff
                      || c >= 0xff00 && c <= 0xff60)
              ? 2
              : 1;
    }
    return width;
  }

  private String bold(String text) {
    return colour("1", text);
  }

  private String colour(String code, String text) {
    return options.colour() ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }
}
