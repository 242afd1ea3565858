package org.farbank.reader;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The names of word classes and their bits. A set of classes is a {@code long[]} of {@link #WIDTH}
 * words, shared and never written once built.
 */
final class WordClasses {

  /** Room for 2,816 classes; a multiple of four, see {@link #intersect}. */
  static final int WIDTH = 44;

  static final long[] NONE = new long[WIDTH];

  /** Classes that no list has: the scanner and the composer give them. */
  private static final List<String> COMPOSED =
      List.of(
          "num",
          "digits",
          "spelled",
          "grown",
          "range",
          "money",
          "quantity",
          "percent",
          "ordinal",
          "year",
          "day-number",
          "date",
          "passive",
          "duration",
          "age",
          "clock",
          "habit",
          "vague",
          "deadline",
          "aside-date",
          "ranged",
          "home-money",
          "foreign-money",
          "opening",
          "two-amounts",
          "by-then",
          "running",
          "decimal",
          "since-mark",
          "begun",
          "past-form",
          "third-form",
          "base-form",
          "either-form",
          "good",
          "goods-list",
          "place",
          "country",
          "nationality",
          "actor",
          "enforcer",
          "enforcer-pronoun",
          "others-pronoun",
          "unit",
          "currency",
          "source-mark",
          "told-mark",
          "sentence-end",
          "this-side",
          "far-side",
          "document",
          "oblique",
          "shorthand",
          "barrier",
          "campaign",
          "free-num",
          "rate-base",
          "duration",
          "age",
          "clock");

  private final Map<String, Integer> index = new HashMap<>();
  private final List<String> names = new ArrayList<>();

  WordClasses() {
    COMPOSED.forEach(this::of);
  }

  /** The index of a class, made when it is new. */
  int of(String name) {
    Integer known = index.get(name);
    if (known != null) {
      return known;
    }
    if (names.size() == WIDTH * 64) {
      throw new IllegalStateException("more than " + WIDTH * 64 + " word classes");
    }
    index.put(name, names.size());
    names.add(name);
    return names.size() - 1;
  }

  /** The classes that no list has. */
  int[] composed() {
    return COMPOSED.stream().mapToInt(this::of).toArray();
  }

  boolean knows(String name) {
    return index.containsKey(name);
  }

  /** A set of these classes. */
  long[] set(String... classes) {
    long[] bits = new long[WIDTH];
    for (String name : classes) {
      add(bits, of(name));
    }
    return bits;
  }

  /** The same where it is asked often whether a word has one of them. */
  ClassSet some(String... classes) {
    return ClassSet.of(set(classes));
  }

  /** The classes in a set. */
  static int[] list(long[] bits) {
    int[] result = new int[8];
    int count = 0;
    for (int w = 0; w < bits.length; w++) {
      for (long left = bits[w]; left != 0; left &= left - 1) {
        result = count < result.length ? result : Arrays.copyOf(result, 2 * count);
        result[count++] = (w << 6) + Long.numberOfTrailingZeros(left);
      }
    }
    return Arrays.copyOf(result, count);
  }

  /** The names in a set, for explanations. */
  List<String> names(long[] bits) {
    List<String> result = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      if (has(bits, i)) {
        result.add(names.get(i));
      }
    }
    return result;
  }

  static boolean has(long[] bits, int index) {
    return (bits[index >> 6] >>> index & 1) != 0;
  }

  static void add(long[] bits, int index) {
    bits[index >> 6] |= 1L << index;
  }

  static long[] union(long[] a, long[] b) {
    long[] result = a.clone();
    for (int i = 0; i < WIDTH; i++) {
      result[i] |= b[i];
    }
    return result;
  }

  static long[] minus(long[] a, long[] b) {
    long[] result = a.clone();
    for (int i = 0; i < WIDTH; i++) {
      result[i] &= ~b[i];
    }
    return result;
  }

  static boolean intersect(long[] a, long[] b) {
    for (int i = 0; i < WIDTH; i += 4) {
      long both = a[i] & b[i] | a[i + 1] & b[i + 1] | a[i + 2] & b[i + 2] | a[i + 3] & b[i + 3];
      if (both != 0) {
        return true;
      }
    }
    return false;
  }

  static boolean contains(long[] a, long[] part) {
    for (int i = 0; i < WIDTH; i++) {
      if ((a[i] & part[i]) != part[i]) {
        return false;
      }
    }
    return true;
  }
}
