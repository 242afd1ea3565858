package org.farbank.drop.mailbox;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * Bytes that look like an answer sealed to somebody's hybrid key: the header of the age format with
 * a random share, body and authentication, then noise. Only who holds the key can tell.
 */
final class Decoy {
  private static final Base64.Encoder BASE64 = Base64.getEncoder().withoutPadding();
  private static final int SHARE = 1120;

  private final SecureRandom random = new SecureRandom();

  byte[] bytes(int size) {
    var all = new byte[size];
    random.nextBytes(all);
    var header =
        ("age-encryption.org/v1\n-> mlkem768x25519 "
                + text(share())
                + '\n'
                + text(noise(32))
                + "\n--- "
                + text(noise(32))
                + '\n')
            .getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(header, 0, all, 0, header.length);
    return all;
  }

  /** An X25519 point has its highest bit clear; the ML-KEM ciphertext is packed without a gap. */
  private byte[] share() {
    var share = noise(SHARE);
    share[SHARE - 1] &= (byte) (0xff >>> 1);
    return share;
  }

  private byte[] noise(int size) {
    var bytes = new byte[size];
    random.nextBytes(bytes);
    return bytes;
  }

  private static String text(byte[] bytes) {
    return BASE64.encodeToString(bytes);
  }
}
