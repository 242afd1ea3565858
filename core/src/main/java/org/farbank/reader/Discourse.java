package org.farbank.reader;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.farbank.observation.IncidentType;
import org.farbank.observation.RestrictionType;
import org.farbank.pack.Country;
import org.farbank.pack.Currency;
import org.farbank.pack.Pack;
import org.farbank.pack.Place;
import org.farbank.pack.Unit;
import org.jspecify.annotations.Nullable;

/**
 * What the text has spoken of so far: places, dates, goods, currencies and units that later
 * sentences refer to without naming them again. Everything taken from here is inherited, never
 * invented.
 */
final class Discourse {

  /** Where the partner is counts as much as so many other places. */
  private static final int SOURCE = 2;

  private final Pack pack;

  /** The place of a heading such as "Hyesan, 27 October:"; holds for its paragraph. */
  @Nullable Place heading;

  @Nullable TimeSpan headingDate;

  /** What the headings before said, where the one of the last sentence speaks for it alone. */
  @Nullable Headed headed;

  /** What a line without amounts says for the lines right under it, and a title for all. */
  @Nullable Place blockPlace;

  @Nullable TimeSpan blockDate;
  @Nullable Currency blockCurrency;
  @Nullable Unit blockUnit;

  @Nullable Currency documentCurrency;

  /**
   * Where a message is written, from the only place in its first line; null in a newsroom's
   * article.
   */
  @Nullable Place dateline;

  /**
   * The last place of the paragraph that something happens in, and the last named in the report.
   */
  @Nullable Place paragraphPlace;

  @Nullable Place paragraphFirst;

  /** The place that all of the text names most often. */
  @Nullable Place storyPlace;

  /** The bank that the paragraph last named as such, if no place after it: "our side". */
  @Nullable String paragraphSide;

  /** The first of the two countries that the paragraph names as such. */
  @Nullable String paragraphBank;

  /** The bank on which most places of the report lie. */
  @Nullable String mostNamed;

  /** The bank on which all places of a paragraph lie, by paragraph. */
  Map<Integer, String> banks = Map.of();

  /** That of the paragraph, whether its places have been named yet or not. */
  @Nullable String paragraphAhead;

  /** That of the first place that it has named. */
  @Nullable String paragraphNamed;

  /** The first place on the bank that the report mostly speaks of. */
  @Nullable Place mainPlace;

  @Nullable Place lastPlace;

  final Visited visited = new Visited();

  /** Where the partner is, from "a partner in Ryanggang Province". */
  @Nullable Place sourcePlace;

  @Nullable String sourceCountry;

  /** The same before the sentence that is read: its own source may speak of the other bank. */
  @Nullable String sourceBefore;

  /** The country of the first source: the side from which the report is told. */
  @Nullable String home;

  /** When the partner told it, from "said on Sunday". */
  @Nullable TimeSpan told;

  /** The same, in the paragraph. */
  @Nullable TimeSpan toldHere;

  /** When all of the text was written or gathered, from its title or first line. */
  @Nullable TimeSpan documentDate;

  /** The last day of which the paragraph gave a price. */
  @Nullable TimeSpan pricesOf;

  /** The dates of which the text last gave rows of amounts, and in which sentence. */
  List<TimeSpan> dates = List.of();

  int datesSentence = Integer.MIN_VALUE / 2;

  /** The time of the older figures with which all of the text compares its own. */
  @Nullable TimeSpan older;

  /** The date of the heading of a section, without a place. */
  @Nullable TimeSpan sectionDate;

  /** The last day of which the text gave an amount of a place. */
  final Map<Place, TimeSpan> dateAt = new HashMap<>();

  /** The time of the old values with which the paragraph compares the new ones. */
  @Nullable TimeSpan was;

  /** The time of which the last sentences of the paragraph tell. */
  @Nullable TimeSpan story;

  /** What the last amount was given for, and in which sentence. */
  @Nullable Target topic;

