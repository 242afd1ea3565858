package org.farbank.desk.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.farbank.desk.Settings;
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
import org.farbank.desk.inbox.Intake;
import org.farbank.seal.envelope.Document;
import org.farbank.seal.envelope.Outgoing;
import org.farbank.seal.envelope.TooLarge;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Fills a newsroom that was started for show: people of every role and ten weeks of reports. The
 * older ones are reviewed, some wait for review, the newest are still sealed.
 */
@Component
final class Demonstration {
  /** The passphrase of everybody, told on the page where one signs in. */
  static final String PASSPHRASE = "made up for the show";

  private final Settings settings;
  private final Accounts accounts;
  private final Intake intake;
  private final Reports reports;
  private final Facts facts;
  private final Figures figures;
  private final Clock clock;

  Demonstration(
      Settings settings,
      Accounts accounts,
      Intake intake,
      Reports reports,
      Facts facts,
      Figures figures,
      Clock clock) {
    this.settings = settings;
    this.accounts = accounts;
    this.intake = intake;
    this.reports = reports;
    this.facts = facts;
    this.figures = figures;
    this.clock = clock;
  }

  @EventListener(ApplicationReadyEvent.class)
  @Order(0)
  void begin() throws TooLarge {
    if (settings.demo() && accounts.none()) {
      var dana = account("Dana", Role.RECIPIENT, Role.ADMINISTRATOR);
      var max = account("Max", Role.RECIPIENT);
      account("Ann", Role.ANALYST);
      account("Tom", Role.TRANSLATOR);
      account("Eva", Role.EDITOR, Role.ADMINISTRATOR);
      tell(List.of(dana, max));
    }
  }

  private Account account(String name, Role first, Role... more) {
    return accounts.create(name, EnumSet.of(first, more), "en", PASSPHRASE);
  }

  private void tell(List<Account> recipients) throws TooLarge {
    for (Story story : Story.all()) {
      LocalDate day = LocalDate.now(clock).minusDays(story.daysAgo());
      if (story.state() == Report.State.SEALED) {
        arrive(story, day, recipients);
      } else {
        var words = Words.of(story.text(), story.language(), day);
        UUID report = intake.write(Report.Source.TYPED, words, day, null, recipients);
        if (story.state() == Report.State.DONE) {
          review(report, recipients.getFirst());
        }
      }
    }
  }

  private void arrive(Story story, LocalDate day, List<Account> recipients) throws TooLarge {
    var document =
        new Document(
            story.text(),
            Optional.of(story.language()),
            Optional.of(day),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    var keys = recipients.stream().flatMap(account -> account.recipient().stream()).toList();
    byte[] envelope = Outgoing.seal(document, keys);
    reports.arrive(envelope, UUID.randomUUID().toString(), day, recipients);
  }

  /** As Dana would have reviewed it. */
  private void review(UUID report, Account by) {
    for (Fact fact : facts.of(report)) {
      var sure = fact.decided(Fact.State.CONFIRMED, "B", 3);
      facts.decide(sure, by);
      facts.announce(sure);
    }
    for (Figure figure : figures.of(report)) {
      if (figure.state() == Figure.State.OPEN) {
        figures.set(
            report,
            new Figure(figure.number(), Figure.State.WAIVED, figure.reason()),
            Figure.State.OPEN);
      }
    }
    reports.set(report, Report.State.DONE);
  }
}
