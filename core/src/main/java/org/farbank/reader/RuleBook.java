package org.farbank.reader;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Rules in order: at each trigger the first that matches wins. A book may have several parts, which
 * go over a sentence one after the other. Where the words stand that patterns want is found once
 * for a sentence, and most patterns are ruled out by that.
 */
final class RuleBook {

  /** A sentence so long shares bits among its elements. */
  private static final int BITS = 64;

  private final List<Rule> rules = new ArrayList<>();

  /** All patterns in the order of their parts and rules. */
  private final List<Sought> sought = new ArrayList<>();

  private final Wanted wanted;

  /**
   * The patterns that the sets of classes trigger, each with the number of what it needs first:
   * those of one set after those of another.
   */
  private final char[] triggered;

  /** Where those of a set begin, by its number; where the next one's begin, they end. */
  private final char[] begin;

  /**
   * A pattern and what it needs: the number of a set, and how far to the right of the trigger it
   * stands at least and at most, less than 0 to the left; what is rare first.
   */
  private record Sought(Pattern pattern, int part, int rule, int[] needs) {}

  /**
   * @param parts rules of parts that go over a sentence one after the other
   * @param wanted numbers what the rules want; to be prepared when all books are made
   * @param most how many of its needs are looked for before a pattern is tried
   */
  RuleBook(List<List<Rule>> parts, Wanted wanted, int most) {
    this.wanted = wanted;
    Map<Integer, List<Integer>> byTrigger = new HashMap<>();
    for (int part = 0; part < parts.size(); part++) {
      for (Rule rule : parts.get(part)) {
        for (Pattern pattern : rule.like()) {
          int number = wanted.number(pattern.items.get(pattern.anchor).any());
          byTrigger.computeIfAbsent(number, n -> new ArrayList<>()).add(sought.size());
          sought.add(new Sought(pattern, part, rules.size(), needs(pattern, most)));
        }
        rules.add(rule);
      }
    }
    begin = new char[wanted.size() + 1];
    triggered = new char[2 * sought.size()];
    for (int number = 0; number < wanted.size(); number++) {
      int next = begin[number];
      for (int pattern : byTrigger.getOrDefault(number, List.of())) {
        int[] needs = sought.get(pattern).needs;
        triggered[next++] = (char) pattern;
        triggered[next++] = (char) (needs.length == 0 ? 0 : needs[0]);
      }
      begin[number + 1] = (char) next;
    }
  }

