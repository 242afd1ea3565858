package org.farbank.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.farbank.Packs;
import org.farbank.observation.Fields;
import org.farbank.score.LabelledReport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every rule reads its own examples as it says. */
class RuleExamplesTest {

  private static final Readers READERS = Readers.of(Packs.CHINA_NORTH_KOREA);
  private static final LocalDate DATE = LocalDate.of(2023, 4, 3);

  @TestFactory
  Stream<DynamicTest> examples() {
    return Readers.LANGUAGES.stream().flatMap(RuleExamplesTest::examples);
  }

  private static Stream<DynamicTest> examples(String language) {
    return READERS.in(language).rules().stream()
        .flatMap(
            rule ->
                rule.examples().stream()
                    .map(
                        example ->
                            DynamicTest.dynamicTest(
                                language + " " + rule.name() + ": " + example.text(),
                                () -> check(example, language))));
  }

  @TestFactory
  Stream<DynamicTest> nothingStaysAtADesk() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("../corpus"))) {
      return files
          .filter(f -> f.toString().endsWith(".json") && !f.getParent().endsWith("pairs"))
          .sorted()
          .toList()
          .stream()
          .map(
              file ->
                  DynamicTest.dynamicTest(
                      file.getFileName().toString(),
                      () -> checkFresh(LabelledReport.read(file).report())));
    }
  }

  /** Parts of the reader that keep what they know of a report keep it for the next one too. */
  private static void checkFresh(Report report) {
    Reader reader = READERS.in(report.lang());
    assertThat(reader.read(report))
        .as("as if nothing had been read before: what is known of a report belongs in Discourse")
        .isEqualTo(reader.desk().read(report));
  }

  private static void check(Rule.Example example, String language) {
    Report report = new Report("example", language, DATE, example.text());
    Reading reading = READERS.in(language).read(report);
    checkFresh(report);
    List<Map<String, @Nullable Object>> read =
        reading.observations().stream().map(Fields::of).toList();
    if (example.expected().startsWith("none=")) {
      String kind = example.expected().substring("none=".length());
      assertThat(reading.observations()).noneMatch(o -> o.kind().code().equals(kind));
    } else {
      assertThat(read).as("observations").anyMatch(fields -> has(fields, example.expected()));
    }
  }

  private static boolean has(Map<String, @Nullable Object> fields, String expected) {
    for (String part : expected.split("\\s+")) {
      String[] pair = part.split("=", 2);
      Object value = fields.get(pair[0]);
      if (value == null || !value.toString().equals(pair[1])) {
        return false;
      }
    }
    return true;
  }
}
