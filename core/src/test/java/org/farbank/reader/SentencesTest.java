package org.farbank.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.farbank.Packs;
import org.farbank.observation.Fields;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Each line of {@code sentences.txt} is a text and a claim that is read in it, or one that is not.
 */
class SentencesTest {

  private static final Readers READERS = Readers.of(Packs.CHINA_NORTH_KOREA);
  private static final LocalDate DATE = LocalDate.of(2018, 11, 10);

  @TestFactory
  Stream<DynamicTest> sentences() {
    return Readers.LANGUAGES.stream().flatMap(SentencesTest::sentences);
  }

  private static Stream<DynamicTest> sentences(String language) {
    return Resource.of(language, "sentences.txt").lines().stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> DynamicTest.dynamicTest(line, () -> check(language, line)));
  }

  private static void check(String language, String line) {
    int arrow = line.indexOf(" => ");
    List<String> expected = Arrays.asList(line.substring(arrow + 4).split(" "));
    Report report = new Report("sentence", language, DATE, line.substring(0, arrow));
    List<Map<String, @Nullable Object>> read =
        READERS.in(language).read(report).observations().stream().map(Fields::of).toList();
    if (expected.getFirst().equals("no")) {
      assertThat(read).noneMatch(fields -> has(fields, expected.subList(1, expected.size())));
    } else {
      assertThat(read).anyMatch(fields -> has(fields, expected));
    }
  }

  private static boolean has(Map<String, @Nullable Object> fields, List<String> expected) {
    return expected.getFirst().equals(String.valueOf(fields.get("kind")))
        && expected.stream()
            .skip(1)
            .map(pair -> pair.split("=", 2))
            .allMatch(pair -> pair[1].equals(String.valueOf(fields.get(pair[0]))));
  }
}
