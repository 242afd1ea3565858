/** What the drop answers on its two listeners. */
@NullMarked
package org.farbank.drop.http;

import org.jspecify.annotations.NullMarked;
