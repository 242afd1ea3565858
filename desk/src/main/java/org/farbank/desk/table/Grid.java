package org.farbank.desk.table;

import java.util.ArrayList;
import java.util.List;

/**
 * A table as it was published: its heading and the lines below, all as text without spaces around.
 * Numbers and days of spreadsheets are as {@code 1234.5} and {@code 2023-04-15}.
 */
record Grid(List<String> heading, List<Line> lines) {
  /** The most bytes that a file may have. */
  static final long LARGEST = 20_000_000;

  /** The most lines. */
  static final int MOST = 300_000;

  /**
   * A line that is not empty.
   *
   * @param row its number in a spreadsheet
   */
  record Line(int row, List<String> cells) {
    boolean isEmpty() {
      return cells.stream().allMatch(String::isEmpty);
    }
  }

  /** Reads CSV or XLSX, whichever it is. */
  static Grid read(byte[] file) throws Unusable {
    if (file.length > LARGEST) {
      throw new Unusable(Trouble.TOO_LARGE);
    }
    if (file.length > 1 && file[0] == 'P' && file[1] == 'K') {
      Grid grid = of(Xlsx.read(file));
      return new Grid(grid.heading, grid.lines.stream().map(grid::filled).toList());
    }
    return of(Csv.read(file));
  }

  /** The first line that is not empty is the heading. */
  private static Grid of(List<Line> all) throws Unusable {
    List<Line> lines = new ArrayList<>(all);
    lines.removeIf(Line::isEmpty);
    if (lines.size() < 2) {
      throw new Unusable(Trouble.EMPTY);
    }
    List<String> heading = lines.removeFirst().cells();
    return new Grid(heading, List.copyOf(lines));
  }

  /** Spreadsheets leave out what is empty at the end. */
  private Line filled(Line line) {
    List<String> cells = new ArrayList<>(line.cells());
    while (cells.size() < heading.size()) {
      cells.add("");
    }
    return new Line(line.row(), cells);
  }
}
