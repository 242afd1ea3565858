package org.farbank.reader;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.farbank.observation.FeeType;
import org.farbank.pack.Actor;
import org.farbank.pack.Good;
import org.farbank.pack.Place;
import org.jspecify.annotations.Nullable;

/**
 * What a sentence leaves for those that follow: its places, dates, and what its amounts were or
 * could be for.
 */
final class Topics {

  /** Words in the first line of a message at most. */
  private static final int HEADER = 8;

  /** Words of a line that may be a title. */
  private static final int TITLE = 5;

  /** The precision of a province. */
  private static final int PROVINCE = 3;

  /** How many words before enforcers their nationality may stand. */
  private static final int NATION = 2;

  /** What the first place, and what the closed country, counts for besides. */
  private static final int FIRST = 2;

  /** What it counts for besides that somebody tells something from there. */
  private static final int TELLS = 2;

  private static final int CLOSED = 2;

  private static final String BOTH = "";

  private final int place;
  private final int sourceMark;
  private final int country;
  private final int nationality;
  private final int side;
  private final int good;
  private final int oblique;
  private final int remittance;
  private final int source;
  private final int article;
  private final int sentenceEnd;
  private final int money;
  private final int rateBase;
  private final int date;
  private final int predicate;
  private final int preposition;
  private final int aim;
  private final int clauseComma;
  private final int det;
  private final int enforcer;
  private final int comparison;
  private final int order;
  private final ClassSet figures;
  private final int speech;
  private final ClassSet people;
  private final int handling;
  private final Fees fees;

  Topics(WordClasses classes) {
    place = classes.of("place");
    sourceMark = classes.of("source-mark");
    country = classes.of("country");
    nationality = classes.of("nationality");
    side = classes.of("market-word");
    good = classes.of("good");
    oblique = classes.of("oblique");
    remittance = classes.of("remittance-context");
    source = classes.of("source");
    article = classes.of("article-mark");
    sentenceEnd = classes.of("sentence-end");
    money = classes.of("money");
    rateBase = classes.of("rate-base");
    date = classes.of("date");
    predicate = classes.of("predicate");
    preposition = classes.of("setting-word");
    aim = classes.of("aim-word");
    clauseComma = classes.of("clause-comma");
    det = classes.of("det");
    enforcer = classes.of("enforcer");
    comparison = classes.of("as-word");
    order = classes.of("order-word");
    speech = classes.of("speech");
    people = classes.some("person", "person-noun", "trader-noun");
    figures = classes.some("money", "free-num");
    fees = new Fees(classes);
    handling = classes.of("handling-fee");
  }

  /**
   * Where a message comes from: the only place of its first line; null where the text speaks of a
   * source or has other marks of an article.
   */
  @Nullable Place dateline(List<Sentence> sentences) {
    Place only = null;
    boolean sources = false;
    boolean titled = !sentences.isEmpty() && titled(sentences.getFirst());
    for (Sentence sentence : sentences) {
      sources |= sentence.quoted && sentence.paragraph > 0 && titled;
      for (int i = 0; i < sentence.size(); i++) {
        Element element = sentence.at(i);
        sources |= element.is(source) || element.is(article);
        Place named = element.is(place) && element.lexeme != null ? element.lexeme.place : null;
        boolean wet = named != null && named.isWater();
        if (sentence.index == 0 && named != null && !wet) {
          if (only != null) {
            return null;
          }
          only = named;
        }
      }
    }
    return sources && !header(sentences.getFirst()) ? null : only;
  }

  /** The bank on which all places lie that a paragraph names, by paragraph. */
  Map<Integer, String> banks(List<Sentence> sentences, List<String> banks) {
    Map<Integer, String> result = new HashMap<>();
    for (Sentence sentence : sentences) {
      for (int i = 0; i < sentence.size(); i++) {
        Element element = sentence.at(i);
        boolean goal = i > 0 && sentence.at(i - 1).is(aim);
        Place named = element.is(place) && element.lexeme != null ? element.lexeme.place : null;
        if (named != null
            && !goal
            && !named.isWater()
            && banks.contains(named.country())
            && !element.is(sourceMark)) {
          result.merge(
              sentence.paragraph, named.country(), (one, two) -> one.equals(two) ? one : BOTH);
        }
      }
    }
    result.values().removeIf(BOTH::equals);
    return result;
  }

