package org.farbank.desk.inbox;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.farbank.desk.Settings;
import org.farbank.desk.account.Account;
import org.farbank.desk.evidence.Figure;
import org.farbank.desk.evidence.Figures;
import org.farbank.desk.evidence.Report;
import org.farbank.desk.evidence.Reports;
import org.farbank.desk.evidence.Words;
import org.farbank.desk.fact.Fact;
import org.farbank.desk.fact.Facts;
import org.farbank.desk.store.Store;
import org.farbank.observation.Evidence;
import org.farbank.observation.Fields;
import org.farbank.observation.Observation;
import org.farbank.observation.Unread;
import org.farbank.pack.Pack;
import org.farbank.reader.Readers;
import org.farbank.reader.Reading;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The one way in which words become proposed facts: they are read, and at once sealed with where
 * each observation and each unread figure stands. The facts hold neither words nor exact days.
 */
@Component
public final class Intake {
  /** The longest text that is taken: some forty pages. */
  static final int LONGEST = 200_000;

  private static final Set<String> EVIDENCE = Set.of("report", "span", "text");

  private final Store store;
  private final Reports reports;
  private final Facts facts;
  private final Figures figures;
  private final Readers readers;
  private final Settings settings;

  Intake(Store store, Reports reports, Facts facts, Figures figures, Pack pack, Settings settings) {
    this.store = store;
    this.reports = reports;
    this.facts = facts;
    this.figures = figures;
    this.readers = Readers.of(pack);
    this.settings = settings;
  }

  /** The language of a text by its letters, empty where it is none that is read. */
  public static String language(String text) {
    return Readers.detect(text).orElse("");
  }

  /**
   * Seals words that were typed or taken down here, and proposes what they claim.
   *
   * @param words without marks
   * @param received the day on which the desk has them
   * @param recipients who may open them, at least one
   * @return the report
   */
  public UUID write(
      Report.Source source,
      Words words,
      LocalDate received,
      @Nullable UUID partner,
      List<Account> recipients) {
    var taken = take(words, recipients);
    return store.atomic(
        () -> {
          var report = reports.write(source, taken.words(), received, partner);
          keep(taken.read(), report, partner, received);
          return report;
        });
  }

  /** Words that were read and sealed, and are to be kept. */
  record Taken(Read read, Reports.Sealed words) {}

  /** Reads and seals words without marks: the slow part, which needs no transaction. */
  Taken take(Words words, List<Account> recipients) {
    var read = read(words);
    return new Taken(read, Reports.seal(read.marked(words), recipients));
  }

  /**
   * Puts the words of an envelope in its place, and proposes what they claim.
   *
   * @param report sealed as yet
   */
  void opened(Report report, Taken taken, boolean duress, @Nullable UUID partner) {
    store.atomically(
        () -> {
          reports.opened(report.id(), taken.words(), duress, partner);
          keep(taken.read(), report.id(), partner, report.received());
        });
  }

  private void keep(Read read, UUID report, @Nullable UUID partner, LocalDate received) {
    List<Fact> proposed = new ArrayList<>();
    read.fields()
        .forEach((id, fields) -> proposed.add(fact(id, report, partner, received, fields)));
    facts.add(proposed);
    figures.add(report, read.figures());
  }

  private Fact fact(
      UUID id,
      UUID report,
      @Nullable UUID partner,
      LocalDate received,
      Map<String, Object> fields) {
    var wide = settings.precision().widen(fields);
    return new Fact(
        id, report, partner, null, received, Fact.State.PROPOSED, true, wide, null, null, null, 0);
  }

  /** What reading gave, each observation under the identifier that its fact will have. */
  record Read(
      Map<UUID, Map<String, Object>> fields,
      Map<UUID, Words.Span> spans,
      List<Figure> figures,
      List<Words.Span> places) {
    Words marked(Words words) {
      return words.marked(spans, places);
    }
  }

  private Read read(Words words) {
    int end = end(words.text());
    var reading = reading(words, words.text().substring(0, end));
    Map<UUID, Map<String, Object>> fields = new LinkedHashMap<>();
    Map<UUID, Words.Span> spans = new HashMap<>();
    for (var observation : reading.observations()) {
      var id = UUID.randomUUID();
      fields.put(id, fields(observation));
      spans.put(id, span(observation));
    }
    List<Figure> unread = new ArrayList<>();
    List<Words.Span> places = new ArrayList<>();
    for (var figure : reading.unread()) {
      unread.add(figure(unread.size(), figure));
      places.add(place(figure.evidence()));
    }
    if (end < words.text().length()) {
      unread.add(new Figure(unread.size(), Figure.State.OPEN, Unread.NOT_UNDERSTOOD));
      places.add(Words.Span.of(end, words.text().length()));
    }
    return new Read(fields, spans, unread, places);
  }

  private Reading reading(Words words, String text) {
    return Readers.LANGUAGES.contains(words.language())
        ? readers
            .in(words.language())
            .read(new org.farbank.reader.Report("", words.language(), words.told(), text))
        : new Reading(List.of(), List.of());
  }

  /**
   * Where reading ends: what a stranger sends may be longer than anything that somebody told, and
   * made to be slow. The rest is one figure that a person has to deal with.
   */
  private static int end(String text) {
    if (text.length() <= LONGEST) {
      return text.length();
    }
    int line = text.lastIndexOf('\n', LONGEST);
    return line > 0 ? line : LONGEST;
  }

  /** The contract's fields that have a value, without evidence. */
  private static Map<String, Object> fields(Observation observation) {
    Map<String, Object> fields = new LinkedHashMap<>();
    Fields.of(observation)
        .forEach(
            (name, value) -> {
              if (value != null && !EVIDENCE.contains(name)) {
                fields.put(name, value);
              }
            });
    return fields;
  }

  private static Words.Span span(Observation observation) {
    var evidence = observation.evidence();
    var period = observation.period();
    return new Words.Span(evidence.start(), evidence.end(), period.from(), period.to());
  }

  private static Words.Span place(Evidence evidence) {
    return Words.Span.of(evidence.start(), evidence.end());
  }

  private static Figure figure(int number, Unread unread) {
    var state =
        unread.reason().equals(Unread.NOT_UNDERSTOOD) ? Figure.State.OPEN : Figure.State.IGNORED;
    return new Figure(number, state, unread.reason());
  }
}
