package org.farbank.pack;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The range within which a price of a good (null: of any) in a currency and unit is plausible.
 *
 * @param good a good's identifier, or {@code group:food} for all goods of a group
 */
public record PlausibleRange(
    @Nullable String good, String currency, String unit, BigDecimal low, BigDecimal high) {

  /** What stands before the name of a group. */
  public static final String GROUP = "group:";
}
