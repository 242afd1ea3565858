package org.farbank.desk.evidence;

import java.io.Serial;

/** The key to some words was destroyed, as it was meant to be: nobody can read them again. */
public final class Forgotten extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  Forgotten() {
    super("the key was destroyed");
  }
}
