/** Where facts and sealed words rest: the embedded encrypted store or PostgreSQL. */
@NullMarked
package org.farbank.desk.store;

import org.jspecify.annotations.NullMarked;