  /**
   * The bank that a report is about, where it names no source: that of most of its places, of which
   * the first counts for more; in doubt the closed country.
   */
  String bank(List<Sentence> sentences, List<String> banks) {
    int lead = CLOSED;
    boolean first = true;
    for (Sentence sentence : sentences) {
      for (int i = 0; i < sentence.size(); i++) {
        Element element = sentence.at(i);
        Place named = element.is(place) && element.lexeme != null ? element.lexeme.place : null;
        if (named != null && !named.isWater() && banks.contains(named.country())) {
          int weight = (first ? 1 + FIRST : 1) + (tells(sentence, i) ? TELLS : 0);
          lead += named.country().equals(banks.getFirst()) ? weight : -weight;
          first = false;
        }
      }
    }
    return lead >= 0 ? banks.getFirst() : banks.getLast();
  }

  /** The settlement that a text names most often, the first of those named as often, or null. */
  @Nullable Place story(List<Sentence> sentences) {
    Map<Place, Integer> counts = new LinkedHashMap<>();
    Place most = null;
    for (Sentence sentence : sentences) {
      for (Element element : sentence) {
        Place named = element.is(place) && element.lexeme != null ? element.lexeme.place : null;
        if (named != null && named.precision() < PROVINCE && !named.isWater()) {
          counts.merge(named, 1, Integer::sum);
        }
      }
    }
    for (Map.Entry<Place, Integer> entry : counts.entrySet()) {
      if (most == null || entry.getValue() > counts.getOrDefault(most, 0)) {
        most = entry.getKey();
      }
    }
    return most;
  }

  /** Whether a place is where somebody is who tells something: "a breeder in Huchang told us". */
  private boolean tells(Sentence sentence, int i) {
    boolean in = i > 1 && sentence.at(i - 1).is(preposition) && sentence.has(speech);
    boolean verb = i + 1 < sentence.size() && sentence.at(i + 1).is(speech);
    return in && (verb || people.meets(sentence.at(i - 2).bits));
  }

  /** Whether a line may be the title of an article: long, undated and no sentence. */
  private boolean titled(Sentence sentence) {
    boolean says = sentence.size() >= TITLE || sentence.size() > 2 && sentence.has(good);
    return says && !dated(sentence) && !sentence.at(sentence.size() - 1).is(sentenceEnd);
  }

  /** Whether a message begins with where and when it was written: "Chongjin, Fri 8 Jan." */
  private boolean header(Sentence sentence) {
    return sentence.size() > 1
        && sentence.size() <= HEADER
        && dated(sentence)
        && !sentence.has(predicate);
  }

  /** Whether a line names a day, not only a season. */
  private boolean dated(Sentence sentence) {
    for (Element element : sentence) {
      boolean day = !(element.value instanceof TimeSpan span) || span.isUnknown() || span.isShort();
      if (element.is(date) && day) {
        return true;
      }
    }
    return false;
  }

  /** Notes what the sentence spoke of. */
  void note(Sentence sentence, Discourse discourse) {
    mentioned(sentence, discourse);
    order(sentence, discourse);
    for (Element element : sentence) {
      Amount amount = element.is(money) ? element.amount() : null;
      if (amount != null && amount.currency() != null) {
        discourse.mentioned = amount.currency();
      }
    }
    if (sentence.has(enforcer)) {
      enforcers(sentence, discourse);
    }
    discourse.remittance |= sentence.has(remittance);
    for (int i = 0; i < sentence.size(); i++) {
      Element element = sentence.at(i);
      Lexeme lexeme = element.lexeme;
      if (element.is(place) && lexeme != null && lexeme.place != null) {
        discourse.named(
            lexeme.place, sets(sentence, i) && !contrasted(sentence, i, lexeme.place, discourse));
      }
      boolean bank =
          element.is(nationality) && i + 1 < sentence.size() && sentence.at(i + 1).is(side);
      boolean people =
          element.is(nationality)
              && i < 2
              && i + 1 < sentence.size()
              && this.people.meets(sentence.at(i + 1).bits);
      if (people && lexeme != null && lexeme.country != null) {
        String home = lexeme.country.id();
        discourse.paragraphSide = home.equals(discourse.closed()) ? home : discourse.paragraphSide;
      }
      if (bank && sets(sentence, i) && lexeme != null && lexeme.country != null) {
        discourse.paragraphSide = lexeme.country.id();
      }
      if ((element.is(country) || bank) && lexeme != null && lexeme.country != null) {
        discourse.named(lexeme.country);
      }
    }
  }

