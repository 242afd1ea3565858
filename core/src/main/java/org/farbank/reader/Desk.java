package org.farbank.reader;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.farbank.observation.Observation;
import org.farbank.pack.Pack;

/**
 * All that reads one report after the other, for one thread at a time. It is costly to make, so a
 * reader keeps it; nothing of a report may stay on it but what the {@link Scene} holds.
 */
final class Desk {

  /** How many observations back one may overlap. */
  private static final int NEAR = 12;

  private final Scanner scanner;
  private final Composer composer;
  private final int aside;
  private final EventDates events;
  private final Headings headings;
  private final Sources sources;
  private final Officials officials;
  private final Anaphora anaphora;
  private final Shorter shorter;
  private final RuleBook.Search search;
  private final Scene scene;
  private final Coded coded;
  private final Claims claims;
  private final Topics topics;
  private final Figures figures;
  private final int bracket;

  Desk(Lexicon lexicon, Pack pack, Books books, Weights weights) {
    WordClasses classes = lexicon.classes;
    scanner = new Scanner(lexicon);
    composer = new Composer(classes, new Dates(books, classes));
    aside = classes.of("aside-date");
    events = new EventDates(classes);
    headings = new Headings(classes);
    sources = new Sources(books.attribution(), classes);
    officials = new Officials(classes);
    anaphora = new Anaphora(classes);
    shorter = new Shorter(lexicon);
    search = books.claims().new Search(classes, books.claims().places());
    scene = new Scene(pack, classes);
    coded = new Coded(pack, classes);
    claims = new Claims(scene, weights);
    topics = new Topics(classes);
    figures = new Figures(classes);
    bracket = classes.of("bracket");
  }

  Reading read(Report report) {
    List<Sentence> sentences = composed(report);
    scene.begin(report);
    Notes notes = scene.notes();
    Discourse discourse = scene.discourse();
    discourse.dateline = topics.dateline(sentences);
    discourse.storyPlace = topics.story(sentences);
    discourse.mostNamed = topics.bank(sentences, scene.pack().countries());
    sources.mark(sentences);
    discourse.banks = topics.banks(sentences, scene.pack().countries());
    sources.begin(discourse);
    sentences.forEach(officials::mark);
    anaphora.mark(sentences);
    search.seek(sentences);
    for (int i = 0; i < sentences.size(); i++) {
      Sentence sentence = sentences.get(i);
      discourse.enter(sentence);
      shorter.resolve(sentence, report.text(), discourse);
      sources.enter(sentence, discourse);
      headings.note(sentence, discourse);
      int before = notes.observations.size();
      if (sentence.coded) {
        coded.note(sentence, report, scene);
        continue;
      }
      search.matches(i, sentence, claims::make);
      claims.close(sentence);
      notes.yieldNotices(before);
      notes.yieldShots(before);
      topics.note(sentence, discourse);
      sources.leave(sentence, discourse);
    }
    return new Reading(sorted(notes.observations), figures.unread(sentences, report, notes));
  }

  List<Mention> mentions(Report report) {
    return figures.mentions(composed(report), report);
  }

  /** The sentences of a report as rules see them. */
  List<Sentence> composed(Report report) {
    List<Sentence> sentences = scanner.scan(report.text());
    LocalDate today = report.date();
    TimeSpan last = null;
    TimeSpan here = null;
    TimeSpan day = null;
    TimeSpan heading = null;
    TimeSpan counted = null;
    int paragraph = -1;
    events.begin();
    for (Sentence sentence : sentences) {
      boolean head = sentence.paragraph != paragraph;
      here = head ? null : here;
      paragraph = sentence.paragraph;
      TimeSpan before = head && heading != null ? heading : day;
      sentence.gather();
      sentence.coded = coded.is(sentence);
      if (sentence.coded) {
        continue;
      }
      composer.compose(
          sentence, new DateContext(report.date(), today, last, here, before, counted, events));
      TimeSpan written = sentence.index == 0 ? headings.written(sentence, report.date()) : null;
      today = written == null ? today : written.start();
      events.note(sentence);
      for (Element element : sentence) {
        if (element.value instanceof TimeSpan span && !span.isUnknown() && !element.is(aside)) {
          last = span;
          here = span;
          day = span.isDay() ? span : day;
        }
      }
      boolean heads = sentence.paragraph == 0 || sentence.size() > 0 && sentence.at(0).is(bracket);
      counted = heads && here != null && here.isDay() ? here : counted;
      TimeSpan headed = head ? headings.day(sentence) : null;
      heading = headed == null ? heading : headed;
    }
    return sentences;
  }

  /** In the order of their words; of two that claim the same with overlapping words the first. */
  private static List<Observation> sorted(List<Observation> observations) {
    List<Observation> result = new ArrayList<>();
    List<Observation> ordered = new ArrayList<>(observations);
    ordered.sort(
        Comparator.comparingInt((Observation o) -> o.evidence().start())
            .thenComparingInt(o -> o.evidence().end()));
    for (Observation observation : ordered) {
      boolean again = false;
      for (int i = result.size() - 1; i >= Math.max(0, result.size() - NEAR) && !again; i--) {
        again = same(result.get(i), observation);
      }
      if (!again) {
        result.add(observation);
      }
    }
    return List.copyOf(result);
  }

  private static boolean same(Observation a, Observation b) {
    return b.evidence().start() < a.evidence().end()
        && a.modality() == b.modality()
        && a.claim().equals(b.claim());
  }
}
