package org.farbank.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.farbank.cli.Run.farbank;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** {@code farbank compare} on a Korean original and its English translation. */
class CompareTest {

  private static final String KOREAN =
      """
      회령 시장에서 쌀 1kg은 지난달 28일 5200원에 팔렸다.
      염소는 한 마리에 480위안이고 밀수꾼들은 밤마다 염소를 중국에 넘긴다.
      """;
  private static final String ENGLISH =
      """
      At the market in Hoeryong a kilogram of rice sold for 5,200 won on March 28.
      A goat costs 480 yuan a head, and smugglers take goats to China every night.
      """;

  @TempDir Path folder;

  private Path original;

  @BeforeEach
  void anOriginal() throws IOException {
    original = Files.writeString(folder.resolve("2023-04-03-a.ko.txt"), KOREAN);
  }

  private Path translation(String text) throws IOException {
    return Files.writeString(folder.resolve("2023-04-03-b.en.txt"), text);
  }

  @Test
  void aFaithfulTranslationShowsNoDifference() throws IOException {
    Run run = farbank("compare", original, translation(ENGLISH));
    assertThat(run.out()).startsWith("No difference: ");
    assertThat(run.code()).isZero();
  }

  @TestFactory
  Stream<DynamicTest> oneChangeIsOneDifference() {
    return Stream.of(
            new String[] {"figure", "5,200 won", "5,500 won", "5200원"},
            new String[] {"currency", "5,200 won", "5,200 yuan", "5200원"},
            new String[] {"date", "March 28", "February 28", "지난달 28일"},
            new String[] {"place", "Hoeryong", "Hyesan", "회령"},
            new String[] {"missing", " for 5,200 won", "", "5200원"})
        .map(change -> DynamicTest.dynamicTest(change[0], () -> check(change)));
  }

  private void check(String[] change) throws IOException {
    Path other = translation(ENGLISH.replace(change[1], change[2]));
    Run run = farbank("compare", "--format", "jsonl", original, other);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.json()).hasSize(1);
    JsonNode difference = run.json().getFirst();
    assertThat(difference.path("what").asString()).isEqualTo(change[0]);
    JsonNode span = difference.at("/a/span");
    assertThat(KOREAN.substring(span.path(0).asInt(), span.path(1).asInt())).isEqualTo(change[3]);
    assertThat(difference.at("/a/text").asString()).isEqualTo(change[3]);
    assertThat(difference.path("b").isNull()).isEqualTo(change[2].isEmpty());
  }

  @Test
  void thePageShowsBothAndLoadsNothing() throws IOException {
    Path other = translation(ENGLISH.replace("480", "840"));
    Path page = folder.resolve("page.html");
    assertThat(farbank("compare", "--format", "html", "--out", page, original, other).code())
        .isEqualTo(1);
    assertThat(Files.readString(page))
        .contains("480위안", "840 yuan", "class=\"differs\"")
        .doesNotContain("src=", "@import", "http://localhost")
        .doesNotContainPattern("href=\"[^#]");
  }

  @Test
  void whatCannotBeReadIsAFailure() throws IOException {
    Run missing = farbank("compare", original, folder.resolve("2023-04-03-none.en.txt"));
    assertThat(missing.code()).isEqualTo(2);
    assertThat(missing.err()).startsWith("error: there is no file").contains("hint: ");
    Run wrong = farbank("compare", "--format", "csv", original, original);
    assertThat(wrong.code()).isEqualTo(2);
    assertThat(farbank("compare", "-", "-").code()).isEqualTo(2);
    Path book = translation("In Hyesan rice cost 5,200 won.\n".repeat(1001));
    Run large = farbank("compare", original, book);
    assertThat(large.code()).isEqualTo(2);
    assertThat(large.err()).contains("has more than 1000 sentences with figures");
  }

  @Test
  void theExamplesSayTheSame() {
    Path examples = Path.of("../examples");
    Run run =
        farbank(
            "compare",
            examples.resolve("2019-03-08-northern-markets.ko.txt"),
            examples.resolve("2019-03-08-northern-markets.en.txt"));
    assertThat(run.out()).startsWith("No difference: ");
    assertThat(run.code()).isZero();
  }
}
