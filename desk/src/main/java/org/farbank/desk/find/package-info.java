/** Searching confirmed observations, and taking them out as files. */
@NullMarked
package org.farbank.desk.find;

import org.jspecify.annotations.NullMarked;