  /** The order of the columns, where a sentence says it. */
  private void order(Sentence sentence, Discourse discourse) {
    if (!sentence.has(order) || figures.meets(sentence.bits)) {
      return;
    }
    List<Place> places = new ArrayList<>();
    for (Element element : sentence) {
      if (element.is(place) && element.lexeme != null && element.lexeme.place != null) {
        places.add(element.lexeme.place);
      }
    }
    if (places.size() > 1) {
      discourse.order = places;
      discourse.orderSentence = sentence.index;
    }
  }

  /**
   * Whether a place is where something happens: after "in" or "at", or first in its sentence; not
   * in "than in Longjing", "three times the price in Longjing".
   */
  private boolean sets(Sentence sentence, int i) {
    int before = i > 0 && sentence.at(i - 1).is(det) ? i - 2 : i - 1;
    boolean compared = before > 0 && sentence.at(before - 1).is(comparison);
    boolean clause = before == i - 1 && before > 0 && sentence.at(before).is(clauseComma);
    for (int j = 0; clause && j < before; j++) {
      clause = !figures.meets(sentence.at(j).bits); // 惠山卖95元，长白62元
    }
    return before < 0 || clause || (sentence.at(before).is(preposition) && !compared);
  }

  /** Whether a place on the other bank is only where a second amount of the sentence is paid. */
  private boolean contrasted(Sentence sentence, int i, Place named, Discourse discourse) {
    int amounts = 0;
    for (int j = 0; j < i; j++) {
      boolean amount = figures.meets(sentence.at(j).bits);
      amounts += amount ? 1 : 0;
      if (sentence.at(j).is(place)) {
        return false;
      }
    }
    return amounts > 1 && !named.country().equals(discourse.paragraphCountry());
  }

  /**
   * Whose enforcers the sentence names with their country, for those that it only calls "agents".
   */
  private void enforcers(Sentence sentence, Discourse discourse) {
    for (int i = 0; i < sentence.size(); i++) {
      Element element = sentence.at(i);
      if (!element.is(enforcer) || element.lexeme == null) {
        continue;
      }
      Actor actor = element.lexeme.actor;
      String own = actor == null ? null : actor.country();
      String country = own == null ? nation(sentence, i) : own;
      discourse.enforcers = country == null ? discourse.enforcers : country;
    }
  }

  /** The country that enforcers are said to be of: "Chinese border guards". */
  private @Nullable String nation(Sentence sentence, int at) {
    for (int i = at - 1; i >= Math.max(0, at - NATION); i--) {
      Element element = sentence.at(i);
      if (element.is(nationality) && element.lexeme != null && element.lexeme.country != null) {
        return element.lexeme.country.id();
      }
    }
    return null;
  }

  /**
   * What the sentence speaks of is what the next one's amounts are for: its first good or service,
   * else a currency.
   */
  private void mentioned(Sentence sentence, Discourse discourse) {
    for (Element element : sentence) {
      if (element.is(good)) {
        for (Good named : Goods.of(element)) {
          discourse.prices.sold.put(named.defaultUnit(), new Target.Traded(List.of(named)));
        }
      }
    }
    Target rate = null;
    for (Element element : sentence) {
      if (element.is(good) && !element.is(oblique) && !Goods.of(element).isEmpty()) {
        discourse.mentioned(new Target.Traded(Goods.of(element)), sentence);
        return;
      }
      FeeType fee = fees.of(element);
      fee = fee != null && element.is(handling) && discourse.remittance ? FeeType.REMITTANCE : fee;
      if (fee != null) {
        discourse.mentioned(new Target.Paid(fee), sentence);
        return;
      }
      Lexeme lexeme = element.lexeme;
      if (rate == null && element.is(rateBase) && lexeme != null && lexeme.currency != null) {
        rate = new Target.Exchanged(lexeme.currency, BigDecimal.ONE);
      }
    }
    if (rate != null) {
      discourse.mentioned(rate, sentence);
    }
  }
}
