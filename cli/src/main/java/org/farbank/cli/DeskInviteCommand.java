package org.farbank.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code farbank desk invite}: the client certificate of a person. */
@Command(
    name = "invite",
    mixinStandardHelpOptions = true,
    description = {
      "Makes the client certificate with which a person reaches a desk started with --listen.",
      "It signs in nobody else, and ends an older one of the same name."
    })
final class DeskInviteCommand implements Callable<Integer> {

  @Parameters(paramLabel = "NAME", description = "the name of the person's account, as it is there")
  private String name;

  @Option(names = "--out", paramLabel = "FILE", description = "NAME.p12 if unsaid")
  private @Nullable Path out;

  @Mixin private DeskOption desk;

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // filled by picocli
  DeskInviteCommand() {}

  @Override
  public Integer call() throws UserError, IOException, InterruptedException {
    Path file = out == null ? Path.of(name.replaceAll("[^\\p{L}\\p{N}-]", "_") + ".p12") : out;
    var said =
        Program.DESK.ask(
            desk.passphrase(),
            "certificate.Invite",
            desk.folder().toString(),
            name,
            file.toString());
    if (said.code() == 0) {
      var terminal = spec.commandLine().getOut();
      terminal.println("certificate  " + file);
      terminal.println("password     " + said.line());
      terminal.println("Give the two to the person on different ways, with this to be trusted:");
      terminal.println("authority    " + desk.folder().resolve("tls/desk.crt"));
    }
    return said.code();
  }
}
