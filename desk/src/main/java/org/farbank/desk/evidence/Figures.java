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

  /**
   * Writes what a person decided on a figure.
   *
   * @return whether it was in the state that the person saw
   */
  public boolean set(UUID report, Figure figure, Figure.State seen) {
    return store
            .sql()
            .sql(
                "update figure set state = ?, reason = ? where report = ? and number = ?"
                    + " and state = ?")
            .params(figure.state().code(), figure.reason(), report, figure.number(), seen.code())
            .update()
        == 1;
  }

  private static Figure figure(ResultSet row, int number) throws SQLException {
    return new Figure(
        row.getInt("number"),
        Figure.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        row.getString("reason"));
  }
}
