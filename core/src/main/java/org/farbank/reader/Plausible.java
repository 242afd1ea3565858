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

  private static final String TONNE = "tonne";

  /** The ranges by good, group or, for anything, the empty name, then by currency. */
  private final Map<String, Map<String, List<PlausibleRange>>> ranges = new HashMap<>();

  /** Those of a good's group by the group's name. */
  private final Map<String, Map<String, List<PlausibleRange>>> ofGroups = new HashMap<>();

  Plausible(Pack pack) {
    for (PlausibleRange range : pack.plausible()) {
      String good = Objects.requireNonNullElse(range.good(), "");
      boolean group = good.startsWith(PlausibleRange.GROUP);
      String name = group ? good.substring(PlausibleRange.GROUP.length()) : good;
      (group ? ofGroups : ranges)
          .computeIfAbsent(name, n -> new HashMap<>())
          .computeIfAbsent(range.currency(), c -> new ArrayList<>())
          .add(range);
    }
  }

  /** The ranges for a good, or for anything, in a currency. */
  private List<PlausibleRange> ranges(String good, Currency currency) {
    return of(ranges.get(good), currency);
  }

  private static List<PlausibleRange> of(
      @Nullable Map<String, List<PlausibleRange>> ranges, Currency currency) {
    return ranges == null ? List.of() : ranges.getOrDefault(currency.id(), List.of());
  }

  /** The ranges for a good in a currency, else those of its group. */
  private List<PlausibleRange> narrow(Good good, Currency currency) {
    List<PlausibleRange> own = ranges(good.id(), currency);
    return own.isEmpty() ? of(ofGroups.get(good.group()), currency) : own;
  }

  /**
   * Whether a price of a good may be this much in a currency; true where the pack gives no range.
   */
  boolean holds(@Nullable Good good, Currency currency, BigDecimal amount) {
    return (good == null || within(narrow(good, currency), amount))
        && within(ranges("", currency), amount);
  }

  /** The same by the unit that the text gives: a sack of flour for 98 yuan, not won. */
  boolean holds(@Nullable Good good, Currency currency, BigDecimal amount, @Nullable String unit) {
    PlausibleRange range = unit == null || good == null ? null : range(good, currency, unit);
    boolean within =
        range == null || amount.compareTo(range.low()) >= 0 && amount.compareTo(range.high()) <= 0;
    boolean heavy = TONNE.equals(unit) && good != null && byKilo(good, currency);
    return within && holds(good, currency, heavy ? amount.movePointLeft(3) : amount);
  }

  /** Whether all that the pack gives for a good is by the kilo. */
  private boolean byKilo(Good good, Currency currency) {
    List<PlausibleRange> ranges = narrow(good, currency);
    return !ranges.isEmpty() && ranges.stream().allMatch(range -> range.unit().equals("kg"));
  }

  /** The narrowest range for a good by a unit, or null. */
  private @Nullable PlausibleRange range(Good good, Currency currency, String unit) {
    PlausibleRange best = null;
    for (PlausibleRange range : ranges("", currency)) {
      best = best == null && range.unit().equals(unit) ? range : best;
    }
    for (PlausibleRange range : ranges(good.id(), currency)) {
      best = range.unit().equals(unit) ? range : best;
    }
    return best;
  }

  /** Whether a number is a count rather than a price: below all that the pack gives for a good. */
  boolean tooSmall(Good good, Currency currency, BigDecimal amount) {
    List<PlausibleRange> ranges = narrow(good, currency);
    for (PlausibleRange range : ranges) {
      if (amount.compareTo(range.low()) >= 0) {
        return false;
      }
    }
    return !ranges.isEmpty();
  }

  /** Whether an amount is far beyond every price of a good: the value of a year's trade. */
  boolean absurd(Good good, Currency currency, BigDecimal amount) {
    List<PlausibleRange> ranges = narrow(good, currency);
    for (PlausibleRange range : ranges) {
      BigDecimal factor = range.unit().equals("kg") ? ABSURD_KILO : ABSURD;
      if (amount.compareTo(range.high().multiply(factor)) <= 0) {
        return false;
      }
    }
    return !ranges.isEmpty();
  }

  private static boolean within(List<PlausibleRange> ranges, BigDecimal amount) {
    for (PlausibleRange range : ranges) {
      if (amount.compareTo(range.low()) >= 0 && amount.compareTo(range.high()) <= 0) {
        return true;
      }
    }
    return ranges.isEmpty();
  }
}
