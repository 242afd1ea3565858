package org.farbank.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.farbank.Packs;
import org.farbank.observation.Evidence;
import org.farbank.reader.Readers;
import org.farbank.reader.Report;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Two versions of one article differ in nothing, and in one thing where one mistake is planted in
 * the second: {@code from} is replaced by {@code to}.
 */
class PairsTest {

  private static final Path FOLDER = Path.of("../corpus/pairs");
  private static final Readers READERS = Readers.of(Packs.CHINA_NORTH_KOREA);

  @TestFactory
  Stream<DynamicNode> pairs() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(f -> f.toString().endsWith(".json")).sorted().toList().stream()
          .map(PairsTest::pair);
    }
  }

  private static DynamicNode pair(Path file) {
    JsonNode pair = JsonMapper.shared().readTree(file.toFile());
    Stream<DynamicNode> faithful =
        Stream.of(
            DynamicTest.dynamicTest(
                "faithful", () -> assertThat(compare(pair, null).differences()).isEmpty()));
    Stream<DynamicNode> planted =
        pair.path("planted").valueStream()
            .map(
                mistake ->
                    DynamicTest.dynamicTest(
                        mistake.path("what").asString() + ": " + mistake.path("from").asString(),
                        () -> check(pair, mistake)));
    return DynamicContainer.dynamicContainer(
        file.getFileName().toString(), Stream.concat(faithful, planted));
  }

  private static void check(JsonNode pair, JsonNode mistake) {
    List<Difference> differences = compare(pair, mistake).differences();
    String what = mistake.path("what").asString();
    int at = pair.at("/b/text").asString().indexOf(mistake.path("from").asString());
    int end = at + mistake.path("to").asString().length();
    assertThat(differences)
        .anyMatch(d -> d.what().code().equals(what) && (d.b() == null || meets(d.b(), at, end)));
  }

  private static boolean meets(Evidence evidence, int start, int end) {
    return evidence.start() < end && evidence.end() > start;
  }

  private static Comparison compare(JsonNode pair, @Nullable JsonNode mistake) {
    Version a = version(pair.path("a"), "a", null);
    Version b = version(pair.path("b"), "b", mistake);
    return Comparison.of(a, b, Packs.CHINA_NORTH_KOREA);
  }

  private static Version version(JsonNode side, String name, @Nullable JsonNode mistake) {
    String text = side.path("text").asString();
    if (mistake != null) {
      String from = mistake.path("from").asString();
      int at = text.indexOf(from);
      assertThat(at).as("the words that the mistake replaces").isNotNegative();
      text = text.substring(0, at) + mistake.path("to").asString() + text.substring(at + from.length());
    }
    String language = side.path("lang").asString();
    LocalDate date = LocalDate.parse(side.path("date").asString());
    return Version.read(new Report(name, language, date, text), READERS.in(language));
  }
}
