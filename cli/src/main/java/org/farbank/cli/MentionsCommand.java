package org.farbank.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.farbank.observation.Evidence;
import org.farbank.pack.Pack;
import org.farbank.reader.Mention;
import org.farbank.reader.Reader;
import org.farbank.reader.Report;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code farbank mentions}: every figure of a text with what it is worth, whatever it is about. */
@Command(
    name = "mentions",
    mixinStandardHelpOptions = true,
    description = "Prints the numbers, amounts, quantities and dates of reports as JSON Lines.")
final class MentionsCommand implements Callable<Integer> {

  @Parameters(arity = "1..*", paramLabel = "FILE|-", description = "files, or - for standard input")
  private List<String> names;

  @Option(
      names = "--date",
      paramLabel = "YYYY-MM-DD",
      description = "day of the reports; else from the file's name")
  private @Nullable LocalDate date;

  @Option(names = "--lang", description = "language; else from the file's name or its letters")
  private @Nullable String lang;

  @Option(names = "--pack", paramLabel = "DIR", description = "border pack")
  private @Nullable Path pack;

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // filled by picocli
  MentionsCommand() {}

  @Override
  public Integer call() throws UserError {
    Pack loaded = Packs.load(pack);
    Reader reader = Reader.of("en", loaded);
    PrintWriter out = spec.commandLine().getOut();
    JsonlPrinter printer = new JsonlPrinter(out, new PrintOptions(false, false, false, loaded));
    int code = 0;
    for (String name : names) {
      try {
        Report report = new Input(name.equals("-") ? null : Path.of(name)).report(date, lang);
        reader.mentions(report).forEach(mention -> printer.line(fields(mention)));
      } catch (UserError e) {
        e.print(spec.commandLine().getErr());
        code = 1;
      }
    }
    return code;
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
