package org.farbank.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.farbank.observation.Fields;
import org.farbank.pack.Pack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Another language is a folder of text and a column in the pack's tables: here Esperanto, with one
 * word list and one rule, as docs/packs.md tells.
 */
class FourthLanguageTest {

  private static final Path PACK = Path.of("../packs/china-north-korea");

  /** Names in the new language by table and identifier. */
  private static final Map<String, Map<String, String>> NAMES =
      Map.of(
          "goods.tsv", Map.of("rice", "rizo"),
          "units.tsv", Map.of("kg", "kilogramo, kilogramoj"),
          "currencies.tsv", Map.of("KPW", "vono, vonojn", "CNY", "juano, juanojn"),
          "places.tsv", Map.of("hyesan", "Hyesan"));

  @TempDir Path folder;

  @Test
  void isRead() throws IOException {
    try (Stream<Path> files = Files.list(PACK)) {
      for (Path file : files.toList()) {
        Files.write(folder.resolve(file.getFileName()), withColumn(file));
      }
    }
    Reader reader = Reader.of("eo", Pack.load(folder));
    String text = "En Hyesan kilogramo da rizo kostas 5200 vonojn.";
    Reading reading = reader.read(new Report("x", "eo", LocalDate.of(2023, 4, 3), text));

    assertThat(reading.observations()).hasSize(1);
    assertThat(Fields.of(reading.observations().getFirst()))
        .containsEntry("good", "rice")
        .containsEntry("currency", "KPW")
        .containsEntry("unit", "kg")
        .containsEntry("place", "hyesan")
        .containsEntry("rule", "amounts.costs");
  }

  /** A table with a column of the new language behind that of English. */
  private static List<String> withColumn(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    String table = file.getFileName().toString();
    List<String> header = List.of();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.startsWith("languages\t")) {
        lines.set(i, line + ",eo");
      } else if (line.contains("\t") && !line.startsWith("#")) {
        header = header.isEmpty() ? List.of(line.split("\t")) : header;
        lines.set(i, widened(line, header, NAMES.getOrDefault(table, Map.of())));
      }
    }
    return lines;
  }

  private static String widened(String line, List<String> header, Map<String, String> names) {
    if (!header.contains("zh") || header.contains("lang")) {
      return line;
    }
    StringBuilder result = new StringBuilder(line);
    boolean first = line.equals(String.join("\t", header));
    boolean adjectives = header.contains("en_adjective");
    result.append('\t').append(first ? "eo" : names.getOrDefault(line.split("\t")[0], "-"));
    result.append(!adjectives ? "" : first ? "\teo_adjective" : "\t-");
    return result.toString();
  }
}
