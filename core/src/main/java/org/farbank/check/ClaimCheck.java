package org.farbank.check;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.farbank.observation.Claim;
import org.farbank.observation.Modality;
import org.farbank.observation.Observation;
import org.farbank.pack.Good;
import org.farbank.pack.Pack;
import org.farbank.pack.PlausibleRange;

/**
 * Compares the claims of one report with one another and with the pack's ranges.
 *
 * <p>A stated ratio is compared with the mean of the ratios of the prices that the report quotes on
 * both banks, for the same good or the goods of the group, in the same currency and unit; it is
 * flagged where the two differ by more than a third.
 */
public final class ClaimCheck {

  private static final double TOLERANCE = 1.0 / 3;

  private ClaimCheck() {}

  /** All findings of a report's observations, in their order. */
  public static List<Finding> of(List<Observation> observations, Pack pack) {
    List<Finding> findings = new ArrayList<>();
    for (Observation observation : observations) {
      switch (observation.claim()) {
        case Claim.PriceRatio ratio -> ratio(observation, ratio, observations, pack, findings);
        case Claim.Price price -> implausible(observation, price, pack, findings);
        case Claim.ExchangeRate r -> {}
        case Claim.Fee f -> {}
        case Claim.Flow f -> {}
        case Claim.TradeActivity t -> {}
        case Claim.Enforcement e -> {}
        case Claim.Restriction r -> {}
        case Claim.Incident i -> {}
        case Claim.Corruption c -> {}
      }
    }
    return List.copyOf(findings);
  }

  private static void ratio(
      Observation observation,
      Claim.PriceRatio stated,
      List<Observation> all,
      Pack pack,
      List<Finding> findings) {
    List<BigDecimal> quoted = new ArrayList<>();
    for (Observation a : all) {
      for (Observation b : all) {
        if (a.claim() instanceof Claim.Price there
            && b.claim() instanceof Claim.Price here
            && a.modality() == Modality.STATED
            && b.modality() == Modality.STATED
            && Objects.equals(here.country(), stated.country())
            && Objects.equals(there.country(), stated.referenceCountry())
            && comparable(here, there, stated.good(), pack)) {
          quoted.add(here.amount().divide(there.amount(), MathContext.DECIMAL32));
        }
      }
    }
    if (quoted.isEmpty()) {
      return;
    }
    double mean = quoted.stream().mapToDouble(BigDecimal::doubleValue).average().orElseThrow();
    double said = stated.ratio().doubleValue();
    if (Math.abs(mean - said) > TOLERANCE * said) {
      String message =
          "states %s, the %d quoted price pairs give %.2f"
              .formatted(stated.ratio().toPlainString(), quoted.size(), mean);
      findings.add(new Finding("ratio", observation.evidence(), message));
    }
  }

  private static boolean comparable(Claim.Price a, Claim.Price b, String good, Pack pack) {
    Good named = pack.goods().get(a.good());
    boolean meant = a.good().equals(good) || named != null && named.group().equals(good);
    return meant
        && a.good().equals(b.good())
        && a.currency().equals(b.currency())
        && a.unit().equals(b.unit())
        && b.amount().signum() > 0;
  }

  private static void implausible(
      Observation observation, Claim.Price price, Pack pack, List<Finding> findings) {
    PlausibleRange range = range(price, pack);
    if (range != null
        && (price.amount().compareTo(range.low()) < 0
            || price.amount().compareTo(range.high()) > 0)) {
      String message =
          "%s %s per %s is outside %s to %s"
              .formatted(
                  price.amount().toPlainString(),
                  price.currency(),
                  price.unit(),
                  range.low().toPlainString(),
                  range.high().toPlainString());
      findings.add(new Finding("implausible", observation.evidence(), message));
    }
  }

  /** The good's own range, else the one for any good, in this currency and unit. */
  private static @org.jspecify.annotations.Nullable PlausibleRange range(
      Claim.Price price, Pack pack) {
    PlausibleRange any = null;
    for (PlausibleRange range : pack.plausible()) {
      if (range.currency().equals(price.currency()) && range.unit().equals(price.unit())) {
        if (price.good().equals(range.good())) {
          return range;
        }
        any = range.good() == null ? range : any;
      }
    }
    return any;
  }
}
