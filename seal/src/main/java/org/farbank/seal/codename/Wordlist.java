package org.farbank.seal.codename;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The words that codenames of one language are made of: EFF's large list for English (7,776 words),
 * BIP 39 for Korean and Chinese (2,048). Words stand in NFC; what a partner types may be in any
 * form and case.
 *
 * @param language ISO 639-1
 * @param prime the least prime above the number of words: the field of the checksum
 * @param length how many words a codename has: at least 96 bits, and two for the checksum
 */
public record Wordlist(
    String language, List<String> words, Map<String, Integer> index, int prime, int length) {
  private static final int BITS = 96;

  /** The words of a language: en, ko or zh. */
  public static Wordlist of(String language) {
    var words =
        switch (language) {
          case "en", "ko", "zh" -> load(language + ".txt");
          default -> throw new IllegalArgumentException("no words for codenames in " + language);
        };
    var index = HashMap.<String, Integer>newHashMap(words.size());
    for (int i = 0; i < words.size(); i++) {
      index.put(words.get(i), i);
    }
    int data = (int) Math.ceil(BITS * Math.log(2) / Math.log(words.size()));
    return new Wordlist(
        language, words, Map.copyOf(index), primeAbove(words.size()), data + Codename.CHECKS);
  }

  private static List<String> load(String file) {
    try (var in = Wordlist.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int primeAbove(int number) {
    int candidate = number + 1;
    while (!java.math.BigInteger.valueOf(candidate).isProbablePrime(50)) {
      candidate++;
    }
    return candidate;
  }

  /** A word as the list has it: NFC, lower case. */
  static String normal(String word) {
    return Normalizer.normalize(word, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).strip();
  }

  /** The word of the list that is one slip away (a letter more, less, other, or two swapped). */
  Optional<String> near(String typed) {
    return words.stream()
        .filter(word -> slips(word, typed) <= (typed.length() > 5 ? 2 : 1))
        .min(Comparator.comparingInt(word -> slips(word, typed)));
  }

  private static int slips(String a, String b) {
    if (Math.abs(a.length() - b.length()) > 2) {
      return Integer.MAX_VALUE;
    }
    var rows = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          rows[i][j] = i + j;
          continue;
        }
        int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int least =
            Math.min(rows[i - 1][j - 1] + same, Math.min(rows[i - 1][j], rows[i][j - 1]) + 1);
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        rows[i][j] = swapped ? Math.min(least, rows[i - 2][j - 2] + 1) : least;
      }
    }
    return rows[a.length()][b.length()];
  }
}
