package org.farbank.reader;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The one pass over a text: tokens, the longest known phrase at each, and the sentences they form.
 */
final class Scanner {

  /** A line of at least so many characters that does not end a sentence goes on in the next. */
  private static final int WRAPPED = 50;

  /** Characters before the colon of a label at most. */
  private static final int LABEL = 40;

  /** Nobody writes longer sentences; a text without full stops is cut so that it stays quick. */
  private static final int LONGEST = 300;

  /** A run of more digits is no number that a report could mean. */
  private static final int DIGITS = 24;

  /** So many digits and commas are a long integer. */
  private static final int SHORT = 18;

  private final Lexicon lexicon;
  private final int quote;
  private final int dateWord;
  private final int issue;
  private final long[] numberBits;
  private final long[] sentenceEnd;
  private final ClassSet leading;
  private final int preposition;
  private final ClassSet verbs;

  /** The text and its tokens, kept so that the next text needs no new room. */
  private char[] letters = new char[1 << 12];

  private final Tokens tokens = new Tokens();

  /** Of a language whose words are not cut by spaces; null of one whose are. */
  private final @Nullable Segmenter segmenter;

  Scanner(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.segmenter = lexicon.syllabic ? new Segmenter(lexicon) : null;
    this.quote = lexicon.classes.of("quote-mark");
    this.dateWord = lexicon.classes.of("date-word");
    this.issue = lexicon.classes.of("issue-word");
    this.numberBits = lexicon.classes.set("num", "digits");
    this.preposition = lexicon.classes.of("loose-end");
    this.verbs = lexicon.classes.some("past-form", "third-form", "base-form", "either-form");
    this.leading = lexicon.classes.some("be", "article");
    this.sentenceEnd = lexicon.classes.set("sentence-end");
  }

  List<Sentence> scan(String text) {
    int size = text.length();
    letters = size <= letters.length ? letters : new char[2 * size];
    text.getChars(0, size, letters, 0);
    tokens.size = 0;
    tokens.width = width(size);
    lexicon.tokenizer.cut(letters, size, tokens, false);
    if (segmenter != null) {
      segmenter.cut(text, tokens);
    }
    List<Sentence> sentences = new ArrayList<>();
    int paragraph = 0;
    boolean quoted = false;
    Sentence sentence = new Sentence(0, 0, false);
    int i = 0;
    while (i < tokens.size) {
      int breaks = i == 0 ? 0 : breaks(text, tokens, i);
      if (breaks > 0) {
        quoted &= breaks < 2;
        sentence = next(sentences, sentence, ++paragraph, quoted);
        sentence.under = breaks == 1;
      }
      int length;
      int used;
      Element element;
      if (segmenter == null) {
        length = whole(text, tokens, i, phrase(text, tokens, i));
        used = length - (trails(tokens, i, length) ? 1 : 0);
        element = element(text, tokens, i, length, used);
      } else {
        length = segmenter.size(i);
        used = length;
        element = piece(text, segmenter, i);
      }
      boolean ends = length <= 1 && endsSentence(text, tokens, i);
      if (element.is(quote)) {
        quoted = text.charAt(element.start) == '“' || text.charAt(element.start) != '”' && !quoted;
        if (sentence.size() == 0) {
          boolean under = sentence.under;
          sentence = new Sentence(sentence.index, sentence.paragraph, quoted);
          sentence.under = under;
        }
      } else {
        sentence.add(element);
      }
      i += Math.max(1, used);
      if (!ends && sentence.size() >= LONGEST) {
        sentence = next(sentences, sentence, paragraph, quoted);
      }
      if (ends) {
        i = closing(text, tokens, i);
        quoted &= i == 0 || text.charAt(tokens.start[i - 1]) != '”';
        sentence = next(sentences, sentence, paragraph, quoted);
      }
    }
    next(sentences, sentence, paragraph, false);
    return sentences;
  }

  /** Characters in the longest line. */
  private int width(int size) {
    int longest = 0;
    int begin = 0;
    for (int i = 0; i < size; i++) {
      if (letters[i] == '\n' || letters[i] == '\r') {
        longest = Math.max(longest, i - begin);
        begin = i + 1;
      }
    }
    return Math.max(longest, size - begin);
  }

