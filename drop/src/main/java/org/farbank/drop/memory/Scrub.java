package org.farbank.drop.memory;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * Overwrites what requests leave in the heap. A collector only forgets where dead objects are;
 * their bytes stay until something else is put there. So a while after the last request everything
 * dead is collected, and all free memory is filled with zeros. Native memory is overwritten as it
 * is freed; that, and a heap in which this is enough, are set in {@code process.options}.
 */
public final class Scrub {
  private static final long SECOND = 1_000_000_000L;

  /** So long after the last request memory is overwritten. */
  private static final long QUIET = 3 * SECOND;

  /** It is overwritten so often whatever happens: connections without a request count too. */
  private static final long AT_LATEST = 15 * SECOND;

  private static final int PIECE = 1 << 10;
  private static final int TRIES = 5;

  private final LongSupplier nanos;
  private final AtomicLong last = new AtomicLong();
  private volatile boolean dirty;
  private volatile int written;
  private long done;

  /** A scrub by a clock that only goes forward. */
  public Scrub(LongSupplier nanos) {
    this.nanos = nanos;
    this.done = nanos.getAsLong();
  }

  /** To be called with every request. */
  public void touched() {
    last.set(nanos.getAsLong());
    dirty = true;
  }

  /** To be called about once a second: overwrites memory when it is time. */
  public void look() {
    long now = nanos.getAsLong();
    boolean quiet = now - last.get() > QUIET;
    if (dirty && quiet || now - done > AT_LATEST) {
      dirty = !quiet;
      done = now;
      overwrite();
    }
  }

  /** Collects all that is dead and fills what is free, for requests of this moment unnoticed. */
  void overwrite() {
    System.gc();
    pool("Tenured Gen").forEach(this::fillOld);
    pool("Eden Space").forEach(this::fillEden);
  }

  /** One array takes all that is free; whatever lives meanwhile has the eden. */
  private void fillOld(MemoryPoolMXBean old) {
    long spare = 64;
    for (int i = 0; i < TRIES; i++) {
      try {
        var usage = old.getUsage();
        written = last(new byte[Math.toIntExact(usage.getMax() - usage.getUsed() - spare)]);
        return;
      } catch (OutOfMemoryError e) {
        spare *= 16; // something else came to live there
      }
    }
  }

  /** Small arrays, one after the other, until it is full and therefore collected. */
  private void fillEden(MemoryPoolMXBean eden) {
    long before = collections();
    for (long left = 2 * eden.getUsage().getMax(); left > 0; left -= PIECE) {
      written = last(new byte[PIECE]);
      if (collections() != before) {
        return;
      }
    }
  }

  /** Needs the array, so that no compiler leaves it out. */
  private static int last(byte[] zeros) {
    return zeros[zeros.length - 1];
  }

  private static long collections() {
    return ManagementFactory.getGarbageCollectorMXBeans().stream()
        .mapToLong(GarbageCollectorMXBean::getCollectionCount)
        .sum();
  }

  private static List<MemoryPoolMXBean> pool(String name) {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getName().equals(name))
        .toList();
  }
}
