/** Checking what the reader understood: the report beside its observations. */
@NullMarked
package org.farbank.desk.review;

import org.jspecify.annotations.NullMarked;
