package org.farbank.drop;

import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/**
 * The time of the start, and what has passed since by a clock that only goes forward: a wall clock
 * that jumps while the drop runs lets no answer expire.
 */
record SteadyClock(Instant start, long startNanos, LongSupplier nanos) implements InstantSource {
  static SteadyClock startedNow() {
    return new SteadyClock(Instant.now(), System.nanoTime(), System::nanoTime);
  }

  @Override
  public Instant instant() {
    return start.plusNanos(nanos.getAsLong() - startNanos);
  }
}
