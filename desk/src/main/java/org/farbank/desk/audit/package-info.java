/** Who opened, confirmed, changed and exported: a chain of hashes. */
@NullMarked
package org.farbank.desk.audit;

import org.jspecify.annotations.NullMarked;
