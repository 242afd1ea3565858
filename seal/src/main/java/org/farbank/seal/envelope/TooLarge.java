package org.farbank.seal.envelope;

/** A document that fits no envelope. */
public final class TooLarge extends Exception {
  private static final long serialVersionUID = 1;

  TooLarge(long content, int most) {
    super(
        "%,d bytes do not fit an envelope of %,d: send fewer or smaller pictures"
            .formatted(content, most));
  }
}
