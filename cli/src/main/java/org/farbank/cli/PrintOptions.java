package org.farbank.cli;

import org.farbank.pack.Pack;
import org.farbank.reader.Readers;

/**
 * What a printer shows.
 *
 * @param unread figures that are in no observation
 * @param explain rules, their patterns and the sentences as they see them
 * @param style of a terminal
 * @param pack that the reports were read with
 * @param readers that read them
 */
record PrintOptions(boolean unread, boolean explain, Style style, Pack pack, Readers readers) {}
