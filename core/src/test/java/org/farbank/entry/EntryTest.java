package org.farbank.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.farbank.Packs;
import org.farbank.observation.Claim;
import org.farbank.observation.Evidence;
import org.farbank.observation.Fields;
import org.farbank.observation.Observation;
import org.farbank.pack.Pack;
import org.farbank.reader.Readers;
import org.farbank.score.LabelledReport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntryTest {
  private static final Pack PACK = Packs.CHINA_NORTH_KOREA;
  private static final Evidence EVIDENCE = new Evidence("r", 0, 4, "rice");
  private static final String PRICE =
      "kind=price good=rice amount=5200 currency=KPW unit=kg country=KP from=2023-03-01"
          + " to=2023-03-10 place=hyesan attribution=partner modality=stated lang=en rule=desk";
  private static final String ENFORCEMENT =
      "kind=enforcement country=KP trend=up attribution=partner modality=stated lang=ko rule=desk";

  @ParameterizedTest
  @ValueSource(strings = {"en", "ko", "zh"})
  void whateverTheReaderSaysIsReadBack(String language) throws Exception {
    List<Path> files;
    try (var all = Files.list(Path.of("../corpus", language))) {
      files = all.filter(f -> f.toString().endsWith(".json")).toList();
    }
    var reader = Readers.of(PACK).in(language);
    for (Path file : files) {
      var report = LabelledReport.read(file).report();
      for (Observation observation : reader.read(report).observations()) {
        var fields = Fields.of(observation);
        if (endsBeforeItBegins(observation)) {
          assertThat(problems(fields)).containsExactly("to to-before-from");
          continue;
        }
        var entered = Entry.read(fields, observation.evidence(), PACK);
        assertThat(entered).as(file + " " + observation).isInstanceOf(Entered.Right.class);
        assertThat(Fields.of(((Entered.Right) entered).observation())).isEqualTo(fields);
      }
    }
  }

  @Test
  void textOfAFormIsReadLikeTypedValues() {
    var measured = new HashMap<String, @Nullable Object>(fields(ENFORCEMENT));
    measured.put("measure", Map.of("what", "spacing", "value", "50", "unit", "metre"));
    var observation = right(measured);
    assertThat(observation.claim())
        .isInstanceOfSatisfying(
            Claim.Enforcement.class,
            claim -> assertThat(claim.measure().value()).isEqualByComparingTo("50"));
    var price = right(fields(PRICE + " unit_size= bound=about"));
    assertThat(price.placePrecision()).isEqualTo(1);
    assertThat(price.period().precision()).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource({
    "kind=, kind missing",
    "kind=prise, kind unknown-kind",
    "good=, good missing",
    "good=ambrosia, good not-in-pack",
    "place=atlantis, place not-in-pack",
    "country=XX, country not-in-pack",
    "currency=won, currency not-in-pack",
    "unit=pound, unit not-in-pack",
    "actor=ghost, actor not-in-pack",
    "amount=, amount missing",
    "amount=much, amount not-a-number",
    "amount=-5, amount not-a-number",
    "amount=0, amount not-a-number",
    "amount=1e5, amount not-a-number",
    "amount=1234567890123456, amount not-a-number",
    "from=2023-02-30, from not-a-day",
    "to=2023-02-28, to to-before-from",
    "bound=roughly, bound not-a-code",
    "modality=, modality missing",
    "unit_size=25, unit_size not-a-size",
    "unit_size=25 pound, unit_size not-a-size",
    "variety=Long Grain, variety not-a-word",
    "rate=130, rate unknown-field",
  })
  void oneWrongFieldIsNamed(String change, String problem) {
    var fields = new HashMap<>(fields(PRICE));
    String[] pair = change.split("=", 2);
    fields.put(pair[0], pair[1]);
    assertThat(problems(fields)).containsExactly(problem);
  }

  @Test
  void allProblemsAreNamedAtOnce() {
    var fields = new HashMap<String, @Nullable Object>(fields(ENFORCEMENT));
    fields.put("country", "XX");
    fields.put("trend", "sideways");
    fields.put("measure", Map.of("what", "weight", "value", "many"));
    fields.put("good", "rice");
    assertThat(problems(fields))
        .containsExactly(
            "country not-in-pack",
            "trend not-a-code",
            "measure.what not-a-code",
            "measure.value not-a-number",
            "good unknown-field");
  }

  @Test
  void aProblemNeverRepeatsWhatWasEntered() {
    var fields = new HashMap<>(fields(PRICE));
    fields.put("good", "the words of a partner");
    var wrong = (Entered.Wrong) Entry.read(fields, EVIDENCE, PACK);
    assertThat(wrong.problems().toString()).doesNotContain("partner");
    assertThat(wrong.problems().getFirst().value()).isEqualTo("the words of a partner");
  }

  private static boolean endsBeforeItBegins(Observation observation) {
    var from = observation.period().from();
    var to = observation.period().to();
    return from != null && to != null && to.isBefore(from);
  }

  private static Observation right(Map<String, ? extends @Nullable Object> fields) {
    return ((Entered.Right) Entry.read(fields, EVIDENCE, PACK)).observation();
  }

  private static List<String> problems(Map<String, ? extends @Nullable Object> fields) {
    List<String> lines = new ArrayList<>();
    ((Entered.Wrong) Entry.read(fields, EVIDENCE, PACK))
        .problems()
        .forEach(problem -> lines.add(problem.toString()));
    return lines;
  }

  private static Map<String, String> fields(String line) {
    Map<String, String> fields = new HashMap<>();
    for (String pair : line.split(" ")) {
      fields.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
    }
    return fields;
  }
}
