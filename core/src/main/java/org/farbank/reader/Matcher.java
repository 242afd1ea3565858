package org.farbank.reader;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Seeks a pattern around a trigger: first to its right, then to its left, the shortest gaps first.
 */
final class Matcher {

  private static final Sentence NOWHERE = new Sentence(0, 0, false);

  private final int clauseEnd;
  private Sentence sentence = NOWHERE;
  private Pattern.Item[] items = {};
  private final int[] at = new int[32];
  private int left;
  private int right;

  Matcher(WordClasses classes) {
    this.clauseEnd = classes.of("clause-end");
  }

  /** The match of {@code pattern} with its trigger at {@code index}, or null. */
  @Nullable Match match(Rule rule, Pattern pattern, Sentence where, int index) {
    return matches(pattern, where, index)
        ? new Match(rule, where, index, left, right, pattern.items, Arrays.copyOf(at, items.length))
        : null;
  }

  /** Whether {@code pattern} matches with its trigger at {@code index}. */
  boolean matches(Pattern pattern, Sentence where, int index) {
    sentence = where;
    items = pattern.row;
    if (!fits(items[pattern.anchor], index)) {
      return false;
    }
    Arrays.fill(at, 0, items.length, -1);
    at[pattern.anchor] = index;
    return forward(pattern.anchor + 1, index + 1) && backward(pattern.anchor - 1, index - 1);
  }

  private boolean forward(int p, int pos) {
    if (p == items.length) {
      right = pos - 1;
      return true;
    }
    Pattern.Item item = items[p];
    if (item.edge() != 0) {
      boolean edge = pos >= sentence.size() || sentence.at(pos).is(clauseEnd);
      return edge && forward(p + 1, pos);
    }
    if (item.gap()) {
      for (int k = 0; k <= item.max(); k++) {
        if (forward(p + 1, pos + k)) {
          return true;
        }
        if (!passes(item, pos + k)) {
          return false;
        }
      }
      return false;
    }
    int run = run(item, pos, 1);
    for (int k = run; k >= item.min(); k--) {
      if (forward(p + 1, pos + k)) {
        at[p] = k > 0 ? pos + k - 1 : -1;
        return true;
      }
    }
    return false;
  }

  private boolean backward(int p, int pos) {
    if (p < 0) {
      left = pos + 1;
      return true;
    }
    Pattern.Item item = items[p];
    if (item.edge() != 0) {
      boolean edge = pos < 0 || sentence.at(pos).is(clauseEnd);
      return edge && backward(p - 1, pos);
    }
    if (item.gap()) {
      for (int k = 0; k <= item.max(); k++) {
        if (backward(p - 1, pos - k)) {
          return true;
        }
        if (!passes(item, pos - k)) {
          return false;
        }
      }
      return false;
    }
    int run = run(item, pos, -1);
    for (int k = run; k >= item.min(); k--) {
      if (backward(p - 1, pos - k)) {
        at[p] = k > 0 ? pos - k + 1 : -1;
        return true;
      }
    }
    return false;
  }

  /** How many elements in a row fit a repeated item. */
  private int run(Pattern.Item item, int pos, int step) {
    int count = 0;
    while (count < item.max() && fits(item, pos + step * count)) {
      count++;
    }
    return count;
  }

  private boolean fits(Pattern.Item item, int pos) {
    return pos >= 0 && pos < sentence.size() && item.fits(sentence.at(pos).bits);
  }

  /** Whether a gap may hold the element at {@code pos}. */
  private boolean passes(Pattern.Item item, int pos) {
    return pos >= 0
        && pos < sentence.size()
        && (item.wide() || !sentence.at(pos).is(clauseEnd))
        && (!item.none().meets(sentence.at(pos).bits) || item.also().meets(sentence.at(pos).bits));
  }
}
