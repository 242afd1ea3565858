package org.farbank.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.farbank.observation.Fields;
import org.farbank.observation.Kind;
import org.farbank.observation.Observation;
import org.farbank.pack.Pack;
import org.farbank.reader.Reader;
import org.farbank.score.Label;
import org.farbank.score.LabelledReport;
import org.farbank.score.Score;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code farbank score}: how well labelled reports are read. */
@Command(
    name = "score",
    mixinStandardHelpOptions = true,
    description = "Scores the reading of labelled reports: precision, recall and F1 by kind.")
final class ScoreCommand implements Callable<Integer> {

  @Parameters(
      arity = "1..*",
      paramLabel = "DIR",
      description = "folders of labelled reports (.json)")
  private List<Path> folders;

  @Option(names = "--pack", paramLabel = "DIR", description = "border pack")
  private @Nullable Path pack;

  @Option(names = "--summary", description = "only the table, not what was missed and wrong")
  private boolean summary;

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // filled by picocli
  ScoreCommand() {}

  @Override
  public Integer call() throws UserError {
    Pack loaded = Packs.load(pack);
    Reader reader = Reader.of("en", loaded);
    List<Score> scores = new ArrayList<>();
    boolean failed = false;
    PrintWriter out = spec.commandLine().getOut();
    for (Path file : files()) {
      try {
        LabelledReport labelled = LabelledReport.read(file);
        if (!labelled.report().lang().equals("en")) {
          throw new IOException("is in a language that is not read yet");
        }
        Score score = Score.of(reader.read(labelled.report()).observations(), labelled.labels());
        scores.add(score);
        if (!summary) {
          details(file, score, out);
        }
      } catch (IOException e) {
        UserError.inFile(file + " " + e.getMessage(), "see docs/reading.md for the form")
            .print(spec.commandLine().getErr());
        failed = true;
      }
    }
    table(scores, out);
    return failed ? 1 : 0;
  }

  private List<Path> files() throws UserError {
    List<Path> files = new ArrayList<>();
    for (Path folder : folders) {
      try (Stream<Path> found = Files.walk(folder)) {
        found.filter(f -> f.toString().endsWith(".json")).sorted().forEach(files::add);
      } catch (IOException e) {
        throw UserError.wrongUse(
            "there is no folder " + folder, "name a folder of labelled reports");
      }
    }
    return files;
  }

  private static void details(Path file, Score score, PrintWriter out) {
    if (score.missed().isEmpty() && score.wrong().isEmpty()) {
      return;
    }
    out.println(file);
    for (Label label : score.missed()) {
      out.println("  missed " + label.summary());
    }
    for (Observation observation : score.wrong()) {
      Map<String, @Nullable Object> fields = Fields.of(observation);
      StringBuilder line = new StringBuilder("  wrong  " + observation.kind().code());
      for (String field : Fields.identity(observation.kind())) {
        line.append(' ').append(field).append('=').append(fields.get(field));
      }
      out.println(line + " " + observation.modality().code() + " by " + observation.rule());
    }
  }

  private static void table(List<Score> scores, PrintWriter out) {
    out.printf(
        "%-15s %6s %6s %6s %9s %6s %6s%n",
        "kind", "found", "missed", "wrong", "precision", "recall", "F1");
    for (Kind kind : Kind.values()) {
      row(kind.code(), Score.rates(scores, kind), out);
    }
    row("all", Score.rates(scores, null), out);
    for (int i = 0; i < 3 && !scores.isEmpty(); i++) {
      int stated = 0;
      int right = 0;
      for (Score score : scores) {
        stated += score.details().get(i).stated();
        right += score.details().get(i).right();
      }
      out.printf(
          "%-15s right in %d of %d claims that state it%n",
          scores.getFirst().details().get(i).field(), right, stated);
    }
  }

  private static void row(String name, Score.Rates rates, PrintWriter out) {
    out.printf(
        "%-15s %6d %6d %6d %9.3f %6.3f %6.3f%n",
        name,
        rates.found(),
        rates.missed(),
        rates.wrong(),
        rates.precision(),
        rates.recall(),
        rates.f1());
  }
}
