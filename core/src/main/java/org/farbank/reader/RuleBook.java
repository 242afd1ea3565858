package org.farbank.reader;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Rules in order: at each trigger the first that matches wins. A book may have several parts, which
 * go over a sentence one after the other. A pattern is sought only where a sentence has the rarest
 * of what the pattern needs, and all the rest.
 */
final class RuleBook {

  /** A sentence so long shares bits among its elements. */
  private static final int BITS = 64;

  private final List<Rule> rules = new ArrayList<>();

  /** All patterns in the order of their parts and rules. */
  private final Sought[] sought;

  private final Wants wants;
  private final PatternIndex byRarest;
  private final PatternIndex byTrigger;

  /** All triggers, so that most elements are passed over at once. */
  private final ClassSet anyTrigger;

  /** What each pattern needs besides its trigger, the rarest first, and with it. */
  private final Needs besides;

  private final Needs needs;

  /** The same of patterns that forbid rules, and which of them is the first of each rule. */
  private final Needs forbidding;

  private final int[] firstForbidding;

  /**
   * What rules want, numbered; to be prepared when all books that share it are made.
   *
   * @param rarest what is rarest in each pattern
   * @param triggers what triggers each pattern
   */
  record Wants(Wanted rarest, Wanted triggers) {

    Wants() {
      this(new Wanted(), new Wanted());
    }

    /** Finds once what lexemes are wanted for; {@code first} where {@link Search#first} is used. */
    void prepare(List<Lexeme> lexemes, boolean first) {
      rarest.prepare(lexemes);
      if (first) {
        triggers.prepare(lexemes);
      }
    }
  }

  /**
   * A pattern and what it needs.
   *
   * @param trigger what may trigger it
   * @param from how far to the right of the trigger the rarest of all stands at least, less than 0
   *     to the left
   * @param to the same at most
   */
  private record Sought(
      Pattern pattern, int part, int rule, Pattern.Item trigger, int from, int to) {}

  /** A book of rules of parts that go over a sentence one after the other. */
  RuleBook(List<List<Rule>> parts, Wants wants, Frequency frequency) {
    this.wants = wants;
    List<Sought> sought = new ArrayList<>();
    List<Integer> rarest = new ArrayList<>();
    List<Integer> triggers = new ArrayList<>();
    List<ClassSet> seconds = new ArrayList<>();
    List<ClassSet[]> all = new ArrayList<>();
    long[] any = new long[WordClasses.WIDTH];
    for (int part = 0; part < parts.size(); part++) {
      for (Rule rule : parts.get(part)) {
        for (Pattern pattern : rule.like()) {
          Pattern.Item trigger = pattern.items.get(pattern.anchor);
          List<Need> needs = needs(pattern, frequency);
          Need first = new Need(trigger.any(), 0, 0);
          if (!needs.isEmpty() && frequency.of(needs.getFirst().set) < frequency.of(first.set)) {
            first = needs.getFirst();
          }
          rarest.add(wants.rarest.number(first.set));
          triggers.add(wants.triggers.number(trigger.any()));
          ClassSet[] sets = sets(needs);
          all.add(sets);
          any = WordClasses.union(any, trigger.any().bits);
          seconds.add(second(first.set, trigger.any(), sets, frequency));
          sought.add(new Sought(pattern, part, rules.size(), trigger, first.from, first.to));
        }
        rules.add(rule);
      }
    }
    this.sought = sought.toArray(Sought[]::new);
    byRarest = PatternIndex.of(rarest, seconds, wants.rarest.size());
    besides = new Needs(all);
    needs = new Needs(IntStream.range(0, all.size()).mapToObj(i -> with(i, all.get(i))).toList());
    List<ClassSet> firsts =
        all.stream().map(sets -> sets.length == 0 ? ClassSet.ALL : sets[0]).toList();
    byTrigger = PatternIndex.of(triggers, firsts, wants.triggers.size());
    anyTrigger = ClassSet.of(any);
    List<ClassSet[]> forbidding = new ArrayList<>();
    firstForbidding = new int[rules.size()];
    for (int rule = 0; rule < rules.size(); rule++) {
      firstForbidding[rule] = forbidding.size();
      rules.get(rule).unless().forEach(p -> forbidding.add(sets(needs(p, frequency))));
    }
    this.forbidding = new Needs(forbidding);
  }

