package org.farbank.check;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.farbank.observation.Claim;
import org.farbank.observation.Modality;
import org.farbank.observation.Observation;
import org.farbank.pack.Good;
import org.farbank.pack.Pack;
import org.farbank.pack.PlausibleRange;
import org.jspecify.annotations.Nullable;

/**
 * Compares the claims of one report with one another and with the pack's ranges. Nothing is ever
 * corrected.
 *
 * <ul>
 *   <li>{@code ratio}: a stated price ratio against the prices that the report quotes on both banks
 *       for the same good or the goods of the group, in the same unit, in one currency or converted
 *       by the report's own rates.
 *   <li>{@code rate}: a stated exchange rate against prices that the report quotes in both
 *       currencies for the same good and unit in the same country.
 *   <li>{@code implausible}: an amount outside the pack's range for its good, currency and unit.
 * </ul>
 *
 * <p>The first two are flagged where the mean of the quoted pairs is more than a third away from
 * what is stated and no single pair is nearer: people round ratios, and prices in one report may be
 * of different days.
 */
public final class ClaimCheck {

  private static final double TOLERANCE = 1.0 / 3;

  private final Pack pack;
  private final QuotedPrices quoted;
  private final StatedRates rates;
  private final List<Finding> findings = new ArrayList<>();

  private ClaimCheck(List<Observation> observations, Pack pack) {
    this.pack = pack;
    this.quoted = new QuotedPrices(observations);
    this.rates = new StatedRates(observations);
  }

  /** All findings of a report's observations, in their order. */
  public static List<Finding> of(List<Observation> observations, Pack pack) {
    ClaimCheck check = new ClaimCheck(observations, pack);
    observations.stream().filter(o -> o.modality() == Modality.STATED).forEach(check::check);
    return List.copyOf(check.findings);
  }

  private void check(Observation observation) {
    switch (observation.claim()) {
      case Claim.PriceRatio ratio -> ratio(observation, ratio);
      case Claim.ExchangeRate rate -> rate(observation, rate);
      case Claim.Price price -> implausible(observation, price);
      case Claim.Fee f -> {}
      case Claim.Flow f -> {}
      case Claim.TradeActivity t -> {}
      case Claim.Enforcement e -> {}
      case Claim.Restriction r -> {}
      case Claim.Incident i -> {}
      case Claim.Corruption c -> {}
    }
  }

  private void ratio(Observation observation, Claim.PriceRatio stated) {
    if (stated.country() == null || stated.referenceCountry() == null) {
      return;
    }
    List<BigDecimal> pairs =
        quoted.betweenCountries(
            good -> isMeant(good, stated.good()),
            stated.country(),
            stated.referenceCountry(),
            rates);
    compare("ratio", observation, stated.ratio(), pairs);
  }

  private void rate(Observation observation, Claim.ExchangeRate stated) {
    List<BigDecimal> pairs = quoted.betweenCurrencies(stated.quote(), stated.base());
    compare("rate", observation, stated.rate(), pairs);
  }

  private void compare(
      String check, Observation observation, BigDecimal stated, List<BigDecimal> pairs) {
    double said = stated.doubleValue();
    double mean = pairs.stream().mapToDouble(BigDecimal::doubleValue).average().orElse(said);
    if (isFar(mean, said) && pairs.stream().allMatch(p -> isFar(p.doubleValue(), said))) {
      String by = pairs.size() == 1 ? "the quoted prices" : pairs.size() + " pairs of prices";
      String given = plain(new BigDecimal(mean, new MathContext(3)));
      findings.add(
          new Finding(
              check,
              observation.evidence(),
              plain(stated) + " is stated, " + by + " give " + given));
    }
  }

  private static boolean isFar(double quoted, double said) {
    return Math.abs(quoted - said) > TOLERANCE * said;
  }

  private boolean isMeant(String id, String goodOrGroup) {
    Good good = pack.goods().get(id);
    return id.equals(goodOrGroup) || good != null && good.group().equals(goodOrGroup);
  }

  private void implausible(Observation observation, Claim.Price price) {
    PlausibleRange range = range(price);
    if (range != null
        && (price.amount().compareTo(range.low()) < 0
            || price.amount().compareTo(range.high()) > 0)) {
      String said = plain(price.amount()) + " " + price.currency() + " per " + price.unit();
      String message = said + " is outside " + plain(range.low()) + " to " + plain(range.high());
      findings.add(new Finding("implausible", observation.evidence(), message));
    }
  }

  /** The good's own range, else its group's, else any good's, in this currency and unit. */
  private @Nullable PlausibleRange range(Claim.Price price) {
    Good good = pack.goods().get(price.good());
    String group = good == null ? "" : PlausibleRange.GROUP + good.group();
    PlausibleRange grouped = null;
    PlausibleRange any = null;
    for (PlausibleRange range : pack.plausible()) {
      if (range.currency().equals(price.currency()) && range.unit().equals(price.unit())) {
        if (price.good().equals(range.good())) {
          return range;
        }
        grouped = group.equals(range.good()) ? range : grouped;
        any = range.good() == null ? range : any;
      }
    }
    return grouped == null ? any : grouped;
  }

  private static String plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
  }
}
