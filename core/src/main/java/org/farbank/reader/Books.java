package org.farbank.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The rules of a language as they are sought together.
 *
 * @param own rules for dates that do not count from the date last named
 * @param dates all rules for dates
 * @param leftovers those for numbers and units of time that no date has used
 * @param attribution who speaks
 * @param claims what is claimed
 */
record Books(
    RuleBook own, RuleBook dates, RuleBook leftovers, RuleBook attribution, RuleBook claims) {

  /** The files with rules for claims, in the order in which they go over a sentence. */
  private static final List<String> CLAIMS =
      List.of(
          "restriction",
          "incident",
          "corruption",
          "amounts",
          "ratio",
          "flow",
          "likely",
          "trade",
          "enforcement");

  /** The books of rules by file; which of them each lexeme triggers is found here, once. */
  static Books of(Map<String, List<Rule>> files, Lexicon lexicon) {
    List<Rule> datings = new ArrayList<>();
    List<Rule> others = new ArrayList<>();
    for (Rule rule : rules(files, "dates")) {
      (rule.gives().equals("duration") ? others : datings).add(rule);
    }
    List<Rule> own =
        datings.stream()
            .filter(r -> !r.fields().getOrDefault("at", "").startsWith("last"))
            .toList();
    Frequency frequency =
        new Frequency(lexicon, files.values().stream().flatMap(List::stream).toList());
    RuleBook.Wants when = new RuleBook.Wants();
    RuleBook.Wants who = new RuleBook.Wants();
    RuleBook.Wants what = new RuleBook.Wants();
    Books books =
        new Books(
            new RuleBook(List.of(own), when, frequency),
            new RuleBook(List.of(datings), when, frequency),
            new RuleBook(List.of(others), when, frequency),
            new RuleBook(List.of(rules(files, "attribution")), who, frequency),
            new RuleBook(
                CLAIMS.stream().map(name -> rules(files, name)).toList(), what, frequency));
    List<Lexeme> lexemes = lexicon.all();
    when.prepare(lexemes, true);
    who.prepare(lexemes, false);
    what.prepare(lexemes, false);
    return books;
  }

  private static List<Rule> rules(Map<String, List<Rule>> files, String name) {
    return files.getOrDefault(name, List.of()); // a small language has rules of few kinds
  }
}
