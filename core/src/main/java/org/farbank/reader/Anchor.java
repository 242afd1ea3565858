package org.farbank.reader;

import java.math.BigDecimal;
import org.farbank.observation.Evidence;
import org.farbank.observation.Period;
import org.jspecify.annotations.Nullable;

/**
 * What a translation has to keep of a text, in whatever words: an amount of money, a quantity, a
 * share, another number, a date, a place.
 *
 * @param type what it is
 * @param sentence number of its sentence in the text, from 0
 * @param evidence where it stands
 * @param low the number, or the lower end of a range; null of a date or a place
 * @param high the upper end of a range, or null
 * @param id currency (ISO 4217), unit or place, or null
 * @param period of a date; unknown of all else
 * @param spelled whether a number is written in words, which translations often put otherwise
 */
public record Anchor(
    Type type,
    int sentence,
    Evidence evidence,
    @Nullable BigDecimal low,
    @Nullable BigDecimal high,
    @Nullable String id,
    Period period,
    boolean spelled) {

  /** What an anchor is. */
  public enum Type {
    AMOUNT,
    QUANTITY,
    PERCENT,
    NUMBER,
    DATE,
    PLACE
  }
}
