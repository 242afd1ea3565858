package org.farbank.pack;

/**
 * A country: ISO 3166-1 alpha-2 identifier, its names, and the words that say that something is of
 * it ("Chinese").
 */
public record Country(String id, Names names, Names adjectives) {}
