package org.farbank.reader;

import java.math.BigDecimal;
import org.farbank.observation.Evidence;
import org.farbank.observation.FigureType;
import org.farbank.observation.Period;
import org.jspecify.annotations.Nullable;

/**
 * A figure that stands in a text, whatever it is about.
 *
 * @param figure number, amount, quantity or date
 * @param evidence where it stands
 * @param value the number, null for a date
 * @param unit of a quantity
 * @param currency of an amount, ISO 4217
 * @param period of a date
 */
public record Mention(
    FigureType figure,
    Evidence evidence,
    @Nullable BigDecimal value,
    @Nullable String unit,
    @Nullable String currency,
    Period period) {}
