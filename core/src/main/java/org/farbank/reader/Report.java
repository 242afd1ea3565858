package org.farbank.reader;

import java.time.LocalDate;

/**
 * A report to read.
 *
 * @param id identifier, on the command line the file's name
 * @param lang BCP 47 language of the text
 * @param date the day it was told or published, which relative dates refer to
 * @param text the prose
 */
public record Report(String id, String lang, LocalDate date, String text) {

  /** Hides the words, so that no message or log can repeat them. */
  @Override
  public String toString() {
    return "Report[" + lang + ", " + date + "]";
  }
}
