package org.farbank.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.farbank.compare.Difference.What;

/** Movements that one version tells one way and the other the opposite way. */
final class Directions {

  /** How far apart words may stand that tell how the same goods move, whatever, or from where. */
  private static final double BESIDE = 110;

  private static final double UNNAMED = 75;
  private static final double PLACES = 120;
  private static final double UNLIKE = 30;

  /** How far where they tell the same way, how much likelier that is, and a sentence off. */
  private static final double AGREED = 250;

  private static final double LIKELIER = 25;
  private static final double FURTHER = 40;
  private static final double OTHER_GOODS = 60;
  private static final double SAME_GOODS = 30;
  private static final double BOTH_PLACES = 30;
  private static final int AROUND = 2;

  private final Companions companions;
  private final List<List<Bearing>> a = new ArrayList<>();
  private final List<List<Bearing>> b = new ArrayList<>();

  Directions(Companions companions) {
    this.companions = companions;
  }

  /** Two bearings and how far they are from telling of one movement. */
  private record Match(Bearing a, Bearing b, double apart, int sense) {}

  List<Difference> compare(
      List<Alignment.Block> blocks, List<Bearing> first, List<Bearing> second) {
    for (Alignment.Block block : blocks) {
      a.add(of(block.a(), first));
      b.add(of(block.b(), second));
    }
    List<Match> matches = new ArrayList<>();
    for (int i = 0; i < a.size(); i++) {
      for (int j = Math.max(0, i - 1); j <= Math.min(b.size() - 1, i + 1); j++) {
        match(i, j, matches);
      }
    }
    matches.sort(Comparator.comparingDouble(Match::apart));
    List<Difference> differences = new ArrayList<>();
    Set<Bearing> done = new HashSet<>();
    for (Match match : matches) {
      if (!done.contains(match.a) && !done.contains(match.b)) {
        done.add(match.a);
        done.add(match.b);
        if (match.sense < 0) {
          differences.add(new Difference(What.DIRECTION, match.a.evidence(), match.b.evidence()));
        }
      }
    }
    return differences;
  }

  private void match(int i, int j, List<Match> to) {
    int[] sides = sides(i);
    for (Bearing one : a.get(i)) {
      for (Bearing other : b.get(j)) {
        double apart = companions.apart(one.evidence(), other.evidence());
        boolean unlike = one.isOfOther(other) && isTold(one, other, i, j);
        int sense = sense(one, other, sides);
        if (sense > 0 ? apart < AGREED : i == j && apart < most(one, other) && !unlike) {
          double further = FURTHER * Math.abs(i - j) + (unlike ? OTHER_GOODS : 0);
          to.add(new Match(one, other, apart - likelier(one, other, sense) + further, sense));
        }
      }
    }
  }

  /** 2 where both tell the same way, 1 where they likely do, -1 where opposite ways, 0 unknown. */
  private static int sense(Bearing one, Bearing other, int[] sides) {
    int leaning = one.bank(sides) * other.bank(sides);
    if (one.agrees(other) && (leaning >= 0 || one.bank() * other.bank() != 0)) {
      return 2;
    }
    boolean sure = Math.max(Math.abs(sides[0]), Math.abs(sides[1])) > 2;
    boolean likely = leaning < 0 && sure && one.isOfSame(other);
    boolean opposite = one.opposes(other) && leaning <= 0 || likely;
    return opposite ? -1 : leaning > 0 ? 1 : 0;
  }

  private static double most(Bearing one, Bearing other) {
    if (one.isUnlike(other)) {
      return UNLIKE;
    }
    return one.bank() != 0 ? PLACES : one.isOfSame(other) ? BESIDE : UNNAMED;
  }

  private static double likelier(Bearing one, Bearing other, int sense) {
    double result = sense == 2 ? LIKELIER : sense == 0 ? -LIKELIER : 0;
    result += one.isOfSame(other) ? SAME_GOODS : 0;
    return result + (one.bank() * other.bank() != 0 ? BOTH_PLACES : 0);
  }

  /** Whether what one moves is moved in the other version, too. */
  private boolean isTold(Bearing one, Bearing other, int i, int j) {
    return b.get(j).stream().anyMatch(one::isOfSame) || a.get(i).stream().anyMatch(other::isOfSame);
  }

  /** On which bank those are who say "into the country" and "hither" around a block. */
  private int[] sides(int block) {
    int[] sides = new int[2];
    for (List<List<Bearing>> version : List.of(a, b)) {
      int to = Math.min(version.size(), block + AROUND + 1);
      for (List<Bearing> beside : version.subList(Math.max(0, block - AROUND), to)) {
        for (Bearing bearing : beside) {
          sides[0] -= bearing.bank() * bearing.inward();
          sides[1] -= bearing.bank() * bearing.hither();
        }
      }
    }
    return sides;
  }

  private static List<Bearing> of(List<Item> items, List<Bearing> all) {
    Set<Integer> sentences = new TreeSet<>();
    items.forEach(item -> sentences.add(item.anchor().sentence()));
    return all.stream().filter(bearing -> sentences.contains(bearing.sentence())).toList();
  }
}
