/** Envelopes as they arrive. */
@NullMarked
package org.farbank.desk.inbox;

import org.jspecify.annotations.NullMarked;
