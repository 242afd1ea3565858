package org.farbank.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.farbank.compare.Difference.What;
import org.farbank.observation.Evidence;
import org.farbank.reader.Anchor.Type;
import org.jspecify.annotations.Nullable;

/**
 * Pairs the anchors of two versions: those that say the same, block by block and then a little
 * further off; of the rest, those that stand beside the same companions and so are the same thing
 * told differently; what is left only one version has.
 */
final class Pairing {

  private static final int BEST = 5;

  /** How far from each other places may stand that were taken for each other. */
  private static final double BESIDE = 80;

  /** How far where neither is told nearby in the other version. */
  private static final double PLACES = 250;

  /** How far from an amount its unit may stand, and how much nearer it is where it is the same. */
  private static final double UNITS = 150;

  /** How far from any companion units may stand that were taken for each other. */
  private static final double UNIT = 40;

  private static final double LIKELIER = 20;

  private final Likeness likeness;
  private final Companions companions;
  private final List<Difference> differences = new ArrayList<>();
  private final List<List<Item>> restA = new ArrayList<>();
  private final List<List<Item>> restB = new ArrayList<>();
  private final List<List<Item>> allA = new ArrayList<>();
  private final List<List<Item>> allB = new ArrayList<>();

  Pairing(Likeness likeness, Companions companions) {
    this.likeness = likeness;
    this.companions = companions;
  }

  List<Difference> differences() {
    return differences;
  }

  void pair(List<Alignment.Block> blocks) {
    near(blocks);
    for (int i = 0; i < restA.size(); i++) {
      differ(restA.get(i), restB.get(i), i, false);
    }
    for (int i = 0; i < restA.size(); i++) {
      again(restA.get(i), allB, i);
      again(restB.get(i), allA, i);
    }
    for (int i = 0; i < restA.size(); i++) {
      for (int j = Math.max(0, i - 1); j <= Math.min(restB.size() - 1, i + 1); j++) {
        differ(restA.get(i), restB.get(j), i, true);
      }
    }
    restA.forEach(rest -> rest.stream().filter(Pairing::counts).forEach(this::missing));
    restB.forEach(rest -> rest.stream().filter(Pairing::counts).forEach(this::added));
  }

  /** Pairs what says the same in one block, or a little further off. */
  private void near(List<Alignment.Block> blocks) {
    for (Alignment.Block block : blocks) {
      allA.add(block.a());
      allB.add(block.b());
      restA.add(new ArrayList<>(block.a()));
      restB.add(new ArrayList<>(block.b()));
      pair(restA.getLast(), restB.getLast(), 1);
      units(restA.getLast(), restB.getLast(), UNITS);
      units(restA.getLast(), restB.getLast(), Double.POSITIVE_INFINITY);
    }
    for (int distance = 1; distance <= 2; distance++) {
      for (int i = 0; i < restA.size(); i++) {
        for (int j : new int[] {i - distance, i + distance}) {
          if (j >= 0 && j < restB.size()) {
            pair(restA.get(i), restB.get(j), 2); // told a sentence earlier or later
          }
        }
      }
    }
  }

  private void missing(Item item) {
    differences.add(new Difference(What.MISSING, item.evidence(), null));
  }

  private void added(Item item) {
    differences.add(new Difference(What.ADDED, null, item.evidence()));
  }

  /** Pairs what says the same, the likeliest first, and takes it out of both. */
  private void pair(List<Item> a, List<Item> b, int worst) {
    for (int least = BEST; least >= worst; least--) {
      for (Item one : List.copyOf(a)) {
        boolean bound = one.isUnit() || worst > 1 && one.isWord(); // only beside its figure
        Item twin = bound ? null : twin(one, a, b, least);
        if (twin != null) {
          companions.add(one, twin);
          a.remove(one);
          b.remove(twin);
        }
      }
    }
  }

  /** Pairs the units that stand beside the same amounts, the nearest first, not too far off. */
  private void units(List<Item> a, List<Item> b, double most) {
    List<Rivals> twins = new ArrayList<>();
    for (Item one : a) {
      for (Item other : b) {
        double apart = companions.besideAmount(one.evidence(), other.evidence());
        boolean unit = one.isUnit() && other.isUnit() && apart < most;
        int same = unit ? likeness.same(one, other) : 0;
        if (same > 0) {
          twins.add(new Rivals(one, other, What.OTHER, apart - LIKELIER * same));
        }
      }
    }
    twins.sort(Comparator.comparingDouble(Rivals::apart));
    for (Rivals twin : twins) {
      if (a.contains(twin.a) && b.contains(twin.b)) {
        companions.add(twin.a, twin.b);
        a.remove(twin.a);
        b.remove(twin.b);
      }
    }
  }

