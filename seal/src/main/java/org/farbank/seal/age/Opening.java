package org.farbank.seal.age;

import com.exceptionfactory.jagged.RecipientStanzaReader;
import com.exceptionfactory.jagged.UnsupportedRecipientStanzaException;
import com.exceptionfactory.jagged.framework.armor.ArmoredDecryptingChannelFactory;
import com.exceptionfactory.jagged.framework.stream.StandardDecryptingChannelFactory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;

/** Decrypts the age format, armored or not. The drop never names this class. */
public final class Opening {
  private static final byte[] ARMOR =
      "-----BEGIN AGE ENCRYPTED FILE-----".getBytes(StandardCharsets.US_ASCII);

  private Opening() {}

  /**
   * What was sealed to one of the identities.
   *
   * @throws Unopened where it is damaged, or sealed to others
   */
  public static byte[] open(byte[] sealed, List<Identity> identities) throws Unopened {
    return decrypt(sealed, identities.stream().map(Identity::reader).toList());
  }

  /**
   * What was sealed under a passphrase.
   *
   * @throws Unopened where it is damaged, or under another passphrase
   */
  public static byte[] open(byte[] sealed, String passphrase) throws Unopened {
    return decrypt(
        sealed, List.of(ScryptStanzas.with(passphrase.getBytes(StandardCharsets.UTF_8))));
  }

  /**
   * Opens what was sealed under a passphrase, as it is read. It is whole only where it was read to
   * its end: a damaged part throws an {@link IOException} that {@link Unopened} caused.
   *
   * @throws Unopened where its beginning is damaged, or under another passphrase
   */
  public static InputStream from(InputStream sealed, String passphrase) throws Unopened {
    var reader = ScryptStanzas.with(passphrase.getBytes(StandardCharsets.UTF_8));
    try {
      return new Checked(
          Channels.newInputStream(
              new StandardDecryptingChannelFactory()
                  .newDecryptingChannel(Channels.newChannel(sealed), List.of(reader))));
    } catch (UnsupportedRecipientStanzaException e) {
      throw new Unopened(Unopened.Why.FOR_OTHERS, e);
    } catch (GeneralSecurityException | IOException | RuntimeException e) {
      throw new Unopened(Unopened.Why.DAMAGED, e);
    }
  }

  /** Tells damage from other trouble. */
  private static final class Checked extends FilterInputStream {
    Checked(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      try {
        return in.read(bytes, from, length);
      } catch (IOException | RuntimeException e) {
        throw new IOException(new Unopened(Unopened.Why.DAMAGED, e));
      }
    }
  }

  private static byte[] decrypt(byte[] sealed, List<RecipientStanzaReader> readers)
      throws Unopened {
    var out = new ByteArrayOutputStream(sealed.length);
    var factory =
        armored(sealed)
            ? new ArmoredDecryptingChannelFactory()
            : new StandardDecryptingChannelFactory();
    try (var channel =
        factory.newDecryptingChannel(
            Channels.newChannel(new ByteArrayInputStream(sealed)), readers)) {
      var buffer = ByteBuffer.allocate(64 * 1024);
      while (channel.read(buffer) >= 0) {
        out.write(buffer.array(), 0, buffer.position());
        buffer.clear();
      }
    } catch (UnsupportedRecipientStanzaException e) {
      throw new Unopened(Unopened.Why.FOR_OTHERS, e);
    } catch (GeneralSecurityException | IOException | RuntimeException e) {
      throw new Unopened(Unopened.Why.DAMAGED, e);
    }
    return out.toByteArray();
  }

  private static boolean armored(byte[] sealed) {
    int start = 0;
    while (start < sealed.length && Character.isWhitespace(sealed[start])) {
      start++;
    }
    return sealed.length - start >= ARMOR.length
        && java.util.Arrays.equals(sealed, start, start + ARMOR.length, ARMOR, 0, ARMOR.length);
  }
}
