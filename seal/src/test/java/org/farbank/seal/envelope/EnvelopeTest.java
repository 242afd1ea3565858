package org.farbank.seal.envelope;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.farbank.seal.age.Identity;
import org.farbank.seal.age.Sealing;
import org.farbank.seal.age.Unopened;
import org.farbank.seal.codename.Codename;
import org.farbank.seal.codename.Wordlist;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopeTest {
  private static final Identity DESK = Identity.generate();

  @Test
  void whatGoesInComesOut() throws Exception {
    var document =
        new Document(
            "염소 한 마리에 \"1200\"원\n둘째 줄 \u0001",
            Optional.of("ko"),
            Optional.of(LocalDate.of(2023, 4, 3)),
            List.of(
                new Attachment("image/jpeg", noise(5000)), new Attachment("image/png", noise(0))),
            Optional.of(ReturnAddress.of(Codename.generate(Wordlist.of("ko")))),
            Optional.of(ReturnAddress.of(Codename.generate(Wordlist.of("ko")))),
            Optional.of("token"));
    var opened = Incoming.open(Outgoing.seal(document, List.of(DESK.recipient())), List.of(DESK));
    assertThat(opened.text()).isEqualTo(document.text());
    assertThat(opened.told()).isEqualTo(document.told());
    assertThat(opened.language()).isEqualTo(document.language());
    assertThat(opened.token()).isEqualTo(document.token());
    assertThat(opened.attachments().getFirst().bytes())
        .isEqualTo(document.attachments().getFirst().bytes());
    assertThat(opened.attachments().get(1).type()).isEqualTo("image/png");
    assertThat(opened.reply().orElseThrow().mailbox())
        .isEqualTo(document.reply().orElseThrow().mailbox());
    assertThat(opened.duress().orElseThrow().recipient().text())
        .isEqualTo(document.duress().orElseThrow().recipient().text());
  }

  @ParameterizedTest
  @CsvSource({
    "0, 16384",
    "1, 16384",
    "13000, 16384",
    "20000, 262144",
    "65536, 262144",
    "250000, 262144",
    "262000, 2097152",
    "2000000, 2097152",
    "2090000, 2097152",
    "8000000, 8388608"
  })
  void everyEnvelopeHasOneOfAFewSizes(int letters, int size) throws Exception {
    for (var keys : List.of(List.of(DESK), List.of(DESK, Identity.generate()))) {
      var recipients = keys.stream().map(Identity::recipient).toList();
      var document = Document.of("x".repeat(letters));
      var envelope = Outgoing.seal(document, recipients);
      assertThat(envelope.length).isEqualTo(size);
      assertThat(Incoming.open(envelope, List.of(keys.getLast())).text()).hasSize(letters);
    }
    var classic = Identity.generateClassic();
    assertThat(Outgoing.seal(Document.of("x".repeat(letters)), List.of(classic.recipient())))
        .hasSize(size);
  }

  @Test
  void aDocumentTooLargeSaysWhatToDo() {
    assertThatThrownBy(
            () -> Outgoing.seal(Document.of("x".repeat(9 << 20)), List.of(DESK.recipient())))
        .isInstanceOf(TooLarge.class)
        .hasMessageContaining("send fewer or smaller pictures");
  }

  @Test
  void wordsSealedWithAgeAloneAreTakenAsTheyAre() throws Exception {
    var words = "쌀 6100".getBytes(UTF_8);
    var sealed = Sealing.seal(words, List.of(DESK.recipient()));
    assertThat(Incoming.open(sealed, List.of(DESK)).text()).isEqualTo("쌀 6100");
    var file = Sealing.seal(new byte[] {(byte) 0xff, 1, 2}, List.of(DESK.recipient()));
    assertThat(Incoming.open(file, List.of(DESK)).attachments().getFirst().bytes())
        .containsExactly(0xff, 1, 2);
  }

  @Test
  void aWrongKeyAndACutEnvelopeAreToldApart() throws Exception {
    var envelope = Outgoing.seal(Document.of("rice"), List.of(DESK.recipient()));
    assertThatThrownBy(() -> Incoming.open(envelope, List.of(Identity.generate())))
        .isInstanceOf(Unopened.class)
        .hasMessage("sealed to another key");
    var cut = Arrays.copyOf(envelope, envelope.length - 1);
    assertThatThrownBy(() -> Incoming.open(cut, List.of(DESK)))
        .isInstanceOf(Unopened.class)
        .hasMessageStartingWith("damaged");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "{\"text\":1}",
        "{\"text\":\"secret\",\"colour\":1}",
        "{\"text\":\"secret\"",
        "{\"text\":\"secret\",\"told\":\"yesterday\"}",
        "{\"text\":\"secret\",\"attachments\":[{\"type\":\"a/b\",\"size\":5}]}",
        "{\"text\":\"secret\",\"attachments\":[{\"type\":\"a/b\",\"size\":-1}]}",
        "{\"text\":\"secret\",\"reply\":{\"recipient\":\"age1secret\",\"mailbox\":\"0\"}}",
        "{\"text\":\"secret\"}\nsecret"
      })
  void aStrangeDocumentIsRefusedWithoutRepeatingIt(String header) {
    assertThatThrownBy(() -> Incoming.read(("farbank 1\n" + header).getBytes(UTF_8)))
        .isInstanceOf(Malformed.class)
        .hasMessageNotContaining("secret")
        .hasNoCause();
  }

  private static byte[] noise(int size) {
    var bytes = new byte[size];
    new Random(1).nextBytes(bytes);
    return bytes;
  }
}
