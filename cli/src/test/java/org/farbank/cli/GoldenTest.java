package org.farbank.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.farbank.check.ClaimCheck;
import org.farbank.observation.Attribution;
import org.farbank.observation.Bound;
import org.farbank.observation.Claim;
import org.farbank.observation.CorruptionForm;
import org.farbank.observation.Evidence;
import org.farbank.observation.FeeType;
import org.farbank.observation.FigureType;
import org.farbank.observation.IncidentType;
import org.farbank.observation.Modality;
import org.farbank.observation.Observation;
import org.farbank.observation.Period;
import org.farbank.observation.RestrictionType;
import org.farbank.observation.Status;
import org.farbank.observation.Trend;
import org.farbank.observation.Unread;
import org.farbank.pack.Pack;
import org.farbank.reader.Readers;
import org.farbank.reader.Reading;
import org.farbank.reader.Report;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Each format of one reading, as it stands in src/test/resources/golden. The reading is made by
 * hand, so that rules may grow without changing these files; {@code -Dgolden=write} writes them
 * anew.
 */
class GoldenTest {

  private static final Path FOLDER = Path.of("src/test/resources/golden");
  private static final Pack PACK = Pack.load(Path.of("../packs/china-north-korea"));
  private static final String TEXT =
      """
      A goat costs "about" 500 yuan in Hyesan and 1,500 in Changbai, <one tenth> of the price. \
      One yuan is 1,200 won.
      Coal & beer cross by night, 40 boxes; smuggling will grow, there are no new patrols. \
      A pass is needed and costs 30 yuan. Two men, aged 44, were shot at 혜산; guards take 200 yuan.
      """;

  private final List<Observation> observations = new ArrayList<>();

  @ParameterizedTest
  @EnumSource(Format.class)
  void isPrintedAsBefore(Format format) throws IOException {
    StringWriter out = new StringWriter();
    PrintOptions options = new PrintOptions(true, false, new Style(false), PACK, Readers.of(PACK));
    Printer printer = format.printer(new PrintWriter(out), options);
    Printer.Item item = item();
    printer.begin(List.of("2023-04-03-goats.en.txt"));
    printer.print(item);
    printer.end();
    Path golden = FOLDER.resolve("goats." + format);
    if ("write".equals(System.getProperty("golden"))) {
      Files.createDirectories(FOLDER);
      Files.writeString(golden, body(out.toString()));
    }
    assertThat(body(out.toString())).isEqualTo(Files.readString(golden));
  }

  /** A page's style is for eyes to judge. */
  private static String body(String printed) {
    return printed.replaceAll("(?s)<style>.*</style>", "<style></style>");
  }

  private Printer.Item item() {
    Report report = new Report("2023-04-03-goats.en.txt", "en", LocalDate.of(2023, 4, 3), TEXT);
    claims();
    Reading reading =
        new Reading(
            observations,
            List.of(
                new Unread(FigureType.QUANTITY, evidence("40 boxes"), Unread.NOT_UNDERSTOOD),
                new Unread(FigureType.NUMBER, evidence("44"), "age")));
    return new Printer.Item(report, reading, ClaimCheck.of(observations, PACK));
  }

  private void claims() {
    stated("A goat costs \"about\" 500 yuan in Hyesan", "KP", "hyesan", price(500, "KP"));
    stated("500 yuan in Hyesan and 1,500 in Changbai", "CN", "changbai", price(1500, "CN"));
    stated(
        "<one tenth> of the price",
        "KP",
        null,
        new Claim.PriceRatio("livestock", new BigDecimal("0.1"), "KP", "CN"));
    stated(
        "One yuan is 1,200 won",
        null,
        null,
        new Claim.ExchangeRate("CNY", "KPW", new BigDecimal(1200), "street"));
    stated("Coal & beer cross", null, null, flow("coal", "KP", "CN"));
    stated("Coal & beer cross", null, null, flow("beer", "CN", "KP"));
    add("smuggling will grow", null, Modality.EXPECTED, new Claim.TradeActivity(Trend.UP));
    add("no new patrols", "CN", Modality.DENIED, new Claim.Enforcement("CN", Trend.UP, null));
    stated(
        "A pass is needed and costs 30 yuan",
        "KP",
        null,
        new Claim.Restriction(RestrictionType.PERMIT, "KP", Status.IN_FORCE, null, null));
    stated(
        "costs 30 yuan",
        "KP",
        null,
        new Claim.Fee(FeeType.PERMIT, new BigDecimal(30), "CNY", "person"));
    stated(
        "Two men, aged 44, were shot at 혜산",
        "KP",
        "hyesan",
        new Claim.Incident(IncidentType.SHOOTING, "KP", 2, "KP", null, null, null, null));
    stated(
        "guards take 200 yuan",
        "KP",
        "hyesan",
        new Claim.Corruption(CorruptionForm.BRIBE, "KP", null, new BigDecimal(200), "CNY"));
  }

  private static Claim price(int amount, String country) {
    Bound bound = amount == 500 ? Bound.ABOUT : null;
    BigDecimal number = new BigDecimal(amount);
    return new Claim.Price("goat", number, "CNY", "head", country, bound, null, null, null);
  }

  private static Claim flow(String good, String origin, String destination) {
    return new Claim.Flow(good, origin, destination, null, "night", null, null, null, null);
  }

  private void stated(String words, String country, String place, Claim claim) {
    LocalDate day = place == null ? null : LocalDate.of(2023, 4, 1);
    Period period = day == null ? Period.UNKNOWN : Period.of(day, day);
    observations.add(
        new Observation(
            evidence(words),
            "en",
            period,
            place,
            place == null ? null : 1,
            country,
            Attribution.PARTNER,
            Modality.STATED,
            "book.rule",
            null,
            claim));
  }

  private void add(String words, String country, Modality modality, Claim claim) {
    observations.add(
        new Observation(
            evidence(words),
            "en",
            Period.of(LocalDate.of(2023, 3, 1), null),
            null,
            null,
            country,
            Attribution.OUTLET,
            modality,
            "book.rule",
            null,
            claim));
  }

  private static Evidence evidence(String words) {
    int start = TEXT.indexOf(words);
    return new Evidence("2023-04-03-goats.en.txt", start, start + words.length(), words);
  }
}
