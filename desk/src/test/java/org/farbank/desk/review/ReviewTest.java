package org.farbank.desk.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.farbank.desk.Newsroom;
import org.farbank.desk.Visitor;
import org.farbank.desk.account.Account;
import org.farbank.desk.account.Accounts;
import org.farbank.desk.account.Role;
import org.farbank.desk.audit.Audit;
import org.farbank.desk.evidence.Figure;
import org.farbank.desk.evidence.Figures;
import org.farbank.desk.evidence.Report;
import org.farbank.desk.evidence.Reports;
import org.farbank.desk.evidence.Words;
import org.farbank.desk.fact.Fact;
import org.farbank.desk.fact.Facts;
import org.farbank.desk.inbox.Intake;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReviewTest {
  private static final LocalDate TOLD = LocalDate.of(2023, 4, 5);
  private static final String TEXT =
      "Rice sold for 5,100 won a kilo in Hyesan. Corn was 2,900 won a kilo.\n"
          + "The stall had 37 of them. Mushrooms brought 88 yuan.";

  @TempDir private Path data;

  @ParameterizedTest
  @EnumSource
  void aReportIsReviewedWithoutAScript(Newsroom.Kind kind) throws Exception {
    try (var newsroom = Newsroom.start(kind, data)) {
      var dana = newsroom.account("Dana", Role.RECIPIENT);
      var report = write(newsroom, dana, TEXT);
      var visitor = newsroom.signedIn("Dana");
      var announced = new ArrayList<Fact>();
      newsroom.get(Facts.class).listen(announced::add);
      String address = "/review/" + report;
      assertThat(visitor.get(address).body())
          .contains("class=\"mark l0 k-price\"", "rice 5,100 North Korean won", "0 of");

      var rice = fact(newsroom, report, "rice");
      decide(visitor, address, rice, "confirm");
      assertThat(fact(newsroom, report, "rice"))
          .extracting(Fact::state, Fact::reliability, Fact::credibility)
          .containsExactly(Fact.State.CONFIRMED, "B", 2);
      assertThat(announced).extracting(Fact::id).contains(rice.id());
      assertThat(visitor.get(address).body()).contains("confirmed", "B2", "Dana, 20");

      var corn = fact(newsroom, report, "corn");
      var wrong =
          visitor.post(address + "/claims/" + corn.id() + "/edit", form(corn, "amount", "much"));
      assertThat(wrong.statusCode()).isEqualTo(422);
      assertThat(wrong.body()).contains("A number above nothing", "value=\"much\"");
      var right =
          visitor.post(
              address + "/claims/" + corn.id() + "/edit",
              form(corn, "amount", "2,950", "from", "2023-04-04", "to", "2023-04-04"));
      assertThat(right.statusCode()).isEqualTo(302);
      var corrected = fact(newsroom, report, "corn");
      assertThat(corrected.figure().orElseThrow()).isEqualByComparingTo("2950");
      assertThat(corrected.said()).containsEntry("amount", 2900);
      assertThat(corrected.fields())
          .as("no more exact than the desk allows")
          .containsEntry("from", "2023-04-03")
          .containsEntry("to", "2023-04-09");
      assertThat(words(newsroom, dana, report).spans().get(corn.id()).from())
          .as("exact days are sealed")
          .isEqualTo(LocalDate.of(2023, 4, 4));
      assertThat(visitor.get(address).body()).contains("The reader said:", "2900");

      var invented =
          visitor.post(address + "/add", added("Mushrooms cost 99 yuan", "mushroom", "99"));
      assertThat(invented.statusCode()).isEqualTo(422);
      assertThat(invented.body()).contains("do not stand in the report");
      visitor.post(address + "/add", added("Mushrooms brought 88 yuan", "mushrooms", "88"));
      var mushrooms =
          newsroom.get(Facts.class).of(report).stream().filter(f -> !f.byReader()).toList();
      assertThat(mushrooms).singleElement().extracting(Fact::state).isEqualTo(Fact.State.CONFIRMED);
      assertThat(words(newsroom, dana, report).of(mushrooms.getFirst().id()))
          .contains("Mushrooms brought 88 yuan");
      assertThat(visitor.get(address).body()).contains("added by hand");

      for (var left : newsroom.get(Facts.class).of(report)) {
        if (left.state() == Fact.State.PROPOSED) {
          assertThat(visitor.post(address + "/done").body()).contains("Not done yet");
          decide(visitor, address, left, "reject");
        }
      }
      for (var figure : newsroom.get(Figures.class).of(report)) {
        if (figure.state() == Figure.State.OPEN) {
          assertThat(visitor.post(address + "/done").body()).contains("Not done yet");
          visitor.post(
              address + "/figures/" + figure.number(),
              "decision",
              "waive",
              "reason",
              "count",
              "seen",
              "open");
        }
      }
      visitor.post(address + "/done");
      assertThat(visitor.get(address).body()).contains("This report is done");
      assertThat(decide(visitor, address, corrected, "reject"))
          .as("what is done is not changed")
          .isEqualTo(409);
      visitor.post(address + "/reopen");
      assertThat(visitor.get(address).body()).contains("Report done");
      assertThat(newsroom.get(Audit.class).newest(30))
          .extracting(Audit.Entry::action)
          .contains("confirmed", "corrected", "added", "reviewed", "reopened");
      assertThat(newsroom.get(Audit.class).broken()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void theSecondOfTwoPeopleIsToldAndNothingIsOverwritten(Newsroom.Kind kind) throws Exception {
    try (var newsroom = Newsroom.start(kind, data)) {
      var dana = newsroom.account("Dana", Role.RECIPIENT);
      var max = newsroom.account("Max", Role.RECIPIENT);
      var report = write(newsroom, TEXT, List.of(dana, max));
      String address = "/review/" + report;
      var first = newsroom.signedIn("Dana");
      var second = newsroom.signedIn("Max");
      var rice = fact(newsroom, report, "rice");
      first.get(address);
      second.get(address);
      decide(first, address, rice, "confirm");

      assertThat(decide(second, address, rice, "reject")).isEqualTo(409);
      var late =
          second.post(address + "/claims/" + rice.id() + "/edit", form(rice, "amount", "5777"));
      assertThat(late.statusCode()).isEqualTo(409);
      assertThat(late.body()).contains("Dana", "was quicker", "value=\"5777\"");
      var now = fact(newsroom, report, "rice");
      assertThat(now.state()).isEqualTo(Fact.State.CONFIRMED);
      assertThat(now.figure().orElseThrow()).isEqualByComparingTo("5100");

      // who was told and still thinks otherwise may
      second.post(address + "/claims/" + rice.id() + "/edit", form(now, "amount", "5777"));
      assertThat(fact(newsroom, report, "rice").figure().orElseThrow())
          .isEqualByComparingTo("5777");
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatIsNotOnesOwnIsAsIfItWereNotThere(Newsroom.Kind kind) throws Exception {
    try (var newsroom = Newsroom.start(kind, data)) {
      var dana = newsroom.account("Dana", Role.RECIPIENT);
      newsroom.account("Max", Role.RECIPIENT);
      newsroom.account("Ann", Role.ANALYST);
      var report = write(newsroom, dana, TEXT);
      var rice = fact(newsroom, report, "rice");
      var stranger = newsroom.signedIn("Max");
      String address = "/review/" + report;
      for (var path :
          List.of(
              address,
              address + "/add",
              address + "/claims/" + rice.id(),
              address + "/claims/" + rice.id() + "/edit",
              "/review/" + UUID.randomUUID(),
              "/review/1")) {
        assertThat(stranger.get(path).statusCode()).as(path).isEqualTo(404);
      }
      assertThat(decide(stranger, address, rice, "confirm")).isEqualTo(404);
      assertThat(stranger.post(address + "/done").statusCode()).isEqualTo(404);
      assertThat(newsroom.signedIn("Ann").get(address).statusCode()).isEqualTo(403);

      var other = write(newsroom, dana, "Corn was 2,000 won a kilo in Musan.");
      var owner = newsroom.signedIn("Dana");
      owner.get(address);
      assertThat(decide(owner, "/review/" + other, rice, "confirm"))
          .as("an observation of another report")
          .isEqualTo(404);
      assertThat(fact(newsroom, report, "rice").state()).isEqualTo(Fact.State.PROPOSED);
    }
  }

  @ParameterizedTest
  @EnumSource
  void reportsWithoutClaimsAndWithThousandsStaySmall(Newsroom.Kind kind) throws Exception {
    try (var newsroom = Newsroom.start(kind, data)) {
      var dana = newsroom.account("Dana", Role.RECIPIENT);
      var visitor = newsroom.signedIn("Dana");
      var empty = "/review/" + write(newsroom, dana, "My brother is well.");
      assertThat(visitor.get(empty).body()).contains("no observation in this report");
      visitor.post(empty + "/done");
      assertThat(visitor.get(empty).body()).contains("This report is done");

      for (var text : List.of("Rice was 5,100 won a kilo.\n", "Rice was 5,100 won a kilo. ")) {
        var many = write(newsroom, dana, text.repeat(5000));
        var page = visitor.get("/review/" + many + "?part=60").body();
        assertThat(page.length()).isLessThan(150_000);
        assertThat(page).contains("0 of 5,000", "Part 60 of 125", "5,100");
        var last = facts(newsroom, many).getLast();
        var at = visitor.get("/review/" + many + "?at=f-" + last.id()).body();
        assertThat(at).contains("id=\"f-" + last.id() + "\"");
      }
    }
  }

  private static int decide(Visitor visitor, String address, Fact fact, String decision) {
    return visitor
        .post(
            address + "/claims/" + fact.id(),
            "decision",
            decision,
            "version",
            String.valueOf(fact.version()),
            "reliability",
            "B",
            "credibility",
            "2")
        .statusCode();
  }

  private static String[] form(Fact fact, String... changes) {
    Map<String, String> values = new HashMap<>(Form.values(fact.fields()));
    values.putAll(Map.of("reliability", "C", "credibility", "3"));
    values.put("version", String.valueOf(fact.version()));
    return flat(values, changes);
  }

  private static String[] added(String words, String good, String amount) {
    return flat(
        Map.of("words", words, "reliability", "C", "credibility", "3", "kind", "price"),
        "good",
        good,
        "amount",
        amount,
        "currency",
        "CNY",
        "unit",
        "kg",
        "attribution",
        "partner",
        "modality",
        "stated");
  }

  private static String[] flat(Map<String, String> values, String... changes) {
    Map<String, String> all = new HashMap<>(values);
    for (int i = 0; i < changes.length; i += 2) {
      all.put(changes[i], changes[i + 1]);
    }
    List<String> flat = new ArrayList<>();
    all.forEach((name, value) -> flat.addAll(List.of(name, value)));
    return flat.toArray(String[]::new);
  }

  static UUID write(Newsroom newsroom, Account by, String text) {
    return write(newsroom, text, List.of(by));
  }

  private static UUID write(Newsroom newsroom, String text, List<Account> recipients) {
    return newsroom
        .get(Intake.class)
        .write(Report.Source.TYPED, Words.of(text, "en", TOLD), TOLD, null, recipients);
  }

  private static Fact fact(Newsroom newsroom, UUID report, String good) {
    return newsroom.get(Facts.class).of(report).stream()
        .filter(fact -> fact.text("good").orElse("").equals(good))
        .findFirst()
        .orElseThrow();
  }

  private static List<Fact> facts(Newsroom newsroom, UUID report) {
    return newsroom.get(Facts.class).of(report).stream()
        .sorted(Comparator.comparing(Fact::id))
        .toList();
  }

  private static Words words(Newsroom newsroom, Account by, UUID report) throws Exception {
    var key = newsroom.get(Accounts.class).unlock(by.id(), Newsroom.PASSPHRASE);
    return newsroom.get(Reports.class).words(report, key);
  }
}
