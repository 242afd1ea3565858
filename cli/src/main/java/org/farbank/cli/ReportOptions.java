package org.farbank.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.farbank.pack.Pack;
import org.farbank.reader.Readers;
import org.farbank.reader.Report;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which reports to read, of which day and language, and with which border pack. */
final class ReportOptions {

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE|DIR|-",
      description = "files, folders of .txt files, or - for standard input")
  private List<String> names;

  @Option(
      names = "--date",
      paramLabel = "YYYY-MM-DD",
      converter = Day.class,
      description = "day of the reports; else the day that a file's name begins with")
  private @Nullable LocalDate date;

  @Option(
      names = "--lang",
      paramLabel = "CODE",
      description =
          "language (en, ko, zh); else .en., .ko. or .zh. in a file's name, else its letters")
  private @Nullable String lang;

  @Mixin private PackOption pack;

  @SuppressWarnings("NullAway.Init") // filled by picocli
  ReportOptions() {}

  Pack loadPack() throws UserError {
    return pack.load();
  }

  /** The report that an input holds. */
  Report report(Input input) throws UserError {
    return input.report(date, lang);
  }

  /** The inputs in their order; what a folder holds besides is counted on {@code err}. */
  List<Input> inputs(PrintWriter err) throws UserError {
    if (lang != null && !Readers.LANGUAGES.contains(lang)) {
      throw UserError.wrongUse("the language '" + lang + "' is not known", "use en, ko or zh");
    }
    List<Input> inputs = new ArrayList<>();
    for (String name : names) {
      if (name.equals("-")) {
        inputs.add(new Input(null));
      } else if (Files.isDirectory(path(name))) {
        inputs.addAll(folder(path(name), err));
      } else {
        inputs.add(new Input(path(name)));
      }
    }
    return inputs;
  }

  /** A name on the command line as a path. */
  static Path path(String name) throws UserError {
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw UserError.wrongUse(
          "a file's name cannot be written in this locale", "set LC_ALL=C.UTF-8 and try again");
    }
  }

  private static List<Input> folder(Path folder, PrintWriter err) throws UserError {
    try (Stream<Path> all = Files.walk(folder)) {
      List<Path> files = all.filter(Files::isRegularFile).sorted().toList();
      List<Input> inputs = files.stream().filter(ReportOptions::isText).map(Input::new).toList();
      int skipped = files.size() - inputs.size();
      if (inputs.isEmpty()) {
        throw UserError.inFile("there is no .txt file in " + folder, "name a folder of reports");
      }
      if (skipped > 0) {
        String which = skipped == 1 ? "1 file that is" : skipped + " files that are";
        err.println("note: skipped " + which + " not .txt in " + Words.visible(folder.toString()));
      }
      return inputs;
    } catch (IOException | UncheckedIOException e) {
      throw UserError.inFile(folder + " cannot be listed", "check that you may read all of it");
    }
  }

  private static boolean isText(Path file) {
    return file.getFileName().toString().endsWith(".txt");
  }
}
