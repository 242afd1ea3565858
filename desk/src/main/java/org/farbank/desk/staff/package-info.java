/** Signing in, one's own account, and who else has one. */
@NullMarked
package org.farbank.desk.staff;

import org.jspecify.annotations.NullMarked;
