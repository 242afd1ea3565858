package org.farbank.pack;

import org.jspecify.annotations.Nullable;

/** Words peculiar to this border that belong to a word class of the reader. */
public record Cue(String wordClass, @Nullable String country, Names names) {}
