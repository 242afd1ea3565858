package org.farbank.compare;

import org.farbank.observation.Evidence;

/**
 * Words that tell where something moves.
 *
 * @param sentence the number of their sentence
 * @param bank 1 from the first bank to the second, -1 back, 0 where no place tells
 * @param inward 1 into a country, -1 out of it, 0 where nothing tells
 * @param hither 1 towards the one who tells it, -1 away, 0 where nothing tells
 */
record Bearing(int sentence, Evidence evidence, int bank, int inward, int hither) {

  /** Whether both tell the same way. */
  boolean agrees(Bearing other) {
    return bank * other.bank != 0
        ? bank == other.bank
        : inward * other.inward > 0 || hither * other.hither > 0;
  }

  /** Whether both tell, and opposite ways. */
  boolean opposes(Bearing other) {
    boolean moved = hither * other.hither < 0;
    return !agrees(other) && (bank * other.bank < 0 || inward * other.inward < 0 || moved);
  }

  /** Whether only one of them names a place, by which they cannot be compared. */
  boolean isUnlike(Bearing other) {
    return (bank == 0) != (other.bank == 0);
  }
}
