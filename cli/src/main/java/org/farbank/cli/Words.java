package org.farbank.cli;

/** A text's words made fit for one line of a terminal. */
final class Words {

  private Words() {}

  /** Shortened to some columns and in quotation marks. */
  static String quote(String words, int columns) {
    String line = visible(words.strip().replaceAll("\\s+", " "));
    int end = 0;
    int taken = 0;
    while (end < line.length()) {
      int point = line.codePointAt(end);
      taken += width(point);
      if (taken > columns - 1 && end + Character.charCount(point) < line.length()) {
        return "“" + line.substring(0, end) + "…”";
      }
      end += Character.charCount(point);
    }
    return "“" + line + "”";
  }

  /**
   * The text without characters that steer a terminal or turn the direction of writing: a report or
   * a file's name may hold them on purpose.
   */
  static String visible(String text) {
    StringBuilder result = new StringBuilder(text.length());
    text.codePoints()
        .map(point -> isSteering(point) ? '\ufffd' : point)
        .forEach(result::appendCodePoint);
    return result.toString();
  }

  private static boolean isSteering(int point) {
    return Character.isISOControl(point)
        || point >= 0x202a && point <= 0x202e
        || point >= 0x2066 && point <= 0x2069
        || point >= 0xd800 && point <= 0xdfff;
  }

  /** Columns that a text takes on a terminal; colours take none. */
  static int width(String text) {
    return text.replaceAll("\u001b\\[[0-9;]*m", "").codePoints().map(Words::width).sum();
  }

  /** Han, Hangul, kana and emoji take two columns, combining marks none. */
  private static int width(int point) {
    int type = Character.getType(point);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    boolean wide =
        point >= 0x1100
            && (point <= 0x115f
                || point >= 0x2e80 && point <= 0xa4cf
                || point >= 0xac00 && point <= 0xd7a3
                || point >= 0xf900 && point <= 0xfaff
                || point >= 0xfe30 && point <= 0xfe6f
                || point >= 0xff00 && point <= 0xff60
                || point >= 0xffe0 && point <= 0xffe6
                || point >= 0x1f300 && point <= 0x1faff
                || point >= 0x20000 && point <= 0x3fffd);
    return wide ? 2 : 1;
  }
}
