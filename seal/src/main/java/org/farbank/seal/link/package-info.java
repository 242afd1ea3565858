/** The line between drop and desk. */
@NullMarked
package org.farbank.seal.link;

import org.jspecify.annotations.NullMarked;
