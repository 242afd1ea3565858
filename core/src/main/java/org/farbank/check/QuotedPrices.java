package org.farbank.check;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.farbank.observation.Claim;
import org.farbank.observation.Modality;
import org.farbank.observation.Observation;
import org.jspecify.annotations.Nullable;

/** The prices that a report states, by what is sold and where. */
final class QuotedPrices {

  /** Prices that count of one good in one market: more make a comparison slower, not better. */
  private static final int ENOUGH = 8;

  /** What a price buys; only prices of the same thing are compared. */
  private record Thing(String good, String unit, @Nullable String size) {}

  /** Where and in which money. */
  private record Market(@Nullable String country, String currency) {}

  private final Map<Thing, Map<Market, List<BigDecimal>>> prices = new LinkedHashMap<>();

  QuotedPrices(List<Observation> observations) {
    for (Observation observation : observations) {
      if (observation.modality() == Modality.STATED
          && observation.claim() instanceof Claim.Price price
          && price.amount().signum() > 0) {
        add(price);
      }
    }
  }

  private void add(Claim.Price price) {
    Thing thing = new Thing(price.good(), price.unit(), price.unitSize());
    Market market = new Market(price.country(), price.currency());
    List<BigDecimal> amounts =
        prices
            .computeIfAbsent(thing, t -> new LinkedHashMap<>())
            .computeIfAbsent(market, m -> new ArrayList<>());
    if (amounts.size() < ENOUGH && !amounts.contains(price.amount())) {
      amounts.add(price.amount());
    }
  }

  /**
   * Prices in one country divided by those in the other, of these goods; different currencies by
   * the report's own rates.
   */
  List<BigDecimal> betweenCountries(
      Predicate<String> goods, String above, String below, StatedRates rates) {
    List<BigDecimal> result = new ArrayList<>();
    prices.forEach(
        (thing, markets) -> {
          if (goods.test(thing.good())) {
            markets.forEach(
                (market, amounts) -> {
                  if (above.equals(market.country())) {
                    divide(amounts, in(market.currency(), below, markets, rates), result);
                  }
                });
          }
        });
    return result;
  }

  /** The prices in a country, each in this currency where it is or a rate leads there. */
  private static List<BigDecimal> in(
      String currency, String country, Map<Market, List<BigDecimal>> markets, StatedRates rates) {
    List<BigDecimal> same = markets.get(new Market(country, currency));
    if (same != null) {
      return same;
    }
    List<BigDecimal> result = new ArrayList<>();
    markets.forEach(
        (market, amounts) -> {
          for (BigDecimal amount : amounts) {
            BigDecimal converted = rates.convert(amount, market.currency(), currency);
            if (country.equals(market.country()) && converted != null && converted.signum() > 0) {
              result.add(converted);
            }
          }
        });
    return result;
  }

  /** Prices in one currency divided by those in another, of the same thing in the same country. */
  List<BigDecimal> betweenCurrencies(String above, String below) {
    List<BigDecimal> result = new ArrayList<>();
    for (Map<Market, List<BigDecimal>> markets : prices.values()) {
      markets.forEach(
          (market, amounts) -> {
            Market other = new Market(market.country(), below);
            if (market.currency().equals(above)) {
              divide(amounts, markets.getOrDefault(other, List.of()), result);
            }
          });
    }
    return result;
  }

  private static void divide(
      List<BigDecimal> above, List<BigDecimal> below, List<BigDecimal> result) {
    for (BigDecimal a : above) {
      for (BigDecimal b : below) {
        result.add(a.divide(b, MathContext.DECIMAL32));
      }
    }
  }
}
