package org.farbank.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.farbank.Packs;
import org.farbank.observation.Observation;
import org.farbank.score.LabelledReport;
import org.junit.jupiter.api.Test;

/** One reader serves many threads at once. */
class ThreadsTest {

  @Test
  void manyThreadsReadTheSameAsOne() throws Exception {
    Reader reader = Reader.of("en", Packs.CHINA_NORTH_KOREA);
    List<Report> reports = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of("../corpus/en"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
        reports.add(LabelledReport.read(file).report());
      }
    }
    List<List<Observation>> alone =
        reports.stream().map(r -> reader.read(r).observations()).toList();
    try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
      List<Future<List<List<Observation>>>> together = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        together.add(
            pool.submit(() -> reports.stream().map(r -> reader.read(r).observations()).toList()));
      }
      for (Future<List<List<Observation>>> one : together) {
        assertThat(one.get()).isEqualTo(alone);
      }
    }
  }
}
