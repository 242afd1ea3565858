package org.farbank.seal.age;

import com.exceptionfactory.jagged.RecipientStanzaWriter;
import com.exceptionfactory.jagged.framework.armor.ArmoredEncryptingChannelFactory;
import com.exceptionfactory.jagged.framework.stream.StandardEncryptingChannelFactory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;

/** Encrypts to the age format. Knows public keys only: what it seals it cannot open. */
public final class Sealing {
  /** 2^18: about a second on a desk's machine, what age itself takes. */
  private static final int WORK = 18;

  private static final int CHUNK = 64 * 1024;
  private static final int TAG = 16;
  private static final int NONCE = 16;
  private static final int AROUND =
      "age-encryption.org/v1\n".length() + "--- ".length() + 43 + 1 + NONCE;

  private Sealing() {}

  /** The plaintext sealed to all recipients, each of whom can open it alone. */
  public static byte[] seal(byte[] plaintext, List<Recipient> recipients) {
    if (recipients.isEmpty()) {
      throw new IllegalArgumentException("sealed to nobody");
    }
    if (recipients.stream().map(Recipient::hybrid).distinct().count() > 1) {
      throw new IllegalArgumentException(
          "a hybrid and a classic recipient in one envelope: the classic one would undo the other");
    }
    return encrypt(plaintext, recipients.stream().map(Recipient::writer).toList(), false);
  }

  /** The plaintext under a passphrase, in ASCII armor: for keys at rest. */
  public static byte[] seal(byte[] plaintext, String passphrase) {
    return seal(plaintext, passphrase, WORK);
  }

  /** The same with scrypt's N = 2^work. */
  public static byte[] seal(byte[] plaintext, String passphrase, int work) {
    var bytes = passphrase.getBytes(StandardCharsets.UTF_8);
    return encrypt(plaintext, List.of(ScryptStanzas.to(bytes, work)), true);
  }

  /** Seals under a passphrase what is written to it, as it comes; closing it ends the file. */
  public static OutputStream to(OutputStream out, String passphrase) throws IOException {
    var bytes = passphrase.getBytes(StandardCharsets.UTF_8);
    try {
      return Channels.newOutputStream(
          new StandardEncryptingChannelFactory()
              .newEncryptingChannel(
                  Channels.newChannel(out), List.of(ScryptStanzas.to(bytes, WORK))));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java cannot seal", e);
    }
  }

  /** The size in bytes of a plaintext of this size once sealed to these recipients. */
  public static long size(long plaintext, List<Recipient> recipients) {
    long chunks = Math.max(1, (plaintext + CHUNK - 1) / CHUNK);
    return AROUND
        + recipients.stream().mapToLong(Recipient::stanza).sum()
        + plaintext
        + chunks * TAG;
  }

  private static byte[] encrypt(
      byte[] plaintext, List<RecipientStanzaWriter> writers, boolean armor) {
    var out = new ByteArrayOutputStream(plaintext.length + 4096);
    var factory =
        armor ? new ArmoredEncryptingChannelFactory() : new StandardEncryptingChannelFactory();
    try (var channel = factory.newEncryptingChannel(Channels.newChannel(out), writers)) {
      var buffer = ByteBuffer.wrap(plaintext);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java cannot seal", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
