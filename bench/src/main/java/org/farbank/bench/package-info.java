/** Benchmarks against peers on the same text, and fuzzing; never shipped. */
@NullMarked
package org.farbank.bench;

import org.jspecify.annotations.NullMarked;
