package org.farbank.cli;

import org.farbank.pack.Pack;

/**
 * What a printer shows.
 *
 * @param unread figures that are in no observation
 * @param explain rules and their patterns
 * @param colour for a terminal
 * @param pack names of what is printed
 */
record PrintOptions(boolean unread, boolean explain, boolean colour, Pack pack) {}
