package org.farbank.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.farbank.seal.desk.Inbox;
import org.farbank.seal.desk.Laid;
import org.farbank.seal.desk.Line;
import org.farbank.seal.desk.Pull;
import org.farbank.seal.desk.Tokens;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code farbank pull}: takes sealed reports from the drop. */
@Command(
    name = "pull",
    mixinStandardHelpOptions = true,
    description =
        "Fetches sealed reports from the drop. Each is stored here before the drop forgets it.")
final class PullCommand implements Callable<Integer> {

  @Mixin private DeskOption desk;

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // filled by picocli
  PullCommand() {}

  @Override
  public Integer call() throws UserError, IOException {
    Line line = line(desk);
    PrintWriter err = spec.commandLine().getErr();
    try {
      Pull done =
          Pull.all(
              line,
              Inbox.of(desk.folder()),
              LocalDate.now(),
              count -> {
                if (Terminal.showsErrors()) {
                  err.print("\r" + count + " pulled");
                  err.flush();
                }
              });
      line.tokens(Tokens.hashes(desk.folder()));
      if (Terminal.showsErrors()) {
        err.print("\r");
      }
      PrintWriter out = spec.commandLine().getOut();
      out.println(done.fresh() + " new");
      boolean forced = false;
      for (Laid.Answer read : Laid.of(desk.folder()).read(line.mailboxes(), LocalDate.now())) {
        forced |= read.duress();
        out.println(
            (read.duress()
                    ? "DURESS: the duress codename was used by the writer of "
                    : "read: the answer to ")
                + read.report());
      }
      return forced ? 1 : 0;
    } catch (FileSystemException e) {
      throw UserError.inFile(
          desk.folder() + " cannot be written; what was not stored waits in the drop",
          "is the disk full, and the folder yours? then pull again");
    } catch (IOException e) {
      throw UserError.inFile(
          "the line to the drop broke; what came before is stored",
          "is the drop running, and reachable from here? then pull again");
    }
  }

  static Line line(DeskOption desk) throws UserError {
    try {
      return Line.of(desk.folder());
    } catch (IOException | GeneralSecurityException e) {
      throw UserError.wrongUse(
          desk.folder() + " knows no drop", "farbank drop new DIR makes one for this desk");
    }
  }
}