  /** What a pattern needs with its trigger. */
  private ClassSet[] with(int pattern, ClassSet[] besides) {
    ClassSet[] all = Arrays.copyOf(besides, besides.length + 1);
    all[besides.length] = sought[pattern].trigger.any();
    return all;
  }

  private static ClassSet[] sets(List<Need> needs) {
    return needs.stream().map(Need::set).toArray(ClassSet[]::new);
  }

  /** The rarest of what a pattern needs but for the rarest of all; that where it needs no other. */
  private static ClassSet second(
      ClassSet rarest, ClassSet trigger, ClassSet[] needs, Frequency frequency) {
    return Stream.concat(Stream.of(trigger), Arrays.stream(needs))
        .filter(set -> set != rarest)
        .min(Comparator.comparingLong(frequency::of))
        .orElse(rarest);
  }

  /** A set of classes that a pattern needs, and how far to the right of the trigger. */
  private record Need(ClassSet set, int from, int to) {}

  private static List<Need> needs(Pattern pattern, Frequency frequency) {
    List<Need> needs = new ArrayList<>();
    for (int step : new int[] {1, -1}) {
      int nearest = 1;
      int farthest = 1;
      for (int i = pattern.anchor + step; i >= 0 && i < pattern.items.size(); i += step) {
        Pattern.Item item = pattern.items.get(i);
        if (item.edge() != 0) {
          continue;
        }
        if (item.min() > 0 && !item.gap() && !item.any().isAll()) {
          int from = step > 0 ? nearest : -farthest;
          needs.add(new Need(item.any(), from, step > 0 ? farthest : -nearest));
        }
        nearest += item.min();
        farthest += item.max();
      }
    }
    needs.sort(Comparator.comparingLong(need -> frequency.of(need.set)));
    return needs;
  }

  List<Rule> rules() {
    return rules;
  }

  /** Room for where words stand, for this book and others that share its wants. */
  Wanted.Places places() {
    return wants.rarest.new Places();
  }

  /** Seeks in sentence after sentence; holds the state of one match, so is of one thread. */
  final class Search {

    private final Matcher matcher;
    private final Wanted.Places places;

    /**
     * What may match: part, trigger and pattern in one number each, so that they can be sorted;
     * those of one sentence after those of another.
     */
    private long[] found = new long[BITS];

    private int count;

    /** Where those of each sentence end. */
    private int[] ends = new int[BITS];

    private Sentence sentence = new Sentence(0, 0, false);
    private long triggers;

    /** Seeks where {@code places}, which other books may share, says that words stand. */
    Search(WordClasses classes, Wanted.Places places) {
      this.places = places;
      this.matcher = new Matcher(classes);
    }

    /**
     * Finds what may match in the sentences of a report. What is noted in them before the matches
     * are asked for must be nothing that the book's patterns want.
     */
    void seek(List<Sentence> sentences) {
      count = 0;
      ends = ends.length > sentences.size() ? ends : new int[2 * sentences.size()];
      for (int k = 0; k < sentences.size(); k++) {
        seek(sentences.get(k));
        ends[k + 1] = count;
        Arrays.sort(found, ends[k], count);
      }
    }

    /**
     * Offers the matches in the {@code k}th of the sentences, part by part, in the order of their
     * triggers; at each trigger later rules are tried until one match is taken.
     */
    void matches(int k, Sentence where, Predicate<Match> taken) {
      sentence = where;
      tried(ends[k], ends[k + 1], true, taken);
    }

    /** Looks at a sentence as it is now, for {@link #first}. */
    void begin(Sentence where) {
      count = 0;
      triggers = 0;
      seek(where);
    }

    private void seek(Sentence where) {
      sentence = where;
      places.find(where);
      for (int k = 0; k < places.count; k++) {
        int number = places.present[k];
        int end = byRarest.end(number);
        for (int i = byRarest.begin(number); i < end; i++) {
          if (!byRarest.mayHold(i, where.bits)) {
            continue;
          }
          int pattern = byRarest.pattern(i);
          if (needs.met(pattern, where.bits)) {
            note(pattern, sought[pattern], places.at[number]);
          }
        }
      }
    }

