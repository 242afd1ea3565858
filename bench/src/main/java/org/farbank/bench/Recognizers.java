package org.farbank.bench;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.farbank.observation.FigureType;
import org.farbank.reader.Mention;
import org.farbank.reader.Readers;
import org.farbank.reader.Report;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Scores what {@code farbank mentions} finds on the cases of Recognizers-Text, a folder of which is
 * the argument. In scope is what Farbank claims to read, by rules fixed before any result was seen:
 * a number that is neither a fraction nor a power; an amount of a currency of the border pack; a
 * date that means the same day whatever the day on which it is read. A case is in scope if all that
 * is expected of it is.
 */
public final class Recognizers {

  private static final Map<String, String> LANGUAGES =
      Map.of("English", "en", "Korean", "ko", "Chinese", "zh");

  /** Units of the suites that are a currency of the pack without an ISO code. */
  private static final Map<String, String> UNITS = Map.of("Dollar", "USD");

  /** In the text of a number: shares, fractions, powers, discounts. */
  private static final List<String> NO_NUMBERS = List.of("分之", "/", "%", "^", "E", "折", "成", "分の");

  private static final JsonMapper JSON = JsonMapper.shared();

  /** What is expected: where, its value, its currency or day. */
  private record Expected(int start, int end, @Nullable BigDecimal value, @Nullable String unit) {}

  private final Readers readers = Readers.of(Texts.pack());
  private final Set<String> currencies = Texts.pack().currencies().keySet();

  private Recognizers() {}

  /** Prints for each suite how many cases are in scope, and how well they are read. */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args.length == 0 ? "../shared/data/recognizers-specs" : args[0]);
    boolean misses = args.length > 1 && args[1].equals("--misses");
    System.out.println("suite                 cases in  out   expected  value recall  span F1");
    for (String language : List.of("English", "Korean", "Chinese")) {
      suite(folder, "Number/" + language + "/NumberModel.json", misses);
      suite(folder, "NumberWithUnit/" + language + "/CurrencyModel.json", misses);
      suite(folder, "DateTime/" + language + "/DateParser.json", misses);
    }
  }

  private static void suite(Path folder, String name, boolean misses) throws IOException {
    new Recognizers().score(folder.resolve(name), name, misses);
  }

  private void score(Path file, String name, boolean misses) throws IOException {
    String text = Files.readString(file);
    JsonNode cases = JSON.readTree(text.startsWith("\ufeff") ? text.substring(1) : text);
    int in = 0;
    int expected = 0;
    int right = 0;
    int strict = 0;
    int mentioned = 0;
    for (JsonNode one : cases) {
      List<Expected> wanted = expected(one, name);
      if (wanted == null) {
        continue;
      }
      in++;
      List<Mention> mentions = mentions(one, name);
      mentioned += mentions.size();
      for (Expected want : wanted) {
        expected++;
        boolean found = mentions.stream().anyMatch(m -> overlaps(m, want) && agrees(m, want));
        right += found ? 1 : 0;
        strict += mentions.stream().anyMatch(m -> same(m, want)) ? 1 : 0;
        if (misses && !found) {
          System.out.println("  missed " + one.path("Input").asString() + " | " + want);
        }
      }
    }
    double f1 = expected + mentioned == 0 ? 1 : 2.0 * strict / (expected + mentioned);
    System.out.printf(
        "%-20s %6d %4d %10d %13.3f %8.3f%n",
        name.substring(name.indexOf('/') + 1).replace("Model.json", "").replace("Parser.json", ""),
        in,
        cases.size() - in,
        expected,
        expected == 0 ? 1 : (double) right / expected,
        f1);
  }

  /** What a case expects; null where it is out of scope. */
  private @Nullable List<Expected> expected(JsonNode one, String suite) {
    List<Expected> result = new ArrayList<>();
    int from = 0;
    for (JsonNode wanted : one.path("Results")) {
      String words = wanted.path("Text").asString();
      int start = one.path("Input").asString().toLowerCase().indexOf(words.toLowerCase(), from);
      Expected expected = start < 0 ? null : expected(wanted, suite, start, words);
      if (expected == null) {
        return null;
      }
      result.add(expected);
      from = expected.end();
    }
    return result;
  }

  private @Nullable Expected expected(JsonNode wanted, String suite, int start, String words) {
    int end = start + words.length();
    if (suite.startsWith("DateTime")) {
      JsonNode value = wanted.path("Value");
      String future = value.at("/FutureResolution/date").asString("");
      String past = value.at("/PastResolution/date").asString("");
      return future.equals(past) && future.length() == 10
          ? new Expected(start, end, null, future)
          : null;
    }
    JsonNode resolution = wanted.path("Resolution");
    String value = resolution.path("value").asString("");
    if (!value.matches("-?\\d+(\\.\\d+)?")) {
      return null;
    }
    BigDecimal number = new BigDecimal(value);
    if (suite.startsWith("NumberWithUnit")) {
      String unit = resolution.path("unit").asString("");
      String code = resolution.path("isoCurrency").asString(UNITS.getOrDefault(unit, ""));
      return currencies.contains(code) ? new Expected(start, end, number, code) : null;
    }
    String type = resolution.path("subtype").asString("");
    boolean plain = type.isEmpty() || type.equals("integer") || type.equals("decimal");
    return plain && NO_NUMBERS.stream().noneMatch(words::contains)
        ? new Expected(start, end, number, null)
        : null;
  }

  private List<Mention> mentions(JsonNode one, String suite) {
    String language =
        Objects.requireNonNull(LANGUAGES.get(suite.split("/")[1]), "a suite of another language");
    String day = one.at("/Context/ReferenceDateTime").asString("2018-01-01").substring(0, 10);
    Report report =
        new Report("case", language, LocalDate.parse(day), one.path("Input").asString());
    boolean money = suite.startsWith("NumberWithUnit");
    boolean dates = suite.startsWith("DateTime");
    return readers.in(language).mentions(report).stream()
        .filter(m -> dates == (m.figure() == FigureType.DATE))
        .filter(m -> !money || m.figure() == FigureType.AMOUNT)
        .toList();
  }

  private static boolean overlaps(Mention mention, Expected want) {
    return mention.evidence().start() < want.end() && mention.evidence().end() > want.start();
  }

  private static boolean same(Mention mention, Expected want) {
    return mention.evidence().start() == want.start() && mention.evidence().end() == want.end();
  }

  private static boolean agrees(Mention mention, Expected want) {
    if (want.value() == null) {
      LocalDate from = mention.period().from();
      return from != null
          && from.toString().equals(want.unit())
          && from.equals(mention.period().to());
    }
    boolean value = mention.value() != null && mention.value().compareTo(want.value()) == 0;
    return value && (want.unit() == null || want.unit().equals(mention.currency()));
  }
}
