package org.farbank.cli;

import java.io.PrintWriter;

/**
 * A progress bar on standard error, where a person watches it and there is more than a little to
 * do.
 */
final class Progress {

  private static final int WIDTH = 30;

  private final PrintWriter err;
  private final int total;
  private final boolean shown;
  private int done;

  Progress(PrintWriter err, int total) {
    this.err = err;
    this.total = total;
    this.shown = total > 20 && System.console() != null;
  }

  void step() {
    done++;
    if (shown && (done % Math.max(1, total / 200) == 0 || done == total)) {
      int filled = (int) ((long) WIDTH * done / total);
      err.print(
          "\r[" + "#".repeat(filled) + " ".repeat(WIDTH - filled) + "] " + done + "/" + total);
      err.flush();
    }
  }

  void clear() {
    if (shown) {
      err.print("\r" + " ".repeat(WIDTH + 24) + "\r");
      err.flush();
    }
  }
}
