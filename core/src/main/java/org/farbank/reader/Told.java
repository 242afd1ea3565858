package org.farbank.reader;

import java.math.BigDecimal;
import org.farbank.pack.Currency;
import org.jspecify.annotations.Nullable;

/**
 * What a text says that a good costs on a bank. A second amount for it is another bank's, another
 * time's or another kind's; what speaks for the other bank is that goods are dearer where they are
 * carried.
 */
record Told(String bank, @Nullable Currency currency, BigDecimal value, int sentence) {

  private static final int SAME = 1;
  private static final int ACROSS = 6;
  private static final int AGAINST = 11;
  private static final int NO_USUAL_WAY = 16;

  /** Sizes: in other money, about as much, somewhat apart, apart, far apart. */
  private static final double[] APART = {0.12, 0.45, 0.9};

  /**
   * How an amount on a bank goes with what was told, from 1: on the same bank, dearer or cheaper
   * across the river as goods from {@code origin} are, against it, of goods that go both ways; each
   * by how far apart they are.
   */
  int against(String other, Amount amount, @Nullable String origin) {
    int size = size(amount);
    if (other.equals(bank)) {
      return SAME + size;
    }
    if (origin == null) {
      return NO_USUAL_WAY + size;
    }
    boolean dearer = amount.low().compareTo(value) > 0;
    return (dearer != other.equals(origin) ? ACROSS : AGAINST) + size;
  }

  /** How far a value is from this one, as a logarithm. */
  double apart(BigDecimal other) {
    return value.signum() <= 0 || other.signum() <= 0
        ? Double.MAX_VALUE
        : Math.abs(Math.log(other.doubleValue() / value.doubleValue()));
  }

  private int size(Amount amount) {
    boolean comparable =
        amount.currency() == null || currency == null || amount.currency().equals(currency);
    if (!comparable || value.signum() <= 0 || amount.low().signum() <= 0) {
      return 0;
    }
    double apart = apart(amount.low());
    int size = 1;
    for (double most : APART) {
      size += apart > most ? 1 : 0;
    }
    return size;
  }
}
