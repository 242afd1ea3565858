package org.farbank.reader;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a rule matched: the first and last element, the trigger, and what was captured under which
 * name.
 *
 * @param rule the rule
 * @param sentence the sentence
 * @param trigger index of the trigger
 * @param first index of the first element of the match
 * @param last index of the last
 * @param items the items of the pattern
 * @param at index of the element at each item (the last one where an item repeats), -1 where none
 */
record Match(
    Rule rule,
    Sentence sentence,
    int trigger,
    int first,
    int last,
    List<Pattern.Item> items,
    int[] at) {

  /** The captured element, or null. */
  @Nullable Element get(String name) {
    int index = index(name);
    return index < 0 ? null : sentence.at(index);
  }

  /** The same with another amount and target, and the words between them. */
  Match linked(int amount, int target) {
    return new Match(
        rule,
        sentence,
        amount,
        Math.min(amount, target),
        Math.max(amount, target),
        LINKED,
        new int[] {target, amount});
  }

  private static final List<Pattern.Item> LINKED =
      List.of(Pattern.Item.capture("target"), Pattern.Item.capture("amount"));

  /** Index of the captured element, or -1. */
  int index(String name) {
    for (int i = items.size() - 1; i >= 0; i--) {
      if (at[i] >= 0 && name.equals(items.get(i).name())) {
        return at[i];
      }
    }
    return -1;
  }

  /** Whether an element of a class is part of it. */
  boolean spans(int wordClass) {
    for (int i = first; i <= last; i++) {
      if (sentence.at(i).is(wordClass)) {
        return true;
      }
    }
    return false;
  }
}
