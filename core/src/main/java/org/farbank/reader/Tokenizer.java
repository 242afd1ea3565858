package org.farbank.reader;

/**
 * Cuts a text into words, numbers and signs; each syllable of Hangul and each Han character is one
 * by itself, which {@link Segmenter} puts together. The same cuts are made in word lists and in
 * reports, so that what a list holds is found whatever its punctuation.
 */
final class Tokenizer {

  private static final char ASCII = 128;

  private final WordTable table;

  Tokenizer(WordTable table) {
    this.table = table;
  }

  /** Tokens of {@code text} up to {@code to}; words that no list knows have number 0. */
  void cut(char[] text, int to, Tokens out, boolean learn) {
    int i = 0;
    while (i < to) {
      char c = text[i];
      if (c == ' ' || !isLetter(c) && Character.isWhitespace(c) || c == '\u00a0' || c == '\ufeff') {
        i++;
      } else if (c >= '0' && c <= '9') {
        int end = numberEnd(text, i, to);
        add(text, i, end, Tokens.NUMBER, out, learn);
        i = end;
      } else if (isLetter(c) || Character.isSurrogate(c)) {
        int end = wordEnd(text, i, to);
        add(text, i, end, Tokens.WORD, out, learn);
        i = end;
      } else {
        int end = signEnd(text, i, to);
        add(text, i, end, Tokens.SIGN, out, learn);
        i = end;
      }
    }
  }

  private void add(char[] text, int start, int end, byte type, Tokens out, boolean learn) {
    int number = learn ? table.add(text, start, end) : table.find(text, start, end);
    out.add(start, end, type, number);
  }

  /** Digits with grouping commas before three digits and a decimal point before a digit. */
  private static int numberEnd(char[] text, int i, int to) {
    int end = i + 1;
    while (end < to) {
      char c = text[end];
      if (isDigit(c)) {
        end++;
      } else if (c == ',' && digits(text, end + 1, to) == 3) {
        end += 4;
      } else if (c == '.' && digits(text, end + 1, to) > 0 && !dotted(text, i, end)) {
        end++;
      } else {
        break;
      }
    }
    return end;
  }

  private static boolean dotted(char[] text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text[i] == '.') {
        return true;
      }
    }
    return false;
  }

  private static int digits(char[] text, int from, int to) {
    int end = from;
    while (end < to && isDigit(text[end])) {
      end++;
    }
    return end - from;
  }

  /** Most letters need no table. */
  private static boolean isLetter(char c) {
    return c < ASCII ? (char) ((c | ' ') - 'a') < 26 : Character.isLetter(c);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /**
   * Letters; an apostrophe stays inside a word except before a clitic ('s, 'll), which is a word of
   * its own. A mail or web address is one word: nothing in it is prose.
   */
  private static int wordEnd(char[] text, int i, int to) {
    int end = letters(text, i, to);
    boolean mail = end + 1 < to && text[end] == '@' && text[end + 1] > ' ';
    boolean web = end + 2 < to && text[end] == ':' && text[end + 1] == '/';
    while ((mail || web) && end < to && !Character.isWhitespace(text[end])) {
      end++;
    }
    return end;
  }

  /** Hangul syllables and Han characters, but for those outside the basic plane. */
  static boolean isSyllable(char c) {
    return c >= '\u3400' && (c <= '\u9fff' || c >= '\uac00' && c <= '\ud7a3');
  }

  private static int letters(char[] text, int i, int to) {
    int end = i + 1;
    if (isSyllable(text[i])) {
      return end;
    }
    while (end < to && !isSyllable(text[end])) {
      char c = text[end];
      if (isLetter(c)
          || c >= ASCII
              && (Character.isSurrogate(c) || Character.getType(c) == Character.NON_SPACING_MARK)) {
        end++;
      } else if (WordTable.fold(c) == '\''
          && end + 1 < to
          && isLetter(text[end + 1])
          && !clitic(text, end + 1, to)) {
        end += 2;
      } else {
        break;
      }
    }
    return end;
  }

  private static boolean clitic(char[] text, int from, int to) {
    int end = from;
    while (end < to && isLetter(text[end])) {
      end++;
    }
    char first = WordTable.fold(text[from]);
    return end - from == 1
        ? first == 's' || first == 'd' || first == 'm'
        : end - from == 2 && (first == 'l' || first == 'r' || first == 'v');
  }

  /** One sign; an apostrophe with the clitic after it; repeated marks and dots together. */
  private static int signEnd(char[] text, int i, int to) {
    char c = WordTable.fold(text[i]);
    int end = i + 1;
    if (c == '\'' && (i == 0 || isLetter(text[i - 1])) && end < to && clitic(text, end, to)) {
      while (end < to && isLetter(text[end])) {
        end++;
      }
    } else if (c == '!' || c == '?' || c == '.') {
      while (end < to && (text[end] == '!' || text[end] == '?' || text[end] == '.')) {
        end++;
      }
    }
    return end;
  }
}
