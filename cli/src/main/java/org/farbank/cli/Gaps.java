package org.farbank.cli;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.farbank.check.StatedRates;
import org.farbank.observation.Claim;
import org.farbank.observation.Modality;
import org.farbank.observation.Observation;
import org.farbank.pack.Pack;
import org.farbank.pack.Unit;
import org.farbank.pages.Wording;
import org.jspecify.annotations.Nullable;

/**
 * The price gap between the banks for each good that a report prices on both. Of a bank's prices in
 * a currency those of the latest day count, of several their mean. Prices in different currencies
 * are compared only by the report's own rates, prices by weight or volume also across units.
 */
final class Gaps {

  private final Pack pack;
  private final StatedRates rates;
  private final List<Observation> prices;

  private Gaps(Pack pack, List<Observation> observations) {
    this.pack = pack;
    this.rates = new StatedRates(observations);
    this.prices =
        observations.stream()
            .filter(o -> o.modality() == Modality.STATED)
            .filter(o -> o.claim() instanceof Claim.Price p && p.amount().signum() > 0)
            .toList();
  }

  /** What one price buys. */
  private record Thing(String good, String unit) {}

  /** The prices of one thing on the two banks. */
  private record Banks(List<Quote> near, List<Quote> far) {}

  /** A price as stated, with the last day that it holds for. */
  private record Quote(BigDecimal amount, String currency, LocalDate day) {}

  /** The gaps, in the order in which the report names the goods. */
  static List<Gap> of(Pack pack, List<Observation> observations) {
    Gaps gaps = new Gaps(pack, observations);
    Set<String> done = new HashSet<>();
    List<Gap> result = new ArrayList<>();
    for (Gap gap : gaps.gaps(false)) {
      result.add(gap);
      done.add(gap.good());
    }
    for (Gap gap : gaps.gaps(true)) {
      if (!done.contains(gap.good())) {
        result.add(gap);
      }
    }
    return List.copyOf(result);
  }

  private List<Gap> gaps(boolean acrossUnits) {
    Map<Thing, Banks> things = new LinkedHashMap<>();
    for (Observation observation : prices) {
      Claim.Price price = (Claim.Price) observation.claim();
      Unit unit = acrossUnits ? pack.units().get(price.unit()) : null;
      Unit base = unit == null || price.unitSize() != null ? null : base(unit);
      String size = price.unitSize() == null ? "" : " of " + price.unitSize();
      Thing thing = new Thing(price.good(), base == null ? price.unit() + size : base.id());
      BigDecimal amount =
          base == null || unit == null
              ? price.amount()
              : price.amount().divide(BigDecimal.valueOf(unit.baseValue()), MathContext.DECIMAL32);
      Banks banks =
          things.computeIfAbsent(thing, t -> new Banks(new ArrayList<>(), new ArrayList<>()));
      Quote quote = new Quote(amount, price.currency(), day(observation));
      if (pack.countries().getFirst().equals(price.country())) {
        banks.near().add(quote);
      } else if (pack.countries().getLast().equals(price.country())) {
        banks.far().add(quote);
      }
    }
    List<Gap> result = new ArrayList<>();
    things.forEach((thing, banks) -> add(thing, banks, result));
    return result;
  }

  /** The unit of the same dimension that others are measured in; null where there is none. */
  private @Nullable Unit base(Unit unit) {
    return pack.units().values().stream()
        .filter(u -> u.dimension().equals(unit.dimension()) && u.baseValue() == 1)
        .filter(u -> u.dimension().equals("mass") || u.dimension().equals("volume"))
        .findFirst()
        .orElse(null);
  }

  private void add(Thing thing, Banks banks, List<Gap> result) {
    if (banks.near().isEmpty() || banks.far().isEmpty()) {
      return;
    }
    boolean same = false;
    for (String currency : banks.near().stream().map(Quote::currency).distinct().toList()) {
      if (banks.far().stream().anyMatch(q -> q.currency().equals(currency))) {
        add(thing, latest(banks.near(), currency), latest(banks.far(), currency), result);
        same = true;
      }
    }
    if (!same) {
      Quote near = banks.near().getLast();
      Quote far = banks.far().getLast();
      add(
          thing,
          latest(banks.near(), near.currency()),
          latest(banks.far(), far.currency()),
          result);
    }
  }

  private void add(Thing thing, Money near, Money far, List<Gap> result) {
    BigDecimal inFar = rates.convert(near.amount(), near.currency(), far.currency());
    if (inFar != null && inFar.signum() > 0) {
      BigDecimal difference = far.amount().subtract(inFar);
      String currency = pack.referenceCurrency();
      BigDecimal inReference =
          far.currency().equals(currency)
              ? null
              : rates.convert(difference, far.currency(), currency);
      Money reference = inReference == null ? null : new Money(inReference, currency);
      Money converted = new Money(inFar, far.currency());
      result.add(new Gap(thing.good(), thing.unit(), near, far, converted, reference));
    }
  }

  private static Money latest(List<Quote> quotes, String currency) {
    List<Quote> own = quotes.stream().filter(q -> q.currency().equals(currency)).toList();
    LocalDate day = own.stream().map(Quote::day).max(LocalDate::compareTo).orElse(LocalDate.MIN);
    List<BigDecimal> amounts =
        own.stream().filter(q -> q.day().equals(day)).map(Quote::amount).distinct().toList();
    BigDecimal sum = amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    return new Money(
        sum.divide(BigDecimal.valueOf(amounts.size()), MathContext.DECIMAL32), currency);
  }

  private static LocalDate day(Observation observation) {
    LocalDate to = observation.period().to();
    return to == null ? LocalDate.MIN : to;
  }

  /** An amount of money. */
  record Money(BigDecimal amount, String currency) {

    /** The amount as people read it. */
    String text() {
      return Wording.rounded(amount) + " " + currency;
    }
  }

  /**
   * One good's prices on the two banks.
   *
   * @param good identifier
   * @param unit what one price buys
   * @param near price on the closed bank
   * @param far price on the other
   * @param nearInFar the near price in the far price's currency
   * @param reference the difference in the pack's reference currency, null where it is in that
   *     already or no rate of the report leads there
   */
  record Gap(
      String good, String unit, Money near, Money far, Money nearInFar, @Nullable Money reference) {

    /** How many times the near price the far price is. */
    BigDecimal ratio() {
      return far.amount().divide(nearInFar.amount(), new MathContext(3));
    }

    /** What the far price is above the near, in its currency. */
    Money difference() {
      return new Money(far.amount().subtract(nearInFar.amount()), far.currency());
    }

    /** Whether the report's rates were needed. */
    boolean isConverted() {
      return !near.currency().equals(far.currency());
    }
  }
}
