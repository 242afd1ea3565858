package org.farbank.desk.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.farbank.desk.Newsroom;
import org.farbank.desk.Visitor;
import org.farbank.desk.account.Accounts;
import org.farbank.desk.account.Role;
import org.farbank.desk.evidence.Report;
import org.farbank.desk.evidence.Reports;
import org.farbank.desk.fact.Facts;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WriteTest {
  private static final String TEXT = "혜산에서 쌀 1kg이 5,100원에 팔린다.";

  @TempDir private Path data;

  @ParameterizedTest
  @EnumSource
  void aTypedReportIsSealedAndRead(Newsroom.Kind kind) throws Exception {
    try (var newsroom = Newsroom.start(kind, data)) {
      var dana = newsroom.account("Dana", Role.RECIPIENT);
      var visitor = newsroom.signedIn("Dana");
      visitor.get("/inbox/write");
      var answer = post(visitor, TEXT, "2023-04-05", "", "");
      var review = answer.headers().firstValue("location").orElseThrow();
      var id = UUID.fromString(review.substring("/review/".length()));
      var report = newsroom.get(Reports.class).find(dana, id).orElseThrow();
      assertThat(report.source()).isEqualTo(Report.Source.TYPED);
      assertThat(report.language()).hasValue("ko");
      assertThat(newsroom.get(Facts.class).of(id)).hasSize(1);
      var key = newsroom.get(Accounts.class).unlock(dana.id(), Newsroom.PASSPHRASE);
      assertThat(newsroom.get(Reports.class).words(id, key).told())
          .isEqualTo(LocalDate.of(2023, 4, 5));
    }
  }

  @ParameterizedTest
  @EnumSource
  void withAnErrorTheFormComesBackFilled(Newsroom.Kind kind) {
    try (var newsroom = Newsroom.start(kind, data)) {
      var dana = newsroom.account("Dana", Role.RECIPIENT);
      var visitor = newsroom.signedIn("Dana");
      visitor.get("/inbox/write");
      refused(post(visitor, "  ", "2023-04-05", "", ""), "The report is empty");
      refused(post(visitor, TEXT, "3023-04-05", "", ""), "not later than today", TEXT);
      refused(post(visitor, TEXT, "yesterday", "", ""), "not later than today", TEXT, "yesterday");
      refused(post(visitor, "Цена 5", "2023-04-05", "", ""), "Choose Korean", "Цена 5");
      refused(
          post(visitor, TEXT, "2023-04-05", "", UUID.randomUUID().toString()),
          "You do not know this partner",
          TEXT);
      String huge = "Rice is dear. ".repeat(300_000) + "the end";
      refused(post(visitor, huge, "2023-04-05", "", ""), "longer than 200,000", "the end");
      assertThat(newsroom.get(Reports.class).of(dana, Report.State.OPEN)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void whereTheStoreIsAwayWhatWasTypedComesBack(Newsroom.Kind kind) {
    try (var newsroom = Newsroom.start(kind, data)) {
      newsroom.account("Dana", Role.RECIPIENT);
      var visitor = newsroom.signedIn("Dana");
      visitor.get("/inbox/write");
      newsroom
          .get(org.farbank.desk.store.Store.class)
          .sql()
          .sql("drop table figure")
          .update(); // as a store that fails in the middle
      var answer = post(visitor, TEXT + " 42", "2023-04-05", "", "");
      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.body()).contains("could not keep the report", TEXT);
      assertThat(visitor.get("/inbox").body()).doesNotContain("To review (1)");
    }
  }

  private static java.net.http.HttpResponse<String> post(
      Visitor visitor, String text, String told, String language, String partner) {
    return visitor.post(
        "/inbox/write", "text", text, "told", told, "language", language, "partner", partner);
  }

  private static void refused(java.net.http.HttpResponse<String> answer, String... sentences) {
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains(sentences);
  }
}
