package org.farbank.reader;

import java.math.BigDecimal;
import org.farbank.observation.Evidence;
import org.farbank.observation.Period;
import org.jspecify.annotations.Nullable;

/**
 * What a translation has to keep of a text, in whatever words: an amount of money, a quantity, a
 * share, another number, a date, a place; and what tells which sentences translate each other: the
 * goods and countries that they name.
 *
 * @param type what it is
 * @param sentence number of its sentence in the text, from 0
 * @param evidence where it stands
 * @param value the number, of a range one of its ends; null of a date or a place
 * @param id currency (ISO 4217), unit or place, or null
 * @param period of a date; unknown of all else
 * @param also the currency that a claim of the text takes an amount to be in, or null
 * @param spelled whether a number is written in words, which translations often put otherwise
 */
public record Anchor(
    Type type,
    int sentence,
    Evidence evidence,
    @Nullable BigDecimal value,
    @Nullable String id,
    Period period,
    @Nullable String also,
    boolean spelled) {

  /** The unit of "apiece", whatever it is. */
  public static final String EACH = "each";

  /** Whether it is one of a unit: "a kilo", "1 kg". */
  public boolean isBareUnit() {
    return type == Type.QUANTITY && value != null && BigDecimal.ONE.compareTo(value) == 0;
  }

  /** The same, taken by a claim to be in a currency. */
  public Anchor in(@Nullable String currency) {
    return new Anchor(type, sentence, evidence, value, id, period, currency, spelled);
  }

  /** What an anchor is. */
  public enum Type {
    AMOUNT,
    QUANTITY,
    PERCENT,
    NUMBER,
    /** A share or a multiple in words: half, 1.5 times, in his thirties. */
    RATIO,
    DURATION,
    CLOCK,
    DATE,
    PLACE,
    COUNTRY,
    GOOD
  }
}
