package org.farbank.desk.table;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.farbank.pack.Pack;
import org.farbank.pack.PlausibleRange;
import org.farbank.pack.TableForm.Column;
import org.jspecify.annotations.Nullable;

/** Between what a price may lie, as the pack says: of the good, else its group, else any good. */
final class PlausiblePrices {
  private final Pack pack;
  private final Map<List<String>, PlausibleRange> ranges = new HashMap<>();

  PlausiblePrices(Pack pack) {
    this.pack = pack;
    for (PlausibleRange range : pack.plausible()) {
      ranges.put(
          key(range.good() == null ? "*" : range.good(), range.currency(), range.unit()), range);
    }
  }

  private static List<String> key(String good, String currency, String unit) {
    return List.of(good, currency, unit);
  }

  /** Whether the figure of a line, which is a number, can be right for all that the pack knows. */
  boolean fits(Reading reading, Grid.Line line) {
    if (reading.form().rates()) {
      return true;
    }
    var good = reading.meaning(line, Column.COMMODITY).map(m -> pack.goods().get(m.id()));
    var unit = reading.meaning(line, Column.UNIT);
    if (good.isEmpty() || unit.isEmpty()) {
      return true;
    }
    String currency = reading.currency(line, Column.CURRENCY);
    @Nullable PlausibleRange range =
        Stream.of(good.get().id(), PlausibleRange.GROUP + good.get().group(), "*")
            .map(name -> ranges.get(key(name, currency, unit.get().id())))
            .filter(one -> one != null)
            .findFirst()
            .orElse(null);
    BigDecimal amount = reading.amount(line);
    return range == null
        || (amount.compareTo(range.low()) >= 0 && amount.compareTo(range.high()) <= 0);
  }
}
