package org.farbank.desk.evidence;

import java.util.Locale;

/**
 * A figure of a report that is in no observation; where it stands is in {@link Words#figures}.
 *
 * @param number its place among the report's unread figures, from 0
 * @param reason why it was left out, a code of the reader; {@code not-understood} where nothing
 *     explains it, or what a person wrote on waiving it
 */
public record Figure(int number, State state, String reason) {

  /** What became of it. */
  public enum State {
    /** Nobody has dealt with it: its report is not done. */
    OPEN,
    /** The reader left it out with a reason. */
    IGNORED,
    /** A person added the observation that it belongs to. */
    USED,
    /** A person decided that it belongs to none. */
    WAIVED;

    /** The word in the store and in the texts. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
