package org.farbank.reader;

import java.util.Arrays;

/**
 * Numbers the words that any list knows, without making a string of a word that is looked up. All
 * letters lie in one array, close together, since every word of a report is looked for here.
 */
final class WordTable {

  /** What stands before the letters of a word. */
  private static final int HEAD = 4;

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

  /** Where the entry of a word begins; 0 where a slot is free. */
  private int[] slots = new int[1 << 14];

  /** Of each word its length, its number, both in two halves, and its letters; from 1. */
  private char[] entries = new char[1 << 16];

  private int end = 1;
  private int size;

  /** The character as words are compared: lower case, straight apostrophes and hyphens. */
  static char fold(char c) {
    return FOLD[c];
  }

  /** The word's number, from 1; 0 where no list knows it. */
  int find(char[] text, int start, int end) {
    int entry = slots[slot(text, start, end)];
    return entry == 0 ? 0 : number(entry);
  }

  /** The word's number; a new word gets the next one. */
  int add(char[] text, int start, int end) {
    int slot = slot(text, start, end);
    if (slots[slot] != 0) {
      return number(slots[slot]);
    }
    int entry = this.end;
    this.end += HEAD + end - start;
    entries = this.end <= entries.length ? entries : Arrays.copyOf(entries, 2 * this.end);
    set(entry, end - start);
    set(entry + 2, ++size);
    for (int i = start; i < end; i++) {
      entries[entry + HEAD + i - start] = FOLD[text[i]];
    }
    slots[slot] = entry;
    if (size * 2 > slots.length) {
      grow();
    }
    return size;
  }

  private int number(int entry) {
    return get(entry + 2);
  }

  private int get(int at) {
    return entries[at] << 16 | entries[at + 1];
  }

  private void set(int at, int number) {
    entries[at] = (char) (number >>> 16);
    entries[at + 1] = (char) number;
  }

  private static int hash(char[] text, int start, int end) {
    int hash = 7;
    for (int i = start; i < end; i++) {
      hash = hash * 31 + FOLD[text[i]];
    }
    return hash ^ hash >>> 15;
  }

  /** The same of so many letters that are kept here, as they are compared. */
  private int hash(int from, int length) {
    int hash = 7;
    for (int i = from; i < from + length; i++) {
      hash = hash * 31 + entries[i];
    }
    return hash ^ hash >>> 15;
  }

  private int slot(char[] text, int start, int end) {
    int slot = hash(text, start, end) & slots.length - 1;
    while (slots[slot] != 0 && !same(slots[slot], text, start, end)) {
      slot = slot + 1 & slots.length - 1;
    }
    return slot;
  }

  private boolean same(int entry, char[] text, int start, int end) {
    if (get(entry) != end - start) {
      return false;
    }
    int from = entry + HEAD - start;
    for (int i = start; i < end; i++) {
      if (entries[from + i] != FOLD[text[i]]) {
        return false;
      }
    }
    return true;
  }

  private void grow() {
    slots = new int[2 * slots.length];
    for (int entry = 1; entry < end; entry += HEAD + get(entry)) {
      int slot = hash(entry + HEAD, get(entry)) & slots.length - 1;
      while (slots[slot] != 0) {
        slot = slot + 1 & slots.length - 1;
      }
      slots[slot] = entry;
    }
  }
}
