package org.farbank.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.farbank.compare.Comparison;
import org.farbank.compare.Difference;
import org.farbank.compare.Version;
import org.farbank.observation.Evidence;
import org.farbank.pack.Pack;
import org.farbank.reader.Readers;
import org.farbank.reader.Report;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what two versions of an article say differently. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    description = "Shows where a translation says something else than its original.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:both say the same",
      "1:they differ",
      "2:wrong use, or one could not be read"
    })
final class CompareCommand implements Callable<Integer> {

  private static final int FAILED = 2;

  /** An article has no more sentences with figures; aligning takes the square of it. */
  private static final int LONGEST = 1000;

  @Parameters(index = "0", paramLabel = "A", description = "the original, or - for standard input")
  private String a;

  @Parameters(index = "1", paramLabel = "B", description = "its translation, in any language")
  private String b;

  @Option(
      names = "--date",
      paramLabel = "YYYY-MM-DD",
      converter = Day.class,
      description = "day of both; else the day that a file's name begins with")
  private @Nullable LocalDate date;

  @Option(
      names = "--format",
      paramLabel = "table|jsonl|html",
      defaultValue = "table",
      description = "how to print the differences (${DEFAULT-VALUE})")
  private String format;

  @Mixin private PackOption pack;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "write here; the file appears only when all is well")
  private @Nullable Path out;

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // filled by picocli
  CompareCommand() {}

  @Override
  public Integer call() {
    if (!List.of("table", "jsonl", "html").contains(format)) {
      throw new ParameterException(
          spec.commandLine(), "'" + format + "' is not table, jsonl or html");
    }
    if (a.equals("-") && b.equals("-")) {
      throw new ParameterException(spec.commandLine(), "only one version can be standard input");
    }
    try {
      return compare();
    } catch (UserError e) {
      e.print(spec.commandLine().getErr());
    } catch (RuntimeException e) {
      UserError.ours("the comparison", e).print(spec.commandLine().getErr());
    }
    return FAILED; // an exit code of 1 would say that they differ
  }

  private int compare() throws UserError {
    PrintWriter standard = spec.commandLine().getOut();
    try (Output output = out == null ? Output.standard(standard) : Output.file(out)) {
      Pack border = pack.load();
      Readers readers = Readers.of(border);
      Version first = version(a, readers);
      Version second = version(b, readers);
      Comparison comparison = Comparison.of(first, second, border);
      print(first, second, comparison, output.writer());
      output.keep();
      return comparison.differences().isEmpty() ? 0 : 1;
    }
  }

  private Version version(String name, Readers readers) throws UserError {
    Input input = new Input(name.equals("-") ? null : ReportOptions.path(name));
    Report report = input.report(date, null);
    Version version = Version.read(report, Packs.reader(readers, report.lang()));
    if (version.sentences() > LONGEST) {
      throw UserError.inFile(
          input.where() + " has more than " + LONGEST + " sentences with figures",
          "compare one article at a time");
    }
    return version;
  }

  private void print(Version first, Version second, Comparison comparison, PrintWriter to) {
    switch (format) {
      case "jsonl" -> comparison.differences().forEach(d -> to.print(Json.line(fields(d))));
      case "html" -> new ComparePage(first, second, comparison).print(to);
      default -> table(comparison, to);
    }
  }

  private static Map<String, @Nullable Object> fields(Difference difference) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("what", difference.what().code());
    map.put("a", words(difference.a()));
    map.put("b", words(difference.b()));
    return map;
  }

  private static @Nullable Map<String, Object> words(@Nullable Evidence evidence) {
    return evidence == null
        ? null
        : Map.of("span", List.of(evidence.start(), evidence.end()), "text", evidence.text());
  }

  private void table(Comparison comparison, PrintWriter to) {
    int columns = 36;
    int count = comparison.differences().size();
    to.println(
        count == 0
            ? "No difference: " + comparison.pairs().size() + " figures, dates and places agree."
            : count + (count == 1 ? " difference" : " differences"));
    for (Difference difference : comparison.differences()) {
      String left = difference.a() == null ? "–" : Words.quote(difference.a().text(), columns);
      String right = difference.b() == null ? "–" : Words.quote(difference.b().text(), columns);
      to.println("  " + pad(difference.what().code(), 10) + pad(left, columns + 2) + " " + right);
    }
  }

  private static String pad(String text, int columns) {
    return text + " ".repeat(Math.max(0, columns - Words.width(text)));
  }
}
