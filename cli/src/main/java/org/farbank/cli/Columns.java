package org.farbank.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Rows whose cells stand under one another; a column that is empty in every row takes no room. */
final class Columns {

  private final Set<Integer> right;
  private final List<String[]> rows = new ArrayList<>();

  /** Columns of which those with these indexes are set flush right. */
  Columns(Integer... right) {
    this.right = Set.of(right);
  }

  Columns row(String... cells) {
    rows.add(cells);
    return this;
  }

  void print(PrintWriter out, String indent) {
    List<Integer> widths = new ArrayList<>();
    for (String[] row : rows) {
      for (int c = 0; c < row.length; c++) {
        if (c == widths.size()) {
          widths.add(0);
        }
        widths.set(c, Math.max(widths.get(c), Words.width(row[c])));
      }
    }
    for (String[] row : rows) {
      StringBuilder line = new StringBuilder(indent);
      for (int c = 0; c < row.length; c++) {
        String room = " ".repeat(widths.get(c) - Words.width(row[c]));
        line.append(right.contains(c) ? room + row[c] : row[c] + room);
        line.append(widths.get(c) > 0 ? "  " : "");
      }
      out.println(line.toString().stripTrailing());
    }
  }
}
