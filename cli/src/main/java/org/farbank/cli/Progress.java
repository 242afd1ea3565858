package org.farbank.cli;

import java.io.PrintWriter;

/**
 * A progress bar on standard error, where a person watches it, nothing else is printed there, and
 * it takes long enough to wonder.
 */
final class Progress {

  private static final int WIDTH = 30;
  private static final long PATIENCE = 300_000_000;
  private static final long EVERY = 100_000_000;

  private final PrintWriter err;
  private final int total;
  private final boolean wanted;
  private long next = System.nanoTime() + PATIENCE;
  private boolean drawn;
  private int done;

  Progress(PrintWriter err, int total, boolean wanted) {
    this.err = err;
    this.total = total;
    this.wanted = wanted && total > 1;
  }

  void step() {
    done++;
    long now = System.nanoTime();
    if (wanted && now - next >= 0) {
      int filled = (int) ((long) WIDTH * done / total);
      String bar = "#".repeat(filled) + ".".repeat(WIDTH - filled);
      err.print("\r[" + bar + "] " + done + " of " + total + " reports");
      err.flush();
      drawn = true;
      next = now + EVERY;
    }
  }

  /** Takes the bar away, before anything else is printed. */
  void clear() {
    if (drawn) {
      err.print("\r\u001b[K");
      err.flush();
      drawn = false;
    }
  }
}
