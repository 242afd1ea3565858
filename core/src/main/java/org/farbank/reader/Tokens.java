package org.farbank.reader;

import java.util.Arrays;

/** The tokens of a text, one array a feature; filled by {@link Tokenizer} in a single pass. */
final class Tokens {

  static final byte WORD = 0;
  static final byte NUMBER = 1;
  static final byte SIGN = 2;

  int size;

  /** Characters in the longest line: a line that has room for the next word is not wrapped. */
  int width;

  int[] start = new int[8];
  int[] end = new int[8];
  int[] word = new int[8];
  byte[] type = new byte[8];

  void add(int from, int to, byte kind, int number) {
    if (size == start.length) {
      int room = size * 2;
      start = Arrays.copyOf(start, room);
      end = Arrays.copyOf(end, room);
      word = Arrays.copyOf(word, room);
      type = Arrays.copyOf(type, room);
    }
    start[size] = from;
    end[size] = to;
    type[size] = kind;
    word[size++] = number;
  }
}
