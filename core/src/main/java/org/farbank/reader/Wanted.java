package org.farbank.reader;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The sets of word classes that the patterns of a book want, numbered from 1, and which of them
 * each lexeme meets, so that one look at each element of a sentence tells where all of them are.
 */
final class Wanted {

  private final List<ClassSet> sets = new ArrayList<>();
  private final Map<BitSet, Integer> numbers = new HashMap<>();

  /** The numbers of the sets that hold a class, and of those that a lexeme meets, by its number. */
  private int[][] byClass = {};

  private int[][] byLexeme = {};

  /** The number of a set, a new one where it is new. */
  int number(ClassSet set) {
    return numbers.computeIfAbsent(
        BitSet.valueOf(set.bits),
        bits -> {
          sets.add(set);
          return sets.size();
        });
  }

  /** How many numbers there are, with 0. */
  int size() {
    return sets.size() + 1;
  }

  /** Finds once which sets each class and each lexeme meets. */
  void prepare(List<Lexeme> lexemes) {
    byClass = new int[WordClasses.WIDTH * 64][];
    for (int c = 0; c < byClass.length; c++) {
      long[] one = new long[WordClasses.WIDTH];
      WordClasses.add(one, c);
      byClass[c] = met(one);
    }
    byLexeme = new int[lexemes.size()][];
    for (Lexeme lexeme : lexemes) {
      Set<Integer> met = new LinkedHashSet<>();
      for (int c = 0; c < byClass.length; c++) {
        if (WordClasses.has(lexeme.bits, c)) {
          Arrays.stream(byClass[c]).forEach(met::add);
        }
      }
      byLexeme[lexeme.id] = met.stream().mapToInt(Integer::intValue).toArray();
    }
  }

  private int[] met(long[] bits) {
    List<Integer> met = new ArrayList<>();
    for (ClassSet set : sets) {
      if (set.meets(bits)) {
        met.add(number(set));
      }
    }
    return met.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Where a sentence has what is wanted; used by one thread for sentence after sentence. */
  final class Places {

    /**
     * By number the elements that meet the set, one bit each. In a sentence of more than 64 they
     * share bits. All bits of number 0, which stands for no demand, are set.
     */
    final long[] at = new long[size()];

    /** The numbers that some element meets. */
    final int[] met = new int[size()];

    int count;

    Places() {
      at[0] = -1;
    }

    /** Forgets the sentence before. */
    void find(Sentence sentence) {
      for (int k = 0; k < count; k++) {
        at[met[k]] = 0;
      }
      count = 0;
      for (int i = 0; i < sentence.size(); i++) {
        Element element = sentence.at(i);
        Lexeme lexeme = element.lexeme;
        if (lexeme != null && lexeme.bits == element.bits) {
          mark(byLexeme[lexeme.id], 1L << i);
        } else if (element.bits != WordClasses.NONE) {
          mark(element.bits, 1L << i);
        }
      }
    }

    private void mark(long[] classes, long place) {
      for (int w = 0; w < classes.length; w++) {
        for (long left = classes[w]; left != 0; left &= left - 1) {
          mark(byClass[(w << 6) + Long.numberOfTrailingZeros(left)], place);
        }
      }
    }

    private void mark(int[] some, long place) {
      for (int number : some) {
        if (at[number] == 0) {
          met[count++] = number;
        }
        at[number] |= place;
      }
    }
  }

  /** The numbers of the sets that an element meets; some may come twice. */
  int[] of(Element element) {
    Lexeme lexeme = element.lexeme;
    if (lexeme != null && lexeme.bits == element.bits) {
      return byLexeme[lexeme.id];
    }
    int[] result = new int[0];
    for (int w = 0; w < WordClasses.WIDTH; w++) {
      for (long left = element.bits[w]; left != 0; left &= left - 1) {
        int[] some = byClass[(w << 6) + Long.numberOfTrailingZeros(left)];
        int length = result.length;
        result = Arrays.copyOf(result, length + some.length);
        System.arraycopy(some, 0, result, length, some.length);
      }
    }
    return result;
  }
}
