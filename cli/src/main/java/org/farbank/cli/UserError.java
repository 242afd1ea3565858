package org.farbank.cli;

import java.io.PrintWriter;

/**
 * Something that a person can mend: what is wrong and where, and what to do. Never holds a report's
 * words.
 */
final class UserError extends Exception {

  private static final long serialVersionUID = 1L;

  private final String hint;
  private final int code;

  private UserError(String error, String hint, int code) {
    super(error);
    this.hint = hint;
    this.code = code;
  }

  /** Something in a file: exit code 1. */
  static UserError inFile(String error, String hint) {
    return new UserError(error, hint, 1);
  }

  /** Wrong use of the command: exit code 2. */
  static UserError wrongUse(String error, String hint) {
    return new UserError(error, hint, 2);
  }

  int code() {
    return code;
  }

  void print(PrintWriter err) {
    err.println("error: " + getMessage());
    err.println("hint: " + hint);
  }
}
