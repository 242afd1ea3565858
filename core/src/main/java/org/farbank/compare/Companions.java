package org.farbank.compare;

import java.util.ArrayList;
import java.util.List;
import org.farbank.observation.Evidence;
import org.farbank.reader.Anchor.Type;

/**
 * How near words of one version stand to words of the other: by the nearest words that are known to
 * translate each other, since clauses change their order.
 */
final class Companions {

  private final double scaleA;
  private final double scaleB;
  private final List<Comparison.Pair> pairs = new ArrayList<>();
  private final List<Comparison.Pair> agreed = new ArrayList<>();
  private final List<Comparison.Pair> amounts = new ArrayList<>();

  /** The distances of the terser text are stretched to those of the other. */
  Companions(String a, String b) {
    double longest = Math.max(1, Math.max(a.length(), b.length()));
    scaleA = longest / Math.max(1, a.length());
    scaleB = longest / Math.max(1, b.length());
  }

  void add(Item a, Item b) {
    Comparison.Pair pair = new Comparison.Pair(a.evidence(), b.evidence());
    pairs.add(pair);
    if (!a.isSign()) {
      agreed.add(pair);
    }
    if ((a.is(Type.AMOUNT) || a.is(Type.NUMBER)) && !b.is(Type.QUANTITY) && !a.isFew()) {
      amounts.add(pair);
    }
  }

  /** The figures, dates and places that both versions have. */
  List<Comparison.Pair> agreed() {
    return agreed;
  }

  /** The same for a figure that may be a price as a companion, where both stand as near to it. */
  double besideAmount(Evidence a, Evidence b) {
    double least = Double.MAX_VALUE;
    for (Comparison.Pair pair : amounts) {
      double apart = Math.max(gap(a, pair.a()) * scaleA, gap(b, pair.b()) * scaleB);
      least = Math.min(least, 2 * apart);
    }
    return least;
  }

  /** About how many letters lie between them and a companion, on both sides together. */
  double apart(Evidence a, Evidence b) {
    double least = Double.MAX_VALUE;
    for (Comparison.Pair pair : pairs) {
      double apart = gap(a, pair.a()) * scaleA + gap(b, pair.b()) * scaleB;
      least = Math.min(least, apart);
    }
    return least;
  }

  private static int gap(Evidence one, Evidence other) {
    return Math.max(0, Math.max(one.start() - other.end(), other.start() - one.end()));
  }
}
