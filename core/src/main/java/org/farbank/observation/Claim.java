package org.farbank.observation;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What an observation claims: one record for each {@link Kind}, with the fields that the contract
 * adds for it. Goods, units and countries are identifiers of the border pack; currencies are ISO
 * 4217 codes; null means that the text does not say.
 */
public sealed interface Claim {

  /** The kind that this claim is of. */
  Kind kind();

  /**
   * A good changes hands at a price; {@code unit} is what one price buys, {@code country} whose
   * market it is.
   */
  record Price(
      String good,
      BigDecimal amount,
      String currency,
      String unit,
      @Nullable String country,
      @Nullable Bound bound,
      @Nullable String unitSize,
      @Nullable String priceType,
      @Nullable String variety)
      implements Claim {
    @Override
    public Kind kind() {
      return Kind.PRICE;
    }
  }

  /**
   * One unit of {@code base} is worth {@code rate} of {@code quote}; {@code market} is street or
   * official.
   */
  record ExchangeRate(String base, String quote, BigDecimal rate, String market) implements Claim {
    @Override
    public Kind kind() {
      return Kind.EXCHANGE_RATE;
    }
  }

  /** A price in {@code country} is {@code ratio} times the price in {@code referenceCountry}. */
  record PriceRatio(
      String good, BigDecimal ratio, @Nullable String country, @Nullable String referenceCountry)
      implements Claim {
    @Override
    public Kind kind() {
      return Kind.PRICE_RATIO;
    }
  }

  /** Money that buys no good; {@code per} is what one payment covers. */
  record Fee(FeeType type, BigDecimal amount, String currency, @Nullable String per)
      implements Claim {
    @Override
    public Kind kind() {
      return Kind.FEE;
    }
  }

  /** A good moves across the border. */
  record Flow(
      String good,
      String origin,
      String destination,
      @Nullable String means,
      @Nullable String timeOfDay,
      @Nullable Trend trend,
      @Nullable BigDecimal quantity,
      @Nullable String unit,
      @Nullable String setting)
      implements Claim {
    @Override
    public Kind kind() {
      return Kind.FLOW;
    }
  }

  /** Informal trade as a whole. */
  record TradeActivity(Trend trend) implements Claim {
    @Override
    public Kind kind() {
      return Kind.TRADE_ACTIVITY;
    }
  }

  /**
   * Patrols, checks, surveillance or punishment; {@code measure} where the text counts something.
   */
  record Enforcement(@Nullable String country, Trend trend, @Nullable Measure measure)
      implements Claim {
    @Override
    public Kind kind() {
      return Kind.ENFORCEMENT;
    }
  }

  /** A counted feature of enforcement: {@code what} is posts, spacing, rounds, shift or staff. */
  record Measure(String what, BigDecimal value, @Nullable String unit) {}

  /** A rule exists, begins or ends. */
  record Restriction(
      RestrictionType type,
      @Nullable String country,
      Status status,
      @Nullable BigDecimal amount,
      @Nullable String currency)
      implements Claim {
    @Override
    public Kind kind() {
      return Kind.RESTRICTION;
    }
  }

  /** A dated event; {@code country} is who did it. */
  record Incident(
      IncidentType type,
      @Nullable String country,
      @Nullable Integer victims,
      @Nullable String victimCountry,
      @Nullable Integer fatalities,
      @Nullable String means,
      @Nullable BigDecimal amount,
      @Nullable String currency)
      implements Claim {
    @Override
    public Kind kind() {
      return Kind.INCIDENT;
    }
  }

  /** Enforcers take bribes or take part. */
  record Corruption(
      CorruptionForm form,
      @Nullable String country,
      @Nullable Trend trend,
      @Nullable BigDecimal amount,
      @Nullable String currency)
      implements Claim {
    @Override
    public Kind kind() {
      return Kind.CORRUPTION;
    }
  }
}
