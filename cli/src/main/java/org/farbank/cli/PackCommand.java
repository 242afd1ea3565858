package org.farbank.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.farbank.pack.Pack;
import org.farbank.pack.PackException;
import org.farbank.pack.Problem;
import org.farbank.reader.Reader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What a pack author needs. */
@Command(
    name = "pack",
    mixinStandardHelpOptions = true,
    description = "Checks border packs.",
    subcommands = PackCommand.Check.class)
final class PackCommand implements Runnable {

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // filled by picocli
  PackCommand() {}

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getErr());
  }

  /** {@code farbank pack check DIR}: every problem with file and line. */
  @Command(
      name = "check",
      mixinStandardHelpOptions = true,
      description = "Lists every problem of a border pack, with file and line.")
  static final class Check implements java.util.concurrent.Callable<Integer> {

    @Parameters(paramLabel = "DIR", description = "the pack's folder")
    private Path folder;

    @Spec private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // filled by picocli
    Check() {}

    @Override
    public Integer call() throws UserError {
      PrintWriter out = spec.commandLine().getOut();
      if (!Files.isDirectory(folder)) {
        throw UserError.wrongUse(
            "there is no folder " + folder, "name the folder of a border pack");
      }
      try {
        Pack pack = Pack.load(folder);
        Reader.of("en", pack);
        out.printf(
            "pack ok: %d places, %d goods, %d currencies, %d units, %d actors%n",
            pack.places().size(),
            pack.goods().size(),
            pack.currencies().size(),
            pack.units().size(),
            pack.actors().size());
        return 0;
      } catch (PackException e) {
        for (Problem problem : e.problems()) {
          out.println(problem);
        }
        spec.commandLine()
            .getErr()
            .println("error: " + e.problems().size() + " problems in " + folder);
        spec.commandLine().getErr().println("hint: mend the lines above and check again");
        return 1;
      }
    }
  }
}
