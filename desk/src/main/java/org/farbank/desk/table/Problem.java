package org.farbank.desk.table;

/**
 * Something wrong in a table.
 *
 * @param row as a spreadsheet numbers it: the heading is row 1; 0 where the whole file is meant
 * @param column its heading, empty where the whole row is meant
 * @param value what stands there, or what is meant
 */
public record Problem(int row, String column, Trouble trouble, String value) {
  private static final int LONGEST = 60;

  /** Shortens what stands there. */
  public Problem {
    value = value.length() > LONGEST ? value.substring(0, LONGEST) + "…" : value;
  }

  static Problem file(Trouble trouble) {
    return new Problem(0, "", trouble, "");
  }
}
