package org.farbank.reader;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Cuts text whose syllables are tokens into the phrases of a lexicon, so that as much of it as can
 * be is known, by few and long phrases: the cheapest way through each line (as in Viterbi's
 * algorithm, 1967). What grows on words (written {@code ~은} in a list) stands only inside a word;
 * of Hangul a single syllable is a word only where one begins. What follows the stem of a verb in
 * its word is its ending.
 */
final class Segmenter {

  private static final int PIECE = 10;
  private static final int GLUED = 2;
  private static final int COUNTED = 1;
  private static final int GROWN = 3;
  private static final int INNER = 2;
  private static final int ENDING = 1;

  /** A space in the text where no list writes one: in a name, in the form of a verb. */
  private static final int SPACE = 4;

  private static final int GAP = 11;

  private static final int UNKNOWN = 12;
  private static final int MORE_UNKNOWN = 5;
  private static final int TAIL = 8;
  private static final int NEVER = Integer.MAX_VALUE / 2;

  private final Lexicon lexicon;
  private final int suffix;
  private final ClassSet numbers;
  private final long[] counted;
  private final int ending;
  private final ClassSet marks;

  /** The cheapest way to each token's beginning, and by which piece, by whether that is known. */
  private int[][] cost = new int[2][0];

  private int[][] from = new int[2][0];
  private int[][] fromKnown = new int[2][0];
  private int[][] phrase = new int[2][0];

  /** The pieces: by their first token how many tokens they have, and of these how many a phrase. */
  private int[] piece = {};

  private int[] known = {};
  private boolean[] grown = {};

  Segmenter(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.suffix = lexicon.word("~");
    this.numbers = lexicon.classes.some("number-word", "myriad");
    this.ending = lexicon.classes.of("ending");
    this.marks =
        lexicon.classes.some(
            "currency",
            "counter",
            "unit",
            "myriad",
            "year-mark",
            "month-mark",
            "day-mark",
            "decade-mark",
            "clock-mark",
            "time-unit",
            "clock-unit",
            "subunit",
            "percent-word");
    this.counted =
        lexicon.classes.set("currency", "unit", "counter", "myriad", "number-word", "subunit");
  }

  /** Cuts all tokens of a text. */
  void cut(String text, Tokens tokens) {
    room(tokens.size + 1);
    int begin = 0;
    while (begin < tokens.size) {
      int end = begin + 1;
      while (end < tokens.size && !newline(text, tokens, end)) {
        end++;
      }
      line(text, tokens, begin, end);
      begin = end;
    }
  }

  /** Tokens of the piece that begins at a token; at least one. */
  int size(int i) {
    return piece[i];
  }

  /** How many of them are a phrase of the lexicon; none where it is unknown. */
  int known(int i) {
    return known[i];
  }

  /** The meaning of a piece, or null. */
  @Nullable Lexeme lexeme(Tokens tokens, int i) {
    if (known[i] == 0) {
      return null;
    }
    return grown[i] ? grown(tokens, i, known[i]) : lexicon.find(tokens, i, known[i]);
  }

  /** What the ending of a verb means: that of its longest last part that a list has. */
  @Nullable Lexeme ending(Tokens tokens, int i) {
    for (int j = i + known[i]; j < i + piece[i]; j++) {
      Lexeme ending = grown(tokens, j, i + piece[i] - j);
      if (ending != null) {
        return ending;
      }
    }
    return null;
  }

  private @Nullable Lexeme grown(Tokens tokens, int i, int length) {
    int node = lexicon.root(suffix);
    for (int j = i; j < i + length && node != 0; j++) {
      node = lexicon.child(node, tokens.word[j]);
    }
    return node == 0 ? null : lexicon.at(node);
  }

  private void line(String text, Tokens tokens, int begin, int end) {
    for (int state = 0; state < 2; state++) {
      Arrays.fill(cost[state], begin, end + 1, NEVER);
    }
    cost[1][begin] = 0;
    for (int i = begin; i < end; i++) {
      boolean glued = i > begin && glued(text, tokens, i);
      for (int state = 0; state < 2; state++) {
        if (cost[state][i] < NEVER) {
          unknown(text, tokens, i, state, glued);
          phrases(text, tokens, i, end, state, glued);
          if (i > begin && joined(text, tokens, i)) {
            grown(text, tokens, i, end, state);
          }
        }
      }
    }
    back(begin, end);
  }

  private void unknown(String text, Tokens tokens, int i, int state, boolean glued) {
    boolean syllable = syllable(text, tokens, i);
    int price = !syllable ? UNKNOWN : state == 0 && glued ? MORE_UNKNOWN : glued ? TAIL : UNKNOWN;
    step(i, state, i + 1, syllable ? 0 : 1, price, 0);
  }

