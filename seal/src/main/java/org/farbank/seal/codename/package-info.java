/** Codenames: words that a partner remembers, from which the partner's keys and mailbox follow. */
@NullMarked
package org.farbank.seal.codename;

import org.jspecify.annotations.NullMarked;
