/** Keeping a desk running: backups, health, what to do when the disk is full or the store away. */
@NullMarked
package org.farbank.desk.operation;

import org.jspecify.annotations.NullMarked;
