package org.farbank.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.farbank.observation.Evidence;
import org.farbank.pack.Pack;

/**
 * Two versions of an article, compared: what both say, and what they say differently. Figures,
 * dates, places and directions are compared whether any observation was made of them or not, so
 * that no number is lost unseen.
 *
 * @param pairs what both say, by the words of each
 * @param differences what they say differently, in the order of the first version
 */
public record Comparison(List<Pair> pairs, List<Difference> differences) {

  /** Words of both versions that say the same. */
  public record Pair(Evidence a, Evidence b) {}

  /** Compares two versions. */
  public static Comparison of(Version a, Version b, Pack pack) {
    List<List<Item>> first = a.items();
    List<List<Item>> second = b.items();
    Likeness likeness = new Likeness(pack, flat(first), flat(second));
    List<Alignment.Block> blocks = new Alignment(first, second, likeness).blocks();
    Companions companions = new Companions(a.report().text(), b.report().text());
    Pairing pairing = new Pairing(likeness, companions);
    pairing.pair(blocks);
    List<Difference> differences = new ArrayList<>(pairing.differences());
    List<Bearing> here = new Bearings(a, pack).find();
    List<Bearing> there = new Bearings(b, pack).find();
    differences.addAll(new Directions(companions).compare(blocks, here, there));
    List<Pair> pairs = List.copyOf(companions.agreed());
    differences.sort(
        Comparator.comparingInt((Difference d) -> d.a() == null ? after(d, pairs) : d.a().start()));
    return new Comparison(pairs, List.copyOf(differences));
  }

  private static List<Item> flat(List<List<Item>> sentences) {
    return sentences.stream().flatMap(List::stream).toList();
  }

  /** Where in the first version what only the second has would stand. */
  private static int after(Difference difference, List<Pair> pairs) {
    int result = 0;
    for (Pair pair : pairs) {
      if (difference.b() != null && pair.b().end() <= difference.b().start()) {
        result = Math.max(result, pair.a().end());
      }
    }
    return result;
  }
}
