package org.farbank.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code farbank}. Exit codes: 0 well, 1 something failed in a file, 2 wrong use. */
@Command(
    name = "farbank",
    mixinStandardHelpOptions = true,
    version = "farbank 0.1.0",
    description = "Turns what partners behind a closed border say into evidence.",
    subcommands = {ReadCommand.class, MentionsCommand.class, ScoreCommand.class, PackCommand.class})
public final class Farbank {

  private Farbank() {}

  /** Runs the command line and ends the process with its exit code. */
  public static void main(String[] args) {
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
    PrintStream err =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    int code = run(new PrintWriter(out, false), new PrintWriter(err, true), args);
    out.flush();
    System.exit(code);
  }

  /** Runs the command line on the given streams. */
  static int run(PrintWriter out, PrintWriter err, String... args) {
    CommandLine line = new CommandLine(new Farbank());
    line.setOut(out);
    line.setErr(err);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setParameterExceptionHandler(
        (e, given) -> {
          err.println("error: " + lower(String.valueOf(e.getMessage())));
          err.println("hint: farbank --help lists commands and options");
          return 2;
        });
    line.setExecutionExceptionHandler(
        (e, command, result) -> {
          if (e instanceof UserError error) {
            error.print(err);
            return error.code();
          }
          throw e;
        });
    int code = line.execute(args);
    out.flush();
    err.flush();
    return code;
  }

  private static String lower(String message) {
    return message.isEmpty()
        ? message
        : Character.toLowerCase(message.charAt(0)) + message.substring(1);
  }
}
