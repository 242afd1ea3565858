package org.farbank.reader;

import java.util.List;

/**
 * The sets of word classes of which patterns need one each, laid out close together, since whether
 * a sentence has them is asked more often than anything else.
 */
final class Needs {

  /** Where the sets of each pattern begin; where the next one's begin, they end. */
  private final int[] begin;

  /** The words of their bits that are not empty, and whether each is the last one of its set. */
  private final byte[] words;

  private final long[] masks;
  private final boolean[] last;

  Needs(List<ClassSet[]> patterns) {
    int count = 0;
    for (ClassSet[] sets : patterns) {
      for (ClassSet set : sets) {
        count += set.isAll() ? 0 : set.words();
      }
    }
    begin = new int[patterns.size() + 1];
    words = new byte[count];
    masks = new long[count];
    last = new boolean[count];
    int next = 0;
    for (int pattern = 0; pattern < patterns.size(); pattern++) {
      for (ClassSet set : patterns.get(pattern)) {
        for (int i = 0; i < set.words() && !set.isAll(); i++) {
          words[next] = (byte) set.word(i);
          masks[next] = set.mask(i);
          last[next++] = i + 1 == set.words();
        }
      }
      begin[pattern + 1] = next;
    }
  }

  /** Whether a sentence with these classes has all that a pattern needs. */
  boolean met(int pattern, long[] classes) {
    long some = 0;
    for (int i = begin[pattern]; i < begin[pattern + 1]; i++) {
      some |= classes[words[i]] & masks[i];
      if (last[i]) {
        if (some == 0) {
          return false;
        }
        some = 0;
      }
    }
    return true;
  }
}
