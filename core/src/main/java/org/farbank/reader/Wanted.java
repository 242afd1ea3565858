package org.farbank.reader;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The sets of word classes that patterns want, numbered from 1, and which of them each lexeme
 * meets, so that one look at each element of a sentence tells where all of them are. What each
 * element needs lies close together.
 */
final class Wanted {

  private final List<ClassSet> sets = new ArrayList<>();
  private final Map<BitSet, Integer> numbers = new HashMap<>();

  /** The numbers of the sets that hold a class. */
  private final char[][] byClass = new char[WordClasses.WIDTH * 64][];

  /** The numbers of the sets that each lexeme meets, one lexeme's after the other's. */
  private char[] met = {};

  /** Where those of a lexeme begin, by its number; where the next one's begin, they end. */
  private int[] begin = {};

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
    Arrays.fill(byClass, new char[0]);
    for (int i = 0; i < sets.size(); i++) {
      for (int c : WordClasses.list(sets.get(i).bits)) {
        byClass[c] = Arrays.copyOf(byClass[c], byClass[c].length + 1);
        byClass[c][byClass[c].length - 1] = (char) (i + 1);
      }
    }
    Lexeme[] inOrder = new Lexeme[lexemes.size()];
    lexemes.forEach(lexeme -> inOrder[lexeme.id] = lexeme);
    begin = new int[inOrder.length + 1];
    met = new char[4 * inOrder.length];
    BitSet once = new BitSet();
    for (int id = 0; id < inOrder.length; id++) {
      int next = begin[id];
      for (int c : WordClasses.list(inOrder[id].bits)) {
        for (char number : byClass[c]) {
          if (!once.get(number)) {
            once.set(number);
            met = next < met.length ? met : Arrays.copyOf(met, 2 * next + 1);
            met[next++] = number;
          }
        }
      }
      for (int i = begin[id]; i < next; i++) {
        once.clear(met[i]);
      }
      begin[id + 1] = next;
    }
  }

  /** Where a sentence has what is wanted; used by one thread for sentence after sentence. */
  final class Places {

    /**
     * By number the elements that meet the set, one bit each. In a sentence of more than 64 they
     * share bits. All bits of number 0, which stands for no demand, are set.
     */
    final long[] at = new long[size()];

    /** The numbers that some element meets. */
    final char[] present = new char[size()];

    int count;

    private @Nullable Sentence known;
    private int version;

    Places() {
      at[0] = -1;
    }

    /** Finds what a sentence has as it is now, unless that is known already. */
    void find(Sentence sentence) {
      if (sentence == known && sentence.version == version) {
        return;
      }
      known = sentence;
      version = sentence.version;
      for (int k = 0; k < count; k++) {
        at[present[k]] = 0;
      }
      count = 0;
      for (int i = 0; i < sentence.size(); i++) {
        Element element = sentence.at(i);
        Lexeme lexeme = element.lexeme;
        if (lexeme != null && lexeme.bits == element.bits) {
          mark(met, begin[lexeme.id], begin[lexeme.id + 1], 1L << i);
        } else if (element.bits != WordClasses.NONE) {
          mark(element.bits, 1L << i);
        }
      }
    }

    private void mark(long[] classes, long place) {
      for (int w = 0; w < classes.length; w++) {
        for (long left = classes[w]; left != 0; left &= left - 1) {
          char[] some = byClass[(w << 6) + Long.numberOfTrailingZeros(left)];
          mark(some, 0, some.length, place);
        }
      }
    }

    private void mark(char[] some, int from, int to, long place) {
      int known = count;
      for (int i = from; i < to; i++) {
        char number = some[i];
        long before = at[number];
        at[number] = before | place;
        present[known] = number;
        known += before == 0 ? 1 : 0;
      }
      count = known;
    }
  }

  /** The numbers of the sets that an element meets; some may come twice. */
  char[] of(Element element) {
    Lexeme lexeme = element.lexeme;
    if (lexeme != null && lexeme.bits == element.bits) {
      return Arrays.copyOfRange(met, begin[lexeme.id], begin[lexeme.id + 1]);
    }
    StringBuilder result = new StringBuilder();
    for (int w = 0; w < WordClasses.WIDTH; w++) {
      for (long left = element.bits[w]; left != 0; left &= left - 1) {
        result.append(byClass[(w << 6) + Long.numberOfTrailingZeros(left)]);
      }
    }
    return result.toString().toCharArray();
  }
}
