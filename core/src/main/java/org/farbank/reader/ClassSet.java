package org.farbank.reader;

import java.util.Arrays;

/**
 * A set of word classes that is asked often: only the words of its bits that are not empty, since
 * most sets hold few of the many classes.
 */
final class ClassSet {

  static final ClassSet NONE = of(WordClasses.NONE);

  /** Every class, those that have no name too. */
  static final ClassSet ALL = of(all());

  /** All bits, as word lists keep them. */
  final long[] bits;

  /** The first word that is not empty by itself, because most sets have no other. */
  private final int word;

  private final long mask;
  private final int count;
  private final boolean all;
  private final int[] words;
  private final long[] masks;

  /** How many classes come before each of those words. */
  private final int[] before;

  private ClassSet(long[] bits, int[] words, long[] masks) {
    this.bits = bits;
    this.count = words.length;
    this.all = bits[0] == -1L;
    this.word = words.length == 0 ? 0 : words[0];
    this.mask = words.length == 0 ? 0 : masks[0];
    this.words = words;
    this.masks = masks;
    this.before = new int[words.length];
    for (int i = 1; i < words.length; i++) {
      before[i] = before[i - 1] + Long.bitCount(masks[i - 1]);
    }
  }

  private static long[] all() {
    long[] bits = new long[WordClasses.WIDTH];
    Arrays.fill(bits, -1);
    return bits;
  }

  static ClassSet of(long[] bits) {
    int count = 0;
    for (long word : bits) {
      count += word == 0 ? 0 : 1;
    }
    int[] words = new int[count];
    long[] masks = new long[count];
    int next = 0;
    for (int i = 0; i < bits.length; i++) {
      if (bits[i] != 0) {
        words[next] = i;
        masks[next++] = bits[i];
      }
    }
    return new ClassSet(bits, words, masks);
  }

  boolean isEmpty() {
    return count == 0;
  }

  /** How many classes it has. */
  int size() {
    return Arrays.stream(masks).mapToInt(Long::bitCount).sum();
  }

  /** The {@code i}th word of its bits that is not empty. */
  int word(int i) {
    return words[i];
  }

  /** The classes in that word. */
  long mask(int i) {
    return masks[i];
  }

  /** The first word of its bits that is not empty. */
  int word() {
    return word;
  }

  /** The classes in that word; all where they are not the only ones. */
  long mask() {
    return count == 1 ? mask : -1;
  }

  /** How many words of its bits are not empty. */
  int words() {
    return count;
  }

  /** How many of its classes come before the lowest of {@code some} in the {@code i}th word. */
  int place(int i, long some) {
    return before[i] + Long.bitCount(masks[i] & ~some & some - 1);
  }

  /** The classes of that word that {@code other} has too. */
  long common(int i, long[] other) {
    return masks[i] & other[words[i]];
  }

  /** Whether every element is of it, as {@code <*>}. */
  boolean isAll() {
    return all;
  }

  /** Whether {@code other} has a class of this set. */
  boolean meets(long[] other) {
    return (other[word] & mask) != 0 || count > 1 && meetsMore(other);
  }

  private boolean meetsMore(long[] other) {
    for (int i = 1; i < words.length; i++) {
      if ((other[words[i]] & masks[i]) != 0) {
        return true;
      }
    }
    return false;
  }
}
