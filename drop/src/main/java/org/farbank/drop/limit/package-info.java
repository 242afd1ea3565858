/** How much is taken, without knowing from whom. */
@NullMarked
package org.farbank.drop.limit;

import org.jspecify.annotations.NullMarked;
