package org.farbank.seal.signature;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.Base64;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.bouncycastle.crypto.util.OpenSSHPrivateKeyUtil;
import org.bouncycastle.crypto.util.OpenSSHPublicKeyUtil;
import org.bouncycastle.util.io.pem.PemObject;
import org.bouncycastle.util.io.pem.PemReader;
import org.bouncycastle.util.io.pem.PemWriter;

/**
 * An Ed25519 key that signs files. Key and signatures are in OpenSSH's formats (PROTOCOL.key,
 * PROTOCOL.sshsig), so that nobody needs Farbank to check one.
 */
public final class SigningKey {
  private static final String PRIVATE = "OPENSSH PRIVATE KEY";

  private final Ed25519PrivateKeyParameters key;

  private SigningKey(Ed25519PrivateKeyParameters key) {
    this.key = key;
  }

  /** A new key. */
  public static SigningKey generate() {
    return new SigningKey(new Ed25519PrivateKeyParameters(new SecureRandom()));
  }

  /**
   * Reads what {@link #secret} gave.
   *
   * @throws IllegalArgumentException where it is no Ed25519 key of OpenSSH
   */
  public static SigningKey parse(String secret) {
    try (var pem = new PemReader(new StringReader(secret))) {
      var read = pem.readPemObject();
      if (read != null
          && OpenSSHPrivateKeyUtil.parsePrivateKeyBlob(read.getContent())
              instanceof Ed25519PrivateKeyParameters key) {
        return new SigningKey(key);
      }
    } catch (IOException | IllegalStateException e) {
      throw new IllegalArgumentException("no private key of OpenSSH", e);
    }
    throw new IllegalArgumentException("no Ed25519 key of OpenSSH");
  }

  /** The private key as OpenSSH writes it, without a passphrase. */
  public String secret() {
    try {
      return pem(PRIVATE, OpenSSHPrivateKeyUtil.encodePrivateKey(key));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The public key in one line: {@code ssh-ed25519 …}. */
  public String verifying() {
    return SshSignature.KIND + " " + Base64.getEncoder().encodeToString(publicKey());
  }

  /**
   * The detached signature of a file, armored.
   *
   * @param namespace what the signature is for: the same bytes signed for another use do not count
   */
  public String sign(byte[] file, String namespace) {
    var signer = new Ed25519Signer();
    signer.init(true, key);
    var signed = SshSignature.signed(file, namespace);
    signer.update(signed, 0, signed.length);
    return pem(
        SshSignature.PEM, SshSignature.blob(publicKey(), namespace, signer.generateSignature()));
  }

  private byte[] publicKey() {
    try {
      return OpenSSHPublicKeyUtil.encodePublicKey(key.generatePublicKey());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String pem(String type, byte[] content) {
    var text = new StringWriter();
    try (var pem = new PemWriter(text)) {
      pem.writeObject(new PemObject(type, content));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().replace("\r\n", "\n");
  }
}
