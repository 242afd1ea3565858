package org.farbank.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.farbank.reader.Reader;
import org.farbank.reader.Report;

/** How much more two threads read than one, in one run. */
public final class Scaling {

  private static final int ROUNDS = 60;

  private Scaling() {}

  /** Prints MB/s with one and two threads and their ratio. */
  public static void main(String[] args) throws Exception {
    List<Report> reports = Texts.reports();
    Reader reader = Reader.of("en", Texts.pack());
    double megabytes = ROUNDS * Texts.size(reports) / 1e6;
    rate(reports, reader, 2, megabytes);
    double one = 0;
    double two = 0;
    for (int i = 0; i < 3; i++) {
      one = Math.max(one, rate(reports, reader, 1, megabytes));
      two = Math.max(two, rate(reports, reader, 2, megabytes));
    }
    System.out.printf("one thread %.1f MB/s, two %.1f MB/s, ratio %.2f%n", one, two, two / one);
  }

  private static double rate(List<Report> reports, Reader reader, int threads, double megabytes)
      throws Exception {
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      long start = System.nanoTime();
      List<Future<?>> work = new ArrayList<>();
      for (int round = 0; round < ROUNDS; round++) {
        work.add(pool.submit(() -> reports.forEach(reader::read)));
      }
      for (Future<?> part : work) {
        part.get();
      }
      return megabytes / ((System.nanoTime() - start) / 1e9);
    } catch (IllegalStateException e) {
      throw new IOException("reading failed", e);
    }
  }
}
