/** What one version of an article says otherwise than another, in whatever languages they are. */
@NullMarked
package org.farbank.compare;

import org.jspecify.annotations.NullMarked;
