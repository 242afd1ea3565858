package org.farbank.reader;

import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Words and phrases of a language and a border pack: a trie over word numbers, walked once along a
 * report.
 */
final class Lexicon {

  private static final long MIX = 0x9E3779B97F4A7C15L;

  /** 64 bits each, so that they stay near the processor. */
  private static final int HASHES = 1 << 13;

  final WordClasses classes = new WordClasses();
  final Tokenizer tokenizer;

  /** Whether the language is written in syllables, without spaces between all words. */
  boolean syllabic;

  private final WordTable table = new WordTable();

  /** The node of each word that begins a phrase, and whether a longer one begins with it. */
  private int[] roots = new int[1 << 13];

  private boolean[] leads = new boolean[1 << 13];

  /** The lexemes by node; null where a phrase is only the beginning of another. */
  private @Nullable Lexeme[] lexemes = new Lexeme[1 << 14];

  /** Edges to longer phrases: node and word, and beside them the node to which they lead. */
  private long[] edges = new long[1 << 15];

  /** A bit for each edge, by its hash: most that are asked for are not there. */
  private final long[] hashes = new long[HASHES];

  private int nodes = 1;
  private int longer;
  private int count;

  Lexicon() {
    tokenizer = new Tokenizer(table);
  }

  /** The number of a word, which a list may so far not have known. */
  int word(String word) {
    return table.add(word.toCharArray(), 0, word.length());
  }

  /** The lexeme of a phrase, made when it is new. */
  Lexeme phrase(String phrase) {
    Tokens tokens = new Tokens();
    tokenizer.cut(phrase.toCharArray(), phrase.length(), tokens, true);
    int node = 0;
    for (int i = 0; i < tokens.size; i++) {
      node = i == 0 ? rootOrNew(tokens.word[0]) : childOrNew(node, tokens.word[i]);
    }
    if (tokens.size > 1) {
      leads[tokens.word[0]] = true;
    }
    Lexeme known = lexemes[node];
    if (known == null) {
      known = new Lexeme(count++);
      lexemes[node] = known;
    }
    for (int i = 1; i < Math.min(tokens.size, Long.SIZE); i++) {
      known.breaks |= tokens.start[i] > tokens.end[i - 1] ? 1L << i : 0;
    }
    return known;
  }

  /** The lexeme of a phrase, or null where no list has it. */
  @Nullable Lexeme find(String phrase) {
    Tokens tokens = new Tokens();
    tokenizer.cut(phrase.toCharArray(), phrase.length(), tokens, false);
    return find(tokens, 0, tokens.size);
  }

  /** The lexeme of so many tokens, or null where no list has it. */
  @Nullable Lexeme find(Tokens tokens, int from, int length) {
    int node = length == 0 ? 0 : root(tokens.word[from]);
    for (int i = from + 1; i < from + length && node != 0; i++) {
      node = child(node, tokens.word[i]);
    }
    return node == 0 ? null : lexemes[node];
  }

  /**
   * Lets lexemes of the same classes share one set, which no list or rule may change any more: most
   * do, and what little there is of them is found quickly.
   */
  void share() {
    Map<LongBuffer, long[]> sets = new HashMap<>();
    for (Lexeme lexeme : all()) {
      lexeme.bits = sets.computeIfAbsent(LongBuffer.wrap(lexeme.bits), LongBuffer::array);
    }
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

  /** The node of a word, 0 where no phrase begins with it. */
  int root(int word) {
    return word < roots.length ? roots[word] : 0;
  }

  /** Whether a phrase of several words begins with a word. */
  boolean leads(int word) {
    return word < leads.length && leads[word];
  }

  /** The node that {@code word} leads to from {@code node}, 0 where there is none. */
  int child(int node, int word) {
    if (word == 0) {
      return 0;
    }
    long key = (long) node << 32 | word;
    int hash = hash(key);
    if ((hashes[hash >>> 6] >>> hash & 1) == 0) {
      return 0;
    }
    int slot = slot(key);
    return edges[slot] == key ? (int) edges[slot + 1] : 0;
  }

  @Nullable Lexeme at(int node) {
    return lexemes[node];
  }

  private int rootOrNew(int word) {
    if (word >= roots.length) {
      roots = Arrays.copyOf(roots, 2 * word);
      leads = Arrays.copyOf(leads, 2 * word);
    }
    if (roots[word] == 0) {
      roots[word] = node();
    }
    return roots[word];
  }

  private int childOrNew(int node, int word) {
    int known = child(node, word);
    if (known != 0) {
      return known;
    }
    if (++longer * 4 > edges.length) {
      grow();
    }
    long key = (long) node << 32 | word;
    int hash = hash(key);
    hashes[hash >>> 6] |= 1L << hash;
    int slot = slot(key);
    edges[slot] = key;
    edges[slot + 1] = node();
    return (int) edges[slot + 1];
  }

  private int node() {
    if (nodes == lexemes.length) {
      lexemes = Arrays.copyOf(lexemes, 2 * nodes);
    }
    return nodes++;
  }

  private static int hash(long key) {
    return (int) (key * MIX >>> 40) & (HASHES << 6) - 1;
  }

  private int slot(long key) {
    int mask = edges.length - 2;
    int slot = (int) (key * MIX >>> 40) << 1 & mask;
    while (edges[slot] != 0 && edges[slot] != key) {
      slot = slot + 2 & mask;
    }
    return slot;
  }

  private void grow() {
    long[] old = edges;
    edges = new long[old.length * 2];
    for (int i = 0; i < old.length; i += 2) {
      if (old[i] != 0) {
        int slot = slot(old[i]);
        edges[slot] = old[i];
        edges[slot + 1] = old[i + 1];
      }
    }
  }
}