    /** Notes the triggers of a pattern that have the rarest where it may stand. */
    private void note(int pattern, Sought one, long rarest) {
      int size = sentence.size();
      for (int from = 0; from < size; from += BITS) {
        long left = size > BITS ? -1 : near(rarest, one.from, one.to);
        left = size - from < BITS ? left & (1L << size - from) - 1 : left;
        for (; left != 0; left &= left - 1) {
          int i = from + Long.numberOfTrailingZeros(left);
          if (one.trigger.fits(sentence.at(i).bits)) {
            note(pattern, one.part, i);
          }
        }
      }
    }

    /**
     * The places from which something stands between {@code from} and {@code to} to the right, or,
     * where both are less than 0, to the left.
     */
    private static long near(long have, int from, int to) {
      if (from >= 0) {
        return from < BITS ? spread(have >>> from, to - from, false) : 0;
      }
      return -to < BITS ? spread(have << -to, to - from, true) : 0;
    }

    /** The same places and up to {@code reach} more beside each, in ever longer steps. */
    private static long spread(long places, int reach, boolean up) {
      long result = places;
      int done = 0;
      while (done < Math.min(reach, BITS - 1)) {
        int step = Math.min(done + 1, Math.min(reach, BITS - 1) - done);
        result |= up ? result << step : result >>> step;
        done += step;
      }
      return result;
    }

    private void note(int pattern, int part, int trigger) {
      if (count == found.length) {
        found = Arrays.copyOf(found, 2 * count);
      }
      found[count++] = (long) part << 32 | (long) trigger << 16 | pattern;
      triggers |= 1L << trigger;
    }

    /** Whether {@link #first} may find a match, as long as the sentence has not changed. */
    boolean mayMatch(int index) {
      return (triggers >>> index & 1) != 0;
    }

    /**
     * The first rule's match with its trigger at {@code index}, or null. What the sentence held
     * when the search began decides which rules are tried, whatever it holds now.
     */
    @Nullable Match first(int index) {
      count = 0;
      if (!anyTrigger.meets(sentence.at(index).bits)) {
        return null;
      }
      for (char number : wants.triggers.of(sentence.at(index))) {
        int end = byTrigger.end(number);
        for (int i = byTrigger.begin(number); i < end; i++) {
          int pattern = byTrigger.pattern(i);
          if (byTrigger.mayHold(i, sentence.bits) && besides.met(pattern, sentence.bits)) {
            note(pattern, sought[pattern].part, index);
          }
        }
      }
      Arrays.sort(found, 0, count);
      return tried(0, count, false, match -> true);
    }

    /**
     * Tries what has been found in order and returns the last match that was taken, or null; {@code
     * same} where the sentence has no other classes than when last gathered.
     */
    private @Nullable Match tried(int from, int to, boolean same, Predicate<Match> taken) {
      Match last = null;
      long place = -1;
      int done = -1;
      boolean settled = false;
      for (int k = from; k < to; k++) {
        if (found[k] >>> 16 != place) {
          place = found[k] >>> 16;
          done = -1;
          settled = false;
        }
        Sought one = sought[(int) found[k] & 0xffff];
        if (settled || one.rule == done) {
          continue;
        }
        int trigger = (int) place & 0xffff;
        Match match = matcher.match(rules.get(one.rule), one.pattern, sentence, trigger);
        if (match != null) {
          done = one.rule; // what forbids it, or does not take it, holds for the whole rule
          settled = !forbidden(match, one.rule, same) && taken.test(match);
          last = settled ? match : last;
        }
      }
      return last;
    }

    private boolean forbidden(Match match, int rule, boolean same) {
      List<Pattern> unless = match.rule().unless();
      for (int i = 0; i < unless.size(); i++) {
        boolean may = !same || forbidding.met(firstForbidding[rule] + i, sentence.bits);
        if (may && matcher.matches(unless.get(i), sentence, match.trigger())) {
          return true;
        }
      }
      return false;
    }
  }
}
