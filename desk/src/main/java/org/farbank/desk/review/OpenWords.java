package org.farbank.desk.review;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.farbank.desk.account.Unlocked;
import org.farbank.desk.evidence.Report;
import org.farbank.desk.evidence.Reports;
import org.farbank.desk.evidence.Words;
import org.farbank.desk.web.Refused;
import org.farbank.seal.age.Unopened;

/**
 * The words of the report that a person has before her: in the memory of her session until it ends
 * or she opens another.
 */
final class OpenWords {
  private static final String NAME = "org.farbank.desk.review.words";

  private record Kept(UUID report, int version, Words words) {}

  private OpenWords() {}

  /** The words; nothing where the person's key is not at hand. */
  static Optional<Words> of(HttpServletRequest request, Report report, Reports reports) {
    var key = Unlocked.of(request);
    if (key.isEmpty()) {
      return Optional.empty();
    }
    var session = request.getSession();
    if (session.getAttribute(NAME) instanceof Kept kept
        && kept.report().equals(report.id())
        && kept.version() == report.version()) {
      return Optional.of(kept.words());
    }
    try {
      var words = reports.words(report.id(), key.get());
      session.setAttribute(NAME, new Kept(report.id(), report.version(), words));
      return Optional.of(words);
    } catch (Unopened e) {
      throw Refused.notFound();
    }
  }
}
