package org.farbank.desk.table;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;
import tools.jackson.dataformat.csv.CsvSchema;

/** Values divided by commas, semicolons or tabs, as UTF-8 and nothing else. */
final class Csv {
  private static final CsvMapper MAPPER =
      CsvMapper.builder().enable(CsvReadFeature.WRAP_AS_ARRAY).build();

  private static final int KEPT = 20_000;

  private Csv() {}

  static List<Grid.Line> read(byte[] file) throws Unusable {
    String text = text(file);
    var schema = CsvSchema.emptySchema().withColumnSeparator(separator(text));
    Map<String, String> same = new HashMap<>(); // a table says the same names again and again
    List<Grid.Line> lines = new ArrayList<>();
    try (var rows = MAPPER.readerFor(String[].class).with(schema).<String[]>readValues(text)) {
      while (rows.hasNextValue()) {
        if (lines.size() > Grid.MOST) {
          throw new Unusable(Trouble.TOO_LARGE);
        }
        var cells = Arrays.stream(rows.nextValue()).map(cell -> cell(cell, same)).toList();
        lines.add(new Grid.Line(lines.size() + 1, cells));
      }
    } catch (JacksonException e) {
      throw new Unusable(Trouble.UNREADABLE);
    }
    return lines;
  }

  private static String cell(@Nullable String cell, Map<String, String> same) {
    String text = cell == null ? "" : cell.strip();
    if (same.size() > KEPT) {
      return same.getOrDefault(text, text);
    }
    return same.computeIfAbsent(text, t -> t);
  }

  private static String text(byte[] bytes) throws Unusable {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      if (text.indexOf('\0') >= 0) {
        throw new Unusable(Trouble.NOT_UTF8);
      }
      return text.startsWith("\ufeff") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new Unusable(Trouble.NOT_UTF8);
    }
  }

  /** The one that is most often in the heading. */
  private static char separator(String text) {
    String heading = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    char most = ',';
    for (char one : new char[] {';', '\t'}) {
      most = count(heading, one) > count(heading, most) ? one : most;
    }
    return most;
  }

  private static long count(String heading, char one) {
    return heading.chars().filter(c -> c == one).count();
  }
}
