package org.farbank.reader;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who speaks, from where and when. Marks those words before anything else is read, so that nothing
 * takes them for its own place and day, and so that a quotation knows the day that stands after it.
 */
final class Sources {

  private static final int OPENING = 4;

  private final RuleBook.Search search;
  private final int source;
  private final int voice;
  private final int told;
  private final int running;
  private final int date;
  private final ThanDate compared;
  private final Tense.Finder tense;
  private final Map<Integer, TimeSpan> byParagraph = new HashMap<>();
  private @Nullable TimeSpan first;

  /** Whether the sentence has been marked. */
  private boolean marked;

  /** The country of the first source: the side from which the report is told. */
  private @Nullable String home;

  /** The time of all figures of the text. */
  private @Nullable TimeSpan gathered;

  /** The time of the older figures with which the text compares them. */
  private @Nullable TimeSpan older;

  Sources(RuleBook book, WordClasses classes) {
    this.search = book.new Search(classes, book.places());
    source = classes.of("source-mark");
    voice = classes.of("voice-mark");
    told = classes.of("told-mark");
    running = classes.of("running");
    date = classes.of("date");
    compared = new ThanDate(classes);
    tense = new Tense.Finder(classes);
  }

  /** Marks the sources of a report's sentences. */
  void mark(List<Sentence> sentences) {
    byParagraph.clear();
    first = null;
    home = null;
    gathered = null;
    older = null;
    search.seek(sentences);
    for (int i = 0; i < sentences.size(); i++) {
      marked = false;
      search.matches(i, sentences.get(i), this::mark);
      if (marked) {
        sentences.get(i).gather();
      }
    }
  }

  private boolean mark(Match match) {
    Element place = match.get("place");
    if (place != null && place.lexeme != null) {
      boolean voiced = match.rule().gives().equals("voice");
      home = home == null && !voiced ? country(place.lexeme) : home;
      mark(place, voiced ? voice : source);
    }
    Element when = match.get("when");
    boolean before = match.rule().fields().containsKey("older");
    if (before && when != null && when.value instanceof TimeSpan span) {
      older = match.sentence().index < OPENING ? span : older;
    } else if (when != null && when.value instanceof TimeSpan span && spoken(match, span)) {
      mark(when, told);
      if (match.rule().fields().containsKey("figures")) {
        gather(match.sentence(), span);
      } else {
        byParagraph.putIfAbsent(match.sentence().paragraph, span);
        first = first == null ? span : first;
      }
    }
    return true;
  }

  /** Figures are of the latest day that their sentence names, older ones of the one before it. */
  private void gather(Sentence sentence, TimeSpan span) {
    boolean closer = sentence.index == 0 && span.isDay() && gathered != null && !gathered.isDay();
    if (gathered != null && !closer) {
      return; // "the second week of January, gathered on the 13th"
    }
    gathered = span;
    if (sentence.index == 0) {
      return; // a title names the day of the text
    }
    for (Element element : sentence) {
      boolean other =
          element.is(date) && element.value instanceof TimeSpan && !span.equals(element.value);
      if (other && element.value instanceof TimeSpan second && second.to() != null) {
        boolean later = second.end().isAfter(gathered.end()) && second.isShort();
        older = later ? gathered : second;
        gathered = later ? second : gathered;
      }
    }
  }

  private static @Nullable String country(Lexeme lexeme) {
    return lexeme.place != null
        ? lexeme.place.country()
        : lexeme.country != null ? lexeme.country.id() : null;
  }

  /** A person speaks on a day; the figures of a text, as its first lines say, are of some days. */
  private static boolean spoken(Match match, TimeSpan span) {
    boolean figures = match.rule().fields().containsKey("figures");
    return figures ? span.isShort() && match.sentence().index < OPENING : span.isDay();
  }

  private void mark(Element element, int wordClass) {
    marked = true;
    element.bits = element.bits.clone();
    WordClasses.add(element.bits, wordClass);
  }

  /** A report begins: its first source tells from which side. */
  void begin(Discourse discourse) {
    discourse.home = home;
  }

  /** A sentence begins: its source is the one that speaks from now on. */
  void enter(Sentence sentence, Discourse discourse) {
    discourse.older = older;
    discourse.sourceBefore = discourse.sourceCountry;
    discourse.documentDate = gathered == null ? discourse.documentDate : gathered;
    discourse.told = discourse.told == null ? first : discourse.told;
    discourse.toldHere =
        discourse.toldHere == null ? byParagraph.get(sentence.paragraph) : discourse.toldHere;
    if (!sentence.has(source) && !sentence.has(voice) && !sentence.has(told)) {
      return;
    }
    boolean spoke = false;
    for (Element element : sentence) {
      Lexeme lexeme = element.lexeme;
      if (element.is(source) && lexeme != null && lexeme.place != null) {
        discourse.sourcePlace = lexeme.place;
        discourse.sourceCountry = lexeme.place.country();
      } else if (element.is(voice)
          && discourse.dateline == null
          && lexeme != null
          && lexeme.place != null) {
        discourse.sourceCountry = lexeme.place.country();
      } else if (element.is(source) && lexeme != null && lexeme.country != null) {
        discourse.sourceCountry = lexeme.country.id();
      }
      if (!spoke
          && element.is(told)
          && element.value instanceof TimeSpan span
          && !span.equals(gathered)) {
        discourse.told = span;
        discourse.toldHere = span;
        discourse.documentDate = sentence.index == 0 ? span : discourse.documentDate;
        spoke = true;
      }
    }
  }

  /**
   * A sentence ends: the last date that it names is the time of the story, which goes on as long as
   * sentences that name none tell of the past.
   */
  void leave(Sentence sentence, Discourse discourse) {
    TimeSpan last = null;
    boolean past = false;
    boolean finite = false;
    for (int i = 0; i < sentence.size(); i++) {
      Element element = sentence.at(i);
      boolean dated =
          element.is(date)
              && !element.is(told)
              && !element.is(running)
              && !compared.is(sentence, i);
      if (dated
          && element.value instanceof TimeSpan span
          && span.from() != null
          && span.to() != null) {
        last = span;
      }
      Tense verb = tense.verb(sentence, i);
      finite = finite || verb != Tense.NONE;
      past = past || verb == Tense.PAST;
    }
    if (last != null) {
      discourse.story = past ? last : null;
    } else if (finite && !past) {
      discourse.story = null;
    }
  }
}
