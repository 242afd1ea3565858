package org.farbank.desk.operation;

import java.nio.file.Path;
import java.time.Clock;
import org.farbank.desk.Settings;
import org.farbank.desk.audit.Audit;
import org.farbank.desk.store.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The backup that a page started: one at a time, while everybody works on. */
@Component
final class BackupWork {
  private static final Logger LOG = LoggerFactory.getLogger(BackupWork.class);

  private final Store store;
  private final Settings settings;
  private final Audit audit;
  private final Clock clock;
  private volatile State state = new Idle();

  BackupWork(Store store, Settings settings, Audit audit, Clock clock) {
    this.store = store;
    this.settings = settings;
    this.audit = audit;
    this.clock = clock;
  }

  /** How far it is. */
  sealed interface State {}

  /** None was started since the desk was. */
  record Idle() implements State {}

  /** It is being made. */
  record Running(Progress.Step step, long done, long total) implements State {}

  /** It was made. */
  record Made(Backup backup) implements State {}

  /** It was not. */
  record Failed(BackupTrouble.Why why) implements State {}

  State state() {
    return state;
  }

  /** Where the desk's own pages put it; the folder may be a link to another disk. */
  Path file() {
    return settings.data().resolve("backup").resolve("newsroom.age").toAbsolutePath();
  }

  /**
   * Begins.
   *
   * @return whether none was under way
   */
  synchronized boolean begin(String by, String passphrase) {
    if (state instanceof Running) {
      return false;
    }
    state = new Running(Progress.Step.WRITING, 0, 0);
    Thread.ofVirtual().name("backup").start(() -> make(by, passphrase));
    return true;
  }

  private void make(String by, String passphrase) {
    try {
      var backup =
          Backup.make(
              store,
              settings,
              file(),
              passphrase,
              clock,
              (step, done, total) -> state = new Running(step, done, total));
      audit.record(by, "backed-up", "");
      state = new Made(backup);
    } catch (BackupTrouble e) {
      LOG.error("backup: {}", e.why());
      state = new Failed(e.why());
    } catch (RuntimeException e) {
      LOG.error("backup: {}", e.getClass().getName());
      state = new Failed(BackupTrouble.Why.UNWRITABLE);
    }
  }
}
