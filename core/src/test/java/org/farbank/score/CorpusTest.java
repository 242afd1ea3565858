package org.farbank.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.farbank.Packs;
import org.farbank.observation.Observation;
import org.farbank.reader.Readers;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each labelled report of the project is read at least as well as its floor says. */
class CorpusTest {

  private static final Path FOLDER = Path.of("../corpus");
  private static final Readers READERS = Readers.of(Packs.CHINA_NORTH_KOREA);

  @TestFactory
  Stream<DynamicTest> reports() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (String language : Readers.LANGUAGES) {
      tests.addAll(reports(language));
    }
    return tests.stream();
  }

  private static List<DynamicTest> reports(String language) throws IOException {
    Map<String, int[]> floors = floors(language);
    try (Stream<Path> files = Files.list(FOLDER.resolve(language))) {
      List<Path> reports = files.filter(f -> f.toString().endsWith(".json")).sorted().toList();
      return reports.stream()
          .map(
              file ->
                  DynamicTest.dynamicTest(
                      language + " " + file.getFileName(),
                      () -> check(file, floors.get(file.getFileName().toString()))))
          .toList();
    }
  }

  private static void check(Path file, int[] floor) throws IOException {
    LabelledReport labelled = LabelledReport.read(file);
    List<Observation> read =
        READERS.in(labelled.report().lang()).read(labelled.report()).observations();
    assertThat(read).as("days in their order").noneMatch(CorpusTest::endsBeforeItBegins);
    Score score = Score.of(read, labelled.labels());
    assertThat(floor).as("the report's line in floor.tsv").isNotNull();
    assertThat(score.found().size()).as("labels found").isGreaterThanOrEqualTo(floor[0]);
    assertThat(score.wrong().size()).as("wrong readings").isLessThanOrEqualTo(floor[1]);
  }

  private static boolean endsBeforeItBegins(Observation observation) {
    var period = observation.period();
    return period.from() != null && period.to() != null && period.to().isBefore(period.from());
  }

  private static Map<String, int[]> floors(String language) throws IOException {
    Map<String, int[]> floors = new HashMap<>();
    for (String line : Files.readAllLines(FOLDER.resolve(language).resolve("floor.tsv"))) {
      String[] cells = line.split("\t");
      if (!cells[0].equals("report")) {
        floors.put(cells[0], new int[] {Integer.parseInt(cells[1]), Integer.parseInt(cells[2])});
      }
    }
    return floors;
  }
}
