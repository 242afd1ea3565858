package org.farbank.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.farbank.cli.Run.farbank;
import static org.farbank.cli.Run.farbankOn;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.farbank.seal.age.Recipient;
import org.farbank.seal.codename.Codename;
import org.farbank.seal.codename.Wordlist;
import org.farbank.seal.desk.DropFolder;
import org.farbank.seal.desk.Line;
import org.farbank.seal.envelope.Document;
import org.farbank.seal.envelope.Incoming;
import org.farbank.seal.envelope.Outgoing;
import org.farbank.seal.envelope.ReturnAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The desk's commands against a drop that runs as its own process. */
class SealedReportTest {
  @TempDir private Path root;
  private final HttpClient partner = HttpClient.newHttpClient();
  private final Codename codename = Codename.generate(Wordlist.of("ko"));
  private final Codename duress = Codename.generate(Wordlist.of("ko"));
  private Path desk;
  private Path passphrase;
  private Process drop;
  private String address;

  @BeforeEach
  void start() throws Exception {
    desk = root.resolve("desk");
    passphrase = Files.writeString(root.resolve("passphrase"), "five plain words in line\n");
    assertThat(at("key", "new").code()).isZero();
    Path folder = root.resolve("drop");
    assertThat(farbank("drop", "new", folder, "--desk", desk).code()).isZero();
    Path file = folder.resolve("drop.properties");
    Files.writeString(
        file, Files.readString(file).replaceAll("127\\.0\\.0\\.1:83\\d\\d", "127.0.0.1:0"));
    listen();
  }

  @AfterEach
  void stop() {
    drop.destroy();
  }

  @Test
  void aReportIsPulledOpenedAnsweredAndTheAnswerRead() throws Exception {
    send(codename, Optional.of(duress), "혜산 쌀 6100원\n염소 1200원\u001b[31m\n");
    assertThat(at("pull").out()).isEqualTo("1 new\n");
    assertThat(at("pull").out()).isEqualTo("0 new\n");
    String id = at("open").out().split(" ")[0];
    assertThat(at("open", id).out()).isEqualTo("혜산 쌀 6100원\n염소 1200원\ufffd[31m\n");
    assertThat(reply(id, "고맙습니다").code()).isZero();

    assertThat(answer(codename)).isEqualTo("고맙습니다");
    delete(codename);
    assertThat(at("pull").out()).contains("read: the answer to " + id);
  }

  @Test
  void theDuressCodenameShowsAHarmlessThreadAndWarnsTheDesk() throws Exception {
    send(codename, Optional.of(duress), "혜산 쌀 6100원");
    at("pull");
    String id = at("open").out().split(" ")[0];
    reply(id, "고맙습니다");
    assertThat(answer(duress)).isNotEqualTo("고맙습니다").contains("편지");
    delete(duress);
    Run pull = at("pull");
    assertThat(pull.code()).isEqualTo(1);
    assertThat(pull.out()).contains("DURESS: the duress codename was used by the writer of " + id);
  }

  @Test
  void aReportWrittenUnderDuressIsShownAsOne() throws Exception {
    send(codename, Optional.of(duress), "첫 글");
    at("pull");
    String first = at("open").out().split(" ")[0];
    at("open", first);
    send(duress, Optional.empty(), "아무 일도 없다");
    at("pull");
    String second =
        at("open")
            .out()
            .lines()
            .map(line -> line.split(" ")[0])
            .filter(id -> !id.equals(first))
            .findFirst()
            .orElseThrow();
    assertThat(at("open", second).out()).startsWith("DURESS");
  }

  @Test
  void aWrongPassphraseOpensNothingAndRepeatsNothing() throws Exception {
    send(codename, Optional.empty(), "비밀");
    at("pull");
    String id = at("open").out().split(" ")[0];
    Files.writeString(passphrase, "another\n");
    Run open = at("open", id);
    assertThat(open.code()).isEqualTo(1);
    assertThat(open.err())
        .startsWith("error: the passphrase is not the one of")
        .doesNotContain("another");
    assertThat(open.out()).isEmpty();
  }

  @Test
  void aSecondDropDoesNotCutTheLineToTheFirst() {
    Run second = farbank("drop", "new", root.resolve("second"), "--desk", desk);
    assertThat(second.code()).isEqualTo(2);
    assertThat(second.err()).contains("has a drop already").contains("hint: ");
    assertThat(at("pull").out()).isEqualTo("0 new\n");
  }

  @Test
  void withoutADropThePullSaysSoAndLosesNothing() throws Exception {
    drop.destroy();
    drop.waitFor();
    Run pull = at("pull");
    assertThat(pull.code()).isEqualTo(1);
    assertThat(pull.err()).contains("what came before is stored").contains("hint: ");
  }

