package org.farbank.reader;

import java.util.HashMap;
import java.util.Map;
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
 * @param captures indexes of captured elements (the last one where an item repeats)
 */
record Match(
    Rule rule, Sentence sentence, int trigger, int first, int last, Map<String, Integer> captures) {

  /** The captured element, or null. */
  @Nullable Element get(String name) {
    Integer at = captures.get(name);
    return at == null ? null : sentence.at(at);
  }

  /** Index of the captured element, or -1. */
  int index(String name) {
    return captures.getOrDefault(name, -1);
  }

  Match with(String name, int index) {
    Map<String, Integer> more = new HashMap<>(captures);
    more.put(name, index);
    return new Match(rule, sentence, trigger, Math.min(first, index), Math.max(last, index), more);
  }
}
