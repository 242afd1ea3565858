/** Who may sign in, with which roles, and the one place that says what a role may do. */
@NullMarked
package org.farbank.desk.account;

import org.jspecify.annotations.NullMarked;
