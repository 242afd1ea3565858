package org.farbank.cli;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Works on inputs on all cores and gives the results in the order of the inputs; only a few are
 * held at a time, however many there are.
 */
final class InOrder<T> implements AutoCloseable {

  /** What is done with an input. */
  interface Work<T> {
    T on(Input input) throws UserError;
  }

  /** What became of one input. */
  sealed interface Result<T> {}

  /** It went well. */
  record Done<T>(Input input, T value) implements Result<T> {}

  /** It did not. */
  record Failed<T>(Input input, UserError error) implements Result<T> {}

  private final Iterator<Input> inputs;
  private final Work<T> work;
  private final ExecutorService threads;
  private final Queue<Future<Result<T>>> ahead = new ArrayDeque<>();
  private final int room;

  InOrder(List<Input> inputs, Work<T> work) {
    this.inputs = inputs.iterator();
    this.work = work;
    int cores = Runtime.getRuntime().availableProcessors();
    this.threads = Executors.newFixedThreadPool(Math.max(1, Math.min(cores, inputs.size())));
    this.room = cores * 2;
  }

  boolean hasNext() {
    return !ahead.isEmpty() || inputs.hasNext();
  }

  Result<T> next() {
    while (ahead.size() < room && inputs.hasNext()) {
      Input input = inputs.next();
      ahead.add(threads.submit(() -> result(input)));
    }
    Future<Result<T>> first = ahead.poll();
    if (first == null) {
      throw new NoSuchElementException();
    }
    try {
      return first.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("work ended without a result", e.getCause());
    }
  }

  /** A mistake of ours in one report does not keep the others from being read. */
  private Result<T> result(Input input) {
    try {
      return new Done<>(input, work.on(input));
    } catch (UserError e) {
      return new Failed<>(input, e);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      return new Failed<>(input, UserError.ours(input.where(), e));
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
