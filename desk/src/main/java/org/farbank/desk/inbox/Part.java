package org.farbank.desk.inbox;

import java.util.List;
import org.farbank.desk.evidence.Report;

/**
 * A part of one of the inbox's lists.
 *
 * @param all how many reports the whole list has
 * @param after how many come before this part
 */
public record Part(Report.State state, List<Line> lines, int all, int after) {
  private static final int UNIT = 1024;

  /** Copies the lines. */
  public Part {
    lines = List.copyOf(lines);
  }

  /**
   * A report with what is left to review of it.
   *
   * @param partner the pseudonym, empty where none is known
   * @param facts on which nobody decided
   * @param figures with which nobody dealt
   */
  public record Line(Report report, String partner, int facts, int figures) {
    /** The size class for people, such as {@code 16 KB}. */
    public String size() {
      long kilo = report.sizeClass() / UNIT;
      return kilo < UNIT ? Math.max(1, kilo) + " KB" : kilo / UNIT + " MB";
    }
  }

  /** Where the next part begins, 0 after the last. */
  public int next() {
    int end = after + lines.size();
    return end < all && !lines.isEmpty() ? end : 0;
  }
}
