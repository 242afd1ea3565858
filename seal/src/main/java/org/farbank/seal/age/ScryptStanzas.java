package org.farbank.seal.age;

import com.exceptionfactory.jagged.FileKey;
import com.exceptionfactory.jagged.RecipientStanza;
import com.exceptionfactory.jagged.RecipientStanzaReader;
import com.exceptionfactory.jagged.RecipientStanzaWriter;
import com.exceptionfactory.jagged.UnsupportedRecipientStanzaException;
import com.exceptionfactory.jagged.framework.codec.CanonicalBase64;
import com.exceptionfactory.jagged.framework.crypto.CipherKey;
import com.exceptionfactory.jagged.framework.crypto.EncryptedFileKey;
import com.exceptionfactory.jagged.framework.crypto.FileKeyDecryptorFactory;
import com.exceptionfactory.jagged.framework.crypto.FileKeyEncryptorFactory;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.crypto.AEADBadTagException;
import org.bouncycastle.crypto.generators.SCrypt;
import org.bouncycastle.util.Arrays;

/**
 * The stanza {@code -> scrypt SALT LOG2N}: the file key under a passphrase (RFC 7914, r = 8, p =
 * 1), for keys at rest. Format: C2SP age, "the scrypt recipient type".
 */
final class ScryptStanzas {
  private static final String TYPE = "scrypt";
  private static final byte[] LABEL =
      "age-encryption.org/v1/scrypt".getBytes(StandardCharsets.US_ASCII);
  private static final int SALT = 16;
  private static final Pattern DECIMAL = Pattern.compile("[1-9][0-9]*");

  /** A stanza above this work is refused, or anyone could keep us busy: 2^20 is a second or two. */
  private static final int MOST_WORK = 20;

  private ScryptStanzas() {}

  static RecipientStanzaWriter to(byte[] passphrase, int work) {
    return fileKey -> {
      var salt = new byte[SALT];
      new SecureRandom().nextBytes(salt);
      var wrapped =
          new FileKeyEncryptorFactory()
              .newFileKeyEncryptor()
              .getEncryptedFileKey(fileKey, key(passphrase, salt, work));
      var text = CanonicalBase64.getEncoder().encodeToString(salt);
      return List.of(new Stanza(TYPE, List.of(text, Integer.toString(work)), wrapped.getEncoded()));
    };
  }

  static RecipientStanzaReader with(byte[] passphrase) {
    return stanzas -> {
      var all = new ArrayList<RecipientStanza>();
      stanzas.forEach(all::add);
      if (all.stream().noneMatch(stanza -> stanza.getType().equals(TYPE))) {
        throw new UnsupportedRecipientStanzaException("not sealed with a passphrase");
      }
      if (all.size() != 1) {
        throw new GeneralSecurityException("a passphrase stands alone in a header");
      }
      return unwrap(all.getFirst(), passphrase);
    };
  }

  private static FileKey unwrap(RecipientStanza stanza, byte[] passphrase)
      throws GeneralSecurityException {
    var arguments = stanza.getArguments();
    if (arguments.size() != 2 || stanza.getBody().length != 32) {
      throw new GeneralSecurityException("a passphrase stanza of a wrong form");
    }
    if (!DECIMAL.matcher(arguments.get(1)).matches() || arguments.get(1).length() > 2) {
      throw new GeneralSecurityException("a passphrase stanza without a work factor");
    }
    var work = Integer.parseInt(arguments.get(1));
    if (work > MOST_WORK) {
      throw new GeneralSecurityException("a passphrase stanza with too much work");
    }
    var key = key(passphrase, salt(arguments.get(0)), work);
    try {
      return new FileKeyDecryptorFactory()
          .newFileKeyDecryptor()
          .getFileKey(new EncryptedFileKey(stanza.getBody()), key);
    } catch (AEADBadTagException e) {
      throw new UnsupportedRecipientStanzaException("another passphrase");
    }
  }

  private static byte[] salt(String argument) throws GeneralSecurityException {
    try {
      var salt = CanonicalBase64.getDecoder().decode(argument.getBytes(StandardCharsets.US_ASCII));
      if (salt.length == SALT) {
        return salt;
      }
    } catch (RuntimeException e) {
      throw new GeneralSecurityException("a salt that is not canonical base64", e);
    }
    throw new GeneralSecurityException("a salt of a wrong size");
  }

  private static CipherKey key(byte[] passphrase, byte[] salt, int work) {
    return new CipherKey(
        SCrypt.generate(passphrase, Arrays.concatenate(LABEL, salt), 1 << work, 8, 1, 32));
  }
}
