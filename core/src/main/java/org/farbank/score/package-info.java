/** Measuring a reading against labelled reports. */
@NullMarked
package org.farbank.score;

import org.jspecify.annotations.NullMarked;
