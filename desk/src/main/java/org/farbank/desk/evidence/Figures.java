package org.farbank.desk.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.farbank.desk.store.Store;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** The unread figures of reports. */
@Component
public final class Figures {
  private final Store store;

  Figures(Store store) {
    this.store = store;
  }

  /** The figures of a report in the order of its text. */
  public List<Figure> of(UUID report) {
    return store
        .sql()
        .sql("select number, state, reason from figure where report = ? order by number")
        .param(report)
        .query(Figures::figure)
        .list();
  }

  /** Adds what a reading left out. */
  @SuppressWarnings("unchecked") // a batch is an array of maps
  public void add(UUID report, List<Figure> figures) {
    if (figures.isEmpty()) {
      return;
    }
    Map<String, ?>[] rows =
        figures.stream()
            .map(
                figure ->
                    Map.of(
                        "report", report,
                        "number", figure.number(),
                        "state", figure.state().code(),
                        "reason", figure.reason()))
            .toArray(Map[]::new);
    new NamedParameterJdbcTemplate(store.source())
        .batchUpdate(
            "insert into figure (report, number, state, reason)"
                + " values (:report, :number, :state, :reason)",
            rows);
  }

  private static Figure figure(ResultSet row, int number) throws SQLException {
    return new Figure(
        row.getInt("number"),
        Figure.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        row.getString("reason"));
  }
}
