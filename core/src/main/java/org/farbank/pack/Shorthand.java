package org.farbank.pack;

import java.math.BigDecimal;

/**
 * A code of the lines that fit into one short message: the number behind it, so many times, is a
 * price of a good or the worth of a currency.
 *
 * @param language BCP 47
 * @param code the word
 * @param good whether {@code of} is a good, and not a currency
 * @param of identifier of a good or a currency
 * @param currency of the price or rate
 * @param unit of the price; empty of a rate
 * @param times what the number is multiplied by
 */
public record Shorthand(
    String language,
    String code,
    boolean good,
    String of,
    String currency,
    String unit,
    BigDecimal times) {}
