/** What a report says against itself: stated ratios, implausible amounts. Flags, never corrects. */
@NullMarked
package org.farbank.check;

import org.jspecify.annotations.NullMarked;
