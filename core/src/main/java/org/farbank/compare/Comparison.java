package org.farbank.compare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.farbank.compare.Difference.What;
import org.farbank.observation.Evidence;
import org.farbank.pack.Pack;
import org.farbank.reader.Anchor;
import org.farbank.reader.Anchor.Type;
import org.jspecify.annotations.Nullable;

/**
 * Two versions of an article, compared: what both say, and what they say differently. Figures,
 * dates and places are compared whether any observation was made of them or not, so that no number
 * is lost unseen.
 *
 * @param pairs what both say, by the words of each
 * @param differences what they say differently, in the order of the first version
 */
public record Comparison(List<Pair> pairs, List<Difference> differences) {

  /** Words of both versions that say the same. */
  public record Pair(Evidence a, Evidence b) {}

  /** Compares two versions. */
  public static Comparison of(Version a, Version b, Pack pack) {
    Draft draft = new Draft(new Likeness(pack), a.report().text(), b.report().text());
    Alignment.of(a, b, draft.likeness).forEach(draft::block);
    draft.close();
    Directions.of(a, b).forEach(draft.differences::add);
    draft.differences.sort(
        Comparator.comparingInt((Difference d) -> d.a() == null ? after(d, draft) : d.a().start()));
    return new Comparison(List.copyOf(draft.pairs), List.copyOf(draft.differences));
  }

  /** Where in the first version what only the second has would stand. */
  private static int after(Difference difference, Draft draft) {
    int result = 0;
    for (Pair pair : draft.pairs) {
      if (difference.b() != null && pair.b().end() <= difference.b().start()) {
        result = Math.max(result, pair.a().end());
      }
    }
    return result;
  }

  /** What has been found so far. */
  private static final class Draft {

    /** Characters before and behind the anchors of a block that belong to it. */
    private static final int AROUND = 30;

    private final Likeness likeness;
    private final List<Pair> pairs = new ArrayList<>();
    private final List<Difference> differences = new ArrayList<>();

    /** What no anchor of its block says, by block, and all that the versions have. */
    private final List<List<Anchor>> restA = new ArrayList<>();

    private final List<List<Anchor>> restB = new ArrayList<>();
    private final List<List<Anchor>> allA = new ArrayList<>();
    private final List<List<Anchor>> allB = new ArrayList<>();

    private final String textA;
    private final String textB;

    Draft(Likeness likeness, String textA, String textB) {
      this.likeness = likeness;
      this.textA = textA;
      this.textB = textB;
    }

    void block(Alignment.Block block) {
      List<Anchor> a = new ArrayList<>(block.a());
      List<Anchor> b = new ArrayList<>(block.b());
      pair(a, b);
      restA.add(a);
      restB.add(b);
      allA.add(block.a());
      allB.add(block.b());
    }

    /** Pairs what says the same, the likeliest first, and takes it out of both. */
    private void pair(List<Anchor> a, List<Anchor> b) {
      for (int least = 4; least > 0; least--) {
        for (Anchor one : List.copyOf(a)) {
          Anchor twin = twin(one, a, b, least);
          if (twin != null) {
            pairs.add(new Pair(one.evidence(), twin.evidence()));
            a.remove(one);
            b.remove(twin);
          }
        }
      }
    }

    /** What says the same in the other version, at the place most like its own. */
    private @Nullable Anchor twin(Anchor one, List<Anchor> a, List<Anchor> b, int least) {
      double place = (double) a.indexOf(one) / a.size();
      Anchor twin = null;
      double nearest = 2;
      for (int i = 0; i < b.size(); i++) {
        double apart = Math.abs((double) i / b.size() - place);
        if (apart < nearest && likeness.same(one, b.get(i)) >= least) {
          twin = b.get(i);
          nearest = apart;
        }
      }
      return twin;
    }

    void close() {
      for (int i = 0; i < restA.size(); i++) {
        for (int j = Math.max(0, i - 2); j <= Math.min(restB.size() - 1, i + 2); j++) {
          pair(restA.get(i), restB.get(j)); // told a sentence earlier or later
        }
      }
      for (int i = 0; i < restA.size(); i++) {
        differ(restA.get(i), restB.get(i));
        again(restA.get(i), allB, i);
        again(restB.get(i), allA, i);
        String near = around(allA, i, textA);
        String there = around(allB, i, textB);
        restA.get(i).stream()
            .filter(x -> counts(x, there))
            .forEach(x -> add(What.MISSING, x.evidence(), null));
        restB.get(i).stream()
            .filter(x -> counts(x, near))
            .forEach(x -> add(What.ADDED, null, x.evidence()));
      }
    }

    /** Drops what the other version says nearby once for twice. */
    private void again(List<Anchor> rest, List<List<Anchor>> others, int at) {
      for (int i = Math.max(0, at - 1); i <= Math.min(others.size() - 1, at + 1); i++) {
        List<Anchor> near = others.get(i);
        rest.removeIf(one -> near.stream().anyMatch(other -> likeness.same(one, other) > 2));
      }
    }

    private void differ(List<Anchor> a, List<Anchor> b) {
      for (boolean alike : new boolean[] {true, false}) {
        for (Anchor one : List.copyOf(a)) {
          for (Anchor other : List.copyOf(b)) {
            What what = likeness.differs(one, other);
            boolean first = one.type() == other.type();
            if (what != null && a.contains(one) && b.contains(other) && first == alike) {
              differences.add(new Difference(what, one.evidence(), other.evidence()));
              a.remove(one);
              b.remove(other);
            }
          }
        }
      }
    }

    /** The text of a block and a little around it. */
    private static String around(List<List<Anchor>> blocks, int at, String text) {
      int from = text.length();
      int to = 0;
      for (int i = Math.max(0, at - 1); i <= Math.min(blocks.size() - 1, at + 1); i++) {
        for (Anchor anchor : blocks.get(i)) {
          from = Math.min(from, anchor.evidence().start());
          to = Math.max(to, anchor.evidence().end());
        }
      }
      return from >= to
          ? ""
          : text.substring(Math.max(0, from - AROUND), Math.min(text.length(), to + AROUND));
    }

    private void add(What what, @Nullable Evidence a, @Nullable Evidence b) {
      differences.add(new Difference(what, a, b));
    }

    /**
     * Whether a version that lacks it lacks a figure: places and small words are often told
     * otherwise, and what stands there in the same digits is only not understood.
     */
    private static boolean counts(Anchor anchor, String there) {
      boolean one = BigDecimal.ONE.equals(anchor.value()); // "1 yuan is worth", "1 kg costs"
      boolean told =
          Arrays.stream(plain(anchor.evidence().text()).split("\\D+"))
              .filter(digits -> !digits.isEmpty())
              .allMatch(digits -> List.of(plain(there).split("\\D+")).contains(digits));
      return anchor.type() != Type.PLACE && !anchor.spelled() && !one && !told;
    }

    /** A text whose figures have no commas. */
    private static String plain(String text) {
      return text.replaceAll("(?<=\\d),(?=\\d)", "");
    }
  }
}
