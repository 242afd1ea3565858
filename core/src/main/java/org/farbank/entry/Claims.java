package org.farbank.entry;

import org.farbank.observation.Bound;
import org.farbank.observation.Claim;
import org.farbank.observation.CorruptionForm;
import org.farbank.observation.FeeType;
import org.farbank.observation.IncidentType;
import org.farbank.observation.Kind;
import org.farbank.observation.RestrictionType;
import org.farbank.observation.Status;
import org.farbank.observation.Trend;

/** Typed claims of values that were found right. */
final class Claims {
  private Claims() {}

  static Claim of(Kind kind, Values v) {
    return switch (kind) {
      case PRICE ->
          new Claim.Price(
              v.needed("good"),
              v.neededNumber("amount"),
              v.needed("currency"),
              v.needed("unit"),
              v.word("country"),
              v.someCode("bound", Bound.values()),
              v.word("unit_size"),
              v.word("price_type"),
              v.word("variety"));
      case EXCHANGE_RATE ->
          new Claim.ExchangeRate(
              v.needed("base_currency"),
              v.needed("quote_currency"),
              v.neededNumber("rate"),
              v.needed("market"));
      case PRICE_RATIO ->
          new Claim.PriceRatio(
              v.needed("good"),
              v.neededNumber("ratio"),
              v.word("country"),
              v.word("reference_country"));
      case FEE ->
          new Claim.Fee(
              v.code("type", FeeType.values()),
              v.neededNumber("amount"),
              v.needed("currency"),
              v.word("per"));
      case FLOW ->
          new Claim.Flow(
              v.needed("good"),
              v.needed("origin"),
              v.needed("destination"),
              v.word("means"),
              v.word("time_of_day"),
              v.someCode("trend", Trend.values()),
              v.number("quantity"),
              v.word("unit"),
              v.word("setting"));
      case TRADE_ACTIVITY -> new Claim.TradeActivity(v.code("trend", Trend.values()));
      case ENFORCEMENT ->
          new Claim.Enforcement(
              v.word("country"), v.code("trend", Trend.values()), v.measure("measure"));
      case RESTRICTION ->
          new Claim.Restriction(
              v.code("type", RestrictionType.values()),
              v.word("country"),
              v.code("status", Status.values()),
              v.number("amount"),
              v.word("currency"));
      case INCIDENT ->
          new Claim.Incident(
              v.code("type", IncidentType.values()),
              v.word("country"),
              v.count("victims"),
              v.word("victim_country"),
              v.count("fatalities"),
              v.word("means"),
              v.number("amount"),
              v.word("currency"));
      case CORRUPTION ->
          new Claim.Corruption(
              v.code("form", CorruptionForm.values()),
              v.word("country"),
              v.someCode("trend", Trend.values()),
              v.number("amount"),
              v.word("currency"));
    };
  }
}
