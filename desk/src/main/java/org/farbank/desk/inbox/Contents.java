package org.farbank.desk.inbox;

import java.util.UUID;
import org.farbank.desk.account.Account;
import org.farbank.desk.evidence.Report;
import org.farbank.desk.evidence.Reports;
import org.farbank.desk.store.Store;
import org.springframework.stereotype.Component;

/** What lies in the inbox of a person, a part at a time. */
@Component
final class Contents {
  /** As many reports as a list shows at once. */
  static final int MOST = 50;

  private final Reports reports;
  private final Store store;

  Contents(Reports reports, Store store) {
    this.reports = reports;
    this.store = store;
  }

  /** The oldest first: a partner's first report says which codename means duress. */
  Part of(Account account, Report.State state, int after) {
    int all = reports.count(account, state);
    var lines =
        reports.of(account, state, MOST, Math.max(0, after)).stream().map(this::line).toList();
    return new Part(state, lines, all, Math.max(0, after));
  }

  private Part.Line line(Report report) {
    return switch (report.state()) {
      case SEALED -> new Part.Line(report, "", 0, 0);
      case OPEN, DONE ->
          new Part.Line(
              report,
              report.partner().map(this::pseudonym).orElse(""),
              count("observation where state = 'proposed' and report = ?", report.id()),
              count("figure where state = 'open' and report = ?", report.id()));
    };
  }

  private String pseudonym(UUID partner) {
    return store
        .sql()
        .sql("select pseudonym from partner where id = ?")
        .param(partner)
        .query(String.class)
        .optional()
        .orElse("");
  }

  private int count(String where, UUID report) {
    return store
        .sql()
        .sql("select count(*) from " + where)
        .param(report)
        .query(Integer.class)
        .single();
  }
}
