package org.farbank.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import org.farbank.pack.Pack;
import org.jspecify.annotations.Nullable;

/**
 * Reads reports of one language with one border pack. A reader is immutable and may be shared
 * between threads; the same report and pack give the same reading.
 */
public final class Reader {

  private final String language;
  private final Pack pack;
  private final Lexicon lexicon;
  private final List<Rule> rules;
  private final Books books;
  private final Weights weights;

  /** Desks that no thread reads at. */
  private final Queue<Desk> desks = new ConcurrentLinkedQueue<>();

  private @Nullable Mentioned mentioned;

  private Reader(String language, Pack pack) {
    this.language = language;
    this.pack = pack;
    this.lexicon = new LexiconLoader(language, pack).load();
    Map<String, List<Rule>> files = new RuleLoader(lexicon).load(language);
    lexicon.share();
    this.rules = files.values().stream().flatMap(List::stream).toList();
    this.books = Books.of(files, lexicon);
    this.weights = Weights.of(language, lexicon.classes);
    desks.add(desk()); // names all word classes, which only now may change
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

  String language() {
    return language;
  }

  WordClasses classes() {
    return lexicon.classes;
  }

  /** Reads a report. */
  public Reading read(Report report) {
    return at(desk -> desk.read(report));
  }

  /** The figures of a report, whatever they are about. */
  public List<Mention> mentions(Report report) {
    return mentioned().over(at(desk -> desk.mentions(report)), report);
  }

  /** Made when it is first asked for: a reading has no use for it. */
  private synchronized Mentioned mentioned() {
    Mentioned made = mentioned == null ? new Mentioned(language, pack) : mentioned;
    mentioned = made;
    return made;
  }

  /** What a translation of a report has to keep. */
  public List<Anchor> anchors(Report report) {
    return new Anchors(lexicon.classes).of(composed(report), report);
  }

  /** What is done at a desk that no other thread has; one is made where none is free. */
  private <T> T at(Function<Desk, T> work) {
    Desk free = desks.poll();
    Desk desk = free == null ? desk() : free;
    T result = work.apply(desk);
    desks.add(desk);
    return result;
  }

  Desk desk() {
    return desk(weights);
  }

  /** A desk at which other weights decide. */
  Desk desk(Weights weights) {
    return new Desk(lexicon, pack, books, weights);
  }

  /** The sentences of a report with the classes of their elements, as rules see them. */
  public List<Explained> explain(Report report) {
    return composed(report).stream().map(this::explained).toList();
  }

  private Explained explained(Sentence sentence) {
    List<Explained.Part> parts = new ArrayList<>();
    for (Element e : sentence) {
      parts.add(new Explained.Part(e.start, e.end, lexicon.classes.names(e.bits)));
    }
    return new Explained(sentence.start(), sentence.end(), List.copyOf(parts));
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
    return at(desk -> desk.composed(report));
  }
}
