package org.farbank.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.farbank.cli.Run.farbank;
import static org.farbank.cli.Run.farbankOn;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** {@code farbank read} on whole reports. */
class ReadTest {

  private static final String TEXT =
      "In Hyesan a goat costs 500 yuan a head and 1,500 yuan in Changbai. He is 44 years old.\n";
  private static final Path EXAMPLE = Path.of("../examples/2023-04-03-goats-at-the-yalu.en.txt");

  @TempDir Path folder;

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void aTableShowsPricesAndTheGap() throws IOException {
    Run run = farbank("read", file("2023-04-03-goats.en.txt", TEXT));
    assertThat(run.code()).isZero();
    assertThat(run.out().lines().map(String::strip))
        .anyMatch(line -> line.matches("goat +500 +CNY per head +KP +hyesan .*“.*500 yuan.*”"))
        .contains("GAP BETWEEN THE BANKS")
        .anyMatch(line -> line.matches("goat +per head +500 CNY +1,500 CNY +3 +1,000 CNY"));
    assertThat(run.out()).doesNotContain("\u001b");
  }

  @Test
  void theGapUsesTheReportsOwnRates() {
    Run run =
        farbankOn(
            "In Hyesan a goat costs 600,000 won a head and 1,500 yuan in Changbai."
                + " One yuan is worth 1,200 won, and a dollar is worth 8,400 won.",
            "read",
            "--date",
            "2023-04-03",
            "-");
    assertThat(run.out().lines().map(String::strip))
        .anyMatch(
            line ->
                line.matches(
                    "goat +per head +600,000 KPW += 500 CNY +1,500 CNY +3 +1,000 CNY += 143 USD"));
  }

  @Test
  void whatTheReportSaysAgainstItselfIsDoubtful() {
    Run run =
        farbankOn(
            "In Hyesan rice costs 9,000,000 won a kilo.", "read", "--date", "2023-04-03", "-");
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("DOUBTFUL", "implausible  9000000 KPW per kg is outside 15 to 60000");
  }

  @Test
  void jsonLinesAreTheContract() throws IOException {
    Run run =
        farbank("read", "--format", "jsonl", "--unread", file("2023-04-03-goats.en.txt", TEXT));
    JsonNode first = run.json().getFirst();
    assertThat(first.get("kind").asString()).isEqualTo("price");
    assertThat(first.get("good").asString()).isEqualTo("goat");
    assertThat(first.get("country").asString()).isEqualTo("KP");
    assertThat(first.get("report").asString()).isEqualTo("2023-04-03-goats.en.txt");
    int start = first.get("span").get(0).asInt();
    int end = first.get("span").get(1).asInt();
    assertThat(TEXT.substring(start, end)).isEqualTo(first.get("text").asString());
    assertThat(run.json())
        .anyMatch(line -> line.has("unread") && line.get("reason").asString().equals("age"));
  }

  @Test
  void everyFormatShowsEveryObservationOfTheExample() {
    List<JsonNode> lines = farbank("read", "--format", "jsonl", EXAMPLE).json();
    int observations = (int) lines.stream().filter(line -> line.has("kind")).count();
    Set<String> kinds = new TreeSet<>();
    lines.forEach(line -> kinds.add(line.path("kind").asString()));
    assertThat(kinds).contains("price", "exchange_rate", "price_ratio", "flow", "enforcement");

    String csv = farbank("read", "--format", "csv", EXAMPLE).out();
    assertThat(csv.split("\r\n")).hasSize(observations + 1);
    String html = farbank("read", "--format", "html", EXAMPLE).out();
    for (int i = 0; i < observations; i++) {
      assertThat(html)
          .containsOnlyOnce("id=\"r1o" + i + "\"")
          .containsOnlyOnce("id=\"r1t" + i + "\"");
    }
    assertThat(farbank("read", EXAMPLE).out()).contains(observations + " observations");
  }

  @Test
  void aSpreadsheetRunsNoFormulaOutOfCsv() throws IOException {
    Path report = file("=1+1.en.txt", TEXT);
    String csv = farbank("read", "--format", "csv", "--date", "2023-04-03", report).out();
    assertThat(csv).contains(",'=1+1.en.txt,").doesNotContain(",=");
  }

  @Test
  void csvHasAColumnForEveryFieldThatJsonLinesHave() {
    for (JsonNode line : farbank("read", "--format", "jsonl", EXAMPLE).json()) {
      if (line.has("kind")) {
        assertThat(CsvPrinter.COLUMNS).containsAll(line.propertyNames());
      }
    }
  }

