package org.farbank.desk.operation;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.farbank.desk.web.Texts;

/**
 * What the page of health shows.
 *
 * @param signs each with what is the matter, if anything is
 * @param running how far a backup is, while one is made
 * @param trouble the key of the sentence why the last one was not made
 * @param made where the last one is that was made since the start
 * @param file where the next one will be
 */
public record HealthView(
    List<Sign> signs,
    List<Kept> backups,
    Optional<String> running,
    Optional<String> trouble,
    Optional<String> made,
    String file,
    String folder) {
  private static final long LITTLE = 2L << 30;
  private static final Duration OLD = Duration.ofDays(7);

  /** One line: its key, what it says, and whether somebody should look after it. */
  public record Sign(String key, String says, boolean bad) {}

  /** A backup that was written. */
  public record Kept(String file, String ago, boolean keysBehind) {}

  static HealthView of(Health health, BackupWork work, Texts texts, Instant now, Path folder) {
    var state = work.state();
    return new HealthView(
        signs(health, texts, now),
        health.backups().stream()
            .map(b -> new Kept(b.file(), ago(b.taken(), now, texts), b.keysBehind()))
            .toList(),
        state instanceof BackupWork.Running running
            ? Optional.of(progress(running, texts))
            : Optional.empty(),
        state instanceof BackupWork.Failed failed
            ? Optional.of(failed.why().key())
            : Optional.empty(),
        state instanceof BackupWork.Made made
            ? Optional.of(made.backup().file().toString())
            : Optional.empty(),
        work.file().toString(),
        folder.toAbsolutePath().toString());
  }

  private static List<Sign> signs(Health health, Texts texts, Instant now) {
    List<Sign> signs = new ArrayList<>();
    String kind = health.embedded() ? "operation.embedded" : "operation.postgres";
    signs.add(
        new Sign(
            "operation.store",
            texts.get(health.store() ? kind : "operation.store-away"),
            !health.store()));
    signs.add(new Sign("operation.disk", size(health.free(), texts), health.free() < LITTLE));
    health
        .reports()
        .forEach(
            (state, count) ->
                signs.add(new Sign("operation.reports-" + state.code(), "" + count, false)));
    signs.add(new Sign("operation.observations", "" + health.observations(), false));
    health
        .lastPull()
        .ifPresent(at -> signs.add(new Sign("operation.last-pull", ago(at, now, texts), false)));
    signs.add(backup(health, texts, now));
    signs.add(audit(health, texts, now));
    signs.add(new Sign("operation.version", Health.VERSION, false));
    return signs;
  }

  private static Sign backup(Health health, Texts texts, Instant now) {
    if (health.backups().isEmpty()) {
      return new Sign("operation.last-backup", texts.get("operation.never"), true);
    }
    Instant at = health.backups().getFirst().taken();
    boolean old = Duration.between(at, now).compareTo(OLD) > 0;
    return new Sign("operation.last-backup", ago(at, now, texts), old);
  }

  private static Sign audit(Health health, Texts texts, Instant now) {
    var result = health.audit();
    if (result.isEmpty()) {
      return new Sign("operation.audit", texts.get("operation.not-yet"), false);
    }
    String ago = ago(result.get().at(), now, texts);
    return result
        .get()
        .broken()
        .map(at -> new Sign("operation.audit", texts.get("operation.audit-broken", at, ago), true))
        .orElseGet(
            () -> new Sign("operation.audit", texts.get("operation.audit-whole", ago), false));
  }

  private static String progress(BackupWork.Running running, Texts texts) {
    return switch (running.step()) {
      case WRITING -> texts.get("operation.writing", running.done(), running.total());
      case READING -> texts.get("operation.reading", running.done(), running.total());
      case CHECKING -> texts.get("operation.checking");
    };
  }

  private static String ago(Instant at, Instant now, Texts texts) {
    var time = Duration.between(at, now);
    if (time.toMinutes() < 1) {
      return texts.get("operation.just-now");
    }
    return time.toHours() < 1
        ? texts.get("operation.minutes-ago", time.toMinutes())
        : time.toDays() < 2
            ? texts.get("operation.hours-ago", time.toHours())
            : texts.get("operation.days-ago", time.toDays());
  }

  private static String size(long bytes, Texts texts) {
    return bytes < 1L << 30
        ? texts.get("operation.megabytes", bytes >> 20)
        : texts.get("operation.gigabytes", bytes >> 30);
  }
}
