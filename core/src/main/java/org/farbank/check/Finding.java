package org.farbank.check;

import org.farbank.observation.Evidence;

/**
 * Something that a report says against itself.
 *
 * @param check {@code ratio}, {@code rate} or {@code implausible}
 * @param evidence the words that are doubtful
 * @param message what stands against them, in figures only
 */
public record Finding(String check, Evidence evidence, String message) {}
