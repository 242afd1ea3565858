package org.farbank.seal.envelope;

/** A document that is not of our form; the message never repeats what it says. */
public final class Malformed extends Exception {
  private static final long serialVersionUID = 1;

  Malformed(String message) {
    super("opened, but not as our page seals it: " + message);
  }
}
