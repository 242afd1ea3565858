package org.farbank.cli;

import java.io.Console;
import org.jspecify.annotations.Nullable;

/** Which of the standard streams a person watches: the launcher says, else the JDK. */
final class Terminal {

  private Terminal() {}

  /** Whether standard output is a terminal. */
  static boolean showsOutput() {
    return shows('1');
  }

  /** Whether standard error is a terminal. */
  static boolean showsErrors() {
    return shows('2');
  }

  /** Whether standard output may be coloured; a NO_COLOR that is set forbids it. */
  static boolean showsColour() {
    String no = System.getenv("NO_COLOR");
    return showsOutput() && (no == null || no.isEmpty()) && !"dumb".equals(System.getenv("TERM"));
  }

  private static boolean shows(char stream) {
    String told = System.getProperty("farbank.terminal");
    if (told != null) {
      return told.indexOf(stream) >= 0;
    }
    @Nullable Console console = System.console();
    return console != null && console.isTerminal();
  }
}
