package org.farbank.check;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.farbank.observation.Claim;
import org.farbank.observation.Modality;
import org.farbank.observation.Observation;
import org.jspecify.annotations.Nullable;

/**
 * Converts amounts with the exchange rates that one report states, and with no others. Of several
 * rates for the same two currencies a street rate counts before an official one, then the latest,
 * then the last in the text.
 */
public final class StatedRates {

  private final List<Claim.ExchangeRate> rates = new ArrayList<>();

  /** The rates among a report's observations. */
  public StatedRates(List<Observation> observations) {
    List<Observation> stated = new ArrayList<>(observations);
    stated.removeIf(
        o ->
            o.modality() != Modality.STATED
                || !(o.claim() instanceof Claim.ExchangeRate rate)
                || rate.rate().signum() <= 0);
    stated.sort(Comparator.comparing(StatedRates::isStreet).thenComparing(StatedRates::day));
    stated.reversed().forEach(o -> rates.add((Claim.ExchangeRate) o.claim()));
  }

  /**
   * The amount in another currency, directly or through a third; null where no rate leads there.
   */
  public @Nullable BigDecimal convert(BigDecimal amount, String from, String to) {
    if (from.equals(to)) {
      return amount;
    }
    BigDecimal direct = direct(amount, from, to);
    if (direct != null) {
      return direct;
    }
    Set<String> between = new LinkedHashSet<>();
    rates.forEach(rate -> between.addAll(List.of(rate.base(), rate.quote())));
    for (String third : between) {
      BigDecimal half = third.equals(from) ? null : direct(amount, from, third);
      BigDecimal whole = half == null ? null : direct(half, third, to);
      if (whole != null) {
        return whole;
      }
    }
    return null;
  }

  private @Nullable BigDecimal direct(BigDecimal amount, String from, String to) {
    for (Claim.ExchangeRate rate : rates) {
      if (rate.base().equals(from) && rate.quote().equals(to)) {
        return amount.multiply(rate.rate(), MathContext.DECIMAL32);
      }
      if (rate.base().equals(to) && rate.quote().equals(from)) {
        return amount.divide(rate.rate(), MathContext.DECIMAL32);
      }
    }
    return null;
  }

  private static boolean isStreet(Observation observation) {
    return observation.claim() instanceof Claim.ExchangeRate r && r.market().equals("street");
  }

  private static LocalDate day(Observation observation) {
    LocalDate to = observation.period().to();
    return to == null ? LocalDate.MIN : to;
  }
}
