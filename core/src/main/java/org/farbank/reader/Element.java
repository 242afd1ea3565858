package org.farbank.reader;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of a sentence that rules see as one thing: a word, a phrase, an amount, a date, a list
 * of goods.
 */
final class Element {

  final int start;
  final int end;
  final boolean capital;
  final @Nullable Lexeme lexeme;

  /** An {@link Amount}, a {@link TimeSpan}, a list of {@link Element}s (goods), or null. */
  final @Nullable Object value;

  long[] bits;

  /** Whether an observation uses it, see {@link Notes}. */
  boolean used;

  Element(
      int start,
      int end,
      long[] bits,
      boolean capital,
      @Nullable Lexeme lexeme,
      @Nullable Object value) {
    this.start = start;
    this.end = end;
    this.bits = bits;
    this.capital = capital;
    this.lexeme = lexeme;
    this.value = value;
  }

  /** The same words with goods listed anew. */
  Element with(Object list) {
    return new Element(start, end, bits, capital, lexeme, list);
  }

  /** The same words with another meaning. */
  Element with(Lexeme meaning) {
    return new Element(start, end, bits, capital, meaning, value);
  }

  /** The same words as a name of what is meant. */
  Element as(Lexeme meant) {
    long[] both = WordClasses.union(bits, meant.bits);
    return new Element(start, end, both, capital, meant, value);
  }

  boolean is(int wordClass) {
    return WordClasses.has(bits, wordClass);
  }

  @Nullable Amount amount() {
    return value instanceof Amount amount ? amount : null;
  }
}
