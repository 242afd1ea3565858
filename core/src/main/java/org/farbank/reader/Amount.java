package org.farbank.reader;

import java.math.BigDecimal;
import org.farbank.observation.Bound;
import org.farbank.pack.Currency;
import org.farbank.pack.Unit;
import org.jspecify.annotations.Nullable;

/**
 * A number, an amount of money or a quantity as the text has it.
 *
 * @param low the number, or the lower end of a range
 * @param high the upper end, or null where there is no range
 * @param bound about, at least or at most, where the text says so
 * @param currency of money
 * @param unit of a quantity
 */
record Amount(
    BigDecimal low,
    @Nullable BigDecimal high,
    @Nullable Bound bound,
    @Nullable Currency currency,
    @Nullable Unit unit) {

  static Amount of(BigDecimal number) {
    return new Amount(number, null, null, null, null);
  }

  Amount with(Currency money) {
    return new Amount(low, high, bound, money, unit);
  }

  Amount with(Unit measure) {
    return new Amount(low, high, bound, currency, measure);
  }

  Amount with(Bound qualified) {
    return new Amount(low, high, qualified, currency, unit);
  }

  /** The lower end alone. */
  Amount lower() {
    return new Amount(low, null, bound, currency, unit);
  }

  /** The upper end alone; the same where there is no range. */
  Amount upper() {
    return new Amount(high == null ? low : high, null, bound, currency, unit);
  }

  Amount to(BigDecimal upper) {
    return new Amount(low, upper, bound, currency, unit);
  }

  /**
   * The place value of the last digit that is not zero: 100 for 300, 0 for 25; a following word
   * must be smaller.
   */
  static BigDecimal smallest(BigDecimal number) {
    if (number.signum() == 0) {
      return BigDecimal.valueOf(Long.MAX_VALUE);
    }
    int scale = number.stripTrailingZeros().scale();
    return scale >= 0 ? BigDecimal.ZERO : BigDecimal.ONE.scaleByPowerOfTen(-scale);
  }
}
