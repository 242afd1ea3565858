/** The command {@code farbank}: reads files, prints what they claim, measures and checks. */
@NullMarked
package org.farbank.cli;

import org.jspecify.annotations.NullMarked;
