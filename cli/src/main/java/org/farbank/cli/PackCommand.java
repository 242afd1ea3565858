package org.farbank.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.farbank.pack.Pack;
import org.farbank.pack.PackException;
import org.farbank.reader.Readers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What a pack author needs. */
@Command(
    name = "pack",
    mixinStandardHelpOptions = true,
    description = "Checks border packs.",
    footer = {"", "Example:", "  farbank pack check packs/china-north-korea"},
    subcommands = PackCommand.Check.class)
final class PackCommand implements Runnable {

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // filled by picocli
  PackCommand() {}

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Missing required subcommand");
  }

  /** {@code farbank pack check DIR}: every problem with file and line. */
  @Command(
      name = "check",
      mixinStandardHelpOptions = true,
      description = "Lists every problem of a border pack, with file and line.")
  static final class Check implements Callable<Integer> {

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
        Readers.LANGUAGES.forEach(Readers.of(pack)::in);
        out.printf(
            "pack ok: %d places, %d goods, %d currencies, %d units, %d actors%n",
            pack.places().size(),
            pack.goods().size(),
            pack.currencies().size(),
            pack.units().size(),
            pack.actors().size());
        return 0;
      } catch (PackException e) {
        e.problems().forEach(problem -> out.println(Words.visible(problem.toString())));
        out.flush();
        throw UserError.inFile(
            Packs.count(e) + " in " + folder, "mend the lines above and check again");
      }
    }
  }
}
