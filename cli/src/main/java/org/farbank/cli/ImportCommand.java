package org.farbank.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.farbank.pack.Pack;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What others published, into the desk. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = "Imports what others published into the desk.",
    footer = {"", "Example:", "  farbank import table prices.csv --outlet WFP --foreign"},
    subcommands = ImportCommand.TableCommand.class)
final class ImportCommand implements Runnable {
  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // filled by picocli
  ImportCommand() {}

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Missing required subcommand");
  }

  /** {@code farbank import table FILE}: prices or rates become observations of an outlet. */
  @Command(
      name = "table",
      mixinStandardHelpOptions = true,
      description = {
        "Imports a table of prices or exchange rates, CSV or XLSX, while the desk is stopped.",
        "All problems are listed, and nothing is imported until they are mended or decided on."
      })
  static final class TableCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "the table")
    private Path file;

    @Option(
        names = "--outlet",
        paramLabel = "NAME",
        required = true,
        description = "who published it, always by the same name")
    private String outlet;

    @Option(
        names = "--mapping",
        paramLabel = "NAME",
        defaultValue = "wfp",
        description = "the table's form in tables.tsv of the pack; wfp if unsaid")
    private String mapping;

    @Option(
        names = "--reliability",
        paramLabel = "A-F",
        description = "how reliable the outlet is; asked for if unsaid")
    private @Nullable String reliability;

    @Option(
        names = "--credibility",
        paramLabel = "1-6",
        description = "how credible its figures are; asked for if unsaid")
    private @Nullable String credibility;

    @Option(names = "--foreign", description = "keep names that the pack does not know")
    private boolean foreign;

    @Option(names = "--leave-out", description = "leave rows with problems out")
    private boolean leaveOut;

    @Option(
        names = "--store",
        paramLabel = "URL",
        description = "jdbc:postgresql://HOST/DATABASE?user=…; else the store in the folder")
    private @Nullable String store;

    @Mixin private DeskOption desk;

    @Mixin private PackOption packs;

    @SuppressWarnings("NullAway.Init") // filled by picocli
    TableCommand() {}

    @Override
    public Integer call() throws UserError, IOException, InterruptedException {
      check(packs.load());
      String letter = rating(reliability, "--reliability", "reliability of the outlet", "[A-F]");
      String number = rating(credibility, "--credibility", "credibility of the figures", "[1-6]");
      List<String> arguments = new ArrayList<>();
      arguments.addAll(List.of(file.toString(), outlet.strip(), mapping, letter, number));
      arguments.addAll(List.of(String.valueOf(foreign), String.valueOf(leaveOut)));
      arguments.addAll(
          List.of("--data", desk.folder().toString(), "--pack", packs.folder().toString()));
      if (store != null) {
        arguments.addAll(List.of("--store", store));
      }
      Process process =
          Program.DESK
              .process("table.ImportTable", arguments.toArray(new String[0]))
              .redirectOutput(ProcessBuilder.Redirect.INHERIT)
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      try (var in = process.outputWriter(StandardCharsets.UTF_8)) {
        in.write(desk.passphrase() + "\n");
      }
      return process.waitFor();
    }

    private void check(Pack pack) throws UserError {
      if (!Files.isRegularFile(file)) {
        throw UserError.wrongUse("there is no file " + file, "name a table, CSV or XLSX");
      }
      if (outlet.isBlank() || outlet.strip().length() > 80) {
        throw UserError.wrongUse("--outlet must have 1 to 80 characters", "name who published it");
      }
      if (!pack.tables().containsKey(mapping)) {
        throw UserError.wrongUse(
            "the pack has no form '" + mapping + "'",
            "it has " + String.join(", ", pack.tables().keySet()));
      }
      if (store == null && !Files.exists(desk.folder().resolve("store.mv.db"))) {
        throw UserError.wrongUse(
            "there is no desk in " + desk.folder(),
            "farbank desk makes one; --desk names another folder");
      }
    }

    private static String rating(@Nullable String given, String option, String what, String fits)
        throws UserError {
      String said = given;
      Console console = System.console();
      if (said == null && console != null && console.isTerminal()) {
        said = console.readLine("%s (%s): ", what, fits.substring(1, 4));
      }
      if (said == null || !said.strip().matches(fits)) {
        throw UserError.wrongUse(
            option + " must be one of " + fits.substring(1, 4),
            "say how far this outlet is to be believed");
      }
      return said.strip();
    }
  }
}
