package org.farbank.drop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Properties;
import org.farbank.drop.spool.RealDisk;
import org.farbank.drop.spool.Spool;
import org.farbank.seal.age.Identity;
import org.farbank.seal.codename.Codename;
import org.farbank.seal.codename.Wordlist;
import org.farbank.seal.desk.Inbox;
import org.farbank.seal.desk.Line;
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
  @TempDir private Path folder;
  private final Identity key = Identity.generate();
  private Link ours;
  private Link line;
  private HttpClient desk;
  private final HttpClient anyone = HttpClient.newHttpClient();
  private Drop drop;

  @BeforeEach
  void start() throws Exception {
    ours = Link.generate();
    line = Link.generate();
    ours.save(folder.resolve("desk-tls.p12"));
    var properties = new Properties();
    properties.setProperty("listen", "127.0.0.1:0");
    properties.setProperty("desk", "127.0.0.1:0");
    properties.setProperty("desk-certificate", line.pin());
    properties.setProperty("recipients", key.recipient().text());
    properties.setProperty("classic", Identity.generateClassic().recipient().text());
    try (var out = Files.newBufferedWriter(folder.resolve("drop.properties"))) {
      properties.store(out, null);
    }
    desk = HttpClient.newBuilder().sslContext(line.to(ours.pin())).build();
    drop = Drop.start(folder);
  }

  @AfterEach
  void stop() {
    drop.close();
  }

  @Test
  void anEnvelopeIsKeptUntilTheDeskHasIt() throws Exception {
    var envelope = Outgoing.seal(Document.of("염소 1200"), List.of(key.recipient()));
    assertThat(post(envelope).statusCode()).isEqualTo(201);
    var name = get("/envelopes").strip();
    var pulled = desk.send(toDesk("/envelopes/" + name).build(), bytes()).body();
    assertThat(Incoming.open(pulled, List.of(key)).text()).isEqualTo("염소 1200");
    var forget = toDesk("/envelopes/" + name).DELETE().build();
    assertThat(desk.send(forget, bytes()).statusCode()).isEqualTo(204);
    assertThat(desk.send(forget, bytes()).statusCode()).isEqualTo(204);
    assertThat(get("/envelopes").strip()).isEmpty();
  }

  @Test
  void theDeskPullsEachEnvelopeOnceThoughItIsKilledBetweenStoringAndAcknowledging(
      @TempDir Path newsroom) throws Exception {
    line.save(newsroom.resolve("desk-tls.p12"));
    Line.save(newsroom, "localhost:" + drop.deskPort(), ours.pin());
    var inbox = Inbox.of(newsroom);
    var day = LocalDate.of(2026, 11, 25);
    for (var words : List.of("rice 6100", "maize 2800")) {
      post(Outgoing.seal(Document.of(words), List.of(key.recipient())));
    }
    var stored =
        desk.send(
            toDesk("/envelopes/" + get("/envelopes").lines().findFirst().get()).build(), bytes());
    inbox.keep(stored.body(), day);
    assertThat(Pull.all(Line.of(newsroom), inbox, day, count -> {})).isEqualTo(new Pull(1, 1));
    assertThat(inbox.items()).hasSize(2);
    assertThat(get("/envelopes").strip()).isEmpty();
  }

  @Test
  void aRewriteGivesNewNamesAndLosesNothing() throws Exception {
    for (int i = 0; i < 5; i++) {
      post(Outgoing.seal(Document.of("report " + i), List.of(key.recipient())));
    }
    var before = get("/envelopes").lines().toList();
    Spool.open(new RealDisk(), folder.resolve("spool")).rewrite();
    var after = get("/envelopes").lines().toList();
    assertThat(after).hasSize(5).doesNotContainAnyElementsOf(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a letter in clear", "age-encryption.org/v2\n"})
  void whatIsNoEnvelopeIsRefusedAndNotKept(String body) throws Exception {
    var answer = post(body.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    assertThat(answer.statusCode()).isEqualTo(415);
    assertThat(get("/envelopes").strip()).isEmpty();
  }

  @Test
  void tooMuchIsRefusedAndNotKept() throws Exception {
    var head = Outgoing.seal(Document.of(""), List.of(key.recipient()));
    var body = java.util.Arrays.copyOf(head, 20 << 20);
    assertThat(post(body).statusCode()).isEqualTo(413);
    assertThat(get("/envelopes").strip()).isEmpty();
    assertThat(folder.resolve("spool/tmp")).isEmptyDirectory();
  }

  @Test
  void anAnswerAndAMissingOneLookAlike() throws Exception {
    var codename = Codename.generate(Wordlist.of("en"));
    var answer = Outgoing.seal(Document.of("thank you"), List.of(codename.identity().recipient()));
    var lay =
        toDesk("/mailboxes/" + codename.mailbox() + "/2999-01-01")
            .PUT(HttpRequest.BodyPublishers.ofByteArray(answer))
            .build();
    assertThat(desk.send(lay, bytes()).statusCode()).isEqualTo(204);
    var there = anyone.send(from("/mailboxes/" + codename.mailbox()).build(), bytes());
    var missing = anyone.send(from("/mailboxes/" + "0".repeat(64)).build(), bytes());
    assertThat(Incoming.open(there.body(), List.of(codename.identity())).text())
        .isEqualTo("thank you");
    assertThat(missing.statusCode()).isEqualTo(there.statusCode());
    assertThat(missing.body()).hasSameSizeAs(there.body());
    assertThat(names(missing)).isEqualTo(names(there));
  }

  @Test
  void nobodyButTheDeskReachesItsListener() throws Exception {
    var stranger = HttpClient.newBuilder().sslContext(Link.generate().to("00".repeat(32))).build();
    org.assertj.core.api.Assertions.assertThatThrownBy(
            () -> stranger.send(toDesk("/envelopes").build(), bytes()))
        .isInstanceOf(IOException.class);
  }

  @Test
  void everyAnswerKeepsNothingAndTellsNothing() throws Exception {
    var headers = anyone.send(from("/en").build(), bytes()).headers();
    assertThat(headers.firstValue("cache-control")).hasValue("no-store");
    assertThat(headers.firstValue("content-security-policy").orElseThrow())
        .startsWith("default-src 'none'")
        .doesNotContain("unsafe");
    assertThat(headers.map()).doesNotContainKeys("server", "etag", "set-cookie", "last-modified");
  }

  private static List<String> names(HttpResponse<?> response) {
    return response.headers().map().keySet().stream().sorted().toList();
  }

  private HttpResponse<byte[]> post(byte[] body) throws Exception {
    return anyone.send(
        from("/reports").POST(HttpRequest.BodyPublishers.ofByteArray(body)).build(), bytes());
  }

  private String get(String path) throws Exception {
    return desk.send(toDesk(path).build(), HttpResponse.BodyHandlers.ofString()).body();
  }

  private HttpRequest.Builder from(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + drop.port() + path));
  }

  private HttpRequest.Builder toDesk(String path) {
    return HttpRequest.newBuilder(URI.create("https://localhost:" + drop.deskPort() + path));
  }

  private static HttpResponse.BodyHandler<byte[]> bytes() {
    return HttpResponse.BodyHandlers.ofByteArray();
  }
}
