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

  /**
   * A mistake in Farbank itself, at {@code where}: its kind and place in the program, but not its
   * message, which may hold words of a report.
   */
  static UserError ours(String where, Throwable mistake) {
    StringBuilder at = new StringBuilder(mistake.getClass().getSimpleName());
    for (StackTraceElement frame : mistake.getStackTrace()) {
      if (frame.getClassName().startsWith("org.farbank.")) {
        at.append(" at ").append(frame.getClassName()).append(':').append(frame.getLineNumber());
        break;
      }
    }
    return inFile(
        where + " failed inside farbank: " + at, "please tell us this line; it repeats no report");
  }

  int code() {
    return code;
  }

  void print(PrintWriter err) {
    err.println("error: " + Words.visible(String.valueOf(getMessage())));
    err.println("hint: " + Words.visible(hint));
    err.flush();
  }
}
