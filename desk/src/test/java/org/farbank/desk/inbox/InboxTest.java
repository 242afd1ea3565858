package org.farbank.desk.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.farbank.desk.inbox.Envelopes.TEXT;
import static org.farbank.desk.inbox.Envelopes.report;
import static org.farbank.desk.inbox.Envelopes.somebody;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.farbank.desk.Newsroom;
import org.farbank.desk.Visitor;
import org.farbank.desk.account.Account;
import org.farbank.desk.account.Accounts;
import org.farbank.desk.account.Role;
import org.farbank.desk.audit.Audit;
import org.farbank.desk.evidence.Report;
import org.farbank.desk.evidence.Reports;
import org.farbank.desk.fact.Facts;
import org.farbank.seal.envelope.Attachment;
import org.farbank.seal.envelope.Document;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InboxTest {
  @TempDir private Path data;

  @ParameterizedTest
  @EnumSource
  void anEnvelopeShowsDayAndSizeUntilItIsOpened(Newsroom.Kind kind) throws Exception {
    try (var newsroom = Newsroom.start(kind, data)) {
      var dana = newsroom.account("Dana", Role.RECIPIENT);
      newsroom.account("Ann", Role.ANALYST);
      var visitor = newsroom.signedIn("Dana");
      var id = new Envelopes(newsroom).arrive(report(TEXT, somebody(), Optional.empty()));

      var inbox = visitor.get("/inbox");
      assertThat(inbox.statusCode()).isEqualTo(200);
      assertThat(inbox.body()).contains("2023-04-05", "16 KB").doesNotContain("Hyesan", "rice");
      assertThat(newsroom.signedIn("Ann").get("/inbox").statusCode()).isEqualTo(403);

      assertThat(location(visitor, "/inbox/" + id + "/open")).isEqualTo("/review/" + id);
      assertThat(newsroom.get(Facts.class).of(id)).hasSize(1);
      assertThat(state(newsroom, dana, id)).isEqualTo(Report.State.OPEN);
      assertThat(newsroom.get(Reports.class).words(id, key(newsroom, dana)).text()).isEqualTo(TEXT);
      assertThat(newsroom.get(Audit.class).newest(1).getFirst())
          .extracting(Audit.Entry::action, Audit.Entry::subject)
          .containsExactly("opened", id.toString());
      assertThat(location(visitor, "/inbox/" + id + "/open"))
          .as("opened once more")
          .isEqualTo("/review/" + id);
      assertThat(newsroom.get(Facts.class).of(id)).hasSize(1);
      assertThat(visitor.get("/inbox").body()).contains("To review (1)", "1 observation to decide");
      assertThat(visitor.post("/inbox/" + UUID.randomUUID() + "/open").statusCode()).isEqualTo(404);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatDoesNotOpenStaysAndTheReasonIsSaid(Newsroom.Kind kind) throws Exception {
    try (var newsroom = Newsroom.start(kind, data)) {
      var dana = newsroom.account("Dana", Role.RECIPIENT);
      var visitor = newsroom.signedIn("Dana");
      visitor.get("/inbox");
      var envelopes = new Envelopes(newsroom);
      refused(newsroom, visitor, dana, envelopes.damaged(), "Damaged on its way");
      refused(newsroom, visitor, dana, envelopes.forOthers(), "keys that are not yours");
      refused(newsroom, visitor, dana, envelopes.malformed(), "not in the form of our page");
      envelopes.arrive(Document.of(""));
      visitor.get("/inbox");
      var all = visitor.post("/inbox/open").body();
      assertThat(all)
          .contains("Damaged on its way", "keys that are not yours", "not in the form")
          .contains("To review (1)", "no observation to decide");
      assertThat(newsroom.get(Reports.class).of(dana, Report.State.SEALED)).hasSize(3);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aReportUnderADuressCodenameIsMarked(Newsroom.Kind kind) throws Exception {
    try (var newsroom = Newsroom.start(kind, data)) {
      newsroom.account("Dana", Role.RECIPIENT);
      var visitor = newsroom.signedIn("Dana");
      var envelopes = new Envelopes(newsroom);
      var forced = somebody();
      envelopes.arrive(report(TEXT, somebody(), Optional.of(forced)));
      visitor.get("/inbox");
      assertThat(visitor.post("/inbox/open").body()).doesNotContain("DURESS");
      var id = envelopes.arrive(report("All is well.", forced, Optional.empty()));
      visitor.get("/inbox");
      assertThat(visitor.post("/inbox/open").body()).containsOnlyOnce("DURESS").contains("" + id);
    }
  }

  @ParameterizedTest
  @EnumSource
  void picturesAreDrawnAnewAndFilesAreOffered(Newsroom.Kind kind) throws Exception {
    try (var newsroom = Newsroom.start(kind, data)) {
      newsroom.account("Dana", Role.RECIPIENT);
      var visitor = newsroom.signedIn("Dana");
      visitor.get("/inbox");
      var id =
          new Envelopes(newsroom)
              .arrive(
                  report(
                      TEXT,
                      somebody(),
                      Optional.empty(),
                      new Attachment("image/jpeg", picture()),
                      new Attachment("image/jpeg", bytes("no picture"))));
      location(visitor, "/inbox/" + id + "/open");
      assertThat(visitor.get("/review/" + id).body())
          .contains("2 attachments", "/inbox/" + id + "/attachments/1/file");
      var shown = visitor.get("/inbox/" + id + "/attachments/1");
      assertThat(shown.headers().firstValue("content-type")).hasValue("image/png");
      assertThat(shown.body()).contains("PNG", "IHDR").doesNotContain("taken at home");
      var broken = visitor.get("/inbox/" + id + "/attachments/2");
      assertThat(broken.statusCode()).isEqualTo(422);
      assertThat(broken.body()).contains("can be downloaded as a file");
      var file = visitor.get("/inbox/" + id + "/attachments/2/file");
      assertThat(file.body()).isEqualTo("no picture");
      assertThat(file.headers().firstValue("content-disposition").orElse(""))
          .contains("attachment");
      assertThat(visitor.get("/inbox/" + id + "/attachments/3").statusCode()).isEqualTo(404);
    }
  }

  private static byte[] picture() throws Exception {
    var out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "jpeg", out);
    out.writeBytes(bytes("taken at home")); // as cameras hide things behind a picture
    return out.toByteArray();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void refused(
      Newsroom newsroom, Visitor visitor, Account account, UUID id, String sentence) {
    var answer = visitor.post("/inbox/" + id + "/open");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains(sentence);
    assertThat(state(newsroom, account, id)).isEqualTo(Report.State.SEALED);
  }

  private static Report.State state(Newsroom newsroom, Account account, UUID id) {
    return newsroom.get(Reports.class).find(account, id).orElseThrow().state();
  }

  private static org.farbank.seal.age.Identity key(Newsroom newsroom, Account account)
      throws Exception {
    return newsroom.get(Accounts.class).unlock(account.id(), Newsroom.PASSPHRASE);
  }

  private static String location(Visitor visitor, String path) {
    var answer = visitor.post(path);
    return answer.headers().firstValue("location").orElse(answer.statusCode() + answer.body());
  }
}
