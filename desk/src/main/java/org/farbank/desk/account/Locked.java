package org.farbank.desk.account;

import java.io.Serial;

/**
 * A page needs the person's key, which was not unlocked yet: asks for the passphrase, then back.
 */
public final class Locked extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  Locked() {
    super("locked");
  }
}
