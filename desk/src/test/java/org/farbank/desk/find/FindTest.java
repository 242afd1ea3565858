package org.farbank.desk.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.farbank.desk.Newsroom;
import org.farbank.desk.account.Account;
import org.farbank.desk.account.Accounts;
import org.farbank.desk.account.Role;
import org.farbank.desk.evidence.Report;
import org.farbank.desk.evidence.Reports;
import org.farbank.desk.evidence.Seals;
import org.farbank.desk.evidence.Words;
import org.farbank.desk.fact.Fact;
import org.farbank.desk.fact.Facts;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FindTest {
  private static final LocalDate DAY = LocalDate.of(2023, 4, 3);

  @TempDir private Path data;

  @ParameterizedTest
  @EnumSource
  void confirmedFactsAreFoundNarrowedAndTakenOut(Newsroom.Kind kind) throws Exception {
    try (var newsroom = Newsroom.start(kind, data)) {
      Account dana = newsroom.account("Dana", Role.RECIPIENT);
      newsroom.account("Ann", Role.ANALYST);
      newsroom.account("Tom", Role.TRANSLATOR);
      Fact goat = confirmed(newsroom, dana, price("goat", "480", "hyesan"));
      confirmed(newsroom, dana, price("rice", "6100", "hyesan"));
      newsroom.get(Facts.class).add(proposed(price("corn", "2900", "musan")));
      newsroom.get(Index.class).awaitReady();
      var ann = newsroom.signedIn("Ann");

      assertThat(ann.get("/find").body()).contains("2 observations", "goat", "480");
      assertThat(ann.get("/find?good=goat").body())
          .contains("1 observation")
          .doesNotContain("6,100");
      assertThat(ann.get("/find?good=goat&place=musan").body()).contains("Nothing fits");
      assertThat(ann.get("/find?from=2023-04-04").body()).contains("Nothing fits");
      assertThat(ann.get("/find?colour=red").statusCode()).isEqualTo(422);
      assertThat(ann.get("/find?from=yesterday").body()).contains("yesterday is not a day");

      String csv = ann.get("/find/export.csv?good=goat").body();
      assertThat(csv.lines().findFirst())
          .hasValueSatisfying(head -> assertThat(head).startsWith("date,admin1,admin2,market"));
      assertThat(csv)
          .contains("2023-04-03,ryanggang,hyesan,hyesan")
          .contains("goat")
          .contains("480");
      assertThat(ann.get("/find/export.jsonl").body()).contains("\"good\":\"goat\"");
      assertThat(ann.get("/find/words.jsonl").statusCode()).isEqualTo(403);
      assertThat(newsroom.signedIn("Tom").get("/find/export.csv").statusCode()).isEqualTo(403);
      assertThat(ann.get("/find/" + goat.id()).body()).contains("goat").doesNotContain("/review/");
    }
  }

  @ParameterizedTest
  @EnumSource
  void wordsLeaveOnlyForTheReportsRecipients(Newsroom.Kind kind) throws Exception {
    try (var newsroom = Newsroom.start(kind, data)) {
      Account dana = newsroom.account("Dana", Role.RECIPIENT);
      newsroom.account("Max", Role.RECIPIENT);
      String text = "A goat fetches 480 yuan here.";
      var report =
          newsroom
              .get(Reports.class)
              .write(Report.Source.TYPED, Words.of(text, "en", DAY), DAY, null, List.of(dana));
      Fact fact = Fact.proposed(report, null, DAY, true, price("goat", "480", "hyesan"));
      newsroom
          .get(Reports.class)
          .rewrite(
              report,
              Words.of(text, "en", DAY).marked(Map.of(fact.id(), Words.Span.of(2, 23)), List.of()),
              newsroom
                  .get(Seals.class)
                  .key(
                      report, newsroom.get(Accounts.class).unlock(dana.id(), Newsroom.PASSPHRASE)));
      confirm(newsroom, dana, fact);
      newsroom.get(Index.class).awaitReady();

      String mine = newsroom.signedIn("Dana").get("/find/words.jsonl").body();
      assertThat(mine).contains("\"internal\":true", "\"text\":\"goat fetches 480 yuan\"");
      String others = newsroom.signedIn("Max").get("/find/words.jsonl").body();
      assertThat(others).contains("\"good\":\"goat\"").doesNotContain("fetches");
    }
  }

  private static Map<String, Object> price(String good, String amount, String place) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("kind", "price");
    fields.put("from", DAY.toString());
    fields.put("to", DAY.toString());
    fields.put("place", place);
    fields.put("country", "KP");
    fields.put("modality", "stated");
    fields.put("good", good);
    fields.put("amount", new BigDecimal(amount));
    fields.put("currency", "CNY");
    fields.put("unit", "kg");
    return fields;
  }

  private static Fact proposed(Map<String, Object> fields) {
    return Fact.proposed(null, null, DAY, true, fields);
  }

  private static Fact confirmed(Newsroom newsroom, Account by, Map<String, Object> fields) {
    return confirm(newsroom, by, proposed(fields));
  }

  private static Fact confirm(Newsroom newsroom, Account by, Fact fact) {
    var facts = newsroom.get(Facts.class);
    facts.add(fact);
    Fact sure = fact.decided(Fact.State.CONFIRMED, "B", 2);
    assertThat(facts.decide(sure, by)).isTrue();
    facts.announce(sure);
    return sure;
  }
}
