package org.farbank.desk.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.farbank.desk.inbox.Envelopes.TEXT;
import static org.farbank.desk.inbox.Envelopes.report;
import static org.farbank.desk.inbox.Envelopes.somebody;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.farbank.desk.Newsroom;
import org.farbank.desk.account.Role;
import org.farbank.desk.evidence.Report;
import org.farbank.desk.evidence.Reports;
import org.farbank.desk.store.Store;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PullTest {
  @TempDir private Path data;

  @ParameterizedTest
  @EnumSource
  void theDropForgetsWhatTheStoreHas(Newsroom.Kind kind) throws Exception {
    try (var newsroom = Newsroom.start(kind, data)) {
      var dana = newsroom.account("Dana", Role.RECIPIENT, Role.ADMINISTRATOR);
      var visitor = newsroom.signedIn("Dana");
      assertThat(visitor.get("/inbox").body()).contains("has no drop yet");
      visitor.get("/inbox/drop");
      visitor.post("/inbox/drop", "address", "localhost:8381");
      var folder = data.resolve("drop");
      assertThat(Files.readString(folder.resolve("drop.properties")))
          .contains(visitor.get("/inbox/keys").body().strip())
          .contains(dana.recipient().orElseThrow().text());

      assertThat(visitor.post("/inbox/pull").statusCode()).isEqualTo(302);
      assertThat(visitor.get("/inbox").body()).contains("could not be reached");

      var reports = newsroom.get(Reports.class);
      try (var drop = FakeDrop.start(folder, data)) {
        var envelopes = new Envelopes(newsroom);
        byte[] envelope = envelopes.sealed(report(TEXT, somebody(), Optional.empty()));
        drop.envelopes.put("a", envelope);
        drop.forgetful = false;
        visitor.post("/inbox/pull");
        assertThat(visitor.get("/inbox").body()).contains("Last pulled", "Sealed (1)");
        drop.forgetful = true;
        drop.envelopes.put("b", envelopes.sealed(report(TEXT, somebody(), Optional.empty())));
        visitor.post("/inbox/pull");
        assertThat(drop.envelopes).isEmpty();
        assertThat(reports.of(dana, Report.State.SEALED)).hasSize(2);

        rename(newsroom, "report_recipient", "elsewhere");
        drop.envelopes.put("c", envelopes.sealed(report(TEXT, somebody(), Optional.empty())));
        visitor.post("/inbox/pull");
        assertThat(drop.envelopes).as("kept while the store is away").hasSize(1);
        rename(newsroom, "elsewhere", "report_recipient");
        assertThat(visitor.get("/inbox").body()).contains("The store did not take what came");
        visitor.post("/inbox/pull");
        assertThat(reports.of(dana, Report.State.SEALED)).hasSize(3);
        assertThat(visitor.get("/inbox").body())
            .contains("one new report")
            .doesNotContain("The store did not take what came");
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void whoComesLaterIsWrittenIntoTheDropsFolder(Newsroom.Kind kind) throws Exception {
    try (var newsroom = Newsroom.start(kind, data)) {
      newsroom.account("Dana", Role.RECIPIENT, Role.ADMINISTRATOR);
      var visitor = newsroom.signedIn("Dana");
      visitor.get("/inbox/drop");
      assertThat(visitor.post("/inbox/drop", "address", "nowhere").statusCode()).isEqualTo(422);
      visitor.post("/inbox/drop", "address", "localhost:8381");
      assertThat(visitor.get("/inbox/drop").body()).doesNotContain("other people");
      var eun = newsroom.account("Eun", Role.RECIPIENT);
      assertThat(visitor.get("/inbox/drop").body()).contains("other people");
      visitor.post("/inbox/drop/keys");
      assertThat(Files.readString(data.resolve("drop/drop.properties")))
          .contains(eun.recipient().orElseThrow().text());
      assertThat(visitor.post("/inbox/drop", "address", "localhost:8381").statusCode())
          .isEqualTo(409);
      assertThat(newsroom.signedIn("Eun").get("/inbox/drop").statusCode()).isEqualTo(403);
    }
  }

  private static void rename(Newsroom newsroom, String from, String to) {
    newsroom.get(Store.class).sql().sql("alter table " + from + " rename to " + to).update();
  }
}
