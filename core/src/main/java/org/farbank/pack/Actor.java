package org.farbank.pack;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who guards, trades, carries or decides.
 *
 * @param id identifier
 * @param role such as {@code guard}, {@code police}, {@code trader}
 * @param country whose they are, null where the word does not say
 * @param enforcer whether they can patrol, fine, arrest or take bribes
 * @param names names by language
 */
public record Actor(
    String id, String role, @Nullable String country, boolean enforcer, Names names) {}
