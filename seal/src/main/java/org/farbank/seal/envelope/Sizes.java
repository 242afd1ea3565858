package org.farbank.seal.envelope;

import java.util.List;
import org.farbank.seal.age.Recipient;
import org.farbank.seal.age.Sealing;

/**
 * The sizes that envelopes have, so that a watcher of the line learns little from them: a message,
 * a long one with a small picture, a few pictures, the most that is taken. See
 * docs/decisions/0007-envelope-sizes.md.
 */
public final class Sizes {
  /** In bytes, in ascending order. */
  public static final List<Integer> ALL = List.of(16 << 10, 256 << 10, 2 << 20, 8 << 20);

  private Sizes() {}

  /** Whether an envelope of this size may be one of ours. */
  public static boolean has(long size) {
    return ALL.stream().anyMatch(one -> one == size);
  }

  /**
   * The size of the plaintext that makes an envelope of the least size that holds this much.
   *
   * @throws TooLarge where none does
   */
  static int plaintext(long content, List<Recipient> recipients) throws TooLarge {
    for (int size : ALL) {
      if (Sealing.size(content, recipients) <= size) {
        return fill(size, recipients);
      }
    }
    throw new TooLarge(content, ALL.getLast());
  }

  private static int fill(int size, List<Recipient> recipients) {
    int plaintext = size - Math.toIntExact(Sealing.size(0, recipients) - 16);
    while (Sealing.size(plaintext, recipients) > size) {
      plaintext -= Math.toIntExact(Sealing.size(plaintext, recipients) - size);
    }
    return plaintext;
  }
}
