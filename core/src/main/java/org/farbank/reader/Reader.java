package org.farbank.reader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.farbank.observation.Observation;
import org.farbank.pack.Pack;

/**
 * Reads reports of one language with one border pack. A reader is immutable and may be shared
 * between threads; the same report and pack give the same reading.
 */
public final class Reader {

  /** How many observations back one may overlap. */
  private static final int NEAR = 12;

  private final Pack pack;
  private final Lexicon lexicon;
  private final Scanner scanner;
  private final Composer composer;
  private final RuleBook attribution;
  private final List<RuleBook> claims;
  private final List<Rule> rules;
  private final Shorter shorter;
  private final FlowWeights weights;

  private Reader(String language, Pack pack) {
    this.pack = pack;
    this.lexicon = new LexiconLoader(language, pack).load();
    Map<String, RuleBook> books = new RuleLoader(lexicon).load(language);
    this.rules = books.values().stream().flatMap(book -> book.rules().stream()).toList();
    this.scanner = new Scanner(lexicon);
    Dates dates = new Dates(book(books, "dates"), lexicon.classes);
    this.composer = new Composer(lexicon.classes, dates);
    List<Lexeme> lexemes = lexicon.all();
    dates.prepare(lexemes);
    books.values().forEach(book -> book.prepare(lexemes));
    this.shorter = new Shorter(lexicon);
    this.weights = FlowWeights.of(language, lexicon.classes);
    this.attribution = book(books, "attribution");
    this.claims =
        Stream.of(
                "restriction",
                "incident",
                "corruption",
                "amounts",
                "ratio",
                "flow",
                "likely",
                "trade",
                "enforcement")
            .map(name -> book(books, name))
            .toList();
  }

  /**
   * A reader of a language ({@code en}).
   *
   * @throws org.farbank.pack.PackException if a word list or rule is wrong
   */
  public static Reader of(String language, Pack pack) {
    return new Reader(language, pack);
  }

  /** All rules, in the order of their books. */
  List<Rule> rules() {
    return rules;
  }

  private static RuleBook book(Map<String, RuleBook> books, String name) {
    return Objects.requireNonNull(books.get(name), name);
  }

  WordClasses classes() {
    return lexicon.classes;
  }

  /** Reads a report. */
  public Reading read(Report report) {
    List<Sentence> sentences = composed(report);
    Notes notes = new Notes();
    Scene scene = new Scene(report, pack, lexicon.classes, new Discourse(pack), notes);
    Claims making = new Claims(scene, weights);
    Matcher matcher = new Matcher(lexicon.classes);
    Headings headings = new Headings(lexicon.classes);
    Topics topics = new Topics(lexicon.classes);
    scene.discourse().dateline = topics.dateline(sentences);
    scene.discourse().mostNamed = topics.bank(sentences, pack.countries());
    Sources sources = new Sources(attribution, lexicon.classes);
    sentences.forEach(sources::mark);
    sources.begin(scene.discourse());
    sentences.forEach(new Anaphora(lexicon.classes)::mark);
    for (Sentence sentence : sentences) {
      scene.discourse().enter(sentence);
      shorter.resolve(sentence, report.text(), scene.discourse());
      sources.enter(sentence, scene.discourse());
      headings.note(sentence, scene.discourse());
      int before = notes.observations.size();
      for (RuleBook book : claims) {
        book.matches(sentence, matcher, making::make);
      }
      making.close();
      notes.yieldNotices(before);
      topics.note(sentence, scene.discourse());
      sources.leave(sentence, scene.discourse());
    }
    return new Reading(
        sorted(notes.observations), new Figures(lexicon.classes).unread(sentences, report, notes));
  }

  /** The figures of a report, whatever they are about. */
  public List<Mention> mentions(Report report) {
    return new Figures(lexicon.classes).mentions(composed(report), report);
  }

  /** The sentences of a report with the classes of their elements, as rules see them. */
  public List<Explained> explain(Report report) {
    return composed(report).stream().map(this::explained).toList();
  }

  private Explained explained(Sentence sentence) {
    List<Explained.Part> parts =
        sentence.elements.stream()
            .map(e -> new Explained.Part(e.start, e.end, lexicon.classes.names(e.bits)))
            .toList();
    return new Explained(sentence.start(), sentence.end(), parts);
  }

  /** How a rule is written, line by line; empty where there is no such rule. */
  public List<String> patterns(String rule) {
    List<String> lines = new ArrayList<>();
    for (Rule one : rules) {
      if (one.name().equals(rule)) {
        one.like().forEach(pattern -> lines.add("like " + pattern.source));
        one.unless().forEach(pattern -> lines.add("unless " + pattern.source));
      }
    }
    return List.copyOf(lines);
  }

  /** The sentences of a report as rules see them. */
  List<Sentence> composed(Report report) {
    Headings headings = new Headings(lexicon.classes);
    List<Sentence> sentences = scanner.scan(report.text());
    TimeSpan last = null;
    TimeSpan here = null;
    TimeSpan day = null;
    TimeSpan heading = null;
    int aside = lexicon.classes.of("aside-date");
    EventDates events = new EventDates(lexicon.classes);
    int paragraph = -1;
    for (Sentence sentence : sentences) {
      boolean head = sentence.paragraph != paragraph;
      here = head ? null : here;
      paragraph = sentence.paragraph;
      TimeSpan before = head && heading != null ? heading : day;
      composer.compose(sentence, new DateContext(report.date(), last, here, before, events.known()));
      events.note(sentence);
      for (Element element : sentence.elements) {
        if (element.value instanceof TimeSpan span && !span.isUnknown() && !element.is(aside)) {
          last = span;
          here = span;
          day = span.isDay() ? span : day;
        }
      }
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
