package org.farbank.reader;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * A pattern over the elements of a sentence, written as text:
 *
 * <ul>
 *   <li>{@code word} or {@code word|other}: these words; {@code <class>}, {@code <a|b>}: an element
 *       of any of the classes; {@code <a!b>}: of a, not of b; {@code <a&b>}: of both; {@code <*>}:
 *       any element
 *   <li>{@code ?}, {@code *}, {@code +} after it: optional, any number, at least one
 *   <li>{@code ..8}: up to eight elements within the clause; {@code ...8}: within the sentence;
 *       {@code ..8!<a|b>}: none of them of these classes
 *   <li>{@code ^} and {@code $}: the clause begins or ends here
 *   <li>{@code name:} before an item captures it; {@code @} marks the trigger from which the match
 *       is sought (otherwise the first item that must be there)
 * </ul>
 */
final class Pattern {

  /** One item; gaps have {@code max > 1} and no name, and {@code also} may stand in them. */
  record Item(
      @Nullable String name,
      ClassSet any,
      ClassSet also,
      ClassSet none,
      int min,
      int max,
      boolean gap,
      boolean wide,
      char edge) {

    /** An item that holds what has been found without a pattern. */
    static Item capture(String name) {
      return new Item(
          name, ClassSet.NONE, ClassSet.NONE, ClassSet.NONE, 1, 1, false, false, (char) 0);
    }

    /** Whether an element of these classes may stand here. */
    boolean fits(long[] classes) {
      return (any.meets(classes) || any.isAll())
          && (also.isEmpty() || also.meets(classes))
          && !none.meets(classes);
    }
  }

  final String source;
  final List<Item> items;

  /** The same for the matcher, which looks at them more often than anything else does. */
  final Item[] row;

  final int anchor;

  private Pattern(String source, List<Item> items, int anchor) {
    this.source = source;
    this.items = items;
    this.row = items.toArray(new Item[0]);
    this.anchor = anchor;
  }

  private static final java.util.regex.Pattern WORDS =
      java.util.regex.Pattern.compile("((?:\\w+:)?@?)([^<>.:@?*+]*_[^<>:@?*+]*)(\\??)");

  /**
   * Reads a pattern; words in it become classes of the lexicon. {@code of_it} is the words of and
   * it one after the other, so that a line with it is as many patterns as it has such phrases, and
   * one for its single words and for the phrases of the word lists.
   *
   * @throws IllegalArgumentException naming the item that is not understood
   */
  static List<Pattern> parse(String source, Lexicon lexicon) {
    List<String> lines = new ArrayList<>(List.of(""));
    for (String item : source.strip().split("\\s+")) {
      List<String> longer = new ArrayList<>();
      for (String variant : variants(item, lexicon)) {
        lines.forEach(line -> longer.add((line + " " + variant).strip()));
      }
      lines = longer;
    }
    return lines.stream().map(line -> one(line, lexicon)).toList();
  }

  private static List<String> variants(String item, Lexicon lexicon) {
    Matcher matcher = WORDS.matcher(item);
    if (!matcher.matches()) {
      return List.of(item);
    }
    List<String> whole = new ArrayList<>();
    List<String> result = new ArrayList<>();
    for (String word : matcher.group(2).split("\\|")) {
      if (!word.contains("_") || lexicon.find(word.replace('_', ' ')) != null) {
        whole.add(word);
      } else {
        result.add(matcher.group(1) + word.replace('_', ' '));
      }
    }
    if (!whole.isEmpty()) {
      result.addFirst(matcher.group(1) + String.join("|", whole) + matcher.group(3));
    }
    return result;
  }

  private static Pattern one(String source, Lexicon lexicon) {
    List<Item> items = new ArrayList<>();
    int anchor = -1;
    int first = -1;
    for (String text : source.strip().split("\\s+")) {
      Parsed parsed = item(text, lexicon);
      if (parsed.anchor) {
        anchor = items.size();
      }
      if (first < 0 && !parsed.item.gap && parsed.item.min > 0 && parsed.item.edge == 0) {
        first = items.size();
      }
      items.add(parsed.item);
    }
    if (first < 0) {
      throw new IllegalArgumentException("the pattern has no item that must be there");
    }
    return new Pattern(source, List.copyOf(items), anchor < 0 ? first : anchor);
  }

