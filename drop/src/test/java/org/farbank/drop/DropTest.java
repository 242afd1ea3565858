package org.farbank.drop;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.farbank.drop.spool.RealDisk;
import org.farbank.drop.spool.Spool;
import org.farbank.seal.codename.Codename;
import org.farbank.seal.codename.Wordlist;
import org.farbank.seal.desk.Pull;
import org.farbank.seal.envelope.Document;
import org.farbank.seal.envelope.Incoming;
import org.farbank.seal.envelope.Outgoing;
import org.farbank.seal.link.Link;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DropTest {
  @TempDir private Path root;
  private Newsroom newsroom;

  @BeforeEach
  void start() throws Exception {
    newsroom = new Newsroom(root);
  }

  @AfterEach
  void stop() {
    newsroom.close();
  }

  @Test
  void anEnvelopeIsKeptUntilTheDeskHasIt() throws Exception {
    assertThat(newsroom.post(sealed("염소 1200")).statusCode()).isEqualTo(201);
    var path = "/envelopes/" + newsroom.envelopes().getFirst();
    var pulled = newsroom.asDesk(newsroom.fromDesk(path)).body();
    assertThat(Incoming.open(pulled, List.of(newsroom.key)).text()).isEqualTo("염소 1200");
    for (int i = 0; i < 2; i++) {
      assertThat(newsroom.asDesk(newsroom.fromDesk(path).DELETE()).statusCode()).isEqualTo(204);
    }
    assertThat(newsroom.envelopes()).isEmpty();
  }

  @Test
  void theDeskKeepsAnEnvelopeOnceThoughItWasCutOffBeforeAcknowledging() throws Exception {
    newsroom.post(sealed("rice 6100"));
    newsroom.post(sealed("maize 2800"));
    var path = "/envelopes/" + newsroom.envelopes().getFirst();
    newsroom.inbox().keep(newsroom.asDesk(newsroom.fromDesk(path)).body(), LocalDate.EPOCH);
    assertThat(newsroom.pull()).isEqualTo(new Pull(1, 1));
    assertThat(newsroom.inbox().items()).hasSize(2);
    assertThat(newsroom.envelopes()).isEmpty();
  }

  @Test
  void aRewriteGivesNewNamesAndLosesNothing() throws Exception {
    for (int i = 0; i < 5; i++) {
      newsroom.post(sealed("report " + i));
    }
    var before = newsroom.envelopes();
    Spool.open(new RealDisk(), newsroom.folder.resolve("spool")).rewrite();
    assertThat(newsroom.envelopes()).hasSize(5).doesNotContainAnyElementsOf(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a letter in clear", "age-encryption.org/v2\n"})
  void whatIsNoEnvelopeIsRefusedAndNotKept(String body) throws Exception {
    assertThat(newsroom.post(body.getBytes(UTF_8)).statusCode()).isEqualTo(415);
    assertThat(newsroom.envelopes()).isEmpty();
  }

  @Test
  void tooMuchIsRefusedAndNotKept() throws Exception {
    var body = Arrays.copyOf(sealed(""), 20 << 20);
    assertThat(newsroom.post(body).statusCode()).isEqualTo(413);
    assertThat(newsroom.envelopes()).isEmpty();
    assertThat(newsroom.folder.resolve("spool/tmp")).isEmptyDirectory();
  }

  @Test
  void anAnswerAndAMissingOneLookAlike() throws Exception {
    var codename = Codename.generate(Wordlist.of("en"));
    var answer = Outgoing.seal(Document.of("thank you"), List.of(codename.identity().recipient()));
    newsroom.line().answer(codename.mailbox(), answer, LocalDate.of(2999, 1, 1));
    var there = newsroom.get("/mailboxes/" + codename.mailbox());
    var missing = newsroom.get("/mailboxes/" + "0".repeat(64));
    assertThat(Incoming.open(there.body(), List.of(codename.identity())).text())
        .isEqualTo("thank you");
    assertThat(missing.statusCode()).isEqualTo(there.statusCode());
    assertThat(missing.body()).hasSameSizeAs(there.body());
    assertThat(names(missing)).isEqualTo(names(there));
  }

  @Test
  void anAnswerIsGoneOnceForgottenAndANewOneMayTakeItsPlace() throws Exception {
    var codename = Codename.generate(Wordlist.of("en"));
    var path = "/mailboxes/" + codename.mailbox();
    var answer = Outgoing.seal(Document.of("thank you"), List.of(codename.identity().recipient()));
    newsroom.line().answer(codename.mailbox(), answer, LocalDate.of(2999, 1, 1));
    var delete = newsroom.request(path + "/delete").POST(BodyPublishers.noBody());
    HttpClient.newHttpClient().send(delete.build(), HttpResponse.BodyHandlers.discarding());
    assertThat(newsroom.get(path).body()).isNotEqualTo(answer);
    newsroom.line().answer(codename.mailbox(), answer, LocalDate.of(2999, 1, 1));
    assertThat(newsroom.get(path).body()).isEqualTo(answer);
  }

  @Test
  void nobodyButTheDeskReachesItsListener() throws Exception {
    var stranger = HttpClient.newBuilder().sslContext(Link.generate().to("00".repeat(32))).build();
    assertThatThrownBy(
            () ->
                stranger.send(
                    newsroom.fromDesk("/envelopes").build(),
                    HttpResponse.BodyHandlers.discarding()))
        .isInstanceOf(IOException.class);
  }

  @Test
  void everyAnswerKeepsNothingAndTellsNothing() throws Exception {
    var headers = newsroom.get("/en").headers();
    assertThat(headers.firstValue("cache-control")).hasValue("no-store");
    assertThat(headers.firstValue("content-security-policy").orElseThrow())
        .startsWith("default-src 'none'")
        .doesNotContain("unsafe");
    assertThat(headers.map()).doesNotContainKeys("server", "etag", "set-cookie", "last-modified");
  }

  @Test
  void thePageIsSmallInEveryLanguage() throws Exception {
    for (var language : List.of("ko", "zh", "en")) {
      int size = 0;
      for (var path : List.of("/" + language, "/style.css", "/page.js")) {
        var response = newsroom.get(path);
        assertThat(response.statusCode()).isEqualTo(200);
        size += response.body().length;
      }
      assertThat(size).isLessThan(15_000);
    }
  }

  private byte[] sealed(String words) throws Exception {
    return Outgoing.seal(Document.of(words), List.of(newsroom.key.recipient()));
  }

  private static List<String> names(HttpResponse<?> response) {
    return response.headers().map().keySet().stream().sorted().toList();
  }
}
