package org.farbank.desk.operation;

import java.time.Instant;
import java.util.Map;

/**
 * The first entry of a backup.
 *
 * @param format of the backup itself
 * @param schema the version of the tables' form
 * @param rows how many each table has
 */
record About(int format, String schema, Instant taken, Map<String, Long> rows) {
  /** What this farbank writes. */
  static final int FORMAT = 1;

  /** The entry's name. */
  static final String NAME = "about.json";

  /** Copies the map. */
  public About {
    rows = Map.copyOf(rows);
  }

  long total() {
    return rows.values().stream().mapToLong(Long::longValue).sum();
  }
}
