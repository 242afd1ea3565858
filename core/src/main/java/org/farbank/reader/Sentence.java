package org.farbank.reader;

import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** A sentence as rules see it: its elements in order, and where it stands in the report. */
final class Sentence implements Iterable<Element> {

  final int index;
  final int paragraph;

  /** Whether it begins inside a quotation. */
  final boolean quoted;

  /** Whether it is a line of a partner's shorthand, see {@link Coded}. */
  boolean coded;

  /** Whether its line stands right under another, as in a table. */
  boolean under;

  private Element[] elements = new Element[16];
  private int size;

  /** All classes of all elements, so that most rules are ruled out at once. */
  final long[] bits = new long[WordClasses.WIDTH];

  /** Goes up when the classes are gathered anew. */
  int version;

  Sentence(int index, int paragraph, boolean quoted) {
    this.index = index;
    this.paragraph = paragraph;
    this.quoted = quoted;
  }

  int size() {
    return size;
  }

  Element at(int i) {
    return elements[i];
  }

  void set(int i, Element element) {
    elements[i] = element;
  }

  void add(Element element) {
    if (size == elements.length) {
      elements = Arrays.copyOf(elements, 2 * size);
    }
    elements[size++] = element;
  }

  /** Its elements in order. */
  @Override
  public Iterator<Element> iterator() {
    return new Iterator<>() {
      private int next;

      @Override
      public boolean hasNext() {
        return next < size;
      }

      @Override
      public Element next() {
        if (next >= size) {
          throw new NoSuchElementException();
        }
        return elements[next++];
      }
    };
  }

  boolean has(int wordClass) {
    return WordClasses.has(bits, wordClass);
  }

  int start() {
    return elements[0].start;
  }

  int end() {
    return elements[size - 1].end;
  }

  /** The first element of the clause of an element, where those of {@code end} end clauses. */
  int begin(int i, int end) {
    int begin = i;
    while (begin > 0 && !at(begin - 1).is(end)) {
      begin--;
    }
    return begin;
  }

  /** One past the last element of that clause, but for what ends it; always behind {@code i}. */
  int end(int i, int end) {
    int after = i + 1;
    while (after < size() && !at(after).is(end)) {
      after++;
    }
    return after;
  }

  /** Gathers the classes of the elements, which must be done when they have changed. */
  void gather() {
    version++;
    gather(0, size, bits);
  }

  /**
   * Puts the classes of all elements from {@code from} to {@code to} (exclusive) in {@code all}.
   */
  void gather(int from, int to, long[] all) {
    Arrays.fill(all, 0);
    add(from, to, all);
  }

  /** Adds those classes to {@code all}. */
  void add(int from, int to, long[] all) {
    for (int i = from; i < to; i++) {
      long[] some = elements[i].bits;
      if (some != WordClasses.NONE) {
        for (int w = 0; w < WordClasses.WIDTH; w++) {
          all[w] |= some[w];
        }
      }
    }
  }

  /** Puts one element in the place of those from {@code from} to {@code to} (exclusive). */
  void replace(int from, int to, Element element) {
    System.arraycopy(elements, to, elements, from + 1, size - to);
    Arrays.fill(elements, size - to + from + 1, size, null);
    elements[from] = element;
    size -= to - from - 1;
  }
}