  /** On which bank the last price was paid. */
  @Nullable String topicCountry;

  int topicSentence = -1;

  /** The goods last spoken of, whatever the last amount was for. */
  Target.@Nullable Traded goods;

  int goodsSentence = -1;
  int goodsParagraph = -1;

  final Priced prices = new Priced();

  /** The last sentence with an amount for something. */
  int pricedSentence = -1;

  int topicParagraph = -1;

  /** The currency of the last price. */
  @Nullable Currency currency;

  /** What a short name means since it was last named in full. */
  final Map<String, Lexeme> inFull = new HashMap<>();

  /** The goods named so far, the last one last. */
  final Map<String, Lexeme> goodsByName = new LinkedHashMap<>();

  /** What was last named of its kind, matsutake of mushrooms. */
  final Map<String, Lexeme> special = new HashMap<>();

  /** The places of which the text last gave amounts, in their order, and in which sentence. */
  List<Place> order = List.of();

  int orderSentence = -1;

  /** The last amount for each thing. */
  final Map<Target, BigDecimal> values = new LinkedHashMap<>();

  /** What each sentence so far has named that may be paid for. */
  final List<Named> named = new ArrayList<>();

  /** Whether money that is sent home has been spoken of. */
  boolean remittance;

  /** The currency of the last money of the sentence before, whatever it was for. */
  @Nullable Currency mentioned;

  /** The last currency for each thing. */
  final Map<Target, Currency> currencies = new HashMap<>();

  /** From a heading such as "won per kg". */
  @Nullable Currency headingCurrency;

  @Nullable Unit headingUnit;

  /** The last direction of a flow: its origin. */
  @Nullable String origin;

  /** Where it stands, and the direction before that sentence. */
  int originSentence = -1;

  @Nullable String originBefore;

  /** Whether the last flow was the other way than the one before it. */
  boolean turned;

  /** Whose the last incident was. */
  @Nullable String lastEvent;

  /** What was last told of enforcement. */
  Vigil.@Nullable Seen vigil;

  /** The last sentence with an amount. */
  @Nullable Sentence priced;

  /** The sentence in which each good was first asked for. */
  final Map<String, Integer> goodsNamed = new HashMap<>();

  /** The type of the last incident. */
  @Nullable IncidentType incident;

  /** Where that stands. */
  int incidentSentence = -9;

  /** The type of the last restriction that was named as such. */
  @Nullable RestrictionType restriction;

  /** Where that stands; far before the text where there is none. */
  int restrictionSentence = -9;

  /** Whose it was. */
  @Nullable String restrictionCountry;

  /** The last bare number that is no price of what its sentence names, nor of what was before. */
  @Nullable Element declined;

  /** The last country whose enforcers were spoken of. */
  @Nullable String enforcers;

  /** The sentence before the one that is read. */
  @Nullable Sentence before;

  private @Nullable Sentence current;
  private int paragraph = -1;
  private boolean quoted;

  Discourse(Pack pack) {
    this.pack = pack;
  }

  /** A place and dates that a heading says. */
  record Headed(@Nullable Place place, @Nullable TimeSpan date, @Nullable TimeSpan section) {}

  /** A sentence begins; a new paragraph forgets the old one's place and heading. */
  void enter(Sentence sentence) {
    if (headed != null) {
      heading = headed.place();
      headingDate = headed.date();
      sectionDate = headed.section();
      headed = null;
    }
    before = current;
    current = sentence;
    quoted = sentence.quoted;
    if (sentence.paragraph != paragraph) {
      paragraph = sentence.paragraph;
      sourceCountry = home; // who is quoted besides speaks for one paragraph
      paragraphPlace = null;
      paragraphFirst = null;
      paragraphBank = null;
      paragraphSide = null;
      enforcers = null;
      restrictionCountry = null;
      paragraphAhead = banks.get(paragraph);
      paragraphNamed = null;
      if (!sentence.under) {
        blockPlace = null;
        blockDate = null;
        blockCurrency = null;
        blockUnit = null;
      }
      heading = blockPlace;
      headingDate = blockDate;
      headingCurrency = blockCurrency;
      headingUnit = blockUnit;
      toldHere = null;
      story = null;
      pricesOf = null;
      was = null;
      sectionDate = null;
    }
  }

