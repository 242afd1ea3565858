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
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Two versions of one article should differ in nothing, and in one thing where one mistake is
 * planted in the second ({@code from} is replaced by {@code to}). {@code floor.tsv} says for each
 * pair how many differences are false at most and how many mistakes are found at least.
 */
class PairsTest {

  private static final Path FOLDER = Path.of("../corpus/pairs");
  private static final Readers READERS = Readers.of(Packs.CHINA_NORTH_KOREA);

  @TestFactory
  Stream<DynamicTest> pairs() throws IOException {
    return Files.readAllLines(FOLDER.resolve("floor.tsv")).stream()
        .skip(1)
        .map(line -> line.split("\t"))
        .map(floor -> DynamicTest.dynamicTest(floor[0], () -> check(floor)));
  }

  @Test
  void everyPairHasItsFloor() throws IOException {
    List<String> floors = Files.readAllLines(FOLDER.resolve("floor.tsv"));
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(files.map(f -> f.getFileName().toString()).filter(f -> f.endsWith(".json")))
          .allMatch(name -> floors.stream().anyMatch(line -> line.startsWith(name + "\t")));
    }
  }

  private static void check(String[] floor) {
    JsonNode pair = JsonMapper.shared().readTree(FOLDER.resolve(floor[0]).toFile());
    List<Difference> none = compare(pair, null);
    long found =
        pair.path("planted").valueStream().filter(mistake -> finds(pair, mistake, none)).count();
    assertThat(none.size()).as("false differences").isLessThanOrEqualTo(Integer.parseInt(floor[1]));
    assertThat(found).as("mistakes found").isGreaterThanOrEqualTo(Integer.parseInt(floor[2]));
  }

  /** Whether the mistake is among the differences, as what it is, and where it stands. */
  private static boolean finds(JsonNode pair, JsonNode mistake, List<Difference> none) {
    int at = pair.at("/b/text").asString().indexOf(mistake.path("from").asString());
    int end = at + mistake.path("to").asString().length();
    return compare(pair, mistake).stream()
        .filter(d -> d.what().code().equals(mistake.path("what").asString()))
        .anyMatch(d -> d.b() == null ? !none.contains(d) : meets(d.b(), at, end));
  }

  private static boolean meets(Evidence evidence, int start, int end) {
    return evidence.start() < end && evidence.end() > start;
  }

  private static List<Difference> compare(JsonNode pair, @Nullable JsonNode mistake) {
    Version a = version(pair.path("a"), "a", null);
    Version b = version(pair.path("b"), "b", mistake);
    return Comparison.of(a, b, Packs.CHINA_NORTH_KOREA).differences();
  }

  private static Version version(JsonNode side, String name, @Nullable JsonNode mistake) {
    String text = side.path("text").asString();
    if (mistake != null) {
      String from = mistake.path("from").asString();
      int at = text.indexOf(from);
      assertThat(at).as("where the words stand that the mistake replaces").isNotNegative();
      text =
          text.substring(0, at)
              + mistake.path("to").asString()
              + text.substring(at + from.length());
    }
    String language = side.path("lang").asString();
    LocalDate date = LocalDate.parse(side.path("date").asString());
    return Version.read(new Report(name, language, date, text), READERS.in(language));
  }
}
