package org.farbank.seal.signature;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** What OpenSSH's signatures of files (PROTOCOL.sshsig) are made of, for Ed25519 with SHA-512. */
final class SshSignature {
  static final String KIND = "ssh-ed25519";
  static final String PEM = "SSH SIGNATURE";
  private static final String MAGIC = "SSHSIG";
  private static final String HASH = "sha512";
  private static final int VERSION = 1;

  private SshSignature() {}

  /** The bytes that are signed in the place of a file. */
  static byte[] signed(byte[] file, String namespace) {
    return new Wire(MAGIC).text(namespace).text("").text(HASH).bytes(sha512(file)).all();
  }

  /** The content of a signature's file. */
  static byte[] blob(byte[] publicKey, String namespace, byte[] signature) {
    return new Wire(MAGIC)
        .number(VERSION)
        .bytes(publicKey)
        .text(namespace)
        .text("")
        .text(HASH)
        .bytes(new Wire("").text(KIND).bytes(signature).all())
        .all();
  }

  private static byte[] sha512(byte[] file) {
    try {
      return MessageDigest.getInstance("SHA-512").digest(file);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-512", e);
    }
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
