package org.farbank.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command line as a person meets it. */
class FarbankTest {

  private static final String TEXT =
      "In Hyesan a goat costs 500 yuan a head and 1,500 yuan in Changbai. The secret word is bluebottle, aged 44.";

  @TempDir Path folder;

  private record Run(int code, String out, String err) {}

  private static Run farbank(Object... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] texts = List.of(args).stream().map(Object::toString).toArray(String[]::new);
    int code = Farbank.run(new PrintWriter(out), new PrintWriter(err), texts);
    return new Run(code, out.toString(), err.toString());
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void aTableShowsPricesAndTheGap() throws IOException {
    Run run = farbank("read", file("2023-04-03-goats.en.txt", TEXT));
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("goat 500 CNY per head", "GAP BETWEEN THE BANKS", "3 times");
  }

  @Test
  void jsonLinesAreTheContract() throws IOException {
    Run run =
        farbank("read", "--format", "jsonl", "--unread", file("2023-04-03-goats.en.txt", TEXT));
    List<JsonNode> lines = run.out().lines().map(JsonMapper.shared()::readTree).toList();
    JsonNode first = lines.getFirst();
    assertThat(first.get("kind").asString()).isEqualTo("price");
    assertThat(first.get("good").asString()).isEqualTo("goat");
    assertThat(first.get("country").asString()).isEqualTo("KP");
    int start = first.get("span").get(0).asInt();
    int end = first.get("span").get(1).asInt();
    assertThat(TEXT.substring(start, end)).isEqualTo(first.get("text").asString());
    assertThat(lines)
        .anyMatch(line -> line.has("unread") && line.get("text").asString().contains("44"));
  }

  @Test
  void csvHasARowForEachObservation() throws IOException {
    Run run = farbank("read", "--format", "csv", file("2023-04-03-goats.en.txt", TEXT));
    assertThat(run.out().lines()).hasSizeGreaterThanOrEqualTo(3);
    assertThat(run.out()).startsWith("kind,report,lang,span,");
  }

  @Test
  void aPageIsSelfContainedAndEscapes() throws IOException {
    Run run = farbank("read", "--format", "html", file("2023-04-03-x.en.txt", TEXT + " <script>"));
    assertThat(run.out())
        .contains("<!doctype html>", "&lt;script&gt;")
        .doesNotContain("<script", "http");
  }

  @Test
  void aMissingFileAmongManyIsNamedAndTheOthersAreRead() throws IOException {
    Run run =
        farbank(
            "read",
            folder.resolve("2023-01-01-none.en.txt"),
            file("2023-04-03-goats.en.txt", TEXT));
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("error: there is no file", "hint: ");
    assertThat(run.out()).contains("goat 500 CNY");
  }

  @Test
  void badInputIsNamedAndNeverRepeated() throws IOException {
    Path latin = folder.resolve("2023-01-01-latin.en.txt");
    Files.write(latin, "bluebottle caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));
    Path binary = folder.resolve("2023-01-01-binary.en.txt");
    Files.write(binary, new byte[] {'b', 0, 'l'});
    Path large = folder.resolve("2023-01-01-large.en.txt");
    Files.write(large, "bluebottle ".repeat(500_000).getBytes(StandardCharsets.UTF_8));
    Run run =
        farbank(
            "read",
            latin,
            binary,
            large,
            file("2023-01-01-empty.en.txt", " \n"),
            file("undated.en.txt", TEXT),
            file("2023-02-30-goats.en.txt", TEXT),
            file("2023-02-20-goats.ko.txt", "bluebottle"));
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .contains("is not UTF-8", "is not text", "is larger than 4 MB", "is empty", "has no date")
        .contains("a date that is not one", "a language that is not read yet")
        .doesNotContain("bluebottle");
  }

  @Test
  void wrongUseIsExitCodeTwo() throws IOException {
    assertThat(farbank("read").code()).isEqualTo(2);
    assertThat(farbank("read", "--date", "yesterday", "x.txt").code()).isEqualTo(2);
    assertThat(farbank("read", "--lang", "xx", file("2023-01-01-a.txt", TEXT)).code()).isEqualTo(2);
    assertThat(farbank("read", "--pack", folder.resolve("none"), "x.txt").code()).isEqualTo(2);
    assertThat(farbank("frobnicate").code()).isEqualTo(2);
  }

  @Test
  void anOutputFileAppearsOnlyWhole() throws IOException {
    Path out = folder.resolve("out.jsonl");
    Run failed =
        farbank(
            "read", "--format", "jsonl", "--out", out, folder.resolve("2023-01-01-none.en.txt"));
    assertThat(failed.code()).isEqualTo(1);
    assertThat(folder).isEmptyDirectory();

    Run well =
        farbank("read", "--format", "jsonl", "--out", out, file("2023-04-03-goats.en.txt", TEXT));
    assertThat(well.code()).isZero();
    assertThat(out).content().contains("\"good\":\"goat\"");
  }

  @Test
  void aFolderIsReadInOrderAndTheSameTwice() throws IOException {
    for (int day = 10; day < 30; day++) {
      file("2023-04-" + day + "-goats.en.txt", TEXT);
    }
    Run first = farbank("read", "--format", "jsonl", folder);
    assertThat(first.out().lines()).hasSizeGreaterThanOrEqualTo(40);
    assertThat(first.out().indexOf("2023-04-10")).isLessThan(first.out().indexOf("2023-04-29"));
    assertThat(farbank("read", "--format", "jsonl", folder).out()).isEqualTo(first.out());
  }

  @Test
  void packCheckListsProblemsAndPassesOurs() throws IOException {
    assertThat(farbank("pack", "check", Path.of("../packs/china-north-korea")).out())
        .startsWith("pack ok: ");
    Run empty = farbank("pack", "check", Files.createDirectory(folder.resolve("pack")));
    assertThat(empty.code()).isEqualTo(1);
    assertThat(empty.out()).contains("goods.tsv: cannot be read", "places.tsv: cannot be read");
  }

  @Test
  void mentionsListEveryFigure() throws IOException {
    Run run = farbank("mentions", file("2023-04-03-goats.en.txt", TEXT));
    assertThat(run.out())
        .contains("\"mention\":\"amount\"", "\"currency\":\"CNY\"", "\"value\":500");
  }

  @Test
  void scoreCountsWhatWasFound() throws IOException {
    file(
        "1.json",
        "{\"id\":\"x\",\"lang\":\"en\",\"date\":\"2023-04-03\",\"text\":\"In Hyesan a goat costs 500 yuan a head.\","
            + "\"gold\":[{\"required\":true,\"kind\":\"price\",\"good\":\"goat\",\"amount\":500,\"currency\":\"CNY\","
            + "\"unit\":\"head\",\"country\":\"KP\",\"modality\":\"stated\"}]}");
    Run run = farbank("score", folder);
    assertThat(run.code()).isZero();
    assertThat(run.out()).containsPattern("price +1 +0 +0 +1\\.000");
  }
}
