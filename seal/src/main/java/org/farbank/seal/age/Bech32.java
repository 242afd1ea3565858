package org.farbank.seal.age;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * Bech32 (BIP 173) as age writes its keys: without the limit of 90 characters, since a hybrid
 * recipient has nearly two thousand.
 */
record Bech32(String prefix, byte[] data) {
  private static final String DIGITS = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
  private static final int[] GENERATOR = {
    0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3
  };
  private static final int CHECKSUM = 6;

  /** The text in lower case. */
  String text() {
    var digits = regroup(data, 8, 5, true);
    var text = new StringBuilder(prefix).append('1');
    for (var digit : digits) {
      text.append(DIGITS.charAt(digit));
    }
    var rest = polymod(prefix, Arrays.copyOf(digits, digits.length + CHECKSUM)) ^ 1;
    for (int i = CHECKSUM - 1; i >= 0; i--) {
      text.append(DIGITS.charAt(rest >>> 5 * i & 31));
    }
    return text.toString();
  }

  /**
   * Reads a text in one case.
   *
   * @throws IllegalArgumentException where it is no Bech32 or its checksum is wrong; the text is
   *     not repeated, since it may be a secret
   */
  static Bech32 parse(String text) {
    var lower = text.toLowerCase(Locale.ROOT);
    int one = lower.lastIndexOf('1');
    if (!text.equals(lower) && !text.equals(text.toUpperCase(Locale.ROOT))
        || one < 1
        || lower.length() - one - 1 < CHECKSUM
        || lower.chars().anyMatch(c -> c < 33 || c > 126)) {
      throw new IllegalArgumentException("not a key: not Bech32");
    }
    var digits = new byte[lower.length() - one - 1];
    for (int i = 0; i < digits.length; i++) {
      int digit = DIGITS.indexOf(lower.charAt(one + 1 + i));
      if (digit < 0) {
        throw new IllegalArgumentException("not a key: a character that no key has");
      }
      digits[i] = (byte) digit;
    }
    var prefix = lower.substring(0, one);
    if (polymod(prefix, digits) != 1) {
      throw new IllegalArgumentException("not a key: its checksum is wrong, it was miscopied");
    }
    return new Bech32(
        prefix, regroup(Arrays.copyOf(digits, digits.length - CHECKSUM), 5, 8, false));
  }

  private static int polymod(String prefix, byte[] digits) {
    var letters = prefix.getBytes(StandardCharsets.US_ASCII);
    int sum = 1;
    for (var letter : letters) {
      sum = step(sum, letter >>> 5);
    }
    sum = step(sum, 0);
    for (var letter : letters) {
      sum = step(sum, letter & 31);
    }
    for (var digit : digits) {
      sum = step(sum, digit);
    }
    return sum;
  }

  private static int step(int sum, int value) {
    int top = sum >>> 25;
    int next = (sum & 0x1ffffff) << 5 ^ value;
    for (int i = 0; i < GENERATOR.length; i++) {
      if ((top >>> i & 1) == 1) {
        next ^= GENERATOR[i];
      }
    }
    return next;
  }

  private static byte[] regroup(byte[] values, int from, int to, boolean pad) {
    var out = new ByteArrayOutputStream();
    int bits = 0;
    int held = 0;
    for (var value : values) {
      held = (held << from | value & 0xff) & 0xffff;
      bits += from;
      while (bits >= to) {
        bits -= to;
        out.write(held >>> bits & (1 << to) - 1);
      }
    }
    int left = held << to - bits & (1 << to) - 1;
    if (pad && bits > 0) {
      out.write(left);
    } else if (!pad && (bits >= from || left != 0)) {
      throw new IllegalArgumentException("not a key: of a wrong length");
    }
    return out.toByteArray();
  }
}
