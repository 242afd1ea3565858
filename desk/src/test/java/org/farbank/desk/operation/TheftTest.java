package org.farbank.desk.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.farbank.desk.Key;
import org.farbank.desk.Newsroom;
import org.farbank.desk.Settings;
import org.farbank.desk.Visitor;
import org.farbank.desk.account.Role;
import org.farbank.desk.evidence.Reports;
import org.farbank.seal.age.Identity;
import org.farbank.seal.envelope.Attachment;
import org.farbank.seal.envelope.Document;
import org.farbank.seal.envelope.Outgoing;
import org.farbank.seal.envelope.ReturnAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What somebody finds who carries the desk away: nothing of what partners said. */
class TheftTest {
  private static final String KEY = "a key for tests";
  private static final String WORD = "Quetzalwurm";
  private static final String HANGUL = "돌고래빵집";
  private static final String IN_PICTURE = "Zwetschgenkern";
  private static final String MAILBOX = "c0de".repeat(16);
  private static final String TOLD = "2023-04-05";
  private static final Traces TRACES =
      Traces.of(WORD, HANGUL, IN_PICTURE, MAILBOX, TOLD, Newsroom.PASSPHRASE, KEY);
  private static final Pattern CLAIM =
      Pattern.compile("(/review/[0-9a-f-]+/claims/[0-9a-f-]{36})\"");

  @TempDir private Path root;

  @Test
  void everyFormIsFound() {
    TRACES
        .forms()
        .forEach(
            (name, form) -> {
              byte[] around = new byte[form.length + 9];
              System.arraycopy(form, 0, around, 4, form.length);
              assertThat(TRACES.in(around)).contains(name);
            });
  }

  @ParameterizedTest
  @EnumSource
  void aStolenDeskTellsNothingThatPartnersSaid(Newsroom.Kind kind) throws Exception {
    Path data = root.resolve("desk");
    var settings = Newsroom.settings(kind, data);
    UUID envelope;
    try (var newsroom =
        Newsroom.over(
            settings,
            Key.read(new ByteArrayInputStream((KEY + "\n").getBytes(StandardCharsets.UTF_8))))) {
      var dana = newsroom.account("Dana", Role.RECIPIENT, Role.ADMINISTRATOR);
      byte[] sealed = Outgoing.seal(report(), List.of(dana.recipient().orElseThrow()));
      envelope =
          newsroom
              .get(Reports.class)
              .arrive(sealed, "f".repeat(64), LocalDate.of(2023, 4, 7), List.of(dana))
              .orElseThrow();
    }
    Path output = root.resolve("output");
    var process = start(settings, output);
    try {
      work(new Visitor(address(process)), envelope);
    } finally {
      process.destroy();
      process.waitFor();
    }
    assertThat(TRACES.in(Files.readAllBytes(output))).as("output").isEmpty();
    for (Path file : files(data)) {
      assertThat(TRACES.in(Files.readAllBytes(file))).as("%s", file).isEmpty();
    }
    if (settings.postgres().isPresent()) {
      assertThat(TRACES.in(everything(settings.postgres().get()))).as("the database").isEmpty();
    }
  }

  private static Document report() {
    return new Document(
        "Rice was 5,100 won a kilo in Hyesan, says "
            + WORD
            + " of "
            + HANGUL
            + ". 77 of them came.",
        Optional.of("en"),
        Optional.of(LocalDate.parse(TOLD)),
        List.of(
            new Attachment(
                "image/png", ("\u0089PNG " + IN_PICTURE).getBytes(StandardCharsets.UTF_8))),
        Optional.of(new ReturnAddress(Identity.generate().recipient(), MAILBOX)),
        Optional.empty(),
        Optional.empty());
  }