  private int[] needs(Pattern pattern, int most) {
    List<int[]> needs = new ArrayList<>();
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
          int to = step > 0 ? farthest : -nearest;
          needs.add(new int[] {item.any().size(), i, from, to});
        }
        nearest += item.min();
        farthest += item.max();
      }
    }
    needs.sort(Comparator.comparingInt(need -> need[0]));
    int[] result = new int[3 * Math.min(most, needs.size())];
    for (int i = 0; i < result.length; i += 3) {
      int[] need = needs.get(i / 3);
      result[i] = wanted.number(pattern.items.get(need[1]).any());
      result[i + 1] = need[2];
      result[i + 2] = need[3];
    }
    return result;
  }

  List<Rule> rules() {
    return rules;
  }

  /** Room for where the words stand that this book, or another with the same wants, seeks. */
  Wanted.Places places() {
    return wanted.new Places();
  }

  /** Seeks in sentence after sentence; holds the state of one match, so is of one thread. */
  final class Search {

    private final Matcher matcher;
    private final Wanted.Places places;
    private Sentence sentence = new Sentence(0, 0, false);

    /** What may match: part, trigger and pattern in one number each, so that they can be sorted. */
    private long[] found = new long[BITS];

    private int count;

    /** Seeks where {@code places}, which other books may share, says that words stand. */
    Search(WordClasses classes, Wanted.Places places) {
      this.places = places;
      this.matcher = new Matcher(classes);
    }

    /**
     * Offers the matches in a sentence, part by part, in the order of their triggers; at each
     * trigger later rules are tried until one match is taken. What is noted in the sentence
     * meanwhile must be nothing that the book's patterns want.
     */
    void matches(Sentence where, Predicate<Match> taken) {
      begin(where);
      tried(taken);
    }

    /**
     * Looks at a sentence as it is now and returns the first trigger that may have a match; the
     * sentence's size where none has.
     */
    int begin(Sentence where) {
      sentence = where;
      places.find(where);
      count = 0;
      long[] at = places.at;
      for (int k = 0; k < places.count; k++) {
        int number = places.present[k];
        int end = number + 1 < begin.length ? begin[number + 1] : 0;
        for (int i = end == 0 ? 0 : begin[number]; i < end; i += 2) {
          if (at[triggered[i + 1]] != 0) {
            narrow(triggered[i], at[number]);
          }
        }
      }
      int first = where.size();
      for (int k = 0; k < count; k++) {
        first = Math.min(first, (int) (found[k] >>> 16) & 0xffff);
      }
      return first;
    }

    /** Notes those of the triggers around which a pattern has what it needs. */
    private void narrow(int pattern, long triggers) {
      int[] needs = sought.get(pattern).needs;
      long left = triggers;
      for (int i = 0; i < needs.length && left != 0; i += 3) {
        long have = places.at[needs[i]];
        left &=
            sentence.size() > BITS ? have == 0 ? 0 : -1 : near(have, needs[i + 1], needs[i + 2]);
      }
      for (int i = 0; left != 0 && i < sentence.size(); i++) {
        if ((left >>> i & 1) != 0) {
          note(pattern, i);
        }
      }
    }

    /** The places from which something stands between {@code from} and {@code to} to the right. */
    private static long near(long have, int from, int to) {
      long result = 0;
      for (int d = Math.max(from, 1 - BITS); d <= Math.min(to, BITS - 1); d++) {
        result |= d < 0 ? have << -d : have >>> d;
      }
      return result;
    }

    /**
     * The first rule's match with its trigger at {@code index}, or null. What the sentence held
     * when the search began decides which rules are tried, whatever it holds now.
     */
    @Nullable Match first(int index) {
      count = 0;
      for (char number : places.of(sentence.at(index))) {
        int end = number + 1 < begin.length ? begin[number + 1] : 0;
        for (int i = end == 0 ? 0 : begin[number]; i < end; i += 2) {
          if (places.at[triggered[i + 1]] != 0 && possible(triggered[i])) {
            note(triggered[i], index);
          }
        }
      }
      return tried(match -> true);
    }

    private boolean possible(int pattern) {
      int[] needs = sought.get(pattern).needs;
      for (int i = 0; i < needs.length; i += 3) {
        if (places.at[needs[i]] == 0) {
          return false;
        }
      }
      return true;
    }

    private void note(int pattern, int trigger) {
      if (count == found.length) {
        found = Arrays.copyOf(found, 2 * count);
      }
      found[count++] = (long) sought.get(pattern).part << 32 | (long) trigger << 16 | pattern;
    }

    /** Tries what has been found in order and returns the last match that was taken, or null. */
    private @Nullable Match tried(Predicate<Match> taken) {
      Arrays.sort(found, 0, count);
      Match last = null;
      long place = -1;
      int done = -1;
      boolean settled = false;
      for (int k = 0; k < count; k++) {
        if (found[k] >>> 16 != place) {
          place = found[k] >>> 16;
          done = -1;
          settled = false;
        }
        Sought one = sought.get((int) found[k] & 0xffff);
        if (settled || one.rule == done) {
          continue;
        }
        int trigger = (int) place & 0xffff;
        Match match = matcher.match(rules.get(one.rule), one.pattern, sentence, trigger);
        if (match != null) {
          done = one.rule; // what forbids it, or does not take it, holds for the whole rule
          settled = !forbidden(match) && taken.test(match);
          last = settled ? match : last;
        }
      }
      return last;
    }

    private boolean forbidden(Match match) {
      for (Pattern pattern : match.rule().unless()) {
        if (matcher.match(match.rule(), pattern, sentence, match.trigger()) != null) {
          return true;
        }
      }
      return false;
    }
  }
}
