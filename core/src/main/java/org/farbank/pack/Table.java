package org.farbank.pack;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A table of a pack: tab-separated UTF-8, {@code #} comments, the first line names the columns,
 * {@code -} is nothing.
 */
record Table(String file, List<Row> rows) {

  /** A line of the table: its number in the file and its cells by column. */
  record Row(int line, Map<String, String> cells) {

    /** The cell, or the empty string where it holds {@code -}. */
    String get(String column) {
      String cell = cells.getOrDefault(column, "");
      return cell.equals("-") ? "" : cell;
    }

    /** The cell's comma-separated values. */
    List<String> list(String column) {
      String cell = get(column);
      return cell.isEmpty()
          ? List.of()
          : Arrays.stream(cell.split(",")).map(String::strip).filter(s -> !s.isEmpty()).toList();
    }
  }

  /** Reads a table that has exactly these columns; what is wrong is added to {@code problems}. */
  static Table read(Path folder, String file, List<String> columns, List<Problem> problems) {
    List<String> lines;
    try {
      lines = Files.readAllLines(folder.resolve(file));
    } catch (NoSuchFileException e) {
      problems.add(new Problem(file, 0, "is missing"));
      return new Table(file, List.of());
    } catch (CharacterCodingException e) {
      problems.add(new Problem(file, 0, "is not UTF-8"));
      return new Table(file, List.of());
    } catch (IOException e) {
      problems.add(new Problem(file, 0, "cannot be read"));
      return new Table(file, List.of());
    }
    List<String> header = null;
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] cells = line.split("\t", -1);
      if (header == null) {
        header = Arrays.stream(cells).map(String::strip).toList();
        checkColumns(file, i + 1, columns, header, problems);
      } else if (cells.length != header.size()) {
        problems.add(
            new Problem(file, i + 1, "has " + cells.length + " cells, not " + header.size()));
      } else {
        Map<String, String> row = new HashMap<>();
        for (int c = 0; c < cells.length; c++) {
          row.put(header.get(c), cells[c].strip());
        }
        rows.add(new Row(i + 1, row));
      }
    }
    if (header == null) {
      problems.add(new Problem(file, 0, "is empty: the first line must name the columns"));
    }
    return new Table(file, rows);
  }

  private static void checkColumns(
      String file, int line, List<String> wanted, List<String> found, List<Problem> problems) {
    if (found.getFirst().startsWith("\ufeff")) {
      problems.add(new Problem(file, line, "begins with a byte order mark: save without one"));
      return;
    }
    for (String column : found) {
      if (Collections.frequency(found, column) > 1 && wanted.contains(column)) {
        problems.add(new Problem(file, line, "column '" + column + "' is there twice"));
      }
      if (!wanted.contains(column)) {
        problems.add(new Problem(file, line, "unknown column '" + column + "'"));
      }
    }
    for (String column : wanted) {
      if (!found.contains(column)) {
        problems.add(new Problem(file, line, "column '" + column + "' is missing"));
      }
    }
  }
}
