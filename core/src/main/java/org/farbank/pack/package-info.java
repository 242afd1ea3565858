/** All that is known about one border, as plain text that a person can edit. */
@NullMarked
package org.farbank.pack;

import org.jspecify.annotations.NullMarked;
