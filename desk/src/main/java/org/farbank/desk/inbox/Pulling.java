package org.farbank.desk.inbox;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.farbank.desk.Settings;
import org.farbank.desk.account.Account;
import org.farbank.desk.evidence.Reports;
import org.farbank.seal.desk.DropFolder;
import org.farbank.seal.desk.Line;
import org.farbank.seal.desk.Pull;
import org.farbank.seal.desk.Tokens;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Fetches envelopes from the drop into the store, every few minutes and when somebody asks. The
 * drop forgets an envelope only when the store has it; what comes twice is kept once.
 */
@Component
public final class Pulling {
  private static final Logger LOG = LoggerFactory.getLogger(Pulling.class);
  private static final Duration EVERY = Duration.ofMinutes(5);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Settings settings;
  private final Reports reports;
  private final Recipients recipients;
  private final Clock clock;
  private final List<Consumer<Line>> others = new CopyOnWriteArrayList<>();
  private final ReentrantLock one = new ReentrantLock();
  private final Thread every = Thread.ofVirtual().name("pull").unstarted(this::always);
  private volatile Status status = new Status(Optional.empty(), 0, Optional.empty());

  Pulling(Settings settings, Reports reports, Recipients recipients, Clock clock) {
    this.settings = settings;
    this.reports = reports;
    this.recipients = recipients;
    this.clock = clock;
  }

  /** Why nothing could be pulled. */
  public enum Trouble {
    /** The line broke, or was never there. */
    AWAY,
    /** The files that tell of the drop are not right. */
    SETTINGS,
    /** The store did not take what came. */
    STORE,
    /** Nobody has a key to seal to. */
    NOBODY;

    /** The sentence that says so. */
    public String key() {
      return "inbox.trouble-" + name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * How pulling goes, since the desk was started.
   *
   * @param last when it last went well
   * @param fresh how many were new then
   * @param trouble why it did not go well since
   */
  public record Status(Optional<Instant> last, int fresh, Optional<Trouble> trouble) {}

  /** How it goes. */
  public Status status() {
    return status;
  }

  /** Whether the desk has a drop. */
  boolean hasDrop() {
    return DropFolder.knownTo(settings.data())
        && Files.exists(settings.data().resolve("drop.properties"));
  }

  /** Lets somebody else use the line, after each pull that went well. */
  public void afterwards(Consumer<Line> use) {
    others.add(use);
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
      while (true) {
        if (hasDrop()) {
          pull();
        }
        Thread.sleep(EVERY);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the desk ends
    }
  }

  /** Pulls now; waits for a while, and goes on behind where it takes longer. */
  void soon() throws InterruptedException {
    Thread.ofVirtual().name("pull").start(this::pull).join(PATIENCE);
  }

  private void pull() {
    if (!one.tryLock()) {
      return; // somebody does it already
    }
    try {
      status = new Status(Optional.of(clock.instant()), all(), Optional.empty());
    } catch (Troubled e) {
      status = new Status(status.last(), status.fresh(), Optional.of(e.trouble));
    } finally {
      one.unlock();
    }
  }

  private int all() throws Troubled {
    var line = line();
    var to = recipients();
    var today = LocalDate.now(clock);
    try {
      var pull =
          Pull.all(
              line,
              envelope -> reports.arrive(envelope, Fingerprint.of(envelope), today, to).isPresent(),
              count -> {});
      line.tokens(Tokens.hashes(settings.data()));
      others.forEach(use -> use.accept(line));
      return pull.fresh();
    } catch (IOException e) {
      throw new Troubled(Trouble.AWAY, e);
    } catch (RuntimeException e) {
      throw new Troubled(Trouble.STORE, e);
    }
  }

  private List<Account> recipients() throws Troubled {
    try {
      var to = recipients.all();
      if (to.isEmpty()) {
        throw new Troubled(Trouble.NOBODY, new IllegalStateException());
      }
      return to;
    } catch (RuntimeException e) {
      throw new Troubled(Trouble.STORE, e);
    }
  }

  private Line line() throws Troubled {
    try {
      return Line.of(settings.data());
    } catch (IOException | GeneralSecurityException | RuntimeException e) {
      throw new Troubled(Trouble.SETTINGS, e);
    }
  }

  /** What went wrong; the log hears its kind alone. */
  private static final class Troubled extends Exception {
    private static final long serialVersionUID = 1;

    final Trouble trouble;

    Troubled(Trouble trouble, Exception cause) {
      super(trouble.name(), cause);
      this.trouble = trouble;
      LOG.warn("pull: {} {}", trouble, cause.getClass().getName());
    }
  }
}
