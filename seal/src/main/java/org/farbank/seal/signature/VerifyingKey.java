package org.farbank.seal.signature;

import java.io.IOException;
import java.io.StringReader;
import java.util.Arrays;
import java.util.Base64;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.bouncycastle.crypto.util.OpenSSHPublicKeyUtil;
import org.bouncycastle.util.io.pem.PemReader;

/** The public half of a {@link SigningKey}: checks its signatures as OpenSSH does. */
public final class VerifyingKey {
  private static final int SIGNATURE = 64;

  private final Ed25519PublicKeyParameters key;
  private final byte[] encoded;

  private VerifyingKey(Ed25519PublicKeyParameters key, byte[] encoded) {
    this.key = key;
    this.encoded = encoded;
  }

  /**
   * Reads what {@link SigningKey#verifying} gave.
   *
   * @throws IllegalArgumentException where it is no Ed25519 key of OpenSSH
   */
  public static VerifyingKey parse(String line) {
    var words = line.strip().split(" ");
    if (words.length >= 2 && words[0].equals(SshSignature.KIND)) {
      var encoded = Base64.getDecoder().decode(words[1]);
      if (OpenSSHPublicKeyUtil.parsePublicKey(encoded) instanceof Ed25519PublicKeyParameters key) {
        return new VerifyingKey(key, encoded);
      }
    }
    throw new IllegalArgumentException("no Ed25519 key of OpenSSH");
  }

  /**
   * Whether a detached signature is this key's, of just these bytes, for just this use. It has but
   * one form: whatever else is said in it makes it another.
   */
  public boolean verifies(byte[] file, String signature, String namespace) {
    try (var pem = new PemReader(new StringReader(signature))) {
      var read = pem.readPemObject();
      if (read == null || read.getContent().length < SIGNATURE) {
        return false;
      }
      var blob = read.getContent();
      var raw = Arrays.copyOfRange(blob, blob.length - SIGNATURE, blob.length);
      if (!Arrays.equals(blob, SshSignature.blob(encoded, namespace, raw))) {
        return false;
      }
      var verifier = new Ed25519Signer();
      verifier.init(false, key);
      var signed = SshSignature.signed(file, namespace);
      verifier.update(signed, 0, signed.length);
      return verifier.verifySignature(raw);
    } catch (IOException | RuntimeException e) {
      return false; // not armored as it should be
    }
  }
}
