/** Answers of the desk, under addresses that only their owners can name. */
@NullMarked
package org.farbank.drop.mailbox;

import org.jspecify.annotations.NullMarked;
