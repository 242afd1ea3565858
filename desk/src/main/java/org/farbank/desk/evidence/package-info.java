/** Words, spans and partners, sealed to the recipients of each report. */
@NullMarked
package org.farbank.desk.evidence;

import org.jspecify.annotations.NullMarked;