  /** Closes a sentence and opens the next; an empty one is used again. */
  private static Sentence next(
      List<Sentence> sentences, Sentence sentence, int paragraph, boolean quoted) {
    if (sentence.size() > 0) {
      sentences.add(sentence);
    }
    return new Sentence(sentences.size(), paragraph, quoted);
  }

  private int closing(String text, Tokens tokens, int i) {
    while (i < tokens.size
        && tokens.start[i] == tokens.end[i - 1]
        && "”\"’')".indexOf(text.charAt(tokens.start[i])) >= 0) {
      i++;
    }
    return i;
  }

  /**
   * Number of tokens of the phrase that begins here, 0 where none does: the longest, unless it
   * begins with a form of "be" or an article and the rest begins a phrase that is longer still
   * ("were handed", "handed over"; "the border", "border defence").
   */
  private int phrase(String text, Tokens tokens, int i) {
    int length = longest(text, tokens, i);
    if (length < 2 || i + 1 >= tokens.size) {
      return length;
    }
    Lexeme lexeme = lexicon.find(tokens, i, 1);
    boolean split =
        lexeme != null && leading.meets(lexeme.bits) && longest(text, tokens, i + 1) >= length;
    return split ? 1 : length;
  }

  /** Number of tokens of the longest phrase that begins here, 0 where none does. */
  private int longest(String text, Tokens tokens, int i) {
    int node = lexicon.root(tokens.word[i]);
    int best = node == 0 || lexicon.at(node) == null ? 0 : 1;
    if (!lexicon.leads(tokens.word[i])) {
      return best;
    }
    for (int j = i + 1; j < tokens.size; j++) {
      node = lexicon.child(node, tokens.word[j]);
      if (node == 0 || breaks(text, tokens, j) > 0) {
        break;
      }
      if (lexicon.at(node) != null) {
        best = j - i + 1;
      }
    }
    return best;
  }

  /**
   * Whether a verb's phrase ends in a preposition, which is then a word of its own too: "changes
   * hands in" before a place.
   */
  private boolean trails(Tokens tokens, int i, int length) {
    if (length < 2) {
      return false;
    }
    Lexeme word = lexicon.find(tokens, i + length - 1, 1);
    if (word == null || !WordClasses.has(word.bits, preposition)) {
      return false;
    }
    Lexeme lexeme = lexicon.find(tokens, i, length);
    return lexeme != null && verbs.meets(lexeme.bits);
  }

  /** The full stop after a month's short name is part of it only where a number follows. */
  private int whole(String text, Tokens tokens, int i, int length) {
    int last = i + length - 1;
    boolean stopped = length > 1 && text.charAt(tokens.start[last]) == '.';
    boolean number = last + 1 < tokens.size && tokens.type[last + 1] == Tokens.NUMBER;
    if (!stopped
        || number
        || goesOn(text, tokens.end[last])
        || !shortens(element(text, tokens, i, length, length))) {
      return length;
    }
    return length - 1;
  }

  /** Whether a full stop may end a short name and the sentence: "in Dec.", "Coal no." */
  private boolean shortens(Element element) {
    return element.is(dateWord) || element.is(issue);
  }

  /** A phrase, with what grows on its verb, or a stretch that no list knows. */
  private Element piece(String text, Segmenter segmenter, int i) {
    Lexeme lexeme = segmenter.lexeme(tokens, i);
    if (lexeme == null || tokens.type[i] == Tokens.NUMBER && segmenter.size(i) == 1) {
      Element first = plain(text, tokens, i, false);
      int end = tokens.end[i + segmenter.size(i) - 1];
      return new Element(first.start, end, first.bits, false, null, first.value);
    }
    Lexeme ending = segmenter.ending(tokens, i);
    long[] bits = ending == null ? lexeme.bits : WordClasses.union(lexeme.bits, ending.bits);
    int end = tokens.end[i + segmenter.size(i) - 1];
    return new Element(tokens.start[i], end, bits, false, lexeme, value(lexeme));
  }

