package org.farbank.reader;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.farbank.pack.Currency;
import org.farbank.pack.Pack;
import org.jspecify.annotations.Nullable;

/**
 * The words of which mentioned numbers and amounts consist, by what they do: those of {@code
 * figures.txt} of a language, those of a border pack's money and those of the money of the world.
 * They are sought in the text itself, so that a mention does not depend on what words mean in a
 * claim.
 */
final class Wordings {

  /** What a word does in a number or an amount. */
  enum Kind {
    ONE,
    SMALL,
    BIG,
    PART,
    HALF,
    AND,
    A,
    MINUS,
    POINT,
    SKIP,
    TAIL,
    NAME,
    SIGN,
    CODE,
    COIN
  }

  /** A word at a place of a text. */
  record Word(Kind kind, String text, BigDecimal value, String code, boolean exact) {}

  private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");
  private static final java.util.regex.Pattern ABBREVIATION =
      java.util.regex.Pattern.compile("[A-Z]{3}");
  private static final List<String> COLUMNS = List.of("en", "ko", "zh");

  /** Before a code: thirty MUSD are thirty million. */
  private static final Map<String, BigDecimal> PREFIXES =
      Map.of(
          "k", BigDecimal.valueOf(1000),
          "K", BigDecimal.valueOf(1000),
          "M", BigDecimal.valueOf(1_000_000));

  private final Map<Character, List<Word>> words = new HashMap<>();
  private final Set<String> known;

  Wordings(String language, Pack pack) {
    known = pack.currencies().keySet();
    for (Currency currency : pack.currencies().values()) {
      code(currency.id(), false);
      for (String symbol : currency.symbols()) {
        put(Kind.SIGN, symbol, BigDecimal.ONE, currency.id(), true);
      }
      for (String name : currency.names().in(language)) {
        boolean letter = name.length() == 1 && Character.isLetter(name.charAt(0)) && isLatin(name);
        if (!letter && !name.equals(currency.id())) {
          put(Kind.NAME, name, BigDecimal.ONE, currency.id(), false);
        }
      }
    }
    world(language);
    if (Resource.there(language, "figures.txt")) {
      for (String line : Resource.of(language, "figures.txt").lines()) {
        figures(line);
      }
    }
    for (List<Word> list : words.values()) {
      list.sort(Comparator.comparingInt(w -> -w.text().length())); // stable: the pack's first
    }
  }

  private void world(String language) {
    for (String line : Resource.lines("currencies.txt")) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] cells = line.split("\t");
      boolean word = cells[0].endsWith("*");
      String code = word ? cells[0].substring(0, cells[0].length() - 1) : cells[0];
      if (!word && !known.contains(code)) {
        code(code, true);
      }
      each(Kind.SIGN, cells[1], code);
      int column = COLUMNS.indexOf(language);
      if (column >= 0) {
        each(Kind.NAME, cells[2 + column], code);
      }
      each(Kind.COIN, cells[5], code);
    }
  }

  private void code(String code, boolean exact) {
    put(Kind.CODE, code, BigDecimal.ONE, code, exact);
    PREFIXES.forEach((prefix, value) -> put(Kind.CODE, prefix + code, value, code, true));
  }

  private void figures(String line) {
    int space = line.indexOf(' ');
    if (space > 0 && !line.startsWith("#")) {
      each(
          Kind.valueOf(line.substring(0, space).toUpperCase(Locale.ROOT)),
          line.substring(space),
          "");
    }
  }

  private void each(Kind kind, String list, String code) {
    if (list.equals("-")) {
      return;
    }
    for (String one : list.split(",")) {
      int sign = one.lastIndexOf('=');
      BigDecimal usual = kind == Kind.COIN ? HUNDREDTH : BigDecimal.ONE;
      BigDecimal value = sign < 0 ? usual : new BigDecimal(one.substring(sign + 1).strip());
      put(kind, (sign < 0 ? one : one.substring(0, sign)).strip(), value, code, false);
    }
  }

  private void put(Kind kind, String text, BigDecimal value, String code, boolean exact) {
    if (kind == Kind.NAME && ABBREVIATION.matcher(text).matches()) {
      put(Kind.CODE, text, value, code, exact); // RMB
    }
    Word word = new Word(kind, text, value, code, exact);
    char first = text.charAt(0);
    words.computeIfAbsent(Character.toLowerCase(first), c -> new ArrayList<>()).add(word);
    if (Character.toLowerCase(first) != Character.toUpperCase(first)) {
      words.computeIfAbsent(Character.toUpperCase(first), c -> new ArrayList<>()).add(word);
    }
  }

  /** Whether a word may begin with a letter. */
  boolean begins(char c) {
    return words.containsKey(c);
  }

  /** The longest word of a kind at a place; of two the pack's. */
  @Nullable Word at(String text, int i, Kind kind) {
    return at(text, i, kind, null);
  }

  /** The same of one currency. */
  @Nullable Word at(String text, int i, Kind kind, @Nullable String code) {
    if (i >= text.length()) {
      return null;
    }
    for (Word word : words.getOrDefault(text.charAt(i), List.of())) {
      String own = word.text();
      if (word.kind() == kind
          && (code == null || code.equals(word.code()))
          && text.regionMatches(!word.exact(), i, own, 0, own.length())
          && (i == 0 || !joins(text.charAt(i - 1), own.charAt(0)))
          && (i + own.length() >= text.length()
              || !joins(own.charAt(own.length() - 1), text.charAt(i + own.length())))) {
        return word;
      }
    }
    return null;
  }

  /** Whether two letters are of one word. */
  private static boolean joins(char a, char b) {
    return isLatin(a) && isLatin(b);
  }

  private static boolean isLatin(String word) {
    return isLatin(word.charAt(0));
  }

  static boolean isLatin(char c) {
    return Character.isLetter(c) && c < '\u0250';
  }
}
