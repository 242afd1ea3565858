package org.farbank.desk.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.farbank.desk.Newsroom;
import org.farbank.desk.Visitor;
import org.farbank.desk.account.Role;
import org.farbank.desk.audit.Audit;
import org.farbank.desk.evidence.Report;
import org.farbank.desk.evidence.Words;
import org.farbank.desk.inbox.Intake;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HealthTest {
  @TempDir private Path data;

  @ParameterizedTest
  @EnumSource
  void anAdministratorSeesHowTheDeskIsAndBacksItUp(Newsroom.Kind kind) throws Exception {
    try (var newsroom = Newsroom.start(kind, data)) {
      newsroom.account("Ada", Role.ADMINISTRATOR);
      var dana = newsroom.account("Dana", Role.RECIPIENT);
      var day = LocalDate.of(2023, 4, 5);
      newsroom
          .get(Intake.class)
          .write(
              Report.Source.TYPED,
              Words.of("Rice was 5,100 won a kilo in Hyesan.", "en", day),
              day,
              null,
              List.of(dana));
      assertThat(newsroom.signedIn("Dana").get("/health").statusCode()).isEqualTo(403);
      var ada = newsroom.signedIn("Ada");
      assertThat(ada.get("/health").body())
          .contains("Reports in review</th><td>1<", "Last backup", "never", "0.1.0");
      assertThat(ada.post("/health/audit").statusCode()).isEqualTo(302);
      assertThat(ada.get("/health").body()).contains("whole, checked just now");
      metrics(newsroom);
      backup(ada);
      breakAudit(newsroom, ada);
    }
  }

  private void backup(Visitor ada) throws Exception {
    String word = "five other plain words";
    assertThat(ada.post("/health/backup", "passphrase", word, "again", "another").body())
        .contains("The two passphrases differ");
    assertThat(ada.post("/health/backup", "passphrase", "short", "again", "short").statusCode())
        .isEqualTo(422);
    assertThat(ada.post("/health/backup", "passphrase", word, "again", word).statusCode())
        .isEqualTo(302);
    while (ada.get("/health/backup").body().contains("A backup is being made")) {
      Thread.sleep(50);
    }
    Path file = data.resolve("backup/newsroom.age").toAbsolutePath();
    assertThat(ada.get("/health").body()).contains(file.toString(), "It was restored");
    assertThat(file).exists();
    assertThat(KeyFile.read(KeyFile.beside(file))).hasSize(1);
    assertThat(data.resolve("backup-check")).doesNotExist();
    try (var files = Files.list(file.resolveSibling(""))) {
      assertThat(files).hasSize(2);
    }
    assertThat(ada.post("/health/backup/gone", "file", file.toString()).statusCode())
        .isEqualTo(302);
    assertThat(ada.get("/health").body()).contains("never");
  }

  /** Counts and times for programs on this machine, which do not sign in. */
  private static void metrics(Newsroom newsroom) {
    var program = new Visitor(newsroom.address());
    var metrics = program.get("/metrics");
    assertThat(metrics.statusCode()).isEqualTo(200);
    assertThat(metrics.body().lines())
        .contains("farbank_store_up 1", "farbank_reports{state=\"open\"} 1")
        .allMatch(line -> line.matches("# (HELP|TYPE) .*|farbank_\\w+(\\{[^}]*})? -?\\d+"));
    assertThat(metrics.body()).doesNotContain("Dana", "Hyesan", "rice");
  }

  private static void breakAudit(Newsroom newsroom, Visitor ada) {
    var store = newsroom.get(org.farbank.desk.store.Store.class);
    newsroom.get(Audit.class).record("Ada", "opened", "x");
    store.sql().sql("update audit set action = 'closed' where seq = 1").update();
    ada.post("/health/audit");
    assertThat(ada.get("/health").body()).contains("entry 1 was changed, taken out or put in");
  }
}
