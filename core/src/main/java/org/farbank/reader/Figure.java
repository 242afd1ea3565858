package org.farbank.reader;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number in figures at a place of a text, grouped in any country's way: 1,234.5, 12,34,567,
 * 1.111,11, 1 234 567, .25.
 *
 * @param end where it ends
 * @param value what it is
 */
record Figure(int end, BigDecimal value) {

  private static final java.util.regex.Pattern FORM =
      java.util.regex.Pattern.compile(
          "\\d{1,3}(?: \\d{3}){2,}(?:\\.\\d+)?(?!\\d| \\d)"
              + "|\\d{1,3} \\d00(?:\\.\\d+)?(?!\\d| \\d)"
              + "|\\d{1,3}(?:\\.\\d{3})+,\\d+"
              + "|\\d{1,3}(?:,\\d{2,3})*,\\d{3}(?:\\.\\d+)?(?!\\d)"
              + "|\\d*\\.\\d+|\\d+");

  /** The figure that begins at a place; {@code first}: nothing may be joined to it in front. */
  static @Nullable Figure at(String text, int i, boolean first) {
    char c = text.charAt(i);
    boolean digit = c >= '0' && c <= '9';
    boolean point = c == '.' && i + 1 < text.length() && Character.isDigit(text.charAt(i + 1));
    if (!digit && !point || first && joined(text, i, point)) {
      return null;
    }
    java.util.regex.Matcher matcher = FORM.matcher(text).region(i, text.length());
    matcher.useTransparentBounds(true);
    if (!matcher.lookingAt() || goesOn(text, matcher.end())) {
      return null;
    }
    String words = matcher.group().replace(" ", "");
    int comma = words.lastIndexOf(',');
    boolean continental = comma > 0 && words.indexOf('.') >= 0 && words.indexOf('.') < comma;
    String plain = continental ? words.replace(".", "").replace(',', '.') : words.replace(",", "");
    return new Figure(matcher.end(), new BigDecimal(plain.startsWith(".") ? "0" + plain : plain));
  }

  /** Whether a figure is part of what stands before it: A4, 1.2.3, 5-3. */
  private static boolean joined(String text, int i, boolean point) {
    if (i == 0) {
      return false;
    }
    char before = text.charAt(i - 1);
    boolean digits = i > 1 && Character.isDigit(text.charAt(i - 2));
    return Character.isDigit(before)
        || point && !opens(before)
        || (before == '.' || before == ',' || before == '/' || before == ':' || before == '-')
            && digits;
  }

  /** Whether what follows makes more than a number of it: 1.2.3, 5/17, 10:30. */
  private static boolean goesOn(String text, int end) {
    if (end + 1 >= text.length() || !Character.isDigit(text.charAt(end + 1))) {
      return false;
    }
    char c = text.charAt(end);
    return c == '.' || c == '/' || c == ':' || c == ',';
  }

  /** Whether a number may begin right behind a character. */
  static boolean opens(char c) {
    return Character.isWhitespace(c)
        || "([{\"'“‘$€£¥-−~".indexOf(c) >= 0
        || Tokenizer.isSyllable(c);
  }
}
