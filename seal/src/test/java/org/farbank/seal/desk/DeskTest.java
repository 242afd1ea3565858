package org.farbank.seal.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.farbank.seal.age.Identity;
import org.farbank.seal.age.Recipient;
import org.farbank.seal.age.Sealing;
import org.farbank.seal.age.Unopened;
import org.farbank.seal.codename.Codename;
import org.farbank.seal.codename.Wordlist;
import org.farbank.seal.envelope.Document;
import org.farbank.seal.envelope.Incoming;
import org.farbank.seal.envelope.Outgoing;
import org.farbank.seal.envelope.ReturnAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeskTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 25);
  private static final String PASSPHRASE = "five plain words in line";

  @TempDir private Path desk;

  @Test
  void keysOpenWithTheirPassphraseAlone() throws Exception {
    var ring = KeyRing.of(desk);
    int number = ring.create(PASSPHRASE);
    assertThat(ring.unlock(PASSPHRASE)).hasSize(2);
    assertThat(ring.unlock(PASSPHRASE).getFirst().recipient().text())
        .isEqualTo(ring.recipients(number).getFirst().text());
    assertThatThrownBy(() -> ring.unlock("another"))
        .isInstanceOfSatisfying(
            Unopened.class, e -> assertThat(e.why()).isEqualTo(Unopened.Why.FOR_OTHERS));
    assertThat(Files.readString(desk.resolve("keys/1.age"))).doesNotContain("AGE-SECRET-KEY");
  }

  @Test
  void theSameEnvelopeTwiceIsKeptOnce() throws Exception {
    var inbox = Inbox.of(desk);
    assertThat(inbox.keep("sealed".getBytes(UTF_8), DAY)).isPresent();
    assertThat(inbox.keep("sealed".getBytes(UTF_8), DAY.plusDays(1))).isEmpty();
    assertThat(inbox.items()).hasSize(1);
  }

  @Test
  void aRetiredKeyIsGoneAndItsReportsAreNot() throws Exception {
    var ring = KeyRing.of(desk);
    var inbox = Inbox.of(desk);
    ring.create(PASSPHRASE);
    var envelope = Outgoing.seal(Document.of("rice 6100"), hybrid(ring.recipients(1)));
    inbox.keep(envelope, DAY);
    ring.create(PASSPHRASE);
    assertThat(Retirement.of(ring, 1, inbox, PASSPHRASE).resealed()).isEqualTo(1);
    assertThat(ring.numbers()).containsExactly(2);
    var item = inbox.items().getFirst();
    assertThat(Incoming.open(item.envelope(), ring.unlock(PASSPHRASE)).text())
        .isEqualTo("rice 6100");
    assertThat(inbox.keep(envelope, DAY)).as("pulled once more").isEmpty();
  }

  @Test
  void theCurrentKeyIsNotRetired() throws Exception {
    var ring = KeyRing.of(desk);
    ring.create(PASSPHRASE);
    assertThatThrownBy(() -> Retirement.of(ring, 1, Inbox.of(desk), PASSPHRASE))
        .hasMessageContaining("rotate first");
  }

  @Test
  void aReportWrittenUnderDuressIsKnown() throws Exception {
    var real = Optional.of(ReturnAddress.of(Codename.generate(Wordlist.of("ko"))));
    var duress = Optional.of(ReturnAddress.of(Codename.generate(Wordlist.of("ko"))));
    DuressList.of(desk).learn(report(real, duress));
    assertThat(DuressList.of(desk).warns(report(duress, Optional.empty()))).isTrue();
    assertThat(DuressList.of(desk).warns(report(real, Optional.empty()))).isFalse();
    assertThat(Files.readString(desk.resolve("duress"))).doesNotContain(duress.get().mailbox());
  }

  /** The age command is Debian's, where it is installed: it knows classic keys. */
  @Test
  void theAgeCommandOpensWhatIsSealedToAClassicKeyAndSealsBack() throws Exception {
    org.junit.jupiter.api.Assumptions.assumeTrue(Files.exists(Path.of("/usr/bin/age")));
    var key = Identity.generateClassic();
    var identity = Files.writeString(desk.resolve("identity"), key.secret() + "\n");
    var sealed = desk.resolve("report.age");
    Files.write(sealed, Sealing.seal("염소".getBytes(UTF_8), List.of(key.recipient())));
    assertThat(age("-d", "-i", identity.toString(), sealed.toString())).isEqualTo("염소");
    var words = Files.writeString(desk.resolve("words"), "쌀");
    var theirs = desk.resolve("theirs.age");
    age("-r", key.recipient().text(), "-o", theirs.toString(), words.toString());
    assertThat(Incoming.open(Files.readAllBytes(theirs), List.of(key)).text()).isEqualTo("쌀");
  }

  private static String age(String... arguments) throws Exception {
    var command = new java.util.ArrayList<>(List.of("/usr/bin/age"));
    command.addAll(List.of(arguments));
    var process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    var out = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
    return out;
  }

  private static List<Recipient> hybrid(List<Recipient> all) {
    return all.stream().filter(Recipient::hybrid).toList();
  }

  private static Document report(Optional<ReturnAddress> reply, Optional<ReturnAddress> duress) {
    return new Document(
        "", Optional.empty(), Optional.empty(), List.of(), reply, duress, Optional.empty());
  }
}
