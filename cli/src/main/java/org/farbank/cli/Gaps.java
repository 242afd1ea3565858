package org.farbank.cli;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.farbank.observation.Claim;
import org.farbank.observation.Modality;
import org.farbank.observation.Observation;
import org.farbank.pack.Pack;
import org.jspecify.annotations.Nullable;

/** The price gap between the banks for each good that a report prices on both. */
final class Gaps {

  private final Pack pack;
  private final List<Observation> observations;

  Gaps(Pack pack, List<Observation> observations) {
    this.pack = pack;
    this.observations = observations;
  }

  /**
   * One good's prices on the two banks in one unit and currency.
   *
   * @param good identifier
   * @param unit what one price buys
   * @param currency of both prices
   * @param near price on the closed bank
   * @param far price on the other
   * @param dollars value of the difference in the reference currency, null where the report gives
   *     no rate
   */
  record Gap(
      String good,
      String unit,
      String currency,
      BigDecimal near,
      BigDecimal far,
      @Nullable BigDecimal dollars) {

    /** How many times the near price the far price is. */
    BigDecimal ratio() {
      return far.divide(near, new MathContext(3));
    }
  }

  /**
   * The gaps, in the order in which the report names the goods; the last stated price of a bank
   * counts.
   */
  List<Gap> all() {
    Map<String, Claim.Price> near = new LinkedHashMap<>();
    Map<String, Claim.Price> far = new LinkedHashMap<>();
    for (Observation observation : observations) {
      if (observation.claim() instanceof Claim.Price price
          && observation.modality() == Modality.STATED
          && price.country() != null) {
        String key = price.good() + " " + price.unit() + " " + price.currency();
        boolean isNear = price.country().equals(pack.countries().getFirst());
        (isNear ? near : far).put(key, price);
      }
    }
    List<Gap> result = new ArrayList<>();
    near.forEach(
        (key, here) -> {
          Claim.Price there = far.get(key);
          if (there != null && here.amount().signum() > 0) {
            result.add(
                new Gap(
                    here.good(),
                    here.unit(),
                    here.currency(),
                    here.amount(),
                    there.amount(),
                    dollars(there.amount().subtract(here.amount()), here.currency())));
          }
        });
    return result;
  }

  /** An amount in the reference currency by a rate that the report itself gives. */
  private @Nullable BigDecimal dollars(BigDecimal amount, String currency) {
    for (Observation observation : observations) {
      if (observation.claim() instanceof Claim.ExchangeRate rate
          && observation.modality() == Modality.STATED
          && rate.rate().signum() > 0) {
        if (rate.base().equals(currency) && rate.quote().equals(pack.referenceCurrency())) {
          return amount.multiply(rate.rate(), MathContext.DECIMAL32);
        }
        if (rate.quote().equals(currency) && rate.base().equals(pack.referenceCurrency())) {
          return amount.divide(rate.rate(), MathContext.DECIMAL32);
        }
      }
    }
    return null;
  }
}
