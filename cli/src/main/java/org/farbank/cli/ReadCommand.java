package org.farbank.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.farbank.check.ClaimCheck;
import org.farbank.pack.Pack;
import org.farbank.reader.Readers;
import org.farbank.reader.Reading;
import org.farbank.reader.Report;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code farbank read}: what reports claim. */
@Command(
    name = "read",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Reads reports and prints what they claim.",
    footer = {
      "",
      "Examples:",
      "  farbank read 2023-04-03-goats.en.txt",
      "  farbank read --format jsonl --unread reports/ > observations.jsonl",
      "  farbank read --format html --out page.html --date 2023-04-03 note.txt",
      "  echo 'Rice is 5,800 won a kilo in Hyesan.' | farbank read --date 2023-04-03 -"
    })
final class ReadCommand implements Callable<Integer> {

  @Mixin private ReportOptions reports;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      converter = Format.Converter.class,
      description = "table (for eyes), jsonl, csv or html")
  private Format format;

  @Option(names = "--unread", description = "show figures that are in no observation, and why")
  private boolean unread;

  @Option(
      names = "--explain",
      description = "show the rules and the sentences as rules see them (table and html)")
  private boolean explain;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "write here; the file appears only when all is well")
  private @Nullable Path out;

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // filled by picocli
  ReadCommand() {}

  @Override
  public Integer call() throws UserError {
    if (explain && !format.explains()) {
      throw UserError.wrongUse(
          "--explain does not go with --format " + format, "use --format table or html");
    }
    PrintWriter err = spec.commandLine().getErr();
    Pack pack = reports.loadPack();
    List<Input> inputs = reports.inputs(err);
    Style style = new Style(out == null && Terminal.showsColour());
    PrintOptions options = new PrintOptions(unread, explain, style, pack, Readers.of(pack));
    PrintWriter standard = spec.commandLine().getOut();
    try (Output output = out == null ? Output.standard(standard) : Output.file(out)) {
      int failed = read(inputs, output, options, err);
      if (failed > 0 && out != null) {
        throw UserError.inFile(
            out + " was not written, as " + failed + " of " + inputs.size() + " could not be read",
            "mend or leave out what is named above");
      }
      output.keep();
      return failed > 0 ? 1 : 0;
    }
  }

  private int read(List<Input> inputs, Output output, PrintOptions options, PrintWriter err)
      throws UserError {
    Printer printer = format.printer(output.writer(), options);
    boolean quiet = out != null || !Terminal.showsOutput();
    Progress progress = new Progress(err, inputs.size(), quiet && Terminal.showsErrors());
    int failed = 0;
    printer.begin(inputs.stream().map(Input::name).toList());
    try (InOrder<Printer.Item> items = new InOrder<>(inputs, input -> item(input, options))) {
      while (items.hasNext()) {
        switch (items.next()) {
          case InOrder.Done<Printer.Item> done -> printer.print(done.value());
          case InOrder.Failed<Printer.Item> not -> {
            progress.clear();
            not.error().print(err);
            printer.failed(not.input().name(), not.error());
            failed++;
          }
        }
        progress.step();
        output.check();
      }
    } finally {
      progress.clear();
    }
    printer.end();
    output.check();
    return failed;
  }

  private Printer.Item item(Input input, PrintOptions options) throws UserError {
    Report report = reports.report(input);
    Reading reading = Packs.reader(options.readers(), report.lang()).read(report);
    return new Printer.Item(report, reading, ClaimCheck.of(reading.observations(), options.pack()));
  }
}