  private record Parsed(Item item, boolean anchor) {}

  private static Parsed item(String text, Lexicon lexicon) {
    if (text.equals("^") || text.equals("$")) {
      return new Parsed(
          new Item(
              null,
              ClassSet.NONE,
              ClassSet.NONE,
              ClassSet.NONE,
              1,
              1,
              false,
              false,
              text.charAt(0)),
          false);
    }
    if (text.startsWith("..")) {
      return new Parsed(gap(text, lexicon), false);
    }
    String rest = text;
    String name = null;
    int colon = rest.indexOf(':');
    if (colon > 0 && rest.length() > colon + 1) {
      name = rest.substring(0, colon).intern();
      rest = rest.substring(colon + 1);
    }
    boolean anchor = rest.startsWith("@");
    rest = anchor ? rest.substring(1) : rest;
    int min = 1;
    int max = 1;
    char last = rest.charAt(rest.length() - 1);
    if (rest.length() > 1 && "?*+".indexOf(last) >= 0) {
      min = last == '+' ? 1 : 0;
      max = last == '?' ? 1 : 6;
      rest = rest.substring(0, rest.length() - 1);
    }
    long[][] sets = atom(rest, lexicon, text);
    return new Parsed(
        new Item(
            name,
            ClassSet.of(sets[0]),
            ClassSet.of(sets[2]),
            ClassSet.of(sets[1]),
            min,
            max,
            false,
            false,
            (char) 0),
        anchor);
  }

  private static Item gap(String text, Lexicon lexicon) {
    boolean wide = text.startsWith("...");
    String rest = text.substring(wide ? 3 : 2);
    int digits = 0;
    while (digits < rest.length() && Character.isDigit(rest.charAt(digits))) {
      digits++;
    }
    int max = digits == 0 ? 8 : Integer.parseInt(rest.substring(0, digits));
    rest = rest.substring(digits);
    long[] none = WordClasses.NONE;
    long[] but = WordClasses.NONE;
    if (!rest.isEmpty()) {
      if (!rest.startsWith("!")) {
        throw new IllegalArgumentException("'" + text + "' is not understood");
      }
      long[][] parsed = atom(rest.substring(1), lexicon, text);
      none = parsed[0];
      but = parsed[1];
    }
    ClassSet free = ClassSet.of(but);
    return new Item(null, ClassSet.NONE, free, ClassSet.of(none), 0, max, true, wide, (char) 0);
  }

  private static long[][] atom(String atom, Lexicon lexicon, String item) {
    long[] any = new long[WordClasses.WIDTH];
    long[] none = new long[WordClasses.WIDTH];
    if (!atom.startsWith("<")) {
      List<String> words = Arrays.stream(atom.split("\\|")).sorted().toList();
      int literal = lexicon.classes.of("=" + String.join("|", words));
      WordClasses.add(any, literal);
      for (String word : words) {
        WordClasses.add(lexicon.phrase(word.replace('_', ' ')).bits, literal);
      }
      return new long[][] {any, none, WordClasses.NONE};
    }
    if (!atom.endsWith(">") || atom.length() < 3) {
      throw new IllegalArgumentException("'" + item + "' is not understood");
    }
    String body = atom.substring(1, atom.length() - 1);
    int not = body.indexOf('!');
    String positive = not < 0 ? body : body.substring(0, not);
    int and = positive.indexOf('&');
    long[] also = WordClasses.NONE;
    if (and >= 0) {
      also = new long[WordClasses.WIDTH];
      fill(also, positive.substring(and + 1), lexicon, item);
      positive = positive.substring(0, and);
    }
    if (positive.equals("*")) {
      Arrays.fill(any, -1L);
    } else {
      fill(any, positive, lexicon, item);
    }
    if (not >= 0) {
      fill(none, body.substring(not + 1), lexicon, item);
    }
    return new long[][] {any, none, also};
  }

  private static void fill(long[] bits, String names, Lexicon lexicon, String item) {
    for (String name : names.split("\\|")) {
      if (!lexicon.classes.knows(name)) {
        throw new IllegalArgumentException(
            "no word list has the class '" + name + "' of '" + item + "'");
      }
      WordClasses.add(bits, lexicon.classes.of(name));
    }
  }
}
