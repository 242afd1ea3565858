package org.farbank.reader;

import java.util.List;

/**
 * Patterns by a number of something wanted: those of one number lie after those of another.
 *
 * @param begin where those of a number begin; where the next one's begin, they end
 * @param words which word of a sentence's classes most quickly shows that it lacks something
 * @param masks the classes in it of which a sentence must have one; all where more words count
 */
record PatternIndex(char[] begin, char[] patterns, byte[] words, long[] masks) {

  static PatternIndex of(List<Integer> numbers, List<ClassSet> seconds, int size) {
    char[] begin = new char[size + 1];
    char[] patterns = new char[numbers.size()];
    byte[] words = new byte[patterns.length];
    long[] masks = new long[patterns.length];
    for (int number : numbers) {
      begin[number + 1]++;
    }
    for (int number = 0; number < size; number++) {
      begin[number + 1] += begin[number];
    }
    char[] next = begin.clone();
    for (int pattern = 0; pattern < patterns.length; pattern++) {
      int at = next[numbers.get(pattern)]++;
      words[at] = (byte) seconds.get(pattern).word();
      masks[at] = seconds.get(pattern).mask();
      patterns[at] = (char) pattern;
    }
    return new PatternIndex(begin, patterns, words, masks);
  }

  int begin(int number) {
    return number + 1 < begin.length ? begin[number] : 0;
  }

  int pattern(int i) {
    return patterns[i];
  }

  /** Whether a sentence with these classes may have all that the {@code i}th pattern needs. */
  boolean mayHold(int i, long[] classes) {
    return masks[i] == -1 || (classes[words[i]] & masks[i]) != 0;
  }

  int end(int number) {
    return number + 1 < begin.length ? begin[number + 1] : 0;
  }
}
