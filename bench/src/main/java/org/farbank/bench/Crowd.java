package org.farbank.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;

/** Many that do the same thing again and again for some seconds. */
record Crowd(int size, int seconds) {

  /** One of them: does the thing once. */
  interface Member extends AutoCloseable {
    void act() throws IOException;

    @Override
    default void close() throws IOException {}
  }

  /** Makes a member in its own thread. */
  interface Making {
    Member make() throws IOException;
  }

  /**
   * What was done.
   *
   * @param perSecond how often
   * @param nanos how long each took, ascending; from when it was due where there is a pace
   */
  record Done(double perSecond, long[] nanos) {
    double millis(double quantile) {
      return nanos.length == 0 ? 0 : nanos[(int) (quantile * (nanos.length - 1))] / 1e6;
    }
  }

  /** As often as it goes. */
  Done run(Making making) throws IOException {
    return all(making, 0);
  }

  /** At a steady pace of all together; who is late is timed from when it was due. */
  Done pace(Making making, double perSecond) throws IOException {
    return all(making, perSecond);
  }

  private Done all(Making making, double perSecond) throws IOException {
    try (var pool = Executors.newFixedThreadPool(size)) {
      long start = System.nanoTime();
      long end = start + seconds * 1_000_000_000L;
      long step = perSecond == 0 ? 0 : (long) (1e9 * size / perSecond);
      var work = new ArrayList<Future<LongStream>>();
      for (int i = 0; i < size; i++) {
        long first = start + step * i / size;
        work.add(pool.submit(() -> one(making, first, step, end)));
      }
      var nanos = LongStream.empty();
      for (var part : work) {
        nanos = LongStream.concat(nanos, part.get());
      }
      var sorted = nanos.sorted().toArray();
      return new Done(sorted.length / ((System.nanoTime() - start) / 1e9), sorted);
    } catch (ExecutionException e) {
      throw new IOException("a request failed", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private static LongStream one(Making making, long first, long step, long end) throws IOException {
    var nanos = LongStream.builder();
    try (var member = making.make()) {
      long due = first;
      for (long now = System.nanoTime(); now < end; now = System.nanoTime()) {
        if (step > 0 && due > now) {
          LockSupport.parkNanos(due - now);
          continue;
        }
        member.act();
        nanos.add(System.nanoTime() - (step > 0 ? due : now));
        due += step;
      }
    }
    return nanos.build();
  }
}
