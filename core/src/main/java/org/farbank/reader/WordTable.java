package org.farbank.reader;

import java.util.Arrays;

/**
 * Numbers the words that any list knows, without making a string of a word that is looked up. All
 * letters lie in one array, close together, since every word of a report is looked for here.
 */
final class WordTable {

  private static final char[] FOLD = new char[0x10000];

  static {
    for (int c = 0; c < FOLD.length; c++) {
      FOLD[c] = Character.toLowerCase((char) c);
    }
    FOLD['’'] = '\'';
    FOLD['‘'] = '\'';
    FOLD['‐'] = '-';
    FOLD['‑'] = '-';
    for (String line : Resource.lines("variants.txt")) {
      for (String pair : line.startsWith("#") ? new String[0] : line.split(" ")) {
        FOLD[pair.charAt(0)] = pair.charAt(1);
      }
    }
  }

  /** A word's hash and number in one; 0 where a slot is free. */
  private long[] slots = new long[1 << 14];

  private char[] letters = new char[1 << 16];

  /** Where the letters of each word end, those of the next begin. */
  private int[] ends = new int[1 << 13];

  private int size;

  /** The character as words are compared: lower case, straight apostrophes and hyphens. */
  static char fold(char c) {
    return FOLD[c];
  }

  /** The word's number, from 1; 0 where no list knows it. */
  int find(char[] text, int start, int end) {
    return (int) slots[slot(text, start, end, hash(text, start, end))];
  }

  /** The word's number; a new word gets the next one. */
  int add(char[] text, int start, int end) {
    int hash = hash(text, start, end);
    int slot = slot(text, start, end, hash);
    if (slots[slot] != 0) {
      return (int) slots[slot];
    }
    size++;
    ends = size < ends.length ? ends : Arrays.copyOf(ends, 2 * size);
    int from = ends[size - 1];
    ends[size] = from + end - start;
    letters = ends[size] <= letters.length ? letters : Arrays.copyOf(letters, 2 * ends[size]);
    for (int i = start; i < end; i++) {
      letters[from + i - start] = FOLD[text[i]];
    }
    slots[slot] = (long) hash << 32 | size;
    if (size * 2 > slots.length) {
      grow();
    }
    return size;
  }

  private static int hash(char[] text, int start, int end) {
    int hash = 7;
    for (int i = start; i < end; i++) {
      hash = hash * 31 + FOLD[text[i]];
    }
    return hash ^ hash >>> 15;
  }

  private int slot(char[] text, int start, int end, int hash) {
    int slot = hash & slots.length - 1;
    while (slots[slot] != 0
        && !((int) (slots[slot] >>> 32) == hash && same((int) slots[slot], text, start, end))) {
      slot = slot + 1 & slots.length - 1;
    }
    return slot;
  }

  private boolean same(int word, char[] text, int start, int end) {
    int from = ends[word - 1];
    if (ends[word] - from != end - start) {
      return false;
    }
    for (int i = start; i < end; i++) {
      if (letters[from + i - start] != FOLD[text[i]]) {
        return false;
      }
    }
    return true;
  }

  private void grow() {
    long[] old = slots;
    slots = new long[2 * old.length];
    for (long entry : old) {
      if (entry != 0) {
        int slot = (int) (entry >>> 32) & slots.length - 1;
        while (slots[slot] != 0) {
          slot = slot + 1 & slots.length - 1;
        }
        slots[slot] = entry;
      }
    }
  }
}
