package org.farbank.seal.desk;

import java.io.IOException;
import java.time.LocalDate;
import java.util.function.IntConsumer;

/**
 * Fetches what lies in the drop: each envelope is stored durably here before the drop is told to
 * forget it. At least once, and what comes twice is kept once.
 *
 * @param fresh how many envelopes are new
 * @param doubles how many were there already
 */
public record Pull(int fresh, int doubles) {
  /**
   * A list, a renaming by the drop, a list again: after so many rounds the rest waits for the next.
   */
  private static final int ROUNDS = 5;

  /** Where envelopes are kept. */
  @FunctionalInterface
  public interface Shelf {
    /**
     * Keeps an envelope durably: when this returns, the drop may forget it.
     *
     * @return whether it is new
     * @throws IOException where it cannot be kept; it then stays in the drop
     */
    boolean keep(byte[] envelope) throws IOException;
  }

  /** Pulls everything into the files of an inbox, see {@link #all(Line, Shelf, IntConsumer)}. */
  public static Pull all(Line line, Inbox inbox, LocalDate today, IntConsumer progress)
      throws IOException {
    return all(line, envelope -> inbox.keep(envelope, today).isPresent(), progress);
  }

  /**
   * Pulls everything.
   *
   * @param progress is told how many envelopes have come so far
   * @throws IOException where the line breaks; what was stored stays, the rest waits in the drop
   */
  public static Pull all(Line line, Shelf shelf, IntConsumer progress) throws IOException {
    int fresh = 0;
    int doubles = 0;
    for (int round = 0; round < ROUNDS; round++) {
      var names = line.names();
      if (names.isEmpty()) {
        break;
      }
      for (var name : names) {
        var envelope = line.fetch(name);
        if (envelope.isEmpty()) {
          continue;
        }
        if (shelf.keep(envelope.get())) {
          fresh++;
        } else {
          doubles++;
        }
        line.forget(name);
        progress.accept(fresh + doubles);
      }
    }
    return new Pull(fresh, doubles);
  }
}
