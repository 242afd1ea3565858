package org.farbank.seal.envelope;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.farbank.seal.age.Identity;
import org.farbank.seal.age.Unopened;
import org.farbank.seal.codename.Codename;
import org.farbank.seal.codename.Wordlist;

/** Whatever is pulled: it opens, or is refused as damaged or malformed, and nothing else. */
class EnvelopeFuzzTest {
  private static final Identity DESK = Identity.generate();
  private static final Document DOCUMENT =
      new Document(
          "염소 1200원",
          Optional.of("ko"),
          Optional.of(LocalDate.of(2023, 4, 3)),
          List.of(new Attachment("image/jpeg", new byte[300])),
          Optional.of(ReturnAddress.of(Codename.generate(Wordlist.of("ko")))),
          Optional.of(ReturnAddress.of(Codename.generate(Wordlist.of("ko")))),
          Optional.of("token"));
  private static final byte[] CONTENT = Outgoing.content(DOCUMENT);
  private static final byte[] ENVELOPE = sealed();

  private static byte[] sealed() {
    try {
      return Outgoing.seal(DOCUMENT, List.of(DESK.recipient()));
    } catch (TooLarge e) {
      throw new IllegalStateException(e);
    }
  }

  @Property(tries = 300)
  void anyBytes(@ForAll byte[] envelope) throws Malformed {
    assertThat(opens(envelope)).isFalse();
  }

  @Property(tries = 300)
  void aDamagedEnvelopeNeverOpens(
      @ForAll @DoubleRange(min = 0, max = 0.9999) @Scale(4) double where,
      @ForAll @Size(min = 1, max = 40) byte[] piece)
      throws Exception {
    var damaged = overwritten(ENVELOPE, where * where * where, piece);
    assertThat(opens(damaged)).isEqualTo(Arrays.equals(damaged, ENVELOPE));
  }

  @Property(tries = 100)
  void aCutEnvelopeDoesNotOpen(@ForAll @DoubleRange(min = 0, max = 0.9999) @Scale(4) double where)
      throws Malformed {
    assertThat(opens(Arrays.copyOf(ENVELOPE, (int) (where * ENVELOPE.length)))).isFalse();
  }

  @Property(tries = 1000)
  void aDamagedDocumentIsReadOrMalformed(
      @ForAll @DoubleRange(min = 0, max = 1) @Scale(4) double where,
      @ForAll("pieces") String piece) {
    readsOrIsMalformed(overwritten(CONTENT, where * where, piece.getBytes(UTF_8)));
  }

  @Property(tries = 1000)
  void anyHeader(@ForAll("headers") String header) {
    readsOrIsMalformed(("farbank 1\n" + header).getBytes(UTF_8));
  }

  private static void readsOrIsMalformed(byte[] content) {
    try {
      assertThat(Incoming.read(content).text()).isNotNull();
    } catch (Malformed e) {
      assertThat(e).hasNoCause();
    }
  }

  private static boolean opens(byte[] envelope) throws Malformed {
    try {
      Incoming.open(envelope, List.of(DESK));
      return true;
    } catch (Unopened e) {
      return false;
    }
  }

  private static byte[] overwritten(byte[] bytes, double where, byte[] piece) {
    int at = (int) (where * bytes.length);
    int past = Math.min(bytes.length, at + piece.length);
    var out = new ByteArrayOutputStream();
    out.write(bytes, 0, at);
    out.writeBytes(piece);
    out.write(bytes, past, bytes.length - past);
    return out.toByteArray();
  }

  @Provide
  Arbitrary<String> pieces() {
    return Arbitraries.oneOf(
        Arbitraries.strings().ofMaxLength(8),
        Arbitraries.of("\"", "{", "}", "[", "]", ",", ":", "\n", "null", "1e999", "\\u", "\0"));
  }

  @Provide
  Arbitrary<String> headers() {
    return Arbitraries.of(
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "\"text\"",
            "\"told\"",
            "\"attachments\"",
            "\"reply\"",
            "\"recipient\"",
            "\"mailbox\"",
            "\"size\"",
            "\"type\"",
            "\"a\"",
            "\"2023-04-03\"",
            "\"age1pq1\"",
            "1",
            "-1",
            "1e99",
            "99999999999999999999",
            "null",
            "true",
            "\n",
            "[".repeat(2000),
            "{\"text\":\"a\",\"attachments\":[{\"type\":\"b\",\"size\":",
            "{\"text\":\"a\",\"reply\":{")
        .list()
        .ofMaxSize(12)
        .map(parts -> String.join("", parts));
  }
}
