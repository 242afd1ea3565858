package org.farbank.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.farbank.cli.Run.farbank;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong is named with a hint, nothing is left behind, and no report is ever repeated. */
class BadInputTest {

  private static final String TEXT = "In Hyesan a goat costs 500 yuan. The word is bluebottle.";

  @TempDir Path folder;

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private Path bytes(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  @Test
  void aMissingFileAmongManyIsNamedAndTheOthersAreRead() throws IOException {
    Path missing = folder.resolve("2023-01-01-none.en.txt");
    Run run = farbank("read", missing, file("2023-04-03-goats.en.txt", TEXT));
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("error: there is no file " + missing, "hint: ");
    assertThat(run.out()).contains("500  CNY per head");
  }

  @Test
  void badFilesAreNamedAndNeverRepeated() throws IOException {
    byte[] latin = "bluebottle caf\u00e9".getBytes(StandardCharsets.ISO_8859_1);
    byte[] wide = "bluebottle".getBytes(StandardCharsets.UTF_16);
    byte[] line = "bluebottle ".repeat(5_000_000).getBytes(StandardCharsets.UTF_8);
    Run run =
        farbank(
            "read",
            "--unread",
            bytes("2023-01-01-latin.en.txt", latin),
            bytes("2023-01-01-wide.en.txt", wide),
            bytes("2023-01-01-binary.en.txt", new byte[] {'b', 0, 'l'}),
            bytes("2023-01-01-large.en.txt", line),
            file("2023-01-01-empty.en.txt", " \n"),
            file("undated.en.txt", TEXT),
            file("2023-02-30-goats.en.txt", TEXT),
            file("2023-02-20-goats.txt", "колокольчик"));
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines().filter(l -> l.startsWith("error: "))).hasSize(8);
    assertThat(run.err().lines().filter(l -> l.startsWith("hint: "))).hasSize(8);
    assertThat(run.err())
        .contains("latin.en.txt is not UTF-8", "wide.en.txt is not ", "binary.en.txt is not text")
        .contains("large.en.txt is larger than 4 MB", "empty.en.txt is empty", "has no date")
        .contains("a date that is not one", "a language that is not known")
        .doesNotContain("bluebottle");
  }

  @Test
  void aMistakeOfOursDoesNotRepeatTheReportEither() {
    StringWriter err = new StringWriter();
    RuntimeException mistake = new IllegalStateException("cannot read 'bluebottle'");
    UserError.ours("a.txt", mistake).print(new PrintWriter(err));
    assertThat(err.toString())
        .startsWith("error: a.txt failed inside farbank: IllegalStateException at org.farbank.cli.")
        .doesNotContain("bluebottle");
  }

  @Test
  void wrongUseIsExitCodeTwo() throws IOException {
    Path report = file("2023-01-01-a.en.txt", TEXT);
    assertThat(farbank()).extracting(Run::code).isEqualTo(2);
    assertThat(farbank("frobnicate").code()).isEqualTo(2);
    assertThat(farbank("read").code()).isEqualTo(2);
    assertThat(farbank("read", "--lang", "xx", report).code()).isEqualTo(2);
    assertThat(farbank("read", "--pack", folder.resolve("none"), report).code()).isEqualTo(2);
    assertThat(farbank("read", "--date", "yesterday", report))
        .returns(2, Run::code)
        .extracting(Run::err)
        .asString()
        .contains("error: ", "'yesterday' is not a day of the form YYYY-MM-DD", "hint: ");
    assertThat(farbank("read", "--format", "xml", report))
        .returns(2, Run::code)
        .extracting(Run::err)
        .asString()
        .contains("'xml' is not table, jsonl, csv or html");
  }

  @Test
  void aBrokenPackIsNamed() throws IOException {
    Path pack = Files.createDirectory(folder.resolve("pack"));
    Run run = farbank("read", "--pack", pack, file("2023-01-01-a.en.txt", TEXT));
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("error: the border pack ", "hint: farbank pack check ");
  }

  @Test
  void anOutputFileAppearsOnlyWhole() throws IOException {
    Path out = folder.resolve("out.jsonl");
    Path none = folder.resolve("2023-01-01-none.en.txt");
    Run failed = farbank("read", "--format", "jsonl", "--out", out, none);
    assertThat(failed.code()).isEqualTo(1);
    assertThat(failed.err()).contains("out.jsonl was not written, as 1 of 1 could not be read");
    assertThat(folder).isEmptyDirectory();

    Path report = file("2023-04-03-goats.en.txt", TEXT);
    assertThat(farbank("read", "--format", "jsonl", "--out", out, report).code()).isZero();
    assertThat(out).content().contains("\"good\":\"goat\"");
    assertThat(folder).isDirectoryNotContaining("glob:**.part");

    String before = Files.readString(out);
    assertThat(farbank("read", "--out", out, report, none).code()).isEqualTo(1);
    assertThat(out).content().isEqualTo(before);
  }

  @Test
  void anOutputFileThatCannotBeWrittenIsNamed() throws IOException {
    Path report = file("2023-04-03-goats.en.txt", TEXT);
    assertThat(farbank("read", "--out", folder, report).code()).isEqualTo(2);
    assertThat(farbank("read", "--out", folder.resolve("no/such/out"), report))
        .returns(1, Run::code)
        .extracting(Run::err)
        .asString()
        .contains("error: ", "cannot be written", "hint: ");
  }

  @Test
  void outputThatDoesNotArriveIsAnError() throws IOException {
    Writer full =
        new Writer() {
          @Override
          public void write(char[] chars, int from, int count) throws IOException {
            throw new IOException("no space left");
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    StringWriter err = new StringWriter();
    String report = file("2023-04-03-goats.en.txt", TEXT).toString();
    int code = Farbank.run(new PrintWriter(full), new PrintWriter(err), "read", report);
    assertThat(code).isEqualTo(1);
    assertThat(err.toString()).contains("error: standard output cannot be written");
  }

  @Test
  void anUnreadableFolderIsNamed() throws IOException {
    assertThat(farbank("read", Files.createDirectory(folder.resolve("empty"))).err())
        .contains("there is no .txt file in ");
    Path closed = Files.createDirectory(folder.resolve("closed"));
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
    assertThat(farbank("read", closed).code()).isEqualTo(1);
  }

  @Test
  void helpAndVersionArePrinted() {
    assertThat(farbank("--version").out()).startsWith("farbank ");
    assertThat(farbank("--help").out()).contains("read", "score", "pack", "Examples:");
    assertThat(farbank("read", "--help").out()).contains("--format", "--explain", "Examples:");
  }
}
