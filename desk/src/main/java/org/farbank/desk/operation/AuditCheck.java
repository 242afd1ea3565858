package org.farbank.desk.operation;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.farbank.desk.audit.Audit;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Goes through the audit log some time after the start and once a day. */
@Component
final class AuditCheck {
  private static final Duration EVERY = Duration.ofDays(1);
  private static final Duration AGAIN = Duration.ofMinutes(5);
  private static final Duration AFTER_START = Duration.ofSeconds(30);

  private final Audit audit;
  private final Clock clock;
  private final Thread every = Thread.ofVirtual().name("audit").unstarted(this::always);
  private volatile Optional<Result> result = Optional.empty();

  AuditCheck(Audit audit, Clock clock) {
    this.audit = audit;
    this.clock = clock;
  }

  /** When it was gone through, and the first entry that does not fit. */
  record Result(Instant at, Optional<Long> broken) {}

  Optional<Result> result() {
    return result;
  }

  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    every.start();
  }

  @PreDestroy
  void end() {
    every.interrupt();
  }

  private void always() {
    try {
      Thread.sleep(AFTER_START);
      while (true) {
        Thread.sleep(now() ? EVERY : AGAIN);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the desk ends
    }
  }

  /** Goes through it now; whether the store let it. */
  boolean now() {
    try {
      result = Optional.of(new Result(clock.instant(), audit.broken()));
      return true;
    } catch (DataAccessException e) {
      return false;
    }
  }
}
