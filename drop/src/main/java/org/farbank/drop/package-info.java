/** The drop: takes sealed reports, keeps them until the desk has them, hands out answers. */
@NullMarked
package org.farbank.drop;

import org.jspecify.annotations.NullMarked;
