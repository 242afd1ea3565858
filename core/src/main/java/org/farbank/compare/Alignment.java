package org.farbank.compare;

import java.util.ArrayList;
import java.util.LinkedList;
import java.util.List;
import org.farbank.reader.Anchor;

/**
 * Which sentences of two versions tell the same: the cheapest way through both, block by block, as
 * Gale and Church (1993) align translations, but by what anchors they share.
 */
final class Alignment {

  /** How many sentences of each side a block may have, the likeliest first. */
  private static final int[][] SHAPES = {
    {1, 1}, {1, 2}, {2, 1}, {2, 2}, {1, 3}, {3, 1}, {1, 0}, {0, 1}
  };

  private static final int UNSHAPED = 1;
  private static final int UNMATCHED = 2;
  private static final int NEVER = Integer.MIN_VALUE / 2;

  /** A stretch of sentences of the first version that a stretch of the second translates. */
  record Block(List<Anchor> a, List<Anchor> b) {}

  private Alignment() {}

  static List<Block> of(Version a, Version b, Likeness likeness) {
    int n = a.sentences().size();
    int m = b.sentences().size();
    int[][] best = new int[n + 1][m + 1];
    int[][] shape = new int[n + 1][m + 1];
    for (int i = 0; i <= n; i++) {
      for (int j = 0; j <= m; j++) {
        best[i][j] = i + j == 0 ? 0 : NEVER;
        for (int s = 0; s < SHAPES.length && i + j > 0; s++) {
          int k = i - SHAPES[s][0];
          int l = j - SHAPES[s][1];
          if (k >= 0 && l >= 0) {
            int score = best[k][l] + shared(a.anchors(k, i), b.anchors(l, j), likeness);
            score -= s == 0 ? 0 : UNSHAPED;
            if (score > best[i][j]) {
              best[i][j] = score;
              shape[i][j] = s;
            }
          }
        }
      }
    }
    return blocks(a, b, shape);
  }

  private static List<Block> blocks(Version a, Version b, int[][] shape) {
    LinkedList<Block> blocks = new LinkedList<>();
    int i = a.sentences().size();
    int j = b.sentences().size();
    while (i + j > 0) {
      int[] size = SHAPES[shape[i][j]];
      blocks.addFirst(new Block(a.anchors(i - size[0], i), b.anchors(j - size[1], j)));
      i -= size[0];
      j -= size[1];
    }
    return List.copyOf(blocks);
  }

  /** Three times what is shared, less what is not. */
  private static int shared(List<Anchor> a, List<Anchor> b, Likeness likeness) {
    List<Anchor> left = new ArrayList<>(b);
    int score = 0;
    int unmatched = 0;
    for (Anchor one : a) {
      Anchor twin = null;
      int most = 0;
      for (Anchor other : left) {
        int same = likeness.same(one, other);
        if (same > most) {
          most = same;
          twin = other;
        }
      }
      score += 3 * most;
      unmatched += twin == null ? 1 : 0;
      left.remove(twin);
    }
    return score - UNMATCHED * (unmatched + left.size());
  }
}
