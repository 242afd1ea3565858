/** Price tables that others published: they become confirmed observations of an outlet. */
@NullMarked
package org.farbank.desk.table;

import org.jspecify.annotations.NullMarked;
