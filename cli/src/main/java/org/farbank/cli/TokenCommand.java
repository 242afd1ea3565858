package org.farbank.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.farbank.seal.desk.Tokens;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code farbank token N}: one-use tokens that pass when a flood of others does not. */
@Command(
    name = "token",
    mixinStandardHelpOptions = true,
    description =
        "Makes one-use tokens for partners whom the desk knows; the next pull tells the drop.")
final class TokenCommand implements Callable<Integer> {

  @Parameters(paramLabel = "N", description = "how many")
  private int count;

  @Mixin private DeskOption desk;

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // filled by picocli
  TokenCommand() {}

  @Override
  public Integer call() throws UserError, IOException {
    if (count < 1 || count > 1000) {
      throw UserError.wrongUse("not a number from 1 to 1000", "farbank token 10 makes ten");
    }
    desk.current();
    Tokens.create(desk.folder(), count).forEach(spec.commandLine().getOut()::println);
    return 0;
  }
}
