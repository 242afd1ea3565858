package org.farbank.compare;

import java.util.ArrayList;
import java.util.LinkedList;
import java.util.List;

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
  record Block(List<Item> a, List<Item> b) {}

  private final List<List<Item>> a;
  private final List<List<Item>> b;
  private final Likeness likeness;

  Alignment(List<List<Item>> a, List<List<Item>> b, Likeness likeness) {
    this.a = a;
    this.b = b;
    this.likeness = likeness;
  }

  List<Block> blocks() {
    int n = a.size();
    int m = b.size();
    int[][] best = new int[n + 1][m + 1];
    int[][] shape = new int[n + 1][m + 1];
    for (int i = 0; i <= n; i++) {
      for (int j = 0; j <= m; j++) {
        best[i][j] = i + j == 0 ? 0 : NEVER;
        for (int s = 0; s < SHAPES.length && i + j > 0; s++) {
          int k = i - SHAPES[s][0];
          int l = j - SHAPES[s][1];
          if (k >= 0 && l >= 0) {
            int score = best[k][l] + shared(items(a, k, i), items(b, l, j));
            score -= s == 0 ? 0 : UNSHAPED;
            if (score > best[i][j]) {
              best[i][j] = score;
              shape[i][j] = s;
            }
          }
        }
      }
    }
    return blocks(shape);
  }

  private List<Block> blocks(int[][] shape) {
    LinkedList<Block> blocks = new LinkedList<>();
    int i = a.size();
    int j = b.size();
    while (i + j > 0) {
      int[] size = SHAPES[shape[i][j]];
      blocks.addFirst(new Block(items(a, i - size[0], i), items(b, j - size[1], j)));
      i -= size[0];
      j -= size[1];
    }
    return List.copyOf(blocks);
  }

  private static List<Item> items(List<List<Item>> sentences, int from, int to) {
    List<Item> result = new ArrayList<>();
    sentences.subList(from, to).forEach(result::addAll);
    return result;
  }

  /** Three times what is shared, less what is not. */
  private int shared(List<Item> some, List<Item> others) {
    List<Item> left = new ArrayList<>(others);
    int score = 0;
    for (Item one : some) {
      Item twin = null;
      int most = 0;
      for (Item other : left) {
        int same = likeness.same(one, other);
        if (same > most) {
          most = same;
          twin = other;
        }
      }
      score += 3 * most;
      score -= twin == null && !one.isSign() ? UNMATCHED : 0;
      left.remove(twin);
    }
    return score - UNMATCHED * (int) left.stream().filter(item -> !item.isSign()).count();
  }
}
