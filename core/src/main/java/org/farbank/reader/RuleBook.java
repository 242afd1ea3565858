package org.farbank.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The rules of one file in order: at each trigger the first that matches wins. An index from word
 * classes to the rules that they trigger leaves most rules of a sentence untouched.
 */
final class RuleBook {

  private static final byte POSSIBLE = 1;
  private static final byte IMPOSSIBLE = 2;

  private final List<Rule> rules;
  private final Rule[] order;

  /** The patterns of each rule, and before each the number of those of earlier rules. */
  private final Pattern[][] patterns;

  private final int[] offsets;
  private final int count;

  /** The sets of classes of which a sentence must have one each, by pattern. */
  private final ClassSet[][] needs;

  /** The classes of all triggers, and for each class the rules it may trigger, one bit a rule. */
  private final long[] triggers = new long[WordClasses.WIDTH];

  private final long[][] byClass = new long[WordClasses.WIDTH * 64][];

  /** The rules that each lexeme triggers, by its number; null where none. */
  private long[][] byLexeme = {};

  private final int width;

  RuleBook(List<Rule> rules) {
    this.rules = List.copyOf(rules);
    this.order = rules.toArray(new Rule[0]);
    this.patterns = new Pattern[order.length][];
    this.offsets = new int[order.length];
    this.width = (order.length + 63) / 64;
    List<ClassSet[]> needed = new ArrayList<>();
    for (int r = 0; r < order.length; r++) {
      patterns[r] = order[r].like().toArray(new Pattern[0]);
      offsets[r] = needed.size();
      for (Pattern pattern : patterns[r]) {
        needed.add(needs(pattern));
        index(pattern.trigger(), r);
      }
    }
    this.needs = needed.toArray(new ClassSet[0][]);
    this.count = needs.length;
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

  private void index(long[] trigger, int rule) {
    for (int c = 0; c < byClass.length; c++) {
      if (WordClasses.has(trigger, c)) {
        WordClasses.add(triggers, c);
        if (byClass[c] == null) {
          byClass[c] = new long[width];
        }
        byClass[c][rule >> 6] |= 1L << rule;
      }
    }
  }

  private static ClassSet[] needs(Pattern pattern) {
    List<ClassSet> sets = new ArrayList<>();
    for (Pattern.Item item : pattern.items) {
      if (item.min() > 0 && !item.gap() && item.edge() == 0 && !item.any().isAll()) {
        sets.add(item.any());
      }
    }
    return sets.toArray(new ClassSet[0]);
  }

  /** One pass over a sentence. */
  final class Pass {

    private final Sentence sentence;
    private final Matcher matcher;
    private final long[] all;
    private final byte[] states = new byte[count];
    private final long[] tried = new long[width];

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
      if (!triggered(sentence.at(index))) {
        return null;
      }
      for (int w = 0; w < width; w++) {
        for (long left = tried[w]; left != 0; left &= left - 1) {
          Match match = match((w << 6) + Long.numberOfTrailingZeros(left), index);
          if (match != null && taken.test(match)) {
            return match;
          }
        }
      }
      return null;
    }

    /** Gathers in {@link #tried} the rules that an element triggers; false where none. */
    private boolean triggered(Element element) {
      Lexeme lexeme = element.lexeme;
      if (lexeme == null || lexeme.bits != element.bits) {
        return collect(element.bits, tried);
      }
      long[] known = byLexeme[lexeme.id];
      if (known == null) {
        return false;
      }
      System.arraycopy(known, 0, tried, 0, width);
      return true;
    }

    private @Nullable Match match(int rule, int index) {
      for (int p = 0; p < patterns[rule].length; p++) {
        if (possible(offsets[rule] + p)) {
          Match match = matcher.match(order[rule], patterns[rule][p], sentence, index);
          if (match != null && !forbidden(order[rule], index)) {
            return match;
          }
        }
      }
      return null;
    }

    private boolean forbidden(Rule rule, int index) {
      for (Pattern pattern : rule.unless()) {
        if (matcher.match(rule, pattern, sentence, index) != null) {
          return true;
        }
      }
      return false;
    }

    /** Whether the sentence has something for each item of a pattern that must be there. */
    private boolean possible(int pattern) {
      if (states[pattern] == 0) {
        states[pattern] = POSSIBLE;
        for (ClassSet need : needs[pattern]) {
          if (!need.meets(all)) {
            states[pattern] = IMPOSSIBLE;
            break;
          }
        }
      }
      return states[pattern] == POSSIBLE;
    }
  }

  /** Finds once which rules each lexeme triggers. */
  void prepare(List<Lexeme> lexemes) {
    byLexeme = new long[lexemes.size()][];
    for (Lexeme lexeme : lexemes) {
      long[] rules = new long[width];
      byLexeme[lexeme.id] = collect(lexeme.bits, rules) ? rules : null;
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
