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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
  void formsOfTablesAreCheckedLineByLine() throws IOException {
    copy();
    append("tables.tsv", "wfp\tcommodity\tGrouse\tgrouse\t-");
    append("tables.tsv", "wfp\tcolumn\tcolour\tcolour\t-");
    append("tables.tsv", "half\tcolumn\tday\tdate\t-");
    append("tables.tsv", "half\tunit\tcrate\tbox\tmany");

    assertThatThrownBy(() -> Pack.load(folder))
        .isInstanceOfSatisfying(
            PackException.class,
            e ->
                assertThat(e.problems())
                    .extracting(Problem::toString)
                    .allMatch(p -> p.matches("tables.tsv:\\d+: .*"))
                    .anyMatch(p -> p.contains("means 'grouse' does not exist"))
                    .anyMatch(p -> p.contains("means 'colour' must be one of admin1,"))
                    .anyMatch(p -> p.contains("times is not a number"))
                    .anyMatch(p -> p.contains("table 'half' has no price")));
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
  void aCodeWhoseExampleIsWrongIsAnError() throws IOException {
    copy();
    append("shorthand.tsv", "ko\t소금\tprice\tno-such\tKPW\tkg\t100\t소금 9\t90");

    assertThatThrownBy(() -> Pack.load(folder))
        .isInstanceOfSatisfying(
            PackException.class,
            e ->
                assertThat(e.problems())
                    .extracting(Problem::toString)
                    .anyMatch(p -> p.contains("of 'no-such' does not exist"))
                    .anyMatch(p -> p.contains("the example's number 100 times is not the value")));
  }

  @Test
  void aMissingTableIsAnError() throws IOException {
    copy();
    Files.delete(folder.resolve("actors.tsv"));

    assertThatThrownBy(() -> Pack.load(folder))
        .isInstanceOfSatisfying(
            PackException.class,
            e -> assertThat(e.problems()).contains(new Problem("actors.tsv", 0, "is missing")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          places.tsv       | x;KP;city;2;-;yalu;91;128;-;-;X;-;-     | lat must lie from -90 to 90
          places.tsv       | x;KP;city;2;-;yalu;north;128;-;-;X;-;-  | lat is not a number
          places.tsv       | x;KP;castle;2;-;yalu;41;128;-;-;X;-;-   | type 'castle' must be one of
          places.tsv       | x;KP;city;2;x;yalu;41;128;-;-;X;-;-     | lies in itself
          places.tsv       | x;KP;city;2;-;yalu;41;128;9;-;X;-;-     | population has no source
          places.tsv       | x;KP;city;2;-;yalu;41;128;-;-;-;-;-     | has no name in any language
          goods.tsv        | x;12;x;-;-;food;kg                      | hs must look like 1006.30
          goods.tsv        | x;1006.30;x;-;-;food;-                  | default_unit is missing
          goods.tsv        | x;1006.30;goat;-;-;food;kg              | 'goat' already names goat
          units.tsv        | x;weight;1;x;-;-                        | dimension 'weight' must be one
          units.tsv        | x;mass;0;x;-;-                          | base_value must be at least
          cues.tsv         | near-side;-;x;-;-                       | class 'near-side' must be one
          homographs.tsv   | en;florp;good;amount;-                  | 'florp' is in no row of goods
          homographs.tsv   | en;rice;bank;amount;-                   | kind 'bank' must be one of
          plausible.tsv    | rice;KPW;kg;15;60000                    | have a range already
          plausible.tsv    | rice;KRW;kg;15;6                        | low is above high
          plausible.tsv    | florp;KPW;kg;15;60                      | good 'florp' does not exist
          usual_origin.tsv | rice;JP                                 | country 'JP' must be one of
          pack.tsv         | colour;red                              | key 'colour' must be one of
          actors.tsv       | x;guard;-;maybe;x;-;-                   | enforcer 'maybe' must be one
          """)
  void whatAnAuthorGetsWrongIsNamedWithItsLine(String file, String row, String problem)
      throws IOException {
    copy();
    append(file, row.replace(';', '\t'));
    int line = Files.readAllLines(folder.resolve(file)).size();

    assertThatThrownBy(() -> Pack.load(folder))
        .isInstanceOfSatisfying(
            PackException.class,
            e ->
                assertThat(e.problems())
                    .extracting(Problem::toString)
                    .anyMatch(p -> p.startsWith(file + ":" + line + ": ") && p.contains(problem)));
  }

  @Test
  void aTableThatNothingReadsIsAnError() throws IOException {
    copy();
    Files.writeString(folder.resolve("good.tsv"), "id\n");

    assertThatThrownBy(() -> Pack.load(folder))
        .isInstanceOfSatisfying(
            PackException.class,
            e ->
                assertThat(e.problems())
                    .containsExactly(new Problem("good.tsv", 0, "is no table of a pack")));
  }

  @Test
  void windowsLineEndingsAreNoProblem() throws IOException {
    copy();
    Path goods = folder.resolve("goods.tsv");
    Files.writeString(goods, Files.readString(goods).replace("\n", "\r\n"));

    assertThat(Pack.load(folder)).isEqualTo(Packs.CHINA_NORTH_KOREA);
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
