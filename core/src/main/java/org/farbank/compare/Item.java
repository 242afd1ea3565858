package org.farbank.compare;

import java.math.BigDecimal;
import org.farbank.observation.Evidence;
import org.farbank.observation.Period;
import org.farbank.reader.Anchor;
import org.farbank.reader.Anchor.Type;
import org.jspecify.annotations.Nullable;

/**
 * An anchor as it is compared.
 *
 * @param at its number in its version
 * @param day of a date
 * @param months the months of the article and of dates shortly before, one bit each
 * @param isVague whether its figure may be told without one: 20대, in his twenties
 * @param isCounter whether its unit is a word with which much is counted: 条
 */
record Item(int at, Anchor anchor, Day day, int months, boolean isVague, boolean isCounter) {

  private static final int WORDS = 30;
  private static final int FEW = 4;
  private static final BigDecimal STEP = BigDecimal.valueOf(5);

  Type type() {
    return anchor.type();
  }

  Evidence evidence() {
    return anchor.evidence();
  }

  @Nullable BigDecimal value() {
    return anchor.value();
  }

  @Nullable String id() {
    return anchor.id();
  }

  Period period() {
    return anchor.period();
  }

  boolean is(Type type) {
    return anchor.type() == type;
  }

  /** Whether it is a small number in words, which translations often put otherwise. */
  boolean isWord() {
    BigDecimal value = value();
    return anchor.spelled() && (value == null || value.intValue() < WORDS);
  }

  /** Whether it is a number that may well be told without a figure: one, a second time. */
  boolean isFew() {
    BigDecimal value = value();
    return value != null && value.intValue() < FEW && value.stripTrailingZeros().scale() <= 0;
  }

  /** Whether it is a percentage that many words tell: a quarter, 两成. */
  boolean isShare() {
    return value() != null && value().remainder(STEP).signum() == 0;
  }

  boolean isOne() {
    return value() != null && BigDecimal.ONE.compareTo(value()) == 0;
  }

  /** Whether it is one of a unit, as what a price is for. */
  boolean isUnit() {
    return anchor.isBareUnit();
  }

  /** Whether it only tells which sentences translate each other. */
  boolean isSign() {
    return is(Type.GOOD) || is(Type.COUNTRY);
  }
}
