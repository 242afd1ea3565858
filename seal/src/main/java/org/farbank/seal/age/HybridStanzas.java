package org.farbank.seal.age;

import com.exceptionfactory.jagged.FileKey;
import com.exceptionfactory.jagged.RecipientStanza;
import com.exceptionfactory.jagged.RecipientStanzaReader;
import com.exceptionfactory.jagged.RecipientStanzaWriter;
import com.exceptionfactory.jagged.UnsupportedRecipientStanzaException;
import com.exceptionfactory.jagged.framework.codec.CanonicalBase64;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.hpke.HPKE;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;

/**
 * The stanza {@code -> mlkem768x25519 ENC}: the file key under HPKE (RFC 9180, base mode) with the
 * key encapsulation MLKEM768-X25519 (X-Wing), HKDF-SHA256 and ChaCha20-Poly1305. Who records the
 * traffic today must break both halves to open it later. Format: C2SP age, "the hybrid recipient
 * types".
 */
final class HybridStanzas {
  static final String TYPE = "mlkem768x25519";
  private static final byte[] INFO =
      "age-encryption.org/mlkem768x25519".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] NONE = {};
  private static final int ENCAPSULATED = 1120;
  private static final int BODY = 32;

  private HybridStanzas() {}

  static HPKE hpke() {
    return new HPKE(
        HPKE.mode_base,
        HPKE.kem_MLKEM768_X25519,
        HPKE.kdf_HKDF_SHA256,
        HPKE.aead_CHACHA20_POLY1305);
  }

  static RecipientStanzaWriter to(AsymmetricKeyParameter recipient) {
    return fileKey -> {
      try {
        var context = hpke().setupBaseS(recipient, INFO);
        var body = context.seal(NONE, fileKey.getEncoded());
        var share = CanonicalBase64.getEncoder().encodeToString(context.getEncapsulation());
        return List.of(new Stanza(TYPE, List.of(share), body));
      } catch (InvalidCipherTextException e) {
        throw new GeneralSecurityException("file key not wrapped", e);
      }
    };
  }

  static RecipientStanzaReader with(AsymmetricCipherKeyPair identity) {
    return stanzas -> {
      for (var stanza : stanzas) {
        if (stanza.getType().equals(TYPE)) {
          var key = unwrap(stanza, identity);
          if (key != null) {
            return key;
          }
        }
      }
      throw new UnsupportedRecipientStanzaException("no stanza for this identity");
    };
  }

  private static @org.jspecify.annotations.Nullable FileKey unwrap(
      RecipientStanza stanza, AsymmetricCipherKeyPair identity) throws GeneralSecurityException {
    if (stanza.getArguments().size() != 1) {
      throw new GeneralSecurityException("a hybrid stanza has one argument");
    }
    var share = decode(stanza.getArguments().getFirst());
    if (share.length != ENCAPSULATED || stanza.getBody().length != BODY) {
      throw new GeneralSecurityException("a hybrid stanza of a wrong size");
    }
    try {
      return new FileKey(hpke().setupBaseR(share, identity, INFO).open(NONE, stanza.getBody()));
    } catch (InvalidCipherTextException e) {
      return null; // meant for someone else
    } catch (RuntimeException e) {
      throw new GeneralSecurityException("a hybrid stanza with a broken share", e);
    }
  }

  private static byte[] decode(String argument) throws GeneralSecurityException {
    try {
      return CanonicalBase64.getDecoder().decode(argument.getBytes(StandardCharsets.US_ASCII));
    } catch (RuntimeException e) {
      throw new GeneralSecurityException("a hybrid stanza that is not canonical base64", e);
    }
  }
}
