package org.farbank.desk.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** The first sheet of a spreadsheet. */
final class Xlsx {
  /** What a file may be when it is unpacked. */
  private static final long LARGEST = 300_000_000;

  private static final int MOST_COLUMNS = 200;

  private Xlsx() {}

  static List<Grid.Line> read(byte[] file) throws Unusable {
    unpacks(file);
    try (InputStream in = new ByteArrayInputStream(file);
        var book = new ReadableWorkbook(in, new ReadingOptions(true, false));
        var rows = book.getFirstSheet().openStream()) {
      List<Grid.Line> lines = new ArrayList<>();
      for (Iterator<Row> all = rows.iterator(); all.hasNext(); ) {
        if (lines.size() > Grid.MOST) {
          throw new Unusable(Trouble.TOO_LARGE);
        }
        Row row = all.next();
        lines.add(new Grid.Line(row.getRowNum(), cells(row)));
      }
      return lines;
    } catch (IOException | RuntimeException e) {
      throw new Unusable(Trouble.UNREADABLE);
    }
  }

  private static List<String> cells(Row row) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < Math.min(MOST_COLUMNS, row.getCellCount()); i++) {
      cells.add(text(row.getOptionalCell(i).orElse(null)).strip());
    }
    while (!cells.isEmpty() && cells.getLast().isEmpty()) {
      cells.removeLast();
    }
    return cells;
  }

  private static String text(@Nullable Cell cell) {
    if (cell == null || cell.getType() == CellType.EMPTY) {
      return "";
    }
    if (cell.getType() == CellType.NUMBER) {
      return isDay(cell) ? day(cell.asDate()) : cell.asNumber().toPlainString();
    }
    return cell.getType() == CellType.STRING ? cell.asString() : cell.getText();
  }

  private static boolean isDay(Cell cell) {
    String format = cell.getDataFormatString();
    return format != null && format.matches("(?i)(\\[[^\\]]*\\])*[^0#]*[yd][^0#]*");
  }

  private static String day(LocalDateTime time) {
    return time.toLocalDate().toString();
  }

  /** A small file can hold more than any memory. */
  private static void unpacks(byte[] file) throws Unusable {
    byte[] some = new byte[65536];
    long size = 0;
    try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      while (zip.getNextEntry() != null) {
        for (int read = zip.read(some); read >= 0; read = zip.read(some)) {
          size += read;
          if (size > LARGEST) {
            throw new Unusable(Trouble.TOO_LARGE);
          }
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new Unusable(Trouble.UNREADABLE);
    }
  }
}
