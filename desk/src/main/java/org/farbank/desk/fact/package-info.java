/** Typed facts: observations without their evidence. */
@NullMarked
package org.farbank.desk.fact;

import org.jspecify.annotations.NullMarked;
