package org.farbank.desk.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.farbank.pack.TableForm.Column;

/**
 * Rows that tell of the same thing at other times: the same good, market, unit and price type.
 * Within one there is one currency, one row a day, and no price a hundred times its neighbours'.
 */
final class Series {
  private static final BigDecimal FAR = BigDecimal.valueOf(100);
  private static final int BESIDE = 5;
  private static final int FEWEST = 3;
  private static final List<Column> SAME =
      List.of(
          Column.MARKET,
          Column.MARKET_ID,
          Column.COMMODITY,
          Column.COMMODITY_ID,
          Column.UNIT,
          Column.PRICETYPE,
          Column.PRICEFLAG,
          Column.BASE,
          Column.QUOTE);

  private final Reading reading;
  private final List<Grid.Line> lines;
  private final Map<List<String>, List<Integer>> series = new LinkedHashMap<>();

  /** Rows that are bad already are left aside. */
  Series(Reading reading, List<Grid.Line> lines, BitSet bad) {
    this.reading = reading;
    this.lines = lines;
    for (int i = 0; i < lines.size(); i++) {
      if (!bad.get(i)) {
        Grid.Line line = lines.get(i);
        var key = SAME.stream().map(column -> reading.said(line, column)).toList();
        series.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
      }
    }
  }

  /** Tells each problem with the index of its line. */
  void check(Found found) {
    for (List<Integer> rows : series.values()) {
      currencies(rows, found);
      duplicates(rows, found);
      leaps(rows, found);
    }
  }

  /** Takes a problem with the index of its line. */
  @FunctionalInterface
  interface Found {
    void add(int index, Problem problem);
  }

  private void currencies(List<Integer> rows, Found found) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    rows.forEach(i -> counts.merge(said(i, Column.CURRENCY), 1, Integer::sum));
    if (counts.size() < 2) {
      return;
    }
    int most = counts.values().stream().mapToInt(n -> n).max().orElse(0);
    String usual =
        counts.keySet().stream()
            .filter(c -> Integer.valueOf(most).equals(counts.get(c)))
            .findFirst()
            .orElse("");
    for (int i : rows) {
      if (!said(i, Column.CURRENCY).equals(usual)) {
        found.add(
            i, problem(i, Column.CURRENCY, Trouble.MIXED_CURRENCIES, said(i, Column.CURRENCY)));
      }
    }
  }

  private void duplicates(List<Integer> rows, Found found) {
    Map<List<String>, Integer> first = new HashMap<>();
    for (int i : rows) {
      var key = List.of(said(i, reading.day()), said(i, Column.CURRENCY));
      Integer before = first.putIfAbsent(key, i);
      if (before != null) {
        String row = String.valueOf(lines.get(before).row());
        found.add(i, new Problem(lines.get(i).row(), "", Trouble.DUPLICATE, row));
      }
    }
  }

  private void leaps(List<Integer> rows, Found found) {
    List<Integer> sorted = new ArrayList<>(rows);
    sorted.sort(Comparator.comparing((Integer i) -> said(i, reading.day())));
    var numbers = sorted.stream().map(i -> reading.number(lines.get(i)).orElseThrow()).toList();
    for (int at = 0; at < sorted.size(); at++) {
      List<BigDecimal> beside = new ArrayList<>();
      int end = Math.min(sorted.size() - 1, at + BESIDE);
      for (int other = Math.max(0, at - BESIDE); other <= end; other++) {
        int i = sorted.get(other);
        if (other != at && said(i, Column.CURRENCY).equals(said(sorted.get(at), Column.CURRENCY))) {
          beside.add(numbers.get(other));
        }
      }
      if (beside.size() >= FEWEST) {
        beside.sort(null);
        BigDecimal middle = beside.get(beside.size() / 2);
        BigDecimal here = numbers.get(at);
        if (here.compareTo(middle.multiply(FAR)) > 0 || here.multiply(FAR).compareTo(middle) < 0) {
          int i = sorted.get(at);
          found.add(
              i, problem(i, reading.figure(), Trouble.IMPLAUSIBLE, said(i, reading.figure())));
        }
      }
    }
  }

  private Problem problem(int i, Column column, Trouble trouble, String value) {
    return new Problem(lines.get(i).row(), reading.heading(column), trouble, value);
  }

  private String said(int i, Column column) {
    return reading.said(lines.get(i), column);
  }
}
