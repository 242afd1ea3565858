package org.farbank.desk.table;

/**
 * Who published a table, and how much it is believed.
 *
 * @param outlet its name, 1 to 80 characters
 * @param reliability Admiralty code A to F
 * @param credibility Admiralty code 1 to 6
 */
public record Source(String outlet, String reliability, int credibility) {
  private static final int LONGEST = 80;

  /** The key of what is wrong with what a person typed; empty where nothing is. */
  public static String problem(String outlet, String reliability, String credibility) {
    if (outlet.isBlank() || outlet.strip().length() > LONGEST) {
      return "table.outlet-length";
    }
    return reliability.matches("[A-F]") && credibility.matches("[1-6]") ? "" : "table.no-rating";
  }

  /** What a person typed, where {@link #problem} found nothing. */
  public static Source of(String outlet, String reliability, String credibility) {
    return new Source(outlet.strip(), reliability, Integer.parseInt(credibility));
  }
}
