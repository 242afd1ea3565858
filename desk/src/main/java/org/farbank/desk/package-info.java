/** The newsroom's own machine: how it starts. */
@NullMarked
package org.farbank.desk;

import org.jspecify.annotations.NullMarked;
