package org.farbank.pack;

/**
 * A unit that goods are sold in.
 *
 * @param id identifier of the contract, such as {@code kg}
 * @param dimension mass, volume, length, count, package, area or time
 * @param baseValue its size in kilograms, litres, metres or pieces
 * @param names names by language
 */
public record Unit(String id, String dimension, double baseValue, Names names) {}
