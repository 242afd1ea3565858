package org.farbank.seal.age;

import com.exceptionfactory.jagged.RecipientStanzaReader;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaReaderFactory;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Locale;
import org.bouncycastle.crypto.params.X25519PrivateKeyParameters;
import org.bouncycastle.pqc.crypto.xwing.XWingPrivateKeyParameters;

/**
 * A private key that opens what was sealed to its recipient: {@code AGE-SECRET-KEY-PQ-1…} (hybrid)
 * or {@code AGE-SECRET-KEY-1…} (X25519).
 */
public final class Identity {
  private static final String HYBRID = "age-secret-key-pq-";
  private static final String CLASSIC = "age-secret-key-";
  private static final int SEED = 32;

  private final Bech32 key;
  private final Recipient recipient;
  private final RecipientStanzaReader reader;

  private Identity(Bech32 key, Recipient recipient, RecipientStanzaReader reader) {
    this.key = key;
    this.recipient = recipient;
    this.reader = reader;
  }

  /** A new hybrid identity. */
  public static Identity generate() {
    return hybrid(random());
  }

  /** A new X25519 identity, for partners whose age knows no hybrid keys yet. */
  public static Identity generateClassic() {
    return classic(random());
  }

  /** The hybrid identity of a seed of 32 bytes. */
  public static Identity hybrid(byte[] seed) {
    if (seed.length != SEED) {
      throw new IllegalArgumentException("a seed has 32 bytes");
    }
    var secret = new XWingPrivateKeyParameters(seed);
    var open = secret.getPublicKeyParameters();
    var pair = HybridStanzas.hpke().deserializePrivateKey(seed.clone(), open.getEncoded());
    return new Identity(
        new Bech32(HYBRID, seed.clone()),
        Recipient.parse(new Bech32("age1pq", open.getEncoded()).text()),
        HybridStanzas.with(pair));
  }

  private static Identity classic(byte[] scalar) {
    var key = new Bech32(CLASSIC, scalar.clone());
    var open = new X25519PrivateKeyParameters(scalar).generatePublicKey().getEncoded();
    try {
      return new Identity(
          key,
          Recipient.parse(new Bech32("age", open).text()),
          X25519RecipientStanzaReaderFactory.newRecipientStanzaReader(
              key.text().toUpperCase(Locale.ROOT)));
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("not an identity", e);
    }
  }

  /**
   * Reads an identity.
   *
   * @throws IllegalArgumentException where it is none; the text is not repeated
   */
  public static Identity parse(String text) {
    var key = Bech32.parse(text.strip());
    if (key.data().length == SEED && key.prefix().equals(HYBRID)) {
      return hybrid(key.data());
    }
    if (key.data().length == SEED && key.prefix().equals(CLASSIC)) {
      return classic(key.data());
    }
    throw new IllegalArgumentException("not an identity: it does not begin AGE-SECRET-KEY-");
  }

  private static byte[] random() {
    var seed = new byte[SEED];
    new SecureRandom().nextBytes(seed);
    return seed;
  }

  /** The public key that belongs to it. */
  public Recipient recipient() {
    return recipient;
  }

  /** The secret as age writes it, for a file that is itself sealed. */
  public String secret() {
    return key.text().toUpperCase(Locale.ROOT);
  }

  RecipientStanzaReader reader() {
    return reader;
  }

  @Override
  public String toString() {
    return "Identity"; // never the secret
  }
}
