/** The desk's side of sealed reports: its keys, its inbox, and the line to the drop. */
@NullMarked
package org.farbank.seal.desk;

import org.jspecify.annotations.NullMarked;