  /** What says the same in the other version, at the place most like its own. */
  private @Nullable Item twin(Item one, List<Item> a, List<Item> b, int least) {
    double place = (double) a.indexOf(one) / a.size();
    Item twin = null;
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

  /** Two that may be one thing told differently. */
  private record Rivals(Item a, Item b, What what, double apart) {}

  private void differ(List<Item> a, List<Item> b, int block, boolean far) {
    List<Rivals> rivals = new ArrayList<>();
    for (Item one : a) {
      for (Item other : b) {
        boolean same = one.isVague() || other.isVague() || likeness.same(one, other) > 0;
        What what = same ? null : likeness.differs(one, other);
        double apart = companions.apart(one.evidence(), other.evidence());
        if (what != null && isBeside(one, other, what, block, far)) {
          rivals.add(new Rivals(one, other, what, apart + unlike(one, other, what)));
        }
      }
    }
    rivals.sort(Comparator.comparingDouble(Rivals::apart));
    for (Rivals rival : rivals) {
      if (a.contains(rival.a) && b.contains(rival.b)) {
        add(rival);
        a.remove(rival.a);
        b.remove(rival.b);
      }
    }
  }

  /** Whether what is often told otherwise stands beside the same companions. */
  private boolean isBeside(Item one, Item other, What what, int block, boolean far) {
    double apart = companions.apart(one.evidence(), other.evidence());
    if (one.is(Type.PLACE)) {
      return isTold(one, other, block) ? !far && apart < BESIDE : apart < PLACES;
    }
    if (what == What.UNIT && (one.isUnit() || other.isUnit())) {
      boolean named = apart < UNIT && likeness.isNamed(one) && likeness.isNamed(other);
      return named || companions.besideAmount(one.evidence(), other.evidence()) < BESIDE;
    }
    boolean words = one.isWord() || other.isWord();
    boolean rate = one.isOne() || other.isOne();
    if (rate && (one.type() != other.type() || !Objects.equals(one.id(), other.id()))) {
      return false;
    }
    boolean both = one.isWord() && other.isWord();
    return !words || !both && !far && apart < BESIDE && !rate;
  }

  /** Whether one of two places is told in the other version as well, not far from there. */
  private boolean isTold(Item one, Item other, int block) {
    for (int i = Math.max(0, block - 1); i <= Math.min(allA.size() - 1, block + 1); i++) {
      boolean here = allA.get(i).stream().anyMatch(x -> likeness.same(x, other) > 0);
      if (here || allB.get(i).stream().anyMatch(x -> likeness.same(one, x) > 0)) {
        return true;
      }
    }
    return false;
  }

  /** What makes it less likely that two are one thing, in letters. */
  private static double unlike(Item one, Item other, What what) {
    int result = one.type() == other.type() ? 0 : 50;
    result += one.isWord() == other.isWord() ? 0 : 50;
    boolean alike = one.id() == null ? other.id() == null : one.id().equals(other.id());
    result -= Likeness.sameFigure(one, other) ? 150 : 0;
    result += one.isFew() == other.isFew() ? 0 : 200;
    return result + (alike || what != What.FIGURE ? 0 : 50);
  }

  private void add(Rivals rival) {
    differences.add(new Difference(rival.what, rival.a.evidence(), rival.b.evidence()));
  }

  /** Drops what the other version says nearby once for twice. */
  private void again(List<Item> rest, List<List<Item>> others, int at) {
    for (int i = Math.max(0, at - 1); i <= Math.min(others.size() - 1, at + 1); i++) {
      List<Item> near = others.get(i);
      rest.removeIf(one -> near.stream().anyMatch(other -> isAgain(one, other)));
    }
  }

  private boolean isAgain(Item one, Item other) {
    Evidence words = one.evidence();
    boolean first = restA.stream().anyMatch(rest -> rest.contains(one) && words != null);
    return (first ? likeness.same(one, other) : likeness.same(other, one)) > 2;
  }

  /** Whether a version that lacks it lacks a figure: much else is often told otherwise. */
  private static boolean counts(Item item) {
    if (item.isVague()) {
      return false;
    }
    return switch (item.type()) {
      case AMOUNT, QUANTITY -> !item.isWord() && !item.isOne();
      case PERCENT -> !item.isWord() && !item.isShare();
      case NUMBER -> !item.isWord() && !item.isFew();
      case DATE -> item.day().day() > 0 && !item.day().bare() && !item.anchor().spelled();
      default -> false;
    };
  }
}
