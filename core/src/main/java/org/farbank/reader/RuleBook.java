package org.farbank.reader;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules of one file in order: at each trigger the first that matches wins. */
final class RuleBook {

  private final List<Rule> rules;

  RuleBook(List<Rule> rules) {
    this.rules = List.copyOf(rules);
  }

  List<Rule> rules() {
    return rules;
  }

  /** The matches in a sentence, in the order of their triggers. */
  List<Match> matches(Sentence sentence, Matcher matcher) {
    List<Rule> possible = new ArrayList<>();
    for (Rule rule : rules) {
      if (possible(rule, sentence)) {
        possible.add(rule);
      }
    }
    List<Match> result = new ArrayList<>();
    if (possible.isEmpty()) {
      return result;
    }
    for (int i = 0; i < sentence.size(); i++) {
      Match match = first(possible, sentence, i, matcher);
      if (match != null) {
        result.add(match);
      }
    }
    return result;
  }

  /** The first rule's match with its trigger at {@code index}, or null. */
  @Nullable Match first(Sentence sentence, int index, Matcher matcher) {
    return first(rules, sentence, index, matcher);
  }

  private static @Nullable Match first(
      List<Rule> possible, Sentence sentence, int index, Matcher matcher) {
    for (Rule rule : possible) {
      for (Pattern pattern : rule.like()) {
        Match match = matcher.match(rule, pattern, sentence, index);
        if (match != null && !forbidden(rule, sentence, index, matcher)) {
          return match;
        }
      }
    }
    return null;
  }

  private static boolean forbidden(Rule rule, Sentence sentence, int index, Matcher matcher) {
    for (Pattern pattern : rule.unless()) {
      if (matcher.match(rule, pattern, sentence, index) != null) {
        return true;
      }
    }
    return false;
  }

  /** Whether one of the rule's patterns may match in the sentence. */
  static boolean possible(Rule rule, Sentence sentence) {
    for (Pattern pattern : rule.like()) {
      if (possible(pattern, sentence)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the sentence has something for each item that must be there. */
  private static boolean possible(Pattern pattern, Sentence sentence) {
    for (Pattern.Item item : pattern.items) {
      boolean needed = item.min() > 0 && !item.gap() && item.edge() == 0 && item.any()[0] != -1L;
      if (needed && !WordClasses.intersect(sentence.bits, item.any())) {
        return false;
      }
    }
    return true;
  }
}
