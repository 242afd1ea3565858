package org.farbank.pack;

/**
 * A word that has a sense of the pack only beside something.
 *
 * @param language BCP 47
 * @param word the word, in lower case
 * @param sense good, unit, currency, place or actor
 * @param requires what must stand next to it: number, amount, unit, capital, list or nothing
 */
public record Homograph(String language, String word, String sense, String requires) {}
