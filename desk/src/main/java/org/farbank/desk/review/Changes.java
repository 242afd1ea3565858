package org.farbank.desk.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.farbank.desk.Settings;
import org.farbank.desk.account.Account;
import org.farbank.desk.audit.Audit;
import org.farbank.desk.evidence.Figure;
import org.farbank.desk.evidence.Figures;
import org.farbank.desk.evidence.Forgotten;
import org.farbank.desk.evidence.OpenReports;
import org.farbank.desk.evidence.Report;
import org.farbank.desk.evidence.Reports;
import org.farbank.desk.evidence.Words;
import org.farbank.desk.fact.Fact;
import org.farbank.desk.fact.Facts;
import org.farbank.desk.store.Store;
import org.farbank.desk.web.Refused;
import org.farbank.seal.age.Unopened;
import org.springframework.stereotype.Component;

/**
 * What people change in a review. Each change holds its report, so that changes follow one another;
 * each says whether it was made, or another person was quicker. What was decided is announced once
 * it is durable.
 */
@Component
class Changes {
  private final Store store;
  private final Reports reports;
  private final Facts facts;
  private final Figures figures;
  private final Audit audit;
  private final Settings settings;

  Changes(
      Store store, Reports reports, Facts facts, Figures figures, Audit audit, Settings settings) {
    this.store = store;
    this.reports = reports;
    this.facts = facts;
    this.figures = figures;
    this.audit = audit;
    this.settings = settings;
  }

  /** Somebody's change of a report. */
  record By(Account account, OpenReports open, UUID report) {}

  /**
   * Confirms, rejects or takes back.
   *
   * @param fact as the person saw it, with what she made of it
   */
  boolean decide(By by, Fact fact, String action) {
    return announced(
        fact, open(by, held -> facts.decide(fact, by.account()) && told(by, action, fact)));
  }

  /**
   * Writes a correction.
   *
   * @param span its words, with the exact days
   */
  boolean correct(By by, Fact fact, Words.Span span) {
    var wide = wide(fact);
    return announced(
        wide,
        open(
            by,
            held -> {
              if (!facts.decide(wide, by.account())) {
                return false;
              }
              var words = words(by, held);
              if (!span.equals(words.words().spans().get(fact.id()))) {
                rewrite(held, words, fact.id(), span);
              }
              return told(by, "corrected", wide);
            }));
  }

  /** Adds an observation with its words; open figures among them are used. */
  boolean add(By by, Fact fact, Words.Span span) {
    var wide = wide(fact);
    return announced(
        wide,
        open(
            by,
            held -> {
              facts.add(wide);
              // who added it counts as who decided
              facts.decide(wide, by.account());
              var words = words(by, held);
              rewrite(held, words, fact.id(), span);
              use(by.report(), words.words(), span);
              return told(by, "added", wide);
            }));
  }

  /** Waives a figure, or opens it again. */
  boolean set(By by, Figure figure, Figure.State seen) {
    return open(
        by,
        held -> {
          boolean made = figures.set(by.report(), figure, seen);
          if (made) {
            audit.record(
                by.account().name(), "figure-" + figure.state().code(), by.report().toString());
          }
          return made;
        });
  }

  /** Ends the review, if nothing is left; says whether nothing was. */
  boolean done(By by) {
    return open(
        by,
        held -> {
          boolean left =
              facts.of(by.report()).stream().anyMatch(f -> f.state() == Fact.State.PROPOSED)
                  || figures.of(by.report()).stream().anyMatch(f -> f.state() == Figure.State.OPEN);
          if (!left) {
            state(by, held, Report.State.DONE, "reviewed");
          }
          return !left;
        });
  }

  /** Takes the end back. */
  void reopen(By by) {
    store.atomically(
        () -> {
          var held = reports.hold(by.account(), by.report()).orElseThrow(Refused::notFound);
          if (held.state() == Report.State.DONE) {
            state(by, held, Report.State.OPEN, "reopened");
          }
        });
  }

  private void state(By by, Report held, Report.State state, String action) {
    reports.advance(held.id(), held.version());
    reports.set(held.id(), state);
    audit.record(by.account().name(), action, held.id().toString());
  }

  private boolean open(By by, Function<Report, Boolean> change) {
    return store.atomic(
        () -> {
          var held = reports.hold(by.account(), by.report()).orElseThrow(Refused::notFound);
          if (held.state() != Report.State.OPEN) {
            throw Refused.conflict("review.is-done");
          }
          return change.apply(held);
        });
  }

  private boolean told(By by, String action, Fact fact) {
    audit.record(by.account().name(), action, fact.id().toString());
    return true;
  }

  private boolean announced(Fact fact, boolean made) {
    if (made) {
      facts.find(fact.id()).ifPresent(facts::announce);
    }
    return made;
  }

  private Fact wide(Fact fact) {
    return fact.with(settings.precision().widen(fact.fields()));
  }

  private Reports.Opened words(By by, Report held) {
    try {
      return by.open().open(held, reports);
    } catch (Unopened | Forgotten e) {
      throw Refused.notFound();
    }
  }

  private void rewrite(Report held, Reports.Opened opened, UUID fact, Words.Span span) {
    var words = opened.words();
    Map<UUID, Words.Span> spans = new HashMap<>(words.spans());
    spans.put(fact, span);
    reports.rewrite(held.id(), words.marked(spans, words.figures()), opened.key());
    reports.advance(held.id(), held.version());
  }

  private void use(UUID report, Words words, Words.Span span) {
    for (var figure : new ArrayList<>(figures.of(report))) {
      if (figure.number() >= words.figures().size()) {
        continue;
      }
      var place = words.figures().get(figure.number());
      boolean inside = place.start() >= span.start() && place.end() <= span.end();
      if (inside && figure.state() != Figure.State.USED) {
        figures.set(
            report,
            new Figure(figure.number(), Figure.State.USED, figure.reason()),
            figure.state());
      }
    }
  }

  /** The facts of a report. */
  List<Fact> facts(UUID report) {
    return facts.of(report);
  }

  /** A fact of a report. */
  Optional<Fact> fact(UUID report, UUID id) {
    return facts.find(id).filter(fact -> report.equals(fact.report()));
  }

  /** The figures of a report. */
  List<Figure> figures(UUID report) {
    return figures.of(report);
  }
}
