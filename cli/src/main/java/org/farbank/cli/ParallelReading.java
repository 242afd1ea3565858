package org.farbank.cli;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.farbank.reader.Reader;
import org.farbank.reader.Reading;
import org.farbank.reader.Report;
import org.jspecify.annotations.Nullable;

/**
 * Reads inputs on all cores and gives the results in the order of the inputs; only a few are held
 * at a time.
 */
final class ParallelReading implements AutoCloseable {

  /** What became of one input. */
  sealed interface Result {}

  /** It was read. */
  record Read(Report report, Reading reading) implements Result {}

  /** It could not be. */
  record Failed(UserError error) implements Result {}

  private final Iterator<Input> inputs;
  private final Reader reader;
  private final @Nullable LocalDate date;
  private final @Nullable String lang;
  private final ExecutorService threads;
  private final Queue<Future<Result>> ahead = new ArrayDeque<>();
  private final int room;

  ParallelReading(
      List<Input> inputs, Reader reader, @Nullable LocalDate date, @Nullable String lang) {
    this.inputs = inputs.iterator();
    this.reader = reader;
    this.date = date;
    this.lang = lang;
    int cores = Runtime.getRuntime().availableProcessors();
    this.threads = Executors.newFixedThreadPool(Math.min(cores, inputs.size()));
    this.room = cores * 4;
  }

  boolean hasNext() {
    return !ahead.isEmpty() || inputs.hasNext();
  }

  Result next() {
    while (ahead.size() < room && inputs.hasNext()) {
      Input input = inputs.next();
      ahead.add(threads.submit(() -> read(input)));
    }
    Future<Result> first = ahead.poll();
    if (first == null) {
      throw new NoSuchElementException();
    }
    try {
      return first.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a report could not be read", e.getCause());
    }
  }

  private Result read(Input input) {
    try {
      Report report = input.report(date, lang);
      return new Read(report, reader.read(report));
    } catch (UserError e) {
      return new Failed(e);
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
