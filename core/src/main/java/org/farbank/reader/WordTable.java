package org.farbank.reader;

import java.util.Arrays;

/** Numbers the words that any list knows, without making a string of a word that is looked up. */
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
  }

  private String[] words = new String[1 << 14];
  private int[] ids = new int[1 << 14];
  private int size;

  /** The character as words are compared: lower case, straight apostrophes and hyphens. */
  static char fold(char c) {
    return FOLD[c];
  }

  /** The word's number, from 1; 0 where no list knows it. */
  int find(CharSequence text, int start, int end) {
    int slot = slot(text, start, end);
    return words[slot] == null ? 0 : ids[slot];
  }

  /** The word's number; a new word gets the next one. */
  int add(CharSequence text, int start, int end) {
    int slot = slot(text, start, end);
    if (words[slot] == null) {
      StringBuilder word = new StringBuilder();
      for (int i = start; i < end; i++) {
        word.append(fold(text.charAt(i)));
      }
      words[slot] = word.toString();
      ids[slot] = ++size;
      if (size * 2 > words.length) {
        grow();
        return size;
      }
    }
    return ids[slot];
  }

  private int slot(CharSequence text, int start, int end) {
    int hash = 7;
    for (int i = start; i < end; i++) {
      hash = hash * 31 + FOLD[text.charAt(i)];
    }
    int mask = words.length - 1;
    int slot = (hash ^ hash >>> 15) & mask;
    while (words[slot] != null && !same(words[slot], text, start, end)) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private static boolean same(String word, CharSequence text, int start, int end) {
    if (word.length() != end - start) {
      return false;
    }
    for (int i = start; i < end; i++) {
      if (word.charAt(i - start) != FOLD[text.charAt(i)]) {
        return false;
      }
    }
    return true;
  }

  private void grow() {
    String[] oldWords = words;
    int[] oldIds = ids;
    words = new String[oldWords.length * 2];
    ids = new int[words.length];
    Arrays.fill(words, null);
    for (int i = 0; i < oldWords.length; i++) {
      if (oldWords[i] != null) {
        int slot = slot(oldWords[i], 0, oldWords[i].length());
        words[slot] = oldWords[i];
        ids[slot] = oldIds[i];
      }
    }
  }
}