  private void phrases(String text, Tokens tokens, int i, int end, int state, boolean glued) {
    int node = lexicon.root(tokens.word[i]);
    long spaces = 0;
    boolean hangul = hangul(text, tokens, i);
    for (int j = i + 1; node != 0 && j <= end; j++) {
      Lexeme lexeme = lexicon.at(node);
      boolean counted =
          lexeme != null && (glued ? counts(tokens, i, lexeme) : marks(text, tokens, i, lexeme));
      boolean single = j == i + 1 && glued && !counted;
      if (lexeme != null && !single) {
        int more = (lexeme.grows ? GAP : SPACE) * Long.bitCount(spaces & ~lexeme.breaks);
        int price = more + (counted ? COUNTED : PIECE + (glued ? GLUED : 0));
        step(i, state, j, 1, price, j - i);
        if (lexeme.grows && j > i + 1) {
          int word = j;
          while (word < end && glued(text, tokens, word)) {
            word++;
          }
          if (word > j && ends(tokens, j, word)) {
            step(i, state, word, 1, price + (word - j) * ENDING, j - i);
          }
        }
      }
      if (j < end) {
        spaces |= hangul && !glued(text, tokens, j) ? 1L << j - i : 0;
        node = lexicon.child(node, tokens.word[j]);
      }
    }
  }

  /** Whether what follows a stem begins as an ending does. */
  private boolean ends(Tokens tokens, int i, int end) {
    int node = lexicon.root(suffix);
    for (int j = i; j < end && node != 0; j++) {
      node = lexicon.child(node, tokens.word[j]);
      Lexeme lexeme = node == 0 ? null : lexicon.at(node);
      if (lexeme != null && WordClasses.has(lexeme.bits, ending)) {
        return true;
      }
    }
    return false;
  }

  private void grown(String text, Tokens tokens, int i, int end, int state) {
    int node = lexicon.root(suffix);
    for (int j = i; node != 0 && j < end; j++) {
      if (j > i && !joined(text, tokens, j)) {
        return;
      }
      node = lexicon.child(node, tokens.word[j]);
      boolean alone = j == i && Character.isDigit(text.charAt(tokens.end[i - 1] - 1));
      if (node != 0 && lexicon.at(node) != null && !alone) {
        boolean inner = j + 1 < end && glued(text, tokens, j + 1) && syllable(text, tokens, j + 1);
        step(i, state, j + 1, 1, GROWN + (inner ? INNER : 0), -(j + 1 - i));
      }
    }
  }

  private void step(int i, int state, int to, int nowKnown, int price, int length) {
    int sum = cost[state][i] + price;
    // As dear, but the first piece is longer: 딸라-는, not 딸-라는; 三月-底, not 三-月底.
    boolean shorter = length != 0 && nowKnown == 1 && sum == cost[nowKnown][to];
    if (sum < cost[nowKnown][to] || shorter) {
      cost[nowKnown][to] = sum;
      from[nowKnown][to] = i;
      fromKnown[nowKnown][to] = state;
      phrase[nowKnown][to] = length;
    }
  }

  /** Walks back along the cheapest way; unknown tokens one behind the other are one piece. */
  private void back(int begin, int end) {
    int state = cost[0][end] < cost[1][end] ? 0 : 1;
    int at = end;
    int unknown = 0;
    while (at > begin) {
      int before = from[state][at];
      int length = phrase[state][at];
      unknown = state == 0 ? unknown + 1 : 0;
      piece[before] = state == 0 ? unknown : at - before;
      known[before] = Math.abs(length);
      grown[before] = length < 0;
      state = fromKnown[state][at];
      at = before;
    }
  }

  private void room(int size) {
    if (piece.length < size) {
      for (int state = 0; state < 2; state++) {
        cost[state] = new int[size * 2];
        from[state] = new int[size * 2];
        fromKnown[state] = new int[size * 2];
        phrase[state] = new int[size * 2];
      }
      piece = new int[size * 2];
      known = new int[size * 2];
      grown = new boolean[size * 2];
    }
  }

  private static boolean newline(String text, Tokens tokens, int i) {
    int at = text.indexOf('\n', tokens.end[i - 1]);
    return at >= 0 && at < tokens.start[i];
  }

  private static boolean glued(String text, Tokens tokens, int i) {
    return i > 0
        && tokens.start[i] == tokens.end[i - 1]
        && hangul(text, tokens, i)
        && hangul(text, tokens, i - 1);
  }

  /** Whether it stands right behind a letter, a digit or what is quoted. */
  private static boolean joined(String text, Tokens tokens, int i) {
    if (tokens.start[i] != tokens.end[i - 1] || !hangul(text, tokens, i)) {
      return false;
    }
    char before = text.charAt(tokens.end[i - 1] - 1);
    return Character.isLetterOrDigit(before) || before == '”' || before == '’';
  }

  /** Whether a syllable is counted by the one before it: 천원. */
  private boolean counts(Tokens tokens, int i, Lexeme lexeme) {
    boolean number = isNumber(tokens, i, 1) || isNumber(tokens, i, 2);
    return number && WordClasses.intersect(lexeme.bits, counted);
  }

  /** Whether a syllable right behind figures is what they count: 12일, 5명. */
  private boolean marks(String text, Tokens tokens, int i, Lexeme lexeme) {
    return i > 0
        && joined(text, tokens, i)
        && Character.isDigit(text.charAt(tokens.end[i - 1] - 1))
        && marks.meets(lexeme.bits);
  }

  private boolean isNumber(Tokens tokens, int end, int size) {
    Lexeme number = end < size ? null : lexicon.find(tokens, end - size, size);
    return number != null && numbers.meets(number.bits);
  }

  private static boolean syllable(String text, Tokens tokens, int i) {
    return Tokenizer.isSyllable(text.charAt(tokens.start[i]));
  }

  private static boolean hangul(String text, Tokens tokens, int i) {
    return text.charAt(tokens.start[i]) >= 0xAC00 && syllable(text, tokens, i);
  }
}
