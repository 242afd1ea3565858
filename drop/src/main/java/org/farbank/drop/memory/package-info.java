/** What is left of requests in memory, and how it is overwritten. */
@NullMarked
package org.farbank.drop.memory;

import org.jspecify.annotations.NullMarked;
