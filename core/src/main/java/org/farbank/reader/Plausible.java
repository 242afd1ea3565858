package org.farbank.reader;

import java.math.BigDecimal;
import java.util.Objects;
import org.farbank.pack.Currency;
import org.farbank.pack.Good;
import org.farbank.pack.Pack;
import org.farbank.pack.PlausibleRange;
import org.jspecify.annotations.Nullable;

/**
 * Which currencies an amount can be in, by the pack's ranges; used to choose between inherited
 * ones.
 */
final class Plausible {

  private static final BigDecimal ABSURD = BigDecimal.valueOf(30);

  /** The price of a kilo may be told by the tonne. */
  private static final BigDecimal ABSURD_KILO = BigDecimal.valueOf(3000);

  private final Pack pack;

  Plausible(Pack pack) {
    this.pack = pack;
  }

  /**
   * Whether a price of a good may be this much in a currency; true where the pack gives no range.
   */
  boolean holds(@Nullable Good good, Currency currency, BigDecimal amount) {
    boolean own = good != null && known(good.id(), currency);
    String narrow = good == null ? null : own ? good.id() : PlausibleRange.GROUP + good.group();
    return within(narrow, currency, amount) && (good == null || within(null, currency, amount));
  }

  /** The same by the unit that the text gives: a sack of flour for 98 yuan, not won. */
  boolean holds(
      @Nullable Good good, Currency currency, BigDecimal amount, @Nullable String unit) {
    PlausibleRange range = unit == null || good == null ? null : range(good, currency, unit);
    boolean within =
        range == null
            || amount.compareTo(range.low()) >= 0 && amount.compareTo(range.high()) <= 0;
    return within && holds(good, currency, amount);
  }

  /** The narrowest range for a good by a unit, or null. */
  private @Nullable PlausibleRange range(Good good, Currency currency, String unit) {
    PlausibleRange best = null;
    for (PlausibleRange range : pack.plausible()) {
      boolean same = range.currency().equals(currency.id()) && range.unit().equals(unit);
      boolean own = same && good.id().equals(range.good());
      boolean fits = !unit.equals("head") || good.defaultUnit().equals("head");
      boolean any = same && fits && range.good() == null && best == null;
      best = own || any ? range : best;
    }
    return best;
  }

  /** Whether a number is a count rather than a price: below all that the pack gives for a good. */
  boolean tooSmall(Good good, Currency currency, BigDecimal amount) {
    String narrow = known(good.id(), currency) ? good.id() : PlausibleRange.GROUP + good.group();
    return pack.plausible().stream()
        .filter(r -> narrow.equals(r.good()) && r.currency().equals(currency.id()))
        .map(PlausibleRange::low)
        .min(BigDecimal::compareTo)
        .filter(low -> amount.compareTo(low) < 0)
        .isPresent();
  }

  /** Whether an amount is far beyond every price of a good: the value of a year's trade. */
  boolean absurd(Good good, Currency currency, BigDecimal amount) {
    String narrow = known(good.id(), currency) ? good.id() : PlausibleRange.GROUP + good.group();
    return pack.plausible().stream()
        .filter(r -> narrow.equals(r.good()) && r.currency().equals(currency.id()))
        .map(r -> r.high().multiply(r.unit().equals("kg") ? ABSURD_KILO : ABSURD))
        .max(BigDecimal::compareTo)
        .filter(most -> amount.compareTo(most) > 0)
        .isPresent();
  }

  private boolean known(String good, Currency currency) {
    return pack.plausible().stream()
        .anyMatch(r -> good.equals(r.good()) && r.currency().equals(currency.id()));
  }

  private boolean within(@Nullable String good, Currency currency, BigDecimal amount) {
    boolean known = false;
    for (PlausibleRange range : pack.plausible()) {
      boolean same = Objects.equals(good, range.good());
      if (same && Objects.equals(range.currency(), currency.id())) {
        known = true;
        if (amount.compareTo(range.low()) >= 0 && amount.compareTo(range.high()) <= 0) {
          return true;
        }
      }
    }
    return !known;
  }
}
