package org.farbank.drop.spool;

import java.io.IOException;

/** More bytes than are taken. */
public final class Overflow extends IOException {
  private static final long serialVersionUID = 1;

  /** More than this many. */
  public Overflow(long most) {
    super("more than " + most + " bytes");
  }
}
