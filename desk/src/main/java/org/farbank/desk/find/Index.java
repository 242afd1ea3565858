package org.farbank.desk.find;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.farbank.desk.fact.Fact;
import org.farbank.desk.fact.Facts;
import org.farbank.desk.store.Store;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * All confirmed facts in memory, for searching: the encrypted store alone would take ten seconds
 * for a million. It is filled after the desk has started, and follows each decision.
 */
@Component
final class Index {
  private static final Logger LOG = LoggerFactory.getLogger(Index.class);
  private static final Duration PAUSE = Duration.ofSeconds(5);

  private final Store store;
  private final Columns columns = new Columns();
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private final CountDownLatch filled = new CountDownLatch(1);
  private final Thread filling = Thread.ofVirtual().name("index").unstarted(this::fillAtLast);

  Index(Store store, Facts facts) {
    this.store = store;
    facts.listen(this::follow);
  }

  @EventListener(ApplicationReadyEvent.class)
  void fill() {
    filling.start();
  }

  @PreDestroy
  void end() {
    filling.interrupt();
  }

  /** Tries until the store has given all of it. */
  private void fillAtLast() {
    while (!Thread.currentThread().isInterrupted()) {
      try {
        fillNow();
        return;
      } catch (DataAccessException e) {
        LOG.warn("the index is not filled yet: {}", e.getClass().getName());
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    }
  }

  private void fillNow() {
    // what is decided meanwhile waits for the lock and comes after
    lock.writeLock().lock();
    try {
      Map<UUID, String> origins = origins();
      store
          .sql()
          .sql(
              "select id, partner, outlet, kind, good, place, country, day_from, day_to from"
                  + " observation where state = 'confirmed'")
          .query(
              row -> {
                Map<Dimension, String> facets = new EnumMap<>(Dimension.class);
                for (Dimension dimension : Dimension.values()) {
                  String value =
                      dimension == Dimension.ORIGIN
                          ? origin(
                              origins,
                              row.getObject("partner", UUID.class),
                              row.getString("outlet"))
                          : row.getString(dimension.code());
                  if (value != null) {
                    facets.put(dimension, value);
                  }
                }
                columns.put(
                    row.getObject("id", UUID.class),
                    facets,
                    Optional.ofNullable(row.getObject("day_from", LocalDate.class)),
                    Optional.ofNullable(row.getObject("day_to", LocalDate.class)));
              });
      filled.countDown();
    } finally {
      lock.writeLock().unlock();
    }
  }

  private void follow(Fact fact) {
    lock.writeLock().lock();
    try {
      if (fact.state() != Fact.State.CONFIRMED) {
        columns.remove(fact.id());
        return;
      }
      String outlet = fact.outlet();
      String origin = outlet != null ? outlet : origin().apply(fact);
      Map<Dimension, String> facets = new EnumMap<>(Dimension.class);
      for (Dimension dimension : Dimension.values()) {
        dimension.of(fact, origin).ifPresent(value -> facets.put(dimension, value));
      }
      columns.put(fact.id(), facets, fact.day("from"), fact.day("to"));
    } finally {
      lock.writeLock().unlock();
    }
  }

  private Map<UUID, String> origins() {
    Map<UUID, String> origins = new HashMap<>();
    store
        .sql()
        .sql("select id, pseudonym from partner")
        .query(
            row -> {
              origins.put(row.getObject("id", UUID.class), row.getString("pseudonym"));
            });
    return origins;
  }

  private static String origin(
      Map<UUID, String> origins, @Nullable UUID partner, @Nullable String outlet) {
    return outlet != null ? outlet : partner == null ? "-" : origins.getOrDefault(partner, "-");
  }

  /** Whether all of the store is in. */
  boolean ready() {
    return filled.getCount() == 0;
  }

  /** Waits until all of the store is in. */
  void awaitReady() throws InterruptedException {
    filled.await();
  }

  /** A page of what fits, with facets. */
  Search.Found find(Query query) {
    lock.readLock().lock();
    try {
      return Search.in(columns, query);
    } finally {
      lock.readLock().unlock();
    }
  }

  /** Everything that fits. */
  List<UUID> all(Query query) {
    lock.readLock().lock();
    try {
      return Search.all(columns, query);
    } finally {
      lock.readLock().unlock();
    }
  }

  /** The pseudonym of the partner behind each fact, or the outlet of a table. */
  Function<Fact, String> origin() {
    Map<UUID, String> origins = origins();
    return fact -> origin(origins, fact.partner(), fact.outlet());
  }
}
