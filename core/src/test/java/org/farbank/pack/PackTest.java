package org.farbank.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.farbank.Packs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackTest {

  private static final Path OURS = Path.of("../packs/china-north-korea");

  @TempDir Path folder;

  @Test
  void ourPackIsWholeAndBigEnough() {
    Pack pack = Packs.CHINA_NORTH_KOREA;
    assertThat(pack.places()).hasSizeGreaterThanOrEqualTo(120);
    assertThat(pack.goods()).containsKeys("goat", "smoked-duck", "medicinal-herb");
    assertThat(pack.places().get("hoeryong").names().in("en")).contains("Hoiryong", "Hweryong");
  }

  @Test
  void everyProblemIsReportedWithFileAndLine() throws IOException {
    copy();
    append("goods.tsv", "rice\t1006.30\tpaddy\t-\t-\tstaple\tkg");
    append("places.tsv", "nowhere\tXX\tcity\t2\tmissing\tyalu\t41\t128\t-\t-\tHyesan\t-\t-");

    assertThatThrownBy(() -> Pack.load(folder))
        .isInstanceOfSatisfying(
            PackException.class,
            e ->
                assertThat(e.problems())
                    .extracting(Problem::toString)
                    .anyMatch(
                        p -> p.startsWith("goods.tsv:") && p.contains("id 'rice' is there twice"))
                    .anyMatch(p -> p.contains("country 'XX' does not exist"))
                    .anyMatch(p -> p.contains("parent 'missing' does not exist"))
                    .anyMatch(p -> p.contains("'Hyesan' already names hyesan")));
  }

  @Test
  void anUnknownColumnIsAnError() throws IOException {
    copy();
    Path units = folder.resolve("units.tsv");
    List<String> lines = Files.readAllLines(units);
    Files.writeString(units, lines.getFirst() + "\tcolour\n");

    assertThatThrownBy(() -> Pack.load(folder))
        .isInstanceOfSatisfying(
            PackException.class,
            e ->
                assertThat(e.problems())
                    .contains(new Problem("units.tsv", 1, "unknown column 'colour'")));
  }

  @Test
  void aMissingTableIsAnError() throws IOException {
    copy();
    Files.delete(folder.resolve("actors.tsv"));

    assertThatThrownBy(() -> Pack.load(folder))
        .isInstanceOfSatisfying(
            PackException.class,
            e -> assertThat(e.problems()).contains(new Problem("actors.tsv", 0, "cannot be read")));
  }

  private void copy() throws IOException {
    try (Stream<Path> files = Files.list(OURS)) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    }
  }

  private void append(String file, String line) throws IOException {
    Path path = folder.resolve(file);
    Files.writeString(path, Files.readString(path) + line + "\n");
  }
}
