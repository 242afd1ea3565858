package org.farbank.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.farbank.check.ClaimCheck;
import org.farbank.pack.Pack;
import org.farbank.pack.PackException;
import org.farbank.reader.Reader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code farbank read}: what reports claim. */
@Command(
    name = "read",
    mixinStandardHelpOptions = true,
    description = "Reads reports and prints what they claim.",
    footer = {
      "",
      "Examples:",
      "  farbank read 2023-04-03-goats.en.txt",
      "  farbank read --format jsonl --unread reports/ > observations.jsonl",
      "  farbank read --format html --out page.html --date 2023-04-03 note.txt"
    })
final class ReadCommand implements Callable<Integer> {

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE|DIR|-",
      description = "files, folders of .txt files, or - for standard input")
  private List<String> names;

  @Option(names = "--format", defaultValue = "table", description = "table, jsonl, csv or html")
  private Format format;

  @Option(
      names = "--date",
      paramLabel = "YYYY-MM-DD",
      description = "day of the reports; else from the file's name")
  private @Nullable LocalDate date;

  @Option(names = "--lang", description = "language; else from the file's name or its letters")
  private @Nullable String lang;

  @Option(names = "--pack", paramLabel = "DIR", description = "border pack")
  private @Nullable Path pack;

  @Option(names = "--explain", description = "show the rule behind each observation")
  private boolean explain;

  @Option(names = "--unread", description = "show figures that are in no observation")
  private boolean unread;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "write here; nothing is left there if it fails")
  private @Nullable Path out;

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // filled by picocli
  ReadCommand() {}

  @Override
  public Integer call() throws UserError {
    if (lang != null && !List.of("en", "ko", "zh").contains(lang)) {
      throw UserError.wrongUse("the language '" + lang + "' is not known", "use en, ko or zh");
    }
    Pack loaded = Packs.load(pack);
    Reader reader = reader(loaded);
    List<Input> inputs = inputs();
    return out == null
        ? read(inputs, reader, loaded, spec.commandLine().getOut(), System.console() != null)
        : readInto(out, inputs, reader, loaded);
  }

  private static Reader reader(Pack pack) throws UserError {
    try {
      return Reader.of("en", pack);
    } catch (PackException e) {
      throw UserError.inFile(
          "the words or rules have "
              + e.problems().size()
              + " problems, the first: "
              + e.problems().getFirst(),
          "farbank pack check lists them");
    }
  }

  private List<Input> inputs() throws UserError {
    List<Input> inputs = new ArrayList<>();
    for (String name : names) {
      Path path = Path.of(name);
      if (name.equals("-")) {
        inputs.add(new Input(null));
      } else if (Files.isDirectory(path)) {
        inputs.addAll(folder(path));
      } else {
        inputs.add(new Input(path));
      }
    }
    return inputs;
  }

  private List<Input> folder(Path path) throws UserError {
    try (Stream<Path> files = Files.walk(path)) {
      List<Input> inputs =
          files.filter(f -> f.toString().endsWith(".txt")).sorted().map(Input::new).toList();
      if (inputs.isEmpty()) {
        throw UserError.inFile("there is no .txt file in " + path, "name a folder of reports");
      }
      return inputs;
    } catch (IOException e) {
      throw UserError.inFile(path + " cannot be listed", "check that you may read it");
    }
  }

  /** Reads into a file that appears only when it is whole. */
  private int readInto(Path file, List<Input> inputs, Reader reader, Pack loaded) throws UserError {
    Path aside = file.resolveSibling("." + file.getFileName() + ".part");
    try {
      int code;
      try (PrintWriter writer = new PrintWriter(aside.toFile(), StandardCharsets.UTF_8)) {
        code = read(inputs, reader, loaded, writer, false);
      }
      if (code == 0) {
        Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
      }
      return code;
    } catch (IOException e) {
      throw UserError.inFile(file + " cannot be written", "check the folder and the space left");
    } finally {
      aside.toFile().delete();
    }
  }

  private int read(
      List<Input> inputs, Reader reader, Pack loaded, PrintWriter to, boolean terminal) {
    boolean colour = terminal && System.getenv("NO_COLOR") == null;
    Printer printer = format.printer(to, new PrintOptions(unread, explain, colour, loaded));
    PrintWriter err = spec.commandLine().getErr();
    printer.begin();
    boolean failed = false;
    try (ParallelReading readings = new ParallelReading(inputs, reader, date, lang)) {
      Progress progress = new Progress(err, inputs.size());
      while (readings.hasNext()) {
        switch (readings.next()) {
          case ParallelReading.Read read -> {
            printer.print(
                read.report(),
                read.reading(),
                ClaimCheck.of(read.reading().observations(), loaded));
            if (explain && format == Format.TABLE) {
              Explanation.print(read.reading(), reader, to);
            }
          }
          case ParallelReading.Failed error -> {
            progress.clear();
            error.error().print(err);
            failed = true;
          }
        }
        progress.step();
      }
      progress.clear();
    }
    printer.end();
    to.flush();
    return failed ? 1 : 0;
  }
}
