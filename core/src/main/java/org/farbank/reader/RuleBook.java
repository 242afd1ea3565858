package org.farbank.reader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The rules of one file in order: at each trigger the first that matches wins. An index from word
 * classes to the rules that they trigger leaves most rules of a sentence untouched.
 */
final class RuleBook {

  private final List<Rule> rules;

  /** All patterns in the order of their rules, and the rule of each. */
  private final Pattern[] patterns;

  private final int[] ruleOf;
  private final Pattern[][] unless;

  /** The sets of classes of which a sentence must have one each, by pattern. */
  private final ClassSet[][] needs;

  /** The classes of all triggers, and for each class the patterns it may trigger, one bit each. */
  private final long[] triggers = new long[WordClasses.WIDTH];

  private final long[][] byClass = new long[WordClasses.WIDTH * 64][];

  /** The patterns that each lexeme triggers, by its number; null where none. */
  private long[][] byLexeme = {};

  private final int width;

  RuleBook(List<Rule> rules) {
    this.rules = List.copyOf(rules);
    this.unless = new Pattern[rules.size()][];
    int count = rules.stream().mapToInt(rule -> rule.like().size()).sum();
    this.patterns = new Pattern[count];
    this.ruleOf = new int[count];
    this.needs = new ClassSet[count][];
    this.width = (count + 63) / 64;
    int next = 0;
    for (int r = 0; r < rules.size(); r++) {
      unless[r] = rules.get(r).unless().toArray(new Pattern[0]);
      for (Pattern pattern : rules.get(r).like()) {
        patterns[next] = pattern;
        ruleOf[next] = r;
        needs[next] = needs(pattern);
        index(pattern.trigger(), next++);
      }
    }
  }

  List<Rule> rules() {
    return rules;
  }

  /**
   * Offers the matches in a sentence in the order of their triggers; at each trigger later rules
   * are tried until one match is taken.
   */
  void matches(Sentence sentence, Matcher matcher, Predicate<Match> taken) {
    if (!WordClasses.intersect(sentence.bits, triggers)) {
      return;
    }
    Pass pass = new Pass(sentence, matcher);
    for (int i = 0; i < sentence.size(); i++) {
      pass.first(i, taken);
    }
  }

  /** A pass over a sentence; what it holds when the pass begins decides which rules are tried. */
  Pass pass(Sentence sentence, Matcher matcher) {
    return new Pass(sentence, matcher);
  }

  private void index(long[] trigger, int pattern) {
    for (int c = 0; c < byClass.length; c++) {
      if (WordClasses.has(trigger, c)) {
        WordClasses.add(triggers, c);
        if (byClass[c] == null) {
          byClass[c] = new long[width];
        }
        byClass[c][pattern >> 6] |= 1L << pattern;
      }
    }
  }

  private static ClassSet[] needs(Pattern pattern) {
    List<ClassSet> sets = new ArrayList<>();
    for (int i = 0; i < pattern.items.size(); i++) {
      Pattern.Item item = pattern.items.get(i);
      boolean must = item.min() > 0 && !item.gap() && item.edge() == 0 && !item.any().isAll();
      if (must && i != pattern.anchor) {
        sets.add(item.any());
      }
    }
    sets.sort(Comparator.comparingInt(ClassSet::size)); // what is rare most often ends the search
    return sets.toArray(new ClassSet[0]);
  }

  /** One pass over a sentence. */
  final class Pass {

    private final Sentence sentence;
    private final Matcher matcher;
    private final long[] all;

    /** The patterns that have been looked at, and those for which the sentence lacks something. */
    private final long[] seen = new long[width];

    private final long[] dead = new long[width];
    private final long[] gathered = new long[width];

    private Pass(Sentence sentence, Matcher matcher) {
      this.sentence = sentence;
      this.matcher = matcher;
      this.all = sentence.bits;
    }

    /** The first rule's match with its trigger at {@code index}, or null. */
    @Nullable Match first(int index) {
      return first(index, match -> true);
    }

    private @Nullable Match first(int index, Predicate<Match> taken) {
      long[] tried = triggered(sentence.at(index));
      if (tried == null) {
        return null;
      }
      int done = -1;
      for (int w = 0; w < width; w++) {
        for (long left = tried[w] & ~dead[w]; left != 0; left &= left - 1) {
          int pattern = (w << 6) + Long.numberOfTrailingZeros(left);
          int rule = ruleOf[pattern];
          if (rule == done || !possible(pattern)) {
            continue;
          }
          Match match = matcher.match(rules.get(rule), patterns[pattern], sentence, index);
          if (match != null) {
            done = rule; // what forbids it, or does not take it, holds for the whole rule
            if (!forbidden(rule, index) && taken.test(match)) {
              return match;
            }
          }
        }
      }
      return null;
    }

    /** The patterns that an element triggers; null where none. */
    private long @Nullable [] triggered(Element element) {
      Lexeme lexeme = element.lexeme;
      if (lexeme == null || lexeme.bits != element.bits) {
        return collect(element.bits, gathered) ? gathered : null;
      }
      return byLexeme[lexeme.id];
    }

    private boolean forbidden(int rule, int index) {
      for (Pattern pattern : unless[rule]) {
        if (matcher.match(rules.get(rule), pattern, sentence, index) != null) {
          return true;
        }
      }
      return false;
    }

    /** Whether the sentence has something for each item of a pattern that must be there. */
    private boolean possible(int pattern) {
      long bit = 1L << pattern;
      if ((seen[pattern >> 6] & bit) == 0) {
        seen[pattern >> 6] |= bit;
        for (ClassSet need : needs[pattern]) {
          if (!need.meets(all)) {
            dead[pattern >> 6] |= bit;
            return false;
          }
        }
      }
      return (dead[pattern >> 6] & bit) == 0;
    }
  }

  /** Finds once which patterns each lexeme triggers. */
  void prepare(List<Lexeme> lexemes) {
    byLexeme = new long[lexemes.size()][];
    for (Lexeme lexeme : lexemes) {
      long[] some = new long[width];
      byLexeme[lexeme.id] = collect(lexeme.bits, some) ? some : null;
    }
  }

  private boolean collect(long[] bits, long[] tried) {
    boolean any = false;
    for (int w = 0; w < WordClasses.WIDTH; w++) {
      for (long left = bits[w] & triggers[w]; left != 0; left &= left - 1) {
        if (!any) {
          java.util.Arrays.fill(tried, 0);
          any = true;
        }
        long[] some = byClass[(w << 6) + Long.numberOfTrailingZeros(left)];
        for (int i = 0; i < width; i++) {
          tried[i] |= some[i];
        }
      }
    }
    return any;
  }
}
