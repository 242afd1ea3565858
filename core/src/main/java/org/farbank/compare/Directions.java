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

  /** How far apart words may stand that tell of the same movement, and where both name a place. */
  private static final double BESIDE = 110;

  private static final double PLACES = 120;
  private static final double UNLIKE = 30;

  /** How far where they tell the same way, how much likelier that is, and a sentence off. */
  private static final double AGREED = 250;

  private static final double LIKELIER = 25;
  private static final double FURTHER = 40;
  private static final double OTHER_GOODS = 60;

  private final Companions companions;
  private final List<List<Bearing>> a = new ArrayList<>();
  private final List<List<Bearing>> b = new ArrayList<>();

  Directions(Companions companions) {
    this.companions = companions;
  }

  /** Two bearings and how far they are from telling of one movement. */
  private record Match(Bearing a, Bearing b, double apart) {}

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
        if (match.a.opposes(match.b)) {
          differences.add(new Difference(What.DIRECTION, match.a.evidence(), match.b.evidence()));
        }
      }
    }
    return differences;
  }

  private void match(int i, int j, List<Match> to) {
    for (Bearing one : a.get(i)) {
      for (Bearing other : b.get(j)) {
        double apart = companions.apart(one.evidence(), other.evidence());
        double most = one.isUnlike(other) ? UNLIKE : one.bank() == 0 ? BESIDE : PLACES;
        boolean unlike = one.isOfOther(other);
        if (one.agrees(other) ? apart < AGREED : i == j && apart < most && !unlike) {
          double likelier = one.agrees(other) ? LIKELIER : 0;
          double further = FURTHER * Math.abs(i - j) + (unlike ? OTHER_GOODS : 0);
          to.add(new Match(one, other, apart - likelier + further));
        }
      }
    }
  }

  private static List<Bearing> of(List<Item> items, List<Bearing> all) {
    Set<Integer> sentences = new TreeSet<>();
    items.forEach(item -> sentences.add(item.anchor().sentence()));
    return all.stream().filter(bearing -> sentences.contains(bearing.sentence())).toList();
  }
}
