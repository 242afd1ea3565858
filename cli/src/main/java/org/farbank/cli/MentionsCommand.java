package org.farbank.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.farbank.observation.Evidence;
import org.farbank.reader.Mention;
import org.farbank.reader.Readers;
import org.farbank.reader.Report;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code farbank mentions}: every figure of a text with what it is worth, whatever it is about. */
@Command(
    name = "mentions",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Prints the numbers, amounts, quantities and dates of reports as JSON Lines.",
    footer = {"", "Example:", "  farbank mentions 2023-04-03-goats.en.txt"})
final class MentionsCommand implements Callable<Integer> {

  @Mixin private ReportOptions reports;

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // filled by picocli
  MentionsCommand() {}

  @Override
  public Integer call() throws UserError {
    PrintWriter err = spec.commandLine().getErr();
    Readers readers = Readers.of(reports.loadPack());
    List<Input> inputs = reports.inputs(err);
    Output output = Output.standard(spec.commandLine().getOut());
    int code = 0;
    try (InOrder<List<Mention>> all =
        new InOrder<>(inputs, input -> mentions(reports.report(input), readers))) {
      while (all.hasNext()) {
        switch (all.next()) {
          case InOrder.Done<List<Mention>> done ->
              done.value().forEach(m -> output.writer().print(Json.line(fields(m))));
          case InOrder.Failed<List<Mention>> failed -> {
            failed.error().print(err);
            code = 1;
          }
        }
        output.check();
      }
    }
    return code;
  }

  private static List<Mention> mentions(Report report, Readers readers) throws UserError {
    return Packs.reader(readers, report.lang()).mentions(report);
  }

  private static Map<String, @Nullable Object> fields(Mention mention) {
    Evidence evidence = mention.evidence();
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("mention", mention.figure().code());
    map.put("report", evidence.report());
    map.put("span", List.of(evidence.start(), evidence.end()));
    map.put("text", evidence.text());
    put(map, "value", mention.value());
    put(map, "unit", mention.unit());
    put(map, "currency", mention.currency());
    put(map, "from", mention.period().from());
    put(map, "to", mention.period().to());
    return map;
  }

  private static void put(Map<String, @Nullable Object> map, String name, @Nullable Object value) {
    if (value != null) {
      map.put(name, value instanceof LocalDate day ? day.toString() : value);
    }
  }
}
