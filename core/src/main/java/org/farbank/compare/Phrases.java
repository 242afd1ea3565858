package org.farbank.compare;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * What comparing knows of one language beside what its reader knows: how days are written and in
 * which words the text tells a direction. The resource {@code LANGUAGE.txt} holds it.
 */
final class Phrases {

  /** What stands for a place on either bank, and elsewhere, in the text that patterns see. */
  static final char FIRST_BANK = '\uE000';

  static final char SECOND_BANK = '\uE001';
  static final char ELSEWHERE = '\uE002';

  private static final String BANKS = "[\uE000\uE001]";
  private static final Map<String, Phrases> KNOWN = new ConcurrentHashMap<>();
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL;

  /** Words of a movement: into (1) or out of (-1) a country, hither (1) or thither (-1). */
  record Way(Pattern words, int inward, int hither) {}

  private final Map<String, List<Pattern>> patterns = new TreeMap<>();
  private final List<Way> ways = new ArrayList<>();

  /** Words for one, two, three and so on. */
  private final List<List<String>> numbers = new ArrayList<>();

  private final String digits;
  private final boolean isVerbLast;
  private final boolean isObjectFirst;

  private Phrases(String language) {
    String digits = "";
    for (String line : lines(language + ".txt")) {
      int tab = line.indexOf('\t');
      if (tab > 0 && !line.startsWith("#")) {
        String key = line.substring(0, tab);
        String value = line.substring(tab + 1);
        if (key.equals("digits")) {
          digits = value;
        } else if (key.equals("numbers")) {
          numbers.add(List.of(value.split(" ")));
        } else if (key.startsWith("way ")) {
          ways.add(new Way(compile(value), sign(key.charAt(4)), sign(key.charAt(5))));
        } else {
          patterns.computeIfAbsent(key, k -> new ArrayList<>()).add(compile(value));
        }
      }
    }
    this.digits = digits;
    this.isVerbLast = patterns.containsKey("verb-last");
    this.isObjectFirst = patterns.containsKey("object-first");
  }

  /** What is known of a language; of one without a resource, nothing. */
  static Phrases of(String language) {
    return KNOWN.computeIfAbsent(language, Phrases::new);
  }

  List<Pattern> all(String key) {
    return patterns.getOrDefault(key, List.of());
  }

  /** Whether verbs mostly stand behind the places that they go with. */
  boolean isVerbLast() {
    return isVerbLast;
  }

  /** Whether what a verb moves stands before it, too. */
  boolean isObjectFirst() {
    return isObjectFirst;
  }

  List<Way> ways() {
    return ways;
  }

  /** Whether a text is as a whole what a key says. */
  boolean is(String key, String text) {
    return all(key).stream().anyMatch(pattern -> pattern.matcher(text).matches());
  }

  /** Whether what a key says begins at a place of a text. */
  boolean begins(String key, String text, int at) {
    return all(key).stream()
        .anyMatch(pattern -> pattern.matcher(text).region(at, text.length()).lookingAt());
  }

  /** A number up to 99 in digits or in the language's numerals, which count by tens; 0 if none. */
  int number(String text) {
    if (text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return Integer.parseInt(text);
    }
    int tens = 0;
    int ones = 0;
    for (char c : text.toCharArray()) {
      int digit = digits.indexOf(c) + 1;
      if (digit == 10) {
        tens = Math.max(1, ones);
        ones = 0;
      } else {
        ones = digit;
      }
    }
    return tens * 10 + ones;
  }

  /** The number with which a time begins that is told in words: two weeks, 사흘, 十五天; 0 if none. */
  int leading(String text) {
    int run = 0;
    while (run < text.length() && digits.indexOf(text.charAt(run)) >= 0) {
      run++;
    }
    if (run > 0) {
      return number(text.substring(0, run));
    }
    for (String word : text.toLowerCase(Locale.ROOT).split("[ -]")) {
      for (List<String> list : numbers) {
        int at =
            list.indexOf(digits.isEmpty() ? word : word.substring(0, Math.min(1, word.length())));
        if (at >= 0) {
          return at + 1;
        }
      }
    }
    return 0;
  }

  private static int sign(char c) {
    return c == '+' ? 1 : c == '-' ? -1 : 0;
  }

  private static Pattern compile(String regex) {
    return Pattern.compile(regex.replace("{}", BANKS), FLAGS);
  }

  private static List<String> lines(String name) {
    try (InputStream in = Phrases.class.getResourceAsStream(name)) {
      return in == null
          ? List.of()
          : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
