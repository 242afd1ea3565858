package org.farbank.desk.evidence;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.farbank.seal.age.Identity;
import org.farbank.seal.age.Unopened;
import org.jspecify.annotations.Nullable;

/**
 * The reports that a person has before her: their keys and words in the memory of one session until
 * it ends, not more than a few. Whether she may still see a report is asked each time before.
 */
public final class OpenReports {
  private static final String NAME = "org.farbank.desk.open-reports";
  private static final int MOST = 8;
  private static final long LARGEST = 16 << 20;

  private record Kept(int version, Reports.Opened opened, long size) {}

  private final Identity mine;
  private final Map<UUID, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);

  private OpenReports(Identity mine) {
    this.mine = mine;
  }

  /** Those of a request's session. */
  public static OpenReports of(HttpServletRequest request, Identity mine) {
    var session = request.getSession();
    if (session.getAttribute(NAME) instanceof OpenReports open && open.mine == mine) {
      return open;
    }
    var open = new OpenReports(mine);
    session.setAttribute(NAME, open);
    return open;
  }

  /**
   * A report's words as they are in its present version, and its own key.
   *
   * @throws Unopened where they are not for this person
   * @throws Forgotten where they were destroyed
   */
  public Reports.Opened open(Report report, Reports reports) throws Unopened {
    var before = find(report.id());
    if (before == null) {
      return keep(report, reports.open(report.id(), mine));
    }
    if (!reports.remembers(report.id())) {
      forget(report.id());
      throw new Forgotten();
    }
    return before.version() == report.version()
        ? before.opened()
        : keep(report, reports.opened(report.id(), before.opened().key()));
  }

  private synchronized @Nullable Kept find(UUID report) {
    return kept.get(report);
  }

  private synchronized void forget(UUID report) {
    kept.remove(report);
  }

  private synchronized Reports.Opened keep(Report report, Reports.Opened opened) {
    kept.put(report.id(), new Kept(report.version(), opened, size(opened.words())));
    Iterator<Kept> oldest = kept.values().iterator();
    while (kept.size() > MOST || kept.values().stream().mapToLong(Kept::size).sum() > LARGEST) {
      oldest.next();
      oldest.remove();
    }
    return opened;
  }

  private static long size(Words words) {
    long attached = words.attachments().stream().mapToLong(a -> a.bytes().length).sum();
    return 2L * words.text().length() + attached;
  }
}
