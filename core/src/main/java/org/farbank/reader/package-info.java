/**
 * Reading: a pure function from a report's text, language, date and border pack to observations.
 */
@NullMarked
package org.farbank.reader;

import org.jspecify.annotations.NullMarked;
