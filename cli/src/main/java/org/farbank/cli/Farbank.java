package org.farbank.cli;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** The command {@code farbank}. Exit codes: 0 well, 1 something failed in a file, 2 wrong use. */
@Command(
    name = "farbank",
    mixinStandardHelpOptions = true,
    version = "farbank 0.1.0",
    description = "Turns what partners behind a closed border say into evidence.",
    subcommands = {
      ReadCommand.class,
      CompareCommand.class,
      MentionsCommand.class,
      ScoreCommand.class,
      PackCommand.class,
      KeyCommand.class,
      DropCommand.class,
      PullCommand.class,
      OpenCommand.class,
      ReplyCommand.class,
      TokenCommand.class,
      DeskCommand.class,
      ImportCommand.class,
      AuditCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      DemoCommand.class
    },
    footer = {
      "",
      "Examples:",
      "  farbank read examples/2023-04-03-goats-at-the-yalu.en.txt",
      "  farbank read --format html --out page.html reports/",
      "  farbank compare article.ko.txt article.en.txt",
      "  farbank pack check packs/china-north-korea",
      "",
      "farbank COMMAND --help tells more about a command."
    })
public final class Farbank {

  private Farbank() {}

  /** Runs the command line and ends the process with its exit code. */
  public static void main(String[] args) {
    System.exit(run(writer(FileDescriptor.out), writer(FileDescriptor.err), args));
  }

  private static PrintWriter writer(FileDescriptor stream) {
    return new PrintWriter(
        new BufferedWriter(
            new OutputStreamWriter(new FileOutputStream(stream), StandardCharsets.UTF_8)));
  }

  /** Runs the command line on the given streams; returns its exit code. */
  public static int run(PrintWriter out, PrintWriter err, String... args) {
    CommandLine line = new CommandLine(new Farbank());
    line.setOut(out);
    line.setErr(err);
    line.setParameterExceptionHandler((e, given) -> wrongUse(e, err));
    line.setExecutionExceptionHandler(
        (e, command, result) -> {
          UserError error = e instanceof UserError told ? told : UserError.ours("the command", e);
          out.flush();
          error.print(err);
          return error.code();
        });
    int code = line.execute(args);
    out.flush();
    err.flush();
    return code;
  }

  private static int wrongUse(ParameterException e, PrintWriter err) {
    String message = String.valueOf(e.getMessage());
    String first = message.substring(0, 1).toLowerCase(Locale.ROOT);
    String command = e.getCommandLine().getCommandSpec().qualifiedName();
    UserError.wrongUse(first + message.substring(1), command + " --help shows how to use it")
        .print(err);
    return 2;
  }
}
