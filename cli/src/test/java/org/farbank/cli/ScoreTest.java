package org.farbank.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.farbank.cli.Run.farbank;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** {@code farbank score} on labelled reports. */
class ScoreTest {

  private static final String PRICE =
      """
      {"kind": "price", "good": "%s", "amount": %d, "currency": "CNY", "unit": "head",
       "country": "KP", "modality": "stated", "place": "hyesan"}\
      """;

  @TempDir Path folder;

  @BeforeEach
  void aReportOfWhichHalfIsFound() throws IOException {
    String labels = PRICE.formatted("goat", 500) + "," + PRICE.formatted("sheep", 800);
    label("1.json", "2023-04-03", "In Hyesan a goat costs 500 yuan a head.", labels);
  }

  private void label(String file, String date, String text, String labels) throws IOException {
    String json =
        "{\"id\": \"x\", \"lang\": \"en\", \"date\": \"%s\", \"text\": \"%s\", \"gold\": [%s]}";
    Files.writeString(folder.resolve(file), json.formatted(date, text, labels));
  }

  @Test
  void theTableCountsAndThenLists() {
    Run run = farbank("score", folder);
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .containsPattern("price +1 +1 +0 +1\\.000 +0\\.500 +0\\.667")
        .containsPattern("place +1\\.000 +right in 1 of 1")
        .containsPattern("1\\.json\n +missed +price good=sheep amount=800");
    assertThat(farbank("score", "--summary", folder).out()).doesNotContain("good=sheep");
  }

  @Test
  void jsonHoldsTheSame() {
    JsonNode score = farbank("score", "--format", "json", folder).json().getFirst();
    assertThat(score.at("/kinds/price/recall").asDouble()).isEqualTo(0.5);
    assertThat(score.at("/all/found").asInt()).isEqualTo(1);
    assertThat(score.at("/details/place/right").asInt()).isEqualTo(1);
    assertThat(score.at("/by_report/0/missed/0").asString()).startsWith("price good=sheep");
  }

  @Test
  void aBadFileIsNamedAndTheOthersCount() throws IOException {
    label("2.json", "3 April", "bluebottle", "");
    label("3.json", "2023-04-03", "bluebottle", "{\"kind\": \"bluebottle\"}");
    Files.writeString(folder.resolve("4.json"), "bluebottle");
    Files.writeString(folder.resolve("5.json"), "{\"id\": \"bluebottle\"}");
    Run run = farbank("score", folder);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err())
        .contains("2.json has a 'date' that is not of the form YYYY-MM-DD")
        .contains("3.json has a label whose kind is not known")
        .contains("4.json is not JSON", "5.json has no 'lang'")
        .doesNotContain("bluebottle");
    assertThat(run.out()).containsPattern("all +1 +1 ");
  }

  @Test
  void wrongUseIsNamed() throws IOException {
    assertThat(farbank("score", folder.resolve("none")).code()).isEqualTo(2);
    assertThat(farbank("score", "--format", "xml", folder).code()).isEqualTo(2);
    assertThat(farbank("score", Files.createDirectory(folder.resolve("empty"))).code())
        .isEqualTo(1);
  }
}
