package org.farbank.pack;

/**
 * Something wrong in a text resource: the file, the line (from 1, 0 for the whole file) and what is
 * wrong.
 */
public record Problem(String file, int line, String message) {

  @Override
  public String toString() {
    return line > 0 ? file + ":" + line + ": " + message : file + ": " + message;
  }
}