  /** The country that is closed: whose market "inland" is. */
  String closed() {
    return pack.countries().getFirst();
  }

  /** The side on which the partner is: "here", "our side". */
  String thisSide() {
    if (dateline != null) {
      return dateline.country(); // whoever else is quoted, it is written there
    }
    if (sourceCountry != null) {
      return sourceCountry;
    }
    return mostNamed != null ? mostNamed : pack.countries().getFirst();
  }

  /** The bank from which a sentence looks across: the partner's in quotes, else the paragraph's. */
  String nearSide() {
    Place place = paragraphPlace;
    if (place == null && !quoted && dateline == null && sourceBefore != null) {
      return sourceBefore;
    }
    if (place == null || quoted || dateline != null) {
      return thisSide();
    }
    return !place.isWater() && pack.countries().contains(place.country())
        ? place.country()
        : thisSide();
  }

  /**
   * Something was named that has a price: it becomes the topic unless an amount has just set one.
   */
  void mentioned(Target named, Sentence sentence) {
    traded(named, sentence);
    if (topicSentence != sentence.index) {
      topicCountry = named.equals(topic) ? topicCountry : null;
      topic = named;
      topicSentence = sentence.index;
      topicParagraph = sentence.paragraph;
    }
  }

  /** Whether the paragraph has turned to goods that no amount has been for so far. */
  boolean newGoods(Sentence sentence) {
    return goodsSentence > pricedSentence && topicParagraph == sentence.paragraph;
  }

  /** Notes the goods that are spoken of. */
  void traded(Target named, Sentence sentence) {
    if (named instanceof Target.Traded traded) {
      goods = traded;
      goodsSentence = sentence.index;
      goodsParagraph = sentence.paragraph;
    }
  }

  /** The country that most places named so far lie in; the near side where none is named. */
  String mainCountry() {
    String best = thisSide();
    if (dateline != null) {
      return best;
    }
    int weight = sourceCountry == null ? 0 : SOURCE;
    for (String bank : pack.countries()) {
      if (visited.places(bank) > visited.places(best) + weight) {
        best = bank;
      }
    }
    return best;
  }

  /** Whose the last incident was, unless the paragraph is about one bank. */
  @Nullable String lastEvent() {
    boolean about = paragraphNamed != null && paragraphNamed.equals(paragraphAhead);
    return about && dateline == null ? paragraphAhead : lastEvent;
  }

  /** The bank that the paragraph is about: that of the first place in it, else the report's. */
  String paragraphCountry() {
    if (paragraphBank != null) {
      return paragraphBank;
    }
    return paragraphFirst != null && pack.countries().contains(paragraphFirst.country())
        ? paragraphFirst.country()
        : thisSide();
  }

  void named(Country country) {
    boolean free = paragraphBank == null && paragraphFirst == null;
    if (free && pack.countries().contains(country.id())) {
      paragraphBank = country.id();
    }
  }

  /** A place was named; {@code setting} where something happens in it ("in Hyesan"). */
  void named(Place place, boolean setting) {
    if (setting) {
      paragraphPlace = place;
      paragraphSide = null;
      boolean bank = !place.isWater();
      paragraphFirst = paragraphFirst == null && bank ? place : paragraphFirst;
    }
    lastPlace = place;
    visited.add(place);
    if (!place.isWater() && paragraphNamed == null) {
      paragraphNamed = place.country();
    }
    if (mainPlace == null
        || place.country().equals(mainCountry()) && !mainPlace.country().equals(mainCountry())) {
      mainPlace = place;
    }
  }
}
