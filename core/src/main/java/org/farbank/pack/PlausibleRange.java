package org.farbank.pack;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The range within which a price of a good (null: of any) in a currency and unit is plausible. */
public record PlausibleRange(
    @Nullable String good, String currency, String unit, BigDecimal low, BigDecimal high) {}
