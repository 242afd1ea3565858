package org.farbank.reader;

import java.math.BigDecimal;
import java.util.List;
import org.farbank.observation.FeeType;
import org.farbank.pack.Currency;
import org.farbank.pack.Good;
import org.jspecify.annotations.Nullable;

/** What an amount of money is given for. */
sealed interface Target {

  /** Goods: the amount is the price of each. */
  record Traded(List<Good> goods) implements Target {

    /** As records do, but quickly: targets are looked up by the goods all the time. */
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Traded traded && goods.equals(traded.goods);
    }

    @Override
    public int hashCode() {
      return goods.hashCode();
    }
  }

  /** So many units of a currency: the amount is what they are exchanged for. */
  record Exchanged(Currency currency, BigDecimal units) implements Target {}

  /** A service on the way: the amount is a fee. */
  record Paid(FeeType type) implements Target {}
}
