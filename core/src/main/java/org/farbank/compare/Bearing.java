package org.farbank.compare;

import java.util.Collections;
import java.util.Set;
import org.farbank.observation.Evidence;

/**
 * Words that tell where something moves.
 *
 * @param sentence the number of their sentence
 * @param goods what their clause names
 * @param bank 1 from the first bank to the second, -1 back, 0 where no place tells
 * @param inward 1 into a country, -1 out of it, 0 where nothing tells
 * @param hither 1 towards the one who tells it, -1 away, 0 where nothing tells
 */
record Bearing(
    int sentence, Evidence evidence, Set<String> goods, int bank, int inward, int hither) {

  /** Whether both name goods, and no good is the same. */
  boolean isOfOther(Bearing other) {
    return !goods.isEmpty() && !other.goods.isEmpty() && Collections.disjoint(goods, other.goods);
  }

  /** Whether both name the same good. */
  boolean isOfSame(Bearing other) {
    return !Collections.disjoint(goods, other.goods);
  }

  /** To which bank, if those who say "into the country" and "hither" are on these. */
  int bank(int[] sides) {
    int into = Integer.signum(-sides[0] * inward);
    int towards = Integer.signum(-sides[1] * hither);
    return bank != 0 ? bank : into != 0 ? into : towards;
  }

  /** Whether both tell the same way. */
  boolean agrees(Bearing other) {
    return bank * other.bank != 0 ? bank == other.bank : moves(other, 1);
  }

  private boolean moves(Bearing other, int how) {
    boolean same = inward * other.inward == how || hither * other.hither == how;
    return same || isPlain(other) && (inward + hither) * (other.inward + other.hither) == how;
  }

  /** Whether one tells only of in and out, the other only of hither and thither: import, bring. */
  private boolean isPlain(Bearing other) {
    return hither == 0 && other.inward == 0 || inward == 0 && other.hither == 0;
  }

  /** Whether both tell, and opposite ways. */
  boolean opposes(Bearing other) {
    return !agrees(other) && (bank * other.bank < 0 || moves(other, -1));
  }

  /** Whether only one of them names a place, by which they cannot be compared. */
  boolean isUnlike(Bearing other) {
    return (bank == 0) != (other.bank == 0);
  }
}
