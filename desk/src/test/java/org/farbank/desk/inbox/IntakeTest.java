package org.farbank.desk.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.farbank.desk.Newsroom;
import org.farbank.desk.account.Account;
import org.farbank.desk.account.Accounts;
import org.farbank.desk.account.Role;
import org.farbank.desk.evidence.Figure;
import org.farbank.desk.evidence.Figures;
import org.farbank.desk.evidence.Report;
import org.farbank.desk.evidence.Reports;
import org.farbank.desk.evidence.Words;
import org.farbank.desk.fact.Fact;
import org.farbank.desk.fact.Facts;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IntakeTest {
  private static final LocalDate TOLD = LocalDate.of(2023, 4, 5); // a Wednesday
  private static final String TEXT =
      "On Tuesday rice sold for 5,100 won a kilo in Hyesan. My brother is 47 years old. Goats went for 500"
          + " yuan a head at the market in 2022.";

  @TempDir private Path data;

  @ParameterizedTest
  @EnumSource
  void wordsBecomeProposedFactsWithoutEvidence(Newsroom.Kind kind) throws Exception {
    try (var newsroom = Newsroom.start(kind, data)) {
      var dana = newsroom.account("Dana", Role.RECIPIENT);
      var id = write(newsroom, dana, TEXT);
      var facts = newsroom.get(Facts.class).of(id);
      assertThat(facts)
          .isNotEmpty()
          .allMatch(fact -> fact.state() == Fact.State.PROPOSED && fact.byReader())
          .allSatisfy(
              fact -> assertThat(fact.fields()).doesNotContainKeys("report", "span", "text"));
      var rice = facts.stream().filter(f -> f.text("good").orElse("").equals("rice")).findFirst();
      assertThat(rice.orElseThrow().fields())
          .containsEntry("amount", 5100)
          .containsEntry("from", "2023-04-03")
          .containsEntry("to", "2023-04-09")
          .containsEntry("time_precision", 2);
      var words = words(newsroom, dana, id);
      assertThat(words.of(rice.get().id()).orElseThrow()).contains("5,100");
      assertThat(words.spans().get(rice.get().id()))
          .extracting(Words.Span::from, Words.Span::to)
          .containsExactly(TOLD.minusDays(1), TOLD.minusDays(1));
      assertThat(newsroom.get(Figures.class).of(id))
          .hasSameSizeAs(words.figures())
          .anyMatch(f -> f.state() == Figure.State.IGNORED && f.reason().equals("age"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void reportsWithoutClaimsAndWithThousands(Newsroom.Kind kind) throws Exception {
    try (var newsroom = Newsroom.start(kind, data)) {
      var dana = newsroom.account("Dana", Role.RECIPIENT);
      var facts = newsroom.get(Facts.class);
      assertThat(facts.of(write(newsroom, dana, ""))).isEmpty();
      assertThat(facts.of(write(newsroom, dana, "Ничего нового за 5 дней."))).isEmpty();
      assertThat(facts.of(write(newsroom, dana, "Rice was 5,100 won a kilo.\n".repeat(5000))))
          .hasSize(5000);
    }
  }

  @ParameterizedTest
  @EnumSource
  void theRestOfAHugeTextIsForAPersonToDealWith(Newsroom.Kind kind) throws Exception {
    try (var newsroom = Newsroom.start(kind, data)) {
      var dana = newsroom.account("Dana", Role.RECIPIENT);
      String lines = "We spoke of nothing else.\n".repeat(7_000);
      var id = write(newsroom, dana, lines + "1,1".repeat(2_000_000));
      assertThat(newsroom.get(Figures.class).of(id))
          .singleElement()
          .matches(figure -> figure.state() == Figure.State.OPEN);
      assertThat(words(newsroom, dana, id).figures())
          .containsExactly(Words.Span.of(lines.length() - 1, lines.length() + 6_000_000));
    }
  }

  private static UUID write(Newsroom newsroom, Account by, String text) {
    return newsroom
        .get(Intake.class)
        .write(
            Report.Source.TYPED,
            Words.of(text, Intake.language(text), TOLD),
            TOLD,
            null,
            List.of(by));
  }

  private static Words words(Newsroom newsroom, Account by, UUID id) throws Exception {
    var key = newsroom.get(Accounts.class).unlock(by.id(), Newsroom.PASSPHRASE);
    return newsroom.get(Reports.class).words(id, key);
  }
}