  private Element element(String text, Tokens tokens, int i, int length, int used) {
    int start = tokens.start[i];
    boolean capital = Character.isUpperCase(text.charAt(start));
    if (length == 0) {
      return plain(text, tokens, i, capital);
    }
    Lexeme lexeme = lexicon.find(tokens, i, length);
    if (length == 1 && tokens.type[i] == Tokens.NUMBER || lexeme == null) {
      return plain(text, tokens, i, capital);
    }
    long[] bits = lexeme.bits;
    return new Element(start, tokens.end[i + used - 1], bits, capital, lexeme, value(lexeme));
  }

  private static @Nullable Object value(Lexeme lexeme) {
    return lexeme.number == null ? null : Amount.of(lexeme.number);
  }

  private Element plain(String text, Tokens tokens, int i, boolean capital) {
    int start = tokens.start[i];
    int end = tokens.end[i];
    if (tokens.type[i] == Tokens.NUMBER && end - start <= DIGITS) {
      Amount amount = Amount.of(number(start, end));
      return new Element(start, end, numberBits, false, null, amount);
    }
    if (tokens.type[i] == Tokens.SIGN && endsSentence(text, tokens, i)) {
      return new Element(start, end, sentenceEnd, false, null, null);
    }
    return new Element(start, end, WordClasses.NONE, capital, null, null);
  }

  private BigDecimal number(int start, int end) {
    long whole = 0;
    for (int i = start; i < end; i++) {
      char c = letters[i];
      if (c == '.' || end - start > SHORT) {
        return new BigDecimal(new String(letters, start, end - start).replace(",", ""));
      }
      whole = c == ',' ? whole : 10 * whole + c - '0';
    }
    return BigDecimal.valueOf(whole);
  }

  /** Whether a sign right after a full stop shows that it is a short word's: "(14 Feb.), ". */
  private static boolean goesOn(String text, int at) {
    int i = at < text.length() && text.charAt(at) == ')' ? at + 1 : at;
    return i < text.length() && ",;:".indexOf(text.charAt(i)) >= 0
        || i > at && i < text.length() && text.charAt(i) == '.';
  }

  /**
   * Whether this token ends a sentence: a full stop before a space, unless it is a single letter's.
   */
  private static boolean endsSentence(String text, Tokens tokens, int i) {
    char c = text.charAt(tokens.start[i]);
    if (c == '!' || c == '?' || c == '。' || c == '！' || c == '？') {
      return true;
    }
    if (c != '.'
        || i + 1 < tokens.size
            && tokens.start[i + 1] == tokens.end[i]
            && Character.isLetterOrDigit(text.charAt(tokens.end[i]))) {
      return false;
    }
    boolean word = i > 0 && tokens.type[i - 1] == Tokens.WORD;
    if (word && goesOn(text, tokens.end[i])) {
      return false;
    }
    boolean initial =
        i > 0
            && tokens.end[i - 1] - tokens.start[i - 1] == 1
            && Character.isUpperCase(text.charAt(tokens.start[i - 1]));
    return !initial;
  }

  /** Line breaks before a token, 0 where a long line was merely wrapped. */
  private static int breaks(String text, Tokens tokens, int i) {
    int from = tokens.end[i - 1];
    int count = newlines(text, from, tokens.start[i]);
    if (count != 1 || ".:!?。：！？”」".indexOf(text.charAt(from - 1)) >= 0) {
      return count;
    }
    int length = from - text.lastIndexOf('\n', from - 1) - 1;
    return length >= WRAPPED && wrapped(text, tokens, i, length) ? 0 : 1;
  }

  /**
   * Whether a long line goes on in the next: that begins with a small letter, or with a word that
   * had no room and is no label ("Hyesan:").
   */
  private static boolean wrapped(String text, Tokens tokens, int i, int length) {
    int start = tokens.start[i];
    if (Character.isLowerCase(text.charAt(start))) {
      return true;
    }
    boolean room = length + 1 + tokens.end[i] - start <= tokens.width;
    int colon = text.indexOf(':', start);
    return !room
        && Character.isLetterOrDigit(text.charAt(start))
        && (colon < 0 || colon > start + LABEL);
  }

  private static int newlines(String text, int from, int to) {
    int count = 0;
    for (int i = from; i < to; i++) {
      if (text.charAt(i) == '\n') {
        count++;
      }
    }
    return count;
  }
}
