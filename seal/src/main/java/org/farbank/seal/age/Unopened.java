package org.farbank.seal.age;

/** An age file that did not open. The cause tells of the format, never of its content. */
public final class Unopened extends Exception {
  private static final long serialVersionUID = 1;

  /** Why it did not open. */
  public enum Why {
    /** It is whole as far as can be seen, but sealed to other keys or another passphrase. */
    FOR_OTHERS("sealed to another key"),
    /** It is not in the age format, was cut short or changed. */
    DAMAGED("damaged: not in the age format, cut short or changed");

    private final String text;

    Why(String text) {
      this.text = text;
    }
  }

  private final Why why;

  Unopened(Why why, Exception cause) {
    super(why.text, cause);
    this.why = why;
  }

  /** Why it did not open. */
  public Why why() {
    return why;
  }
}
