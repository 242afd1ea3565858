package org.farbank.reader;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  /** The ranges by good or group; those for anything by the empty name. */
  private final Map<String, List<PlausibleRange>> ranges = new HashMap<>();

  Plausible(Pack pack) {
    for (PlausibleRange range : pack.plausible()) {
      String good = Objects.requireNonNullElse(range.good(), "");
      ranges.computeIfAbsent(good, g -> new ArrayList<>()).add(range);
    }
  }

  private List<PlausibleRange> ranges(@Nullable String good) {
    return ranges.getOrDefault(good == null ? "" : good, List.of());
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
  boolean holds(@Nullable Good good, Currency currency, BigDecimal amount, @Nullable String unit) {
    PlausibleRange range = unit == null || good == null ? null : range(good, currency, unit);
    boolean within =
        range == null || amount.compareTo(range.low()) >= 0 && amount.compareTo(range.high()) <= 0;
    return within && holds(good, currency, amount);
  }

  /** The narrowest range for a good by a unit, or null. */
  private @Nullable PlausibleRange range(Good good, Currency currency, String unit) {
    PlausibleRange best = null;
    for (PlausibleRange range : ranges(null)) {
      best = best == null && isFor(range, currency, unit) ? range : best;
    }
    for (PlausibleRange range : ranges(good.id())) {
      best = isFor(range, currency, unit) ? range : best;
    }
    return best;
  }

  private static boolean isFor(PlausibleRange range, Currency currency, String unit) {
    return range.currency().equals(currency.id()) && range.unit().equals(unit);
  }

  /** Whether a number is a count rather than a price: below all that the pack gives for a good. */
  boolean tooSmall(Good good, Currency currency, BigDecimal amount) {
    boolean known = false;
    for (PlausibleRange range : ranges(narrow(good, currency))) {
      if (range.currency().equals(currency.id())) {
        known = true;
        if (amount.compareTo(range.low()) >= 0) {
          return false;
        }
      }
    }
    return known;
  }

  /** Whether an amount is far beyond every price of a good: the value of a year's trade. */
  boolean absurd(Good good, Currency currency, BigDecimal amount) {
    boolean known = false;
    for (PlausibleRange range : ranges(narrow(good, currency))) {
      if (range.currency().equals(currency.id())) {
        known = true;
        BigDecimal factor = range.unit().equals("kg") ? ABSURD_KILO : ABSURD;
        if (amount.compareTo(range.high().multiply(factor)) <= 0) {
          return false;
        }
      }
    }
    return known;
  }

  private String narrow(Good good, Currency currency) {
    return known(good.id(), currency) ? good.id() : PlausibleRange.GROUP + good.group();
  }

  private boolean known(String good, Currency currency) {
    for (PlausibleRange range : ranges(good)) {
      if (range.currency().equals(currency.id())) {
        return true;
      }
    }
    return false;
  }

  private boolean within(@Nullable String good, Currency currency, BigDecimal amount) {
    boolean known = false;
    for (PlausibleRange range : ranges(good)) {
      if (range.currency().equals(currency.id())) {
        known = true;
        if (amount.compareTo(range.low()) >= 0 && amount.compareTo(range.high()) <= 0) {
          return true;
        }
      }
    }
    return !known;
  }
}
