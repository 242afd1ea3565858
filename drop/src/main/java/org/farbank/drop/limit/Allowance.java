package org.farbank.drop.limit;

import java.util.function.LongSupplier;

/**
 * A bucket that fills at a steady rate: what is taken now was saved before. It knows nothing of who
 * asks.
 */
public final class Allowance {
  private final long capacity;
  private final double perNano;
  private final LongSupplier nanos;
  private double level;
  private long last;

  /**
   * A full bucket.
   *
   * @param capacity the most that can be taken at once
   * @param perMinute how much it fills in a minute
   * @param nanos a clock that only goes forward, such as {@link System#nanoTime}: a wall clock that
   *     jumps neither empties nor fills it
   */
  public Allowance(long capacity, long perMinute, LongSupplier nanos) {
    this.capacity = capacity;
    this.perNano = perMinute / 60e9;
    this.nanos = nanos;
    this.level = capacity;
    this.last = nanos.getAsLong();
  }

  /** Takes an amount if it is there. */
  public synchronized boolean take(long amount) {
    long now = nanos.getAsLong();
    level = Math.min(capacity, level + Math.max(0, now - last) * perNano);
    last = now;
    if (level < amount) {
      return false;
    }
    level -= amount;
    return true;
  }
}
