package org.farbank.reader;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.farbank.pack.Currency;
import org.farbank.pack.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a heading says for the lines under it: "Hyesan, 27 October:" a place and a day, "(won
 * per kg)" a currency and a unit. A heading is what stands before a colon at the beginning of a
 * line, or a short line of places and dates alone.
 */
final class Headings {

  private static final int REACH = 14;

  /** Words in the first line of a message at most, and days for which it may be under way. */
  private static final int LINE = 8;

  private static final int LATELY = 10;

  /** Other words than places and dates in a heading in the middle of a paragraph. */
  private static final int WORDS = 3;

  /** So many words are no heading. */
  private static final int SHORT = 6;

  private final int place;
  private final int date;
  private final int currency;
  private final int unit;
  private final int colon;
  private final int amount;
  private final int money;
  private final int predicate;
  private final int of;
  private final int subject;
  private final ClassSet pers;
  private final int purpose;
  private final int good;
  private final int issue;
  private final int bracket;
  private final int closing;
  private final int end;
  private final int inBrackets;
  private final int dayPart;
  private final ClassSet verbs;
  private final int inWord;
  private final ClassSet pricing;
  private int paragraph = -1;

  Headings(WordClasses classes) {
    place = classes.of("place");
    date = classes.of("date");
    currency = classes.of("currency");
    unit = classes.of("unit");
    colon = classes.of("colon");
    amount = classes.of("free-num");
    money = classes.of("money");
    of = classes.of("=of");
    good = classes.of("good");
    issue = classes.of("issue-word");
    bracket = classes.of("bracket");
    closing = classes.of("closing-bracket");
    end = classes.of("sentence-end");
    inBrackets = classes.of("in-brackets");
    dayPart = classes.of("day-part");
    verbs = classes.some("past-form", "third-form", "base-form", "either-form");
    subject = classes.of("pronoun-person-plural");
    purpose = classes.of("before-what-is-to-come");
    predicate = classes.of("predicate");
    inWord = classes.of("preposition-in");
    pricing = classes.some("pricing", "price-noun");
    pers = classes.some("per-word", "unit", "=)", "sentence-end");
  }

  /** Notes what the heading of a sentence says, if it has one. */
  void note(Sentence sentence, Discourse discourse) {
    if (sentence.index == 0 || sentence.index == 1 && onlyDate(sentence)) {
      title(sentence, discourse);
    }
    int end = end(sentence);
    boolean begins = sentence.paragraph != paragraph || sentence.index == 0;
    paragraph = sentence.paragraph;
    if (!begins && end > 0 && !named(sentence, end, discourse)) {
      if (end == sentence.size()) {
        return;
      }
      discourse.headed =
          new Discourse.Headed(discourse.heading, discourse.headingDate, discourse.sectionDate);
    }
    if (discourse.heading != null && end > 0 && sentence.at(0).is(place)) {
      discourse.headingDate = discourse.sectionDate;
    }
    for (int i = 0; i < end; i++) {
      Element element = sentence.at(i);
      Lexeme lexeme = element.lexeme;
      if (element.is(place) && lexeme != null && lexeme.place != null) {
        discourse.heading = lexeme.place;
      }
      if (element.is(date)
          && !(i > 0 && sentence.at(i - 1).is(of))
          && element.value instanceof TimeSpan span) {
        discourse.headingDate = span;
        discourse.sectionDate = sentence.has(place) ? discourse.sectionDate : span;
      }
      if (element.is(currency)
          && lexeme != null
          && lexeme.currency != null
          && i > 0
          && (i + 2 < end || sentence.at(i - 1).is(inWord) || bracketed(sentence, i))) {
        discourse.headingCurrency = lexeme.currency;
      }
      if (element.is(unit)
          && lexeme != null
          && lexeme.unit != null
          && discourse.headingCurrency != null) {
        discourse.headingUnit = lexeme.unit;
      }
    }
    if (!sentence.has(amount)) {
      block(sentence, end, discourse);
    }
  }

  /**
   * Whether a heading in the middle of a paragraph speaks for what follows: it has nothing but
   * places and dates, and the text is no message that is all from one place.
   */
  private boolean named(Sentence sentence, int end, Discourse discourse) {
    int others = 0;
    for (int i = 0; i < end; i++) {
      Element element = sentence.at(i);
      others += element.is(place) || element.is(date) ? 0 : 1;
    }
    boolean prices = pricing.meets(sentence.bits) && sentence.has(place);
    return others <= WORDS && (prices || discourse.dateline == null);
  }

