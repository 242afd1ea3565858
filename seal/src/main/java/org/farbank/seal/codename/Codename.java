package org.farbank.seal.codename;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.params.HKDFParameters;
import org.farbank.seal.age.Identity;

/**
 * The words a partner remembers: at least 96 random bits and two words of checksum. The numbers of
 * the words in their list, counted from one place to the next, add up to nothing, and so do their
 * products with the place (a Reed-Solomon code over a prime field): one wrong word is found with
 * its place, two swapped neighbours too.
 *
 * <p>Keys follow by HKDF-SHA256 (RFC 5869) alone. A slow hash would only burden old phones: nobody
 * tries 2^96 codenames.
 */
public final class Codename {
  static final int CHECKS = 2;
  private static final byte[] SALT = ascii("farbank codename 1");
  private static final int KEY = 32;

  private final Wordlist list;
  private final int[] numbers;

  private Codename(Wordlist list, int[] numbers) {
    this.list = list;
    this.numbers = numbers;
  }

  /** A new codename. */
  public static Codename generate(Wordlist list) {
    var random = new SecureRandom();
    var numbers = new int[list.length()];
    do { // a checksum may fall between the number of words and the prime
      for (int i = CHECKS; i < numbers.length; i++) {
        numbers[i] = random.nextInt(list.words().size());
      }
      check(numbers, list.prime());
    } while (numbers[0] >= list.words().size() || numbers[1] >= list.words().size());
    return new Codename(list, numbers);
  }

  /** Sets the first two numbers so that both sums vanish. */
  private static void check(int[] numbers, int prime) {
    long sum = 0;
    long weighted = 0;
    for (int i = CHECKS; i < numbers.length; i++) {
      sum += numbers[i];
      weighted += (long) numbers[i] * (i + 1);
    }
    // a + b + sum = 0 and a + 2 b + weighted = 0
    numbers[1] = (int) Math.floorMod(sum - weighted, (long) prime);
    numbers[0] = (int) Math.floorMod(-sum - numbers[1], (long) prime);
  }

  /**
   * Reads what a partner typed; words may be separated by anything, Chinese ones by nothing.
   *
   * @throws Mistyped with the place of the wrong word
   */
  public static Codename parse(String typed, Wordlist list) throws Mistyped {
    var words = split(typed, list);
    for (int i = 0; i < words.size(); i++) {
      if (!list.index().containsKey(words.get(i))) {
        throw Mistyped.unknown(i + 1, list.near(words.get(i)));
      }
    }
    if (words.size() != list.length()) {
      throw Mistyped.length(words.size(), list.length());
    }
    var numbers = words.stream().mapToInt(list.index()::get).toArray();
    verify(numbers, list);
    return new Codename(list, numbers);
  }

  private static List<String> split(String typed, Wordlist list) {
    var words = new ArrayList<String>();
    for (var part : Wordlist.normal(typed).split("[^\\p{L}\\p{M}-]+")) {
      if (part.isEmpty()) {
        continue;
      }
      if (list.language().equals("zh")) {
        part.codePoints().mapToObj(Character::toString).forEach(words::add);
      } else {
        words.add(part);
      }
    }
    return words;
  }

  private static void verify(int[] numbers, Wordlist list) throws Mistyped {
    long sum = 0;
    long weighted = 0;
    for (int i = 0; i < numbers.length; i++) {
      sum += numbers[i];
      weighted += (long) numbers[i] * (i + 1);
    }
    long off = sum % list.prime();
    long place = weighted % list.prime();
    if (off == 0 && place == 0) {
      return;
    }
    for (int i = 0; i < numbers.length; i++) {
      long right = Math.floorMod(numbers[i] - off, (long) list.prime());
      if (off != 0 && off * (i + 1) % list.prime() == place && right < list.words().size()) {
        throw Mistyped.wrong(i + 1, list.words().get((int) right));
      }
      if (off == 0
          && i > 0
          && Math.floorMod((long) numbers[i] - numbers[i - 1], (long) list.prime()) == place) {
        throw Mistyped.swapped(i, i + 1);
      }
    }
    throw Mistyped.several();
  }

  /** The key pair that answers are sealed to. */
  public Identity identity() {
    return Identity.hybrid(derive("reply identity"));
  }

  /** The address of the mailbox for answers: 64 hexadecimal digits that only its owner can name. */
  public String mailbox() {
    return java.util.HexFormat.of().formatHex(derive("mailbox"));
  }

  private byte[] derive(String purpose) {
    var secret = new byte[2 * numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      secret[2 * i] = (byte) (numbers[i] >>> 8);
      secret[2 * i + 1] = (byte) numbers[i];
    }
    var hkdf = new HKDFBytesGenerator(SHA256Digest.newInstance());
    hkdf.init(new HKDFParameters(secret, SALT, ascii(list.language() + " " + purpose)));
    var key = new byte[KEY];
    hkdf.generateBytes(key, 0, KEY);
    return key;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
  }

  /** The words, for the partner's eyes only. */
  public String words() {
    return java.util.Arrays.stream(numbers)
        .mapToObj(list.words()::get)
        .collect(Collectors.joining(" "));
  }

  @Override
  public String toString() {
    return "Codename"; // never the words
  }
}
