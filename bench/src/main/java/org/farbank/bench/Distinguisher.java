package org.farbank.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.LongPredicate;

/**
 * Somebody who tells two kinds of requests apart by time: learns from half of what was measured,
 * guesses the other half.
 */
final class Distinguisher {
  private static final int THRESHOLDS = 1000;
  private static final int BINS = 50;

  /** One measured request. */
  record Sample(boolean there, long nanos) {}

  /**
   * How much better than a coin the guesses were: the share of those there that were guessed so,
   * minus the share of those missing that were. 0 is a coin, 1 is certainty.
   *
   * @param interval half of the 95 % interval
   */
  record Advantage(double value, double interval) {
    double most() {
      return value + interval;
    }

    @Override
    public String toString() {
      return "%.4f ± %.4f".formatted(value, interval);
    }
  }

  private final List<Sample> learned;
  private final List<Sample> held;
  private final long[] quantiles;

  private Distinguisher(List<Sample> learned, List<Sample> held) {
    this.learned = learned;
    this.held = held;
    this.quantiles = learned.stream().mapToLong(Sample::nanos).sorted().toArray();
  }

  /** Splits what was measured at random. */
  static Distinguisher of(List<Sample> samples, Random random) {
    var all = new ArrayList<>(samples);
    Collections.shuffle(all, random);
    int half = all.size() / 2;
    return new Distinguisher(all.subList(0, half), all.subList(half, all.size()));
  }

  /** Guesses by the best threshold among the quantiles; logarithms would give the same ones. */
  Advantage byThreshold() {
    LongPredicate best = nanos -> true;
    double most = -1;
    for (int i = 1; i < THRESHOLDS; i++) {
      long threshold = quantile(i, THRESHOLDS);
      LongPredicate slower = nanos -> nanos > threshold;
      for (var guess : List.of(slower, slower.negate())) {
        double value = advantage(learned, guess).value();
        if (value > most) {
          most = value;
          best = guess;
        }
      }
    }
    return advantage(held, best);
  }

  /** Guesses what was more frequent in the same bin of times: finds any difference of shape. */
  Advantage byBins() {
    var edges = new long[BINS - 1];
    Arrays.setAll(edges, i -> quantile(i + 1, BINS));
    var balance = new int[BINS];
    learned.forEach(s -> balance[bin(edges, s.nanos())] += s.there() ? 1 : -1);
    return advantage(held, nanos -> balance[bin(edges, nanos)] > 0);
  }

  private static int bin(long[] edges, long nanos) {
    int at = Arrays.binarySearch(edges, nanos);
    return at >= 0 ? at : -at - 1;
  }

  private long quantile(int i, int of) {
    return quantiles[(int) ((long) i * quantiles.length / of)];
  }

  private static Advantage advantage(List<Sample> samples, LongPredicate guess) {
    var asked = new int[2];
    var guessed = new int[2];
    for (var sample : samples) {
      int kind = sample.there() ? 1 : 0;
      asked[kind]++;
      guessed[kind] += guess.test(sample.nanos()) ? 1 : 0;
    }
    double hit = (double) guessed[1] / asked[1];
    double miss = (double) guessed[0] / asked[0];
    double variance = hit * (1 - hit) / asked[1] + miss * (1 - miss) / asked[0];
    return new Advantage(hit - miss, 1.96 * Math.sqrt(variance));
  }
}
