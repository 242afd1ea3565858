package org.farbank.seal.signature;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
  private static final String SIGNATURE = "SSH SIGNATURE";
  private static final int VERSION = 1;

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
    return "ssh-ed25519 " + Base64.getEncoder().encodeToString(publicKey());
  }

  /**
   * The detached signature of a file, armored.
   *
   * @param namespace what the signature is for: the same bytes signed for another use do not count
   */
  public String sign(byte[] file, String namespace) {
    var signer = new Ed25519Signer();
    signer.init(true, key);
    var signed = new Wire("SSHSIG").text(namespace).text("").text("sha512").bytes(sha512(file));
    signer.update(signed.all(), 0, signed.all().length);
    var signature = new Wire("").text("ssh-ed25519").bytes(signer.generateSignature());
    return pem(
        SIGNATURE,
        new Wire("SSHSIG")
            .number(VERSION)
            .bytes(publicKey())
            .text(namespace)
            .text("")
            .text("sha512")
            .bytes(signature.all())
            .all());
  }

  private byte[] publicKey() {
    try {
      return OpenSSHPublicKeyUtil.encodePublicKey(key.generatePublicKey());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] sha512(byte[] file) {
    try {
      return java.security.MessageDigest.getInstance("SHA-512").digest(file);
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-512", e);
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

  /** SSH's encoding (RFC 4251): a string is its length in four bytes, then its bytes. */
  private static final class Wire {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    Wire(String magic) {
      out.writeBytes(magic.getBytes(StandardCharsets.US_ASCII));
    }

    Wire number(int number) {
      out.writeBytes(
          new byte[] {
            (byte) (number >>> 24), (byte) (number >>> 16), (byte) (number >>> 8), (byte) number
          });
      return this;
    }

    Wire bytes(byte[] bytes) {
      number(bytes.length);
      out.writeBytes(bytes);
      return this;
    }

    Wire text(String text) {
      return bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    byte[] all() {
      return out.toByteArray();
    }
  }
}
