package org.farbank.reader;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.farbank.observation.Attribution;
import org.farbank.observation.Claim;
import org.farbank.observation.Evidence;
import org.farbank.observation.Modality;
import org.farbank.observation.Observation;
import org.farbank.observation.Period;
import org.farbank.pack.Currency;
import org.farbank.pack.Good;
import org.farbank.pack.Pack;
import org.farbank.pack.Place;
import org.farbank.pack.Shorthand;
import org.jspecify.annotations.Nullable;

/**
 * Reads lines in a partner's shorthand, "Hyesan rice 52 corn 21": nothing but a place and codes of
 * the pack, each with a number. A line of which any figure would not be plausible is read as other
 * lines are.
 */
final class Coded {

  /** A code and the number behind it. */
  private record Pair(Element code, Element number, Shorthand meaning) {}

  private static final String RULE = "shorthand.";

  /** No code has so large a number. */
  private static final BigDecimal IN_FULL = BigDecimal.valueOf(1000);

  private final Pack pack;
  private final Plausible plausible;
  private final int code;
  private final int digits;
  private final int place;
  private final ClassSet between;

  Coded(Pack pack, WordClasses classes) {
    this.pack = pack;
    this.plausible = new Plausible(pack);
    this.code = classes.of("shorthand");
    this.digits = classes.of("digits");
    this.place = classes.of("place");
    this.between = classes.some("comma", "slash", "colon", "sentence-end");
  }

  /** Whether a sentence, as it has been scanned, is such a line. */
  boolean is(Sentence sentence) {
    return sentence.has(code) && !pairs(sentence).isEmpty();
  }

  /** Notes what such a line says. */
  void note(Sentence sentence, Report report, Scene scene) {
    Place named = where(sentence);
    Place where = named == null ? scene.discourse().dateline : named;
    String country = where == null ? scene.discourse().thisSide() : where.country();
    for (Pair pair : pairs(sentence)) {
      Shorthand meaning = pair.meaning();
      BigDecimal value = value(pair);
      Claim claim =
          meaning.good()
              ? new Claim.Price(
                  meaning.of(),
                  value,
                  meaning.currency(),
                  meaning.unit(),
                  country,
                  null,
                  null,
                  null,
                  null)
              : new Claim.ExchangeRate(meaning.of(), meaning.currency(), value, "street");
      int start = pair.code().start;
      int end = pair.number().end;
      scene.notes().use(pair.number());
      scene
          .notes()
          .observations
          .add(
              new Observation(
                  new Evidence(report.id(), start, end, report.text().substring(start, end)),
                  report.lang(),
                  Period.UNKNOWN,
                  where == null ? null : where.id(),
                  where == null ? null : (Integer) where.precision(),
                  country,
                  Attribution.PARTNER,
                  Modality.STATED,
                  RULE + (meaning.good() ? "price" : "rate"),
                  null,
                  claim));
    }
  }

  private @Nullable Place where(Sentence sentence) {
    for (Element element : sentence) {
      if (element.is(place) && element.lexeme != null && element.lexeme.place != null) {
        return element.lexeme.place;
      }
    }
    return null;
  }

  /** The codes of a line, each with its number; none where it has anything else. */
  private List<Pair> pairs(Sentence sentence) {
    List<Pair> result = new ArrayList<>();
    for (int i = 0; i < sentence.size(); i++) {
      Element element = sentence.at(i);
      Shorthand meaning = element.lexeme == null ? null : element.lexeme.shorthand;
      boolean number = i + 1 < sentence.size() && sentence.at(i + 1).is(digits);
      if (meaning != null && number) {
        Pair pair = new Pair(element, sentence.at(i + 1), meaning);
        if (!holds(pair)) {
          return List.of();
        }
        result.add(pair);
        i++;
      } else if (!element.is(place) && !between.meets(element.bits)) {
        return List.of();
      }
    }
    return result;
  }

  /** What a code's number is worth: in full where it is written in full, "rice 6000". */
  private static BigDecimal value(Pair pair) {
    BigDecimal written = Numbers.value(pair.number());
    boolean full = written.compareTo(IN_FULL) >= 0;
    return full ? written : written.multiply(pair.meaning().times()).stripTrailingZeros();
  }

  private boolean holds(Pair pair) {
    Map<String, Currency> currencies = pack.currencies();
    Currency currency = currencies.get(pair.meaning().currency());
    Good good = pack.goods().get(pair.meaning().of());
    return currency != null && (good == null || plausible.holds(good, currency, value(pair)));
  }
}
