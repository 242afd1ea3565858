package org.farbank.desk.operation;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.farbank.desk.Settings;
import org.farbank.desk.evidence.Report;
import org.farbank.desk.store.Store;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * How the desk is: counts and times, nothing of what anybody said.
 *
 * @param reports by state; empty where the store does not answer
 * @param free bytes on the disk of the desk's folder
 * @param lastPull when envelopes were last fetched, since the desk was started
 * @param backups where they were written, the newest first
 */
public record Health(
    boolean store,
    boolean embedded,
    Map<Report.State, Long> reports,
    long observations,
    long auditEntries,
    long free,
    Optional<Instant> lastPull,
    List<Written> backups,
    Optional<AuditCheck.Result> audit) {
  /** The version of this desk. */
  public static final String VERSION = "0.1.0";

  /** A backup. */
  public record Written(String file, Instant taken, boolean keysBehind) {}

  static Health of(
      Store store, Settings settings, Optional<Instant> pull, Optional<AuditCheck.Result> audit) {
    boolean embedded = settings.postgres().isEmpty();
    long free = settings.data().toFile().getUsableSpace();
    try {
      Map<Report.State, Long> reports = new TreeMap<>();
      for (Report.State state : Arrays.asList(Report.State.values())) {
        String sql = "select count(*) from report where state = ?";
        reports.put(state, store.sql().sql(sql).param(state.code()).query(Long.class).single());
      }
      return new Health(
          true,
          embedded,
          reports,
          number(store, "select count(*) from observation"),
          number(store, "select seq from audit_head"),
          free,
          pull,
          backups(store),
          audit);
    } catch (DataAccessException | TransactionException e) {
      return new Health(false, embedded, Map.of(), 0, 0, free, pull, List.of(), audit);
    }
  }

  private static long number(Store store, String sql) {
    return store.sql().sql(sql).query(Long.class).single();
  }

  private static List<Written> backups(Store store) {
    return store
        .sql()
        .sql("select file, taken, keys_behind from backup order by taken desc")
        .query(
            (row, number) ->
                new Written(
                    row.getString("file"),
                    row.getObject("taken", OffsetDateTime.class).toInstant(),
                    row.getBoolean("keys_behind")))
        .list();
  }
}