  /** A day's work, with errors on purpose. */
  private static void work(Visitor dana, UUID envelope) {
    dana.signIn("Dana", Newsroom.PASSPHRASE);
    dana.get("/inbox/write");
    assertThat(dana.post("/inbox/" + envelope + "/open").statusCode()).isEqualTo(302);
    dana.get("/inbox/" + envelope + "/attachments/0");
    dana.get("/inbox/" + envelope + "/attachments/1");
    review(dana, "/review/" + envelope);
    String text = "Goats were 500 yuan a head in Musan, said " + WORD + " 김 " + HANGUL + ".";
    var written = dana.post("/inbox/write", "text", text, "told", TOLD, "language", "en");
    assertThat(written.statusCode()).isEqualTo(302);
    review(dana, place(written));
    wrong(dana, envelope);
    dana.post("/sign-out");
    dana.signIn(WORD, HANGUL);
  }

  private static String place(HttpResponse<String> written) {
    return written.headers().firstValue("location").orElseThrow().replaceAll("^http://[^/]+", "");
  }

  private static void review(Visitor dana, String place) {
    String page = dana.get(place).body();
    assertThat(page).contains(WORD);
    var claims = CLAIM.matcher(page);
    assertThat(claims.find()).isTrue();
    String[] decision = {
      "decision", "confirm", "version", "0", "reliability", "B", "credibility", "2"
    };
    assertThat(dana.post(claims.group(1), decision).statusCode()).isLessThan(400);
    dana.post(place + "/figures/0", "decision", "waive", "reason", WORD, "seen", "open");
    dana.post(place + "/done");
  }

  /** Words where they do not belong. */
  private static void wrong(Visitor dana, UUID report) {
    for (String word : List.of(WORD, HANGUL + "\u0000", "x".repeat(3000) + WORD)) {
      dana.post("/inbox/write", "text", word, "told", word, "language", word, "partner", word);
      dana.post("/inbox/write", "text", WORD + "\u0000 1 won", "told", TOLD, "language", "en");
      dana.post("/review/" + report + "/add", "words", word, "kind", word, "amount", word);
      dana.post("/review/" + report + "/figures/" + report, "decision", word, "seen", word);
      dana.post("/find/saved", "name", "mine", "query", "kind=%ZZ&" + "from=" + TOLD.charAt(0));
      dana.post("/health/backup", "passphrase", word, "again", "other");
      dana.post("/health/backup/gone", "file", word);
    }
  }

  private static Process start(Settings settings, Path output) throws IOException {
    Path temporary = Files.createDirectory(settings.data().resolve("tmp"));
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx600m", "-Djava.io.tmpdir=" + temporary));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of("org.farbank.desk.Desk", "--data", settings.data().toString()));
    command.addAll(List.of("--pack", settings.pack().toString(), "--port", "0"));
    settings.postgres().ifPresent(url -> command.addAll(List.of("--store", url)));
    var process = new ProcessBuilder(command).redirectError(output.toFile()).start();
    process.getOutputStream().write((KEY + "\n").getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().flush();
    return process;
  }

  private static String address(Process process) throws IOException {
    var lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith("listening ")) {
        return "http://localhost:" + line.substring("listening ".length());
      }
    }
    throw new IOException("the desk did not start");
  }

  private static List<Path> files(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  /** Every column of every table, as text and as bytes. */
  private static byte[] everything(String url) throws Exception {
    var all = new ByteArrayOutputStream();
    try (var connection = DriverManager.getConnection(url);
        var statement = connection.createStatement()) {
      List<String> tables = new ArrayList<>();
      try (var rows =
          statement.executeQuery(
              "select table_name from information_schema.tables where table_schema = 'public'")) {
        while (rows.next()) {
          tables.add(rows.getString(1));
        }
      }
      assertThat(tables).contains("report", "observation", "seal_key", "audit");
      for (String table : tables) {
        try (var rows = statement.executeQuery("select * from " + table)) {
          while (rows.next()) {
            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
              all.writeBytes(String.valueOf(rows.getString(i)).getBytes(StandardCharsets.UTF_8));
              byte[] bytes = rows.getBytes(i);
              all.writeBytes(bytes == null ? new byte[0] : bytes);
              all.write('\n');
            }
          }
        }
      }
    }
    return all.toByteArray();
  }
}
