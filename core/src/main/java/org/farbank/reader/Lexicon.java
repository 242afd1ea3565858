package org.farbank.reader;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Words and phrases of a language and a border pack: a trie over word numbers, walked once along a
 * report.
 */
final class Lexicon {

  final WordClasses classes = new WordClasses();
  final Tokenizer tokenizer;
  private final WordTable table = new WordTable();
  private final List<@Nullable Lexeme> lexemes = new ArrayList<>();
  private long[] keys = new long[1 << 14];
  private int[] children = new int[1 << 14];
  private int edges;
  private int count;

  Lexicon() {
    tokenizer = new Tokenizer(table);
    lexemes.add(null);
  }

  /** The lexeme of a phrase, made when it is new. */
  Lexeme phrase(String phrase) {
    Tokens tokens = new Tokens();
    tokenizer.cut(phrase, 0, phrase.length(), tokens, true);
    int node = 0;
    for (int i = 0; i < tokens.size; i++) {
      node = childOrNew(node, tokens.word[i]);
    }
    Lexeme known = lexemes.get(node);
    if (known == null) {
      known = new Lexeme(count++);
      lexemes.set(node, known);
    }
    return known;
  }

  /** The lexeme of a phrase, or null where no list has it. */
  @Nullable Lexeme find(String phrase) {
    Tokens tokens = new Tokens();
    tokenizer.cut(phrase, 0, phrase.length(), tokens, false);
    int node = 0;
    for (int i = 0; i < tokens.size; i++) {
      node = child(node, tokens.word[i]);
      if (node == 0) {
        return null;
      }
    }
    return lexemes.get(node);
  }

  /** Every lexeme, in the order in which the lists named them. */
  List<Lexeme> all() {
    List<Lexeme> result = new ArrayList<>();
    for (Lexeme lexeme : lexemes) {
      if (lexeme != null) {
        result.add(lexeme);
      }
    }
    return result;
  }

  /**
   * The node that {@code word} leads to from {@code node}, 0 where there is none; the root is 0.
   */
  int child(int node, int word) {
    if (word == 0) {
      return 0;
    }
    long key = (long) node << 32 | word;
    int slot = slot(key);
    return keys[slot] == key ? children[slot] : 0;
  }

  @Nullable Lexeme at(int node) {
    return lexemes.get(node);
  }

  private int childOrNew(int node, int word) {
    int known = child(node, word);
    if (known != 0) {
      return known;
    }
    if (++edges * 2 > keys.length) {
      grow();
    }
    long key = (long) node << 32 | word;
    int slot = slot(key);
    keys[slot] = key;
    children[slot] = lexemes.size();
    lexemes.add(null);
    return children[slot];
  }

  private int slot(long key) {
    int mask = keys.length - 1;
    long mixed = key * 0x9E3779B97F4A7C15L;
    int slot = (int) (mixed >>> 40) & mask;
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldChildren = children;
    keys = new long[oldKeys.length * 2];
    children = new int[keys.length];
    Arrays.fill(keys, 0);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        children[slot] = oldChildren[i];
      }
    }
  }
}
