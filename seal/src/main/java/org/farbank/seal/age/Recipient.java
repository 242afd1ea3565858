package org.farbank.seal.age;

import com.exceptionfactory.jagged.RecipientStanzaWriter;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaWriterFactory;
import java.security.GeneralSecurityException;
import org.bouncycastle.pqc.crypto.xwing.XWingPublicKeyParameters;

/**
 * A public key that reports are sealed to: {@code age1pq1…} (hybrid, post-quantum) or {@code age1…}
 * (X25519).
 *
 * @param text as age writes it, in lower case
 * @param hybrid whether it withstands a quantum computer
 */
public record Recipient(String text, boolean hybrid, RecipientStanzaWriter writer) {
  private static final int HYBRID_KEY = 1216;
  private static final int CLASSIC_KEY = 32;

  /**
   * Reads a recipient.
   *
   * @throws IllegalArgumentException where it is none
   */
  public static Recipient parse(String text) {
    var key = Bech32.parse(text.strip());
    if (key.prefix().equals("age1pq") && key.data().length == HYBRID_KEY) {
      return new Recipient(
          key.text(), true, HybridStanzas.to(new XWingPublicKeyParameters(key.data())));
    }
    if (key.prefix().equals("age") && key.data().length == CLASSIC_KEY) {
      try {
        return new Recipient(
            key.text(),
            false,
            X25519RecipientStanzaWriterFactory.newRecipientStanzaWriter(key.text()));
      } catch (GeneralSecurityException e) {
        throw new IllegalArgumentException("not a recipient: no point of the curve", e);
      }
    }
    throw new IllegalArgumentException("not a recipient: it begins neither age1pq1 nor age1");
  }

  /** The bytes of this recipient's stanza in a header, line ends included. */
  int stanza() {
    return hybrid
        ? "-> mlkem768x25519 ".length() + base64(1120) + 1 + base64(32) + 1
        : "-> X25519 ".length() + base64(32) + 1 + base64(32) + 1;
  }

  private static int base64(int bytes) {
    return (bytes * 4 + 2) / 3;
  }

  @Override
  public String toString() {
    return "Recipient"; // who is written to is nobody's business in a log
  }
}
