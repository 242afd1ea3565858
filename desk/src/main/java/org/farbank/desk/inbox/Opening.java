package org.farbank.desk.inbox;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.farbank.desk.Settings;
import org.farbank.desk.account.Account;
import org.farbank.desk.audit.Audit;
import org.farbank.desk.evidence.Report;
import org.farbank.desk.evidence.Reports;
import org.farbank.desk.evidence.Words;
import org.farbank.desk.store.Store;
import org.farbank.reader.Readers;
import org.farbank.seal.age.Identity;
import org.farbank.seal.age.Unopened;
import org.farbank.seal.desk.Tokens;
import org.farbank.seal.envelope.Document;
import org.farbank.seal.envelope.Incoming;
import org.farbank.seal.envelope.Malformed;
import org.farbank.seal.envelope.ReturnAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Opens sealed envelopes. One that does not open stays where it is, as it is. */
@Component
final class Opening {
  /** Told this long before it came, a day is a slip of the writer's calendar. */
  private static final int LONGEST_WAY = 366;

  /** Reports that are looked into at once, and how many may wait to be kept. */
  private static final int AT_ONCE = 2;

  private static final int AHEAD = 4;

  private final Store store;
  private final Reports reports;
  private final Intake intake;
  private final Recipients recipients;
  private final KnownPartners partners;
  private final Duress duress;
  private final Audit audit;
  private final Settings settings;

  Opening(
      Store store,
      Reports reports,
      Intake intake,
      Recipients recipients,
      KnownPartners partners,
      Duress duress,
      Audit audit,
      Settings settings) {
    this.store = store;
    this.reports = reports;
    this.intake = intake;
    this.recipients = recipients;
    this.partners = partners;
    this.duress = duress;
    this.audit = audit;
    this.settings = settings;
  }

  /** What came of opening an envelope. */
  enum Outcome {
    OPENED("inbox.opened"),
    /** Sealed to keys that are not this person's. */
    FOR_OTHERS("inbox.for-others"),
    /** Cut short or changed on its way. */
    DAMAGED("inbox.damaged"),
    /** Opened, and not in a form that is understood. */
    MALFORMED("inbox.malformed");

    private final String key;

    Outcome(String key) {
      this.key = key;
    }

    /** The sentence that says so. */
    String key() {
      return key;
    }
  }

  /** Opens a report that the person may open; does nothing where somebody was quicker. */
  Outcome open(Report report, Account by, Identity mine) {
    return finish(report, by, look(report, by, mine));
  }

  /**
   * Opens reports in their order, since the first of a partner says what duress is. Looking into
   * them goes on meanwhile, a few reports ahead.
   *
   * @return how many came to what
   */
  Map<Outcome, Integer> open(List<Report> sealed, Account by, Identity mine) {
    Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
    try (var ahead = Executors.newFixedThreadPool(AT_ONCE)) {
      Deque<Future<Look>> looks = new ArrayDeque<>();
      try {
        for (int i = 0; i < sealed.size(); i++) {
          for (int next = i + looks.size(); next < Math.min(sealed.size(), i + AHEAD); next++) {
            var report = sealed.get(next);
            looks.add(ahead.submit(() -> look(report, by, mine)));
          }
          outcomes.merge(finish(sealed.get(i), by, done(looks.remove())), 1, Integer::sum);
        }
      } finally {
        looks.forEach(look -> look.cancel(false));
      }
    }
    return outcomes;
  }

  private static Look done(Future<Look> look) {
    try {
      return look.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while opening reports", e);
    }
  }

  /** What is in an envelope. */
  private sealed interface Look {
    /** Words, read and sealed again. */
    record Inside(Document document, @Nullable UUID partner, Intake.Taken taken) implements Look {}

    /** Nothing to keep. */
    record Nothing(Outcome outcome) implements Look {}
  }

  /** Changes nothing, so that it may be done ahead. */
  private Look look(Report report, Account by, Identity mine) {
    var envelope = reports.envelope(report.id());
    if (envelope.isEmpty()) {
      return new Look.Nothing(Outcome.OPENED);
    }
    Document document;
    try {
      document = Incoming.open(envelope.get(), List.of(mine));
    } catch (Unopened e) {
      return new Look.Nothing(
          switch (e.why()) {
            case FOR_OTHERS -> Outcome.FOR_OTHERS;
            case DAMAGED -> Outcome.DAMAGED;
          });
    } catch (Malformed e) {
      return new Look.Nothing(Outcome.MALFORMED);
    }
    Optional<UUID> partner =
        document.reply().map(ReturnAddress::mailbox).flatMap(mailbox -> partners.of(mailbox, mine));
    var to = recipients.with(by, partner.orElse(null));
    var taken = intake.take(words(report, document), to);
    return new Look.Inside(document, partner.orElse(null), taken);
  }

  private Outcome finish(Report report, Account by, Look look) {
    return switch (look) {
      case Look.Nothing nothing -> nothing.outcome();
      case Look.Inside inside -> {
        keep(report, inside, by);
        yield Outcome.OPENED;
      }
    };
  }

  private void keep(Report report, Look.Inside inside, Account by) {
    var document = inside.document();
    try {
      store.atomically(
          () -> {
            duress.learn(document);
            intake.opened(report, inside.taken(), duress.warns(document), inside.partner());
            audit.record(by.name(), "opened", report.id().toString());
          });
    } catch (DuplicateKeyException e) {
      if (reports.envelope(report.id()).isPresent()) {
        throw e;
      }
    }
    document.token().ifPresent(this::spend);
  }

  /** The drop hears of it at the next pull; a token that stays good meanwhile harms nobody. */
  private void spend(String token) {
    try {
      Tokens.spend(settings.data(), token);
    } catch (IOException e) {
      // as if it had not come yet
    }
  }

  private static Words words(Report report, Document document) {
    return new Words(
        document.text(),
        language(document),
        told(report, document),
        document.attachments(),
        document.reply().map(ReturnAddress::mailbox).orElse(null),
        document.reply().map(reply -> reply.recipient().text()).orElse(null),
        Map.of(),
        List.of());
  }

  /** Letters say more than the page on which it was written. */
  private static String language(Document document) {
    return Readers.detect(document.text())
        .or(() -> document.language().filter(Readers.LANGUAGES::contains))
        .orElse("");
  }

  private static LocalDate told(Report report, Document document) {
    var received = report.received();
    return document
        .told()
        .filter(day -> !day.isAfter(received.plusDays(1)))
        .filter(day -> !day.isBefore(received.minusDays(LONGEST_WAY)))
        .orElse(received);
  }
}
