package org.farbank.desk.table;

import java.io.Serial;

/** A file that is no table. */
final class Unusable extends Exception {
  @Serial private static final long serialVersionUID = 1;

  private final Trouble trouble;

  Unusable(Trouble trouble) {
    super(trouble.code());
    this.trouble = trouble;
  }

  Trouble trouble() {
    return trouble;
  }
}
