package org.farbank.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code farbank audit}: the desk's log of who did what. */
@Command(
    name = "audit",
    mixinStandardHelpOptions = true,
    description = "Verifies the desk's log of who did what.")
final class AuditCommand implements Runnable {

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // filled by picocli
  AuditCommand() {}

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Missing required subcommand");
  }

  @Command(
      name = "verify",
      mixinStandardHelpOptions = true,
      description = {
        "Goes through the log of a desk that is stopped: was an entry changed, taken out or put in?",
        "Ends with 0 if all fits; with 1 if not, and names the first entry; with 2 if it cannot tell.",
        "Note the last hash elsewhere: it would tell that the whole log was written anew."
      })
  int verify(
      @Mixin DeskOption desk,
      @Mixin PackOption packs,
      @Option(
              names = "--store",
              paramLabel = "URL",
              description = "jdbc:postgresql://HOST/DATABASE?user=…; else the one in the folder")
          @Nullable String store)
      throws UserError, IOException, InterruptedException {
    packs.load();
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("--data", desk.folder().toString()));
    arguments.addAll(List.of("--pack", packs.folder().toString()));
    if (store != null) {
      arguments.addAll(List.of("--store", store));
    }
    var said =
        Program.DESK.ask(desk.passphrase(), "audit.Verify", arguments.toArray(new String[0]));
    if (!said.line().isEmpty()) {
      spec.commandLine().getOut().println(said.line());
    }
    return said.code();
  }
}