  /** A line without amounts speaks for the lines under it, the first one for all of the text. */
  private void block(Sentence sentence, int end, Discourse discourse) {
    if (sentence.has(predicate)) {
      Currency said = stated(sentence);
      discourse.headingCurrency = said == null ? discourse.headingCurrency : said;
      return;
    }
    @Nullable Currency named = null;
    @Nullable Unit measure = null;
    for (int i = 0; i < sentence.size(); i++) {
      Lexeme lexeme = sentence.at(i).lexeme;
      if (lexeme == null) {
        continue;
      }
      boolean money = sentence.at(i).is(currency);
      boolean per = i + 1 < sentence.size() && pers.meets(sentence.at(i + 1).bits);
      named = money && per ? lexeme.currency : named;
      boolean after = named != null && sentence.at(i).is(unit);
      measure = after && measure == null ? lexeme.unit : measure;
    }
    if (sentence.index == 0 && named != null) {
      discourse.documentCurrency = named;
    }
    if (named != null) {
      discourse.blockCurrency = named;
      discourse.blockUnit = measure;
    }
    if (end == sentence.size()) {
      discourse.blockPlace = discourse.heading;
      discourse.blockDate = discourse.headingDate;
    }
  }

  /** Whether an element is the last in brackets: (혜산, 위안). */
  private boolean bracketed(Sentence sentence, int i) {
    return i + 1 < sentence.size() && sentence.at(i + 1).is(closing);
  }

  /** The currency in which a sentence says that things are priced: "goods are priced in yuan". */
  private @Nullable Currency stated(Sentence sentence) {
    for (int i = 1; i < sentence.size(); i++) {
      Lexeme lexeme = sentence.at(i).lexeme;
      boolean in = sentence.at(i).is(currency) && sentence.at(i - 1).is(inWord);
      for (int j = 0; lexeme != null && in && j < i; j++) {
        if (pricing.meets(sentence.at(j).bits)) {
          return lexeme.currency;
        }
      }
    }
    return null;
  }

  /** Whether a sentence is nothing but a date, as behind "written in Onsong". */
  private boolean onlyDate(Sentence sentence) {
    for (Element element : sentence) {
      if (!element.is(date) && !element.is(end) && !element.is(dayPart)) {
        return false;
      }
    }
    return sentence.has(date);
  }

  /** A first line without amounts and verbs dates all of the text. */
  private void title(Sentence sentence, Discourse discourse) {
    if (discourse.documentDate != null) {
      return;
    }
    boolean counted = false;
    for (Element element : sentence) {
      if (element.is(bracket) && !sentence.has(colon)) {
        break; // "(won per kilogram where nothing else is said)"
      }
      if (element.is(amount) && !counted || element.is(predicate)) {
        return;
      }
      counted = element.is(issue);
    }
    for (int i = 0; i < sentence.size(); i++) {
      boolean aim = i > 0 && (sentence.at(i - 1).is(purpose) || sentence.at(i - 1).is(inBrackets));
      if (sentence.at(i).is(date)
          && !aim
          && sentence.at(i).value instanceof TimeSpan span
          && span.isShort()) {
        discourse.documentDate = span;
      }
    }
  }

  /** The day on which a message says in its first line that it was written, or null. */
  @Nullable TimeSpan written(Sentence sentence, LocalDate report) {
    if (sentence.size() > LINE || !sentence.has(place) || sentence.has(predicate)) {
      return null;
    }
    for (Element element : sentence) {
      boolean day = element.is(date) && element.value instanceof TimeSpan span && span.isDay();
      if (day && element.value instanceof TimeSpan span) {
        long ago = ChronoUnit.DAYS.between(span.start(), report);
        return ago >= 0 && ago <= LATELY ? span : null;
      }
    }
    return null;
  }

  /** The single day that the heading of a paragraph or the title names, or null. */
  @Nullable TimeSpan day(Sentence sentence) {
    int end = end(sentence);
    for (int i = 0; i < (sentence.index == 0 && end == 0 ? sentence.size() : end); i++) {
      Element element = sentence.at(i);
      if (element.is(amount) || element.is(predicate)) {
        return null;
      }
      if (element.value instanceof TimeSpan span && span.isDay()) {
        return span;
      }
    }
    return null;
  }

  /** Whether a short sentence has a verb, as headings have none. */
  private boolean tells(Sentence sentence) {
    for (Element element : sentence) {
      if (element.is(bracket)) {
        return false; // "CHONGJIN (by telephone, 17 January)"
      }
      boolean verb = verbs.meets(element.bits);
      if (verb && !element.is(good) && element.value == null && !element.capital) {
        return true;
      }
    }
    return false;
  }

  /** Where the heading ends, 0 where there is none. */
  private int end(Sentence sentence) {
    int size = sentence.size();
    for (int i = 0; i < Math.min(size, REACH); i++) {
      Element element = sentence.at(i);
      if (element.is(colon)) {
        return i;
      }
      if (element.is(money) || element.is(amount) || element.is(predicate) || element.is(subject)) {
        return 0;
      }
    }
    int most = sentence.has(bracket) ? LINE + 2 : SHORT;
    return size < most && (sentence.index == 0 || !tells(sentence)) ? size : 0;
  }
}
