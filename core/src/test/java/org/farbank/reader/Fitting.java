package org.farbank.reader;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Fits weights: a conditional logistic model over the candidates of each case, with an L1 and an L2
 * penalty, by accelerated proximal gradients (FISTA: Beck and Teboulle, 2009). Signs that few cases
 * show are left out.
 */
final class Fitting {

  private static final int ROUNDS = 300;

  /** A choice: the signs of each candidate, and which of them are right. */
  private record Case(List<Set<String>> signs, Set<Integer> right) {}

  private final List<Case> cases = new ArrayList<>();
  private final int seldom;
  private final double sparse;
  private final double small;
  private int[][][] signs = {};

  /**
   * @param seldom signs that fewer cases show are left out
   * @param sparse the L1 penalty
   * @param small the L2 penalty
   */
  Fitting(int seldom, double sparse, double small) {
    this.seldom = seldom;
    this.sparse = sparse;
    this.small = small;
  }

  void add(List<Set<String>> signs, Set<Integer> right) {
    cases.add(new Case(signs, right));
  }

  /** The weights, one a line. */
  List<String> fitted() {
    Map<String, Integer> index = index();
    signs =
        cases.stream()
            .map(
                one -> one.signs().stream().map(some -> indices(some, index)).toArray(int[][]::new))
            .toArray(int[][][]::new);
    double[] weights = weights(index.size());
    List<String> lines = new ArrayList<>();
    index.forEach(
        (sign, i) -> {
          long weight = Math.round(weights[i] * 100);
          if (weight != 0) {
            lines.add(sign + " " + weight);
          }
        });
    return lines;
  }

  /** The signs that are not seldom, in the order of their names. */
  private Map<String, Integer> index() {
    Map<String, Integer> counts = new TreeMap<>();
    for (Case one : cases) {
      Set<String> all = new HashSet<>();
      one.signs().forEach(all::addAll);
      all.forEach(sign -> counts.merge(sign, 1, Integer::sum));
    }
    Map<String, Integer> index = new TreeMap<>();
    counts.forEach(
        (sign, count) -> {
          if (count >= seldom) {
            index.put(sign, index.size());
          }
        });
    return index;
  }

  private static int[] indices(Set<String> signs, Map<String, Integer> index) {
    return signs.stream().filter(index::containsKey).mapToInt(index::get).sorted().toArray();
  }

  private double[] weights(int size) {
    double[] now = new double[size];
    double[] ahead = new double[size];
    double step = 1;
    double pace = 1;
    double loss = loss(ahead, null);
    for (int round = 0; round < ROUNDS; round++) {
      double[] slope = new double[size];
      loss = loss(ahead, slope);
      double[] next = step(ahead, slope, step);
      while (loss(next, null) > bound(loss, ahead, slope, next, step)) {
        step /= 2;
        next = step(ahead, slope, step);
      }
      double faster = (1 + Math.sqrt(1 + 4 * pace * pace)) / 2;
      for (int i = 0; i < size; i++) {
        ahead[i] = next[i] + (pace - 1) / faster * (next[i] - now[i]);
      }
      pace = faster;
      now = next;
    }
    return now;
  }

  private double[] step(double[] from, double[] slope, double step) {
    double[] next = new double[from.length];
    for (int i = 0; i < next.length; i++) {
      double to = from[i] - step * slope[i];
      next[i] = Math.signum(to) * Math.max(0, Math.abs(to) - step * sparse);
    }
    return next;
  }

  private static double bound(
      double loss, double[] from, double[] slope, double[] to, double step) {
    double result = loss + 1e-12;
    for (int i = 0; i < from.length; i++) {
      double moved = to[i] - from[i];
      result += slope[i] * moved + moved * moved / (2 * step);
    }
    return result;
  }

  /** The mean loss but for the L1 penalty; its slope is added to {@code slope}. */
  private double loss(double[] weights, double @org.jspecify.annotations.Nullable [] slope) {
    double result = 0;
    for (int c = 0; c < signs.length; c++) {
      double[] shares = shares(signs[c], weights);
      double sum = 0;
      for (int right : cases.get(c).right()) {
        sum += shares[right];
      }
      result -= Math.log(Math.max(sum, 1e-300)) / signs.length;
      for (int k = 0; slope != null && k < shares.length; k++) {
        double error = shares[k] - (cases.get(c).right().contains(k) ? shares[k] / sum : 0);
        for (int sign : signs[c][k]) {
          slope[sign] += error / signs.length;
        }
      }
    }
    for (int i = 0; i < weights.length; i++) {
      result += small / 2 * weights[i] * weights[i];
      if (slope != null) {
        slope[i] += small * weights[i];
      }
    }
    return result;
  }

  private static double[] shares(int[][] candidates, double[] weights) {
    double[] shares = new double[candidates.length];
    for (int k = 0; k < shares.length; k++) {
      for (int sign : candidates[k]) {
        shares[k] += weights[sign];
      }
    }
    double most = Arrays.stream(shares).max().orElse(0);
    double sum = 0;
    for (int k = 0; k < shares.length; k++) {
      shares[k] = Math.exp(shares[k] - most);
      sum += shares[k];
    }
    for (int k = 0; k < shares.length; k++) {
      shares[k] /= sum;
    }
    return shares;
  }
}
