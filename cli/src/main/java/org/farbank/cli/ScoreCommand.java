package org.farbank.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.farbank.reader.Reader;
import org.farbank.reader.Readers;
import org.farbank.score.LabelledReport;
import org.farbank.score.Score;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code farbank score}: how well labelled reports are read. */
@Command(
    name = "score",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Scores the reading of labelled reports: precision, recall and F1 by kind.",
    footer = {
      "",
      "Examples:",
      "  farbank score corpus/en",
      "  farbank score --summary --format json corpus/en > score.json"
    })
final class ScoreCommand implements Callable<Integer> {

  @Parameters(
      arity = "1..*",
      paramLabel = "DIR",
      description = "folders of labelled reports (.json), or single ones")
  private List<Path> names;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      description = "table (for eyes) or json")
  private String format;

  @Option(names = "--summary", description = "only the rates, not what was missed and wrong")
  private boolean summary;

  @Mixin private PackOption pack;

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // filled by picocli
  ScoreCommand() {}

  @Override
  public Integer call() throws UserError {
    if (!List.of("table", "json").contains(format)) {
      throw new ParameterException(spec.commandLine(), "'" + format + "' is not table or json");
    }
    Readers readers = Readers.of(pack.load());
    List<Input> inputs = new ArrayList<>();
    for (Path name : names) {
      files(name).forEach(file -> inputs.add(new Input(file)));
    }
    List<Scored> scored = new ArrayList<>();
    int code = 0;
    try (InOrder<Score> all = new InOrder<>(inputs, input -> score(input, readers))) {
      while (all.hasNext()) {
        switch (all.next()) {
          case InOrder.Done<Score> done ->
              scored.add(new Scored(done.input().where(), done.value()));
          case InOrder.Failed<Score> failed -> {
            failed.error().print(spec.commandLine().getErr());
            code = 1;
          }
        }
      }
    }
    Output output = Output.standard(spec.commandLine().getOut());
    print(scored, output.writer());
    output.check();
    return code;
  }

  /** One report's score, by the name of its file. */
  record Scored(String file, Score score) {}

  private void print(List<Scored> scored, PrintWriter out) {
    if (format.equals("json")) {
      new ScoreJson(scored).print(out, !summary);
    } else {
      new ScoreTable(scored).print(out, !summary);
    }
  }

  private static Score score(Input input, Readers readers) throws UserError {
    try {
      LabelledReport labelled = LabelledReport.read(input.file());
      String language = labelled.report().lang();
      if (!Readers.LANGUAGES.contains(language)) {
        throw new IOException("is in a language that is not read");
      }
      Reader reader = Packs.reader(readers, language);
      return Score.of(reader.read(labelled.report()).observations(), labelled.labels());
    } catch (IOException e) {
      throw UserError.inFile(
          input.where() + " " + e.getMessage(),
          "docs/reading.md shows the form of labelled reports");
    }
  }

  private static List<Path> files(Path name) throws UserError {
    if (!Files.exists(name)) {
      throw UserError.wrongUse("there is no " + name, "name a folder of labelled reports");
    }
    if (!Files.isDirectory(name)) {
      return List.of(name);
    }
    try (Stream<Path> found = Files.walk(name)) {
      List<Path> files =
          found
              .filter(Files::isRegularFile)
              .filter(f -> f.toString().endsWith(".json"))
              .sorted()
              .toList();
      if (files.isEmpty()) {
        throw UserError.inFile(
            "there is no .json file in " + name, "name a folder of labelled reports");
      }
      return files;
    } catch (IOException | UncheckedIOException e) {
      throw UserError.inFile(name + " cannot be listed", "check that you may read all of it");
    }
  }
}
