package org.farbank.desk.operation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.farbank.desk.store.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The keys to words, in one file {@code FILE.keys} beside each backup {@code FILE}. It is always
 * replaced, never kept in several versions: whoever was forgotten is gone from old backups too. Its
 * rows are age files to their recipients, so they need no passphrase more, and forgetting can renew
 * the file without asking for one.
 */
@Component
public final class KeyFile {
  private static final Logger LOG = LoggerFactory.getLogger(KeyFile.class);
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int FORMAT = 1;
  private static final String COUNT = "count";

  private final Store store;

  KeyFile(Store store) {
    this.store = store;
  }

  /** One key of a report or a partner. */
  record Row(UUID subject, byte[] sealed) {}

  /** The keys beside a backup. */
  static Path beside(Path backup) {
    return backup.resolveSibling(backup.getFileName() + ".keys");
  }

  /**
   * Renews the keys beside all backups: to be called after every forgetting, when that is durable.
   * Where one cannot be reached, the health page says so, and it is tried again at the next
   * forgetting and the next start.
   *
   * @return whether all could be renewed
   */
  public synchronized boolean rewrite() {
    store.sql().sql("update backup set keys_behind = true").update();
    boolean all = true;
    for (String file : store.sql().sql("select file from backup").query(String.class).list()) {
      Path keys = beside(Path.of(file));
      try {
        if (Files.exists(Path.of(file)) || Files.exists(keys)) {
          write(store, keys);
          store
              .sql()
              .sql("update backup set keys_behind = false where file = ?")
              .param(file)
              .update();
          continue;
        }
      } catch (IOException | UncheckedIOException e) {
        LOG.warn("the keys beside a backup could not be renewed: {}", e.getClass().getName());
      }
      all = false;
    }
    return all;
  }

  @EventListener(ApplicationReadyEvent.class)
  void afterStart() {
    Thread.ofVirtual()
        .name("keys")
        .start(
            () -> {
              try {
                rewrite();
              } catch (DataAccessException e) {
                LOG.warn("the keys beside backups: {}", e.getClass().getName());
              }
            });
  }

  /** Replaces the file by all keys that there are. */
  static void write(Store store, Path file) throws IOException {
    WholeFile.write(
        file,
        out -> {
          var all = store.atomic(() -> rows(store));
          out.write(line(Map.of("farbank-keys", FORMAT, COUNT, all.size())));
          for (Row row : all) {
            String sealed = Base64.getEncoder().encodeToString(row.sealed());
            out.write(line(Map.of("subject", row.subject().toString(), "sealed", sealed)));
          }
        });
  }

  private static List<Row> rows(Store store) {
    return store.sql().sql("select subject, sealed from seal_key").query(Row.class).list();
  }

  private static byte[] line(Map<String, Object> values) {
    return (JSON.writeValueAsString(values) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /**
   * The keys of a file.
   *
   * @throws BackupTrouble where it is not there, or not whole
   */
  static List<Row> read(Path file) throws BackupTrouble {
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      int count = JSON.readTree(String.valueOf(lines.readLine())).path(COUNT).asInt(-1);
      List<Row> rows = new ArrayList<>();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode row = JSON.readTree(line);
        rows.add(
            new Row(
                UUID.fromString(row.path("subject").asString()),
                Base64.getDecoder().decode(row.path("sealed").asString())));
      }
      if (rows.size() != count) {
        throw new BackupTrouble(BackupTrouble.Why.NO_KEYS);
      }
      return rows;
    } catch (IOException | JacksonException | IllegalArgumentException e) {
      throw new BackupTrouble(BackupTrouble.Why.NO_KEYS, e);
    }
  }
}