  @Test
  void aPageIsSelfContainedAndEscapes() throws IOException {
    Path script = file("2023-04-03-<b>x.en.txt", TEXT + "<script>alert('goat')</script>");
    Run run = farbank("read", "--format", "html", "--explain", "--unread", script);
    assertThat(run.out())
        .startsWith("<!doctype html>")
        .contains("&lt;script&gt;", "2023-04-03-&lt;b&gt;x.en.txt")
        .doesNotContain("<script", "<b>x", "http:", "https:", "url(", "@import");
  }

  @Test
  void aPageOfSeveralReportsHasContents() throws IOException {
    Path first = file("2023-04-03-a.en.txt", TEXT);
    Path second = file("2023-04-04-b.en.txt", " ");
    Run run = farbank("read", "--format", "html", first, second);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out())
        .contains("<a href=\"#r1\">2023-04-03-a.en.txt</a>", "<a href=\"#r2\">2023-04-04-b.en.txt")
        .contains("<article id=\"r1\">", "<article id=\"r2\">", "is empty");
  }

  @Test
  void explainShowsRulesPatternsAndElements() throws IOException {
    Path report = file("2023-04-03-goats.en.txt", TEXT);
    String rule =
        farbank("read", "--format", "jsonl", report).json().getFirst().get("rule").asString();
    Run run = farbank("read", "--explain", report);
    assertThat(run.out()).contains("WHY", "by " + rule + "\n      like ");
    assertThat(run.out().lines().map(String::strip))
        .anyMatch(line -> line.matches("goat +.*\\bgood\\b.*"))
        .anyMatch(line -> line.matches("500 yuan +.*\\bmoney\\b.*"));
    assertThat(farbank("read", "--explain", "--format", "csv", report).code()).isEqualTo(2);
  }

  @Test
  void aFolderIsReadInOrderTheSameTwiceAndWhatIsSkippedIsCounted() throws IOException {
    Files.createDirectory(folder.resolve("more"));
    Files.createDirectory(folder.resolve("not-a-report.txt"));
    file("notes.md", "nothing");
    for (int day = 10; day < 30; day++) {
      file((day % 2 == 0 ? "" : "more/") + "2023-04-" + day + "-goats.en.txt", TEXT);
    }
    Run first = farbank("read", "--format", "jsonl", folder);
    assertThat(first.code()).isZero();
    assertThat(first.err()).contains("skipped 1 file that is not .txt");
    assertThat(first.out().lines()).hasSizeGreaterThanOrEqualTo(40);
    assertThat(first.out().indexOf("2023-04-10")).isLessThan(first.out().indexOf("2023-04-28"));
    assertThat(farbank("read", "--format", "jsonl", folder).out()).isEqualTo(first.out());
  }

  @Test
  void dateAndLanguageComeFromOptionsNamesOrLetters() throws IOException {
    Path undated = file("goats.txt", TEXT.replace("In Hyesan", "Yesterday in Hyesan"));
    Run run = farbank("read", "--format", "jsonl", "--date", "2023-04-03", "--lang", "en", undated);
    assertThat(run.json().getFirst().get("from").asString()).isEqualTo("2023-04-02");
    for (String text : List.of("혜산에서 쌀 1키로에 5800원", "惠山大米一公斤五千八百朝元")) {
      Run read = farbankOn(text, "read", "--format", "jsonl", "--date", "2023-04-03", "-");
      assertThat(read.json().getFirst().get("lang").asString()).isIn("ko", "zh");
      assertThat(read.json().getFirst().get("amount").asInt()).isEqualTo(5800);
    }
    assertThat(farbankOn("В Хесане рис", "read", "--date", "2023-04-03", "-").err())
        .contains("a language that is not known");
  }

  @Test
  void mentionsListEveryFigure() throws IOException {
    Run run = farbank("mentions", file("2023-04-03-goats.en.txt", TEXT + "On March 3, 2 kg."));
    assertThat(run.code()).isZero();
    assertThat(run.json())
        .anyMatch(
            m -> m.get("mention").asString().equals("amount") && m.get("value").asInt() == 500)
        .anyMatch(m -> m.path("unit").asString("").equals("kg"))
        .anyMatch(m -> m.path("from").asString("").equals("2023-03-03"));
  }
}