  @Test
  void theServedPageIsVerifiedAgainstTheRelease() throws Exception {
    assertThat(verify())
        .isEqualTo("0 note: it serves no signature; farbank drop sign DIR makes one");
    at("key", "rotate");
    assertThat(verify()).as("other keys than the desk's").startsWith("1 ").contains(" differs");
  }

  @Test
  void theDropServesWhatItsDeskHasSigned() throws Exception {
    assertThat(at("drop", "sign", root.resolve("drop").toString()).err()).isEmpty();
    restart();
    assertThat(verify()).isEqualTo("0 every byte is as released, with the desk's keys");
    String list = get("/manifest");
    assertThat(list).contains("  seal.js\n").contains("  offline/ko.html\n");
    Path file = root.resolve("drop/manifest.sig");
    Path other = Files.createDirectory(root.resolve("other"));
    farbank("key", "new", "--desk", other, "--passphrase-file", passphrase);
    farbank("drop", "sign", root.resolve("drop"), "--desk", other, "--passphrase-file", passphrase);
    Files.writeString(root.resolve("drop/manifest"), list); // of this desk, signed by another
    assertThat(file).exists();
    restart();
    assertThat(verify()).startsWith("1 /manifest is not what the desk signs");
  }

  @Test
  void anotherKeyInThePageOrAnotherScriptLeavesTheSignatureBehind() throws Exception {
    at("drop", "sign", root.resolve("drop").toString());
    at("key", "rotate");
    at("drop", "update", root.resolve("drop").toString());
    restart();
    assertThat(verify()).startsWith("0 note: it serves no signature");
  }

  private void restart() throws Exception {
    drop.destroy();
    drop.waitFor();
    listen();
  }

  private void listen() throws Exception {
    drop = Program.DROP.process("Drop", root.resolve("drop").toString()).start();
    DropFolder.Ports ports = DropFolder.Ports.of(drop);
    address = "http://127.0.0.1:" + ports.everyone();
    Line.move(desk, "localhost:" + ports.desk());
  }

  private String get(String path) throws Exception {
    var request = HttpRequest.newBuilder(URI.create(address + path)).build();
    return partner.send(request, HttpResponse.BodyHandlers.ofString()).body();
  }

  /** The exit code, and the first line that is said. */
  private String verify() throws Exception {
    List<Recipient> all = new DeskKeys(desk).recipients();
    String signer = org.farbank.seal.desk.KeyRing.of(desk).verifying().orElseThrow();
    Process verify =
        Program.DROP
            .process("Verify", address, all.getFirst().text(), all.getLast().text(), "", signer)
            .start();
    String first = verify.inputReader().readLine();
    return verify.waitFor() + " " + first;
  }

  private record DeskKeys(Path desk) {
    List<Recipient> recipients() throws Exception {
      var ring = org.farbank.seal.desk.KeyRing.of(desk);
      return ring.recipients(ring.current().orElseThrow());
    }
  }

  private Run at(String... words) {
    var all = new java.util.ArrayList<Object>(List.of(words));
    all.addAll(List.of("--desk", desk));
    if (!words[0].equals("pull") && !(words[0].equals("key") && words[1].equals("show"))) {
      all.addAll(List.of("--passphrase-file", passphrase));
    }
    return farbank(all.toArray());
  }

  private Run reply(String id, String words) {
    return farbankOn(words, "reply", id, "--desk", desk, "--passphrase-file", passphrase);
  }

  private void send(Codename from, Optional<Codename> other, String words) throws Exception {
    var document =
        new Document(
            words,
            Optional.of("ko"),
            Optional.empty(),
            List.of(),
            Optional.of(ReturnAddress.of(from)),
            other.map(ReturnAddress::of),
            Optional.empty());
    var keys = new DeskKeys(desk).recipients().subList(0, 1);
    var body = HttpRequest.BodyPublishers.ofByteArray(Outgoing.seal(document, keys));
    var request = HttpRequest.newBuilder(URI.create(address + "/reports")).POST(body).build();
    assertThat(partner.send(request, HttpResponse.BodyHandlers.discarding()).statusCode())
        .isEqualTo(201);
  }

  private String answer(Codename from) throws Exception {
    var request = HttpRequest.newBuilder(URI.create(address + "/mailboxes/" + from.mailbox()));
    var body = partner.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()).body();
    return Incoming.open(body, List.of(from.identity())).text();
  }

  private void delete(Codename from) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(address + "/mailboxes/" + from.mailbox() + "/delete"))
            .POST(HttpRequest.BodyPublishers.noBody())
            .build();
    partner.send(request, HttpResponse.BodyHandlers.discarding());
    for (int i = 0; i < 100 && !line().mailboxes().isEmpty(); i++) {
      if (!line().mailboxes().contains(from.mailbox())) {
        return; // the drop deletes after it has answered
      }
      Thread.sleep(20);
    }
  }

  private Line line() throws Exception {
    return Line.of(desk);
  }
}
