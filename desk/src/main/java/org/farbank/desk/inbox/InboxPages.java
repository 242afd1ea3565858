package org.farbank.desk.inbox;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.farbank.desk.account.Account;
import org.farbank.desk.account.Gate;
import org.farbank.desk.account.Needs;
import org.farbank.desk.account.Permission;
import org.farbank.desk.account.Unlocked;
import org.farbank.desk.evidence.Report;
import org.farbank.desk.evidence.Reports;
import org.farbank.desk.inbox.Opening.Outcome;
import org.farbank.desk.web.Page;
import org.farbank.desk.web.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** The inbox: envelopes of which day and size class alone are shown, and opened reports. */
@Controller
final class InboxPages {
  private final Contents contents;
  private final Reports reports;
  private final Opening opening;
  private final Pulling pulling;

  InboxPages(Contents contents, Reports reports, Opening opening, Pulling pulling) {
    this.contents = contents;
    this.reports = reports;
    this.opening = opening;
    this.pulling = pulling;
  }

  @Needs(Permission.SEE_INBOX)
  @GetMapping("/inbox")
  Page inbox(HttpServletRequest request) {
    return page(request, Map.of());
  }

  private Page page(HttpServletRequest request, Map<String, Integer> outcomes) {
    var account = Gate.of(request).orElseThrow();
    return Page.of(
        "inbox/list.jte",
        "sealed",
        contents.of(account, Report.State.SEALED, 0),
        "open",
        contents.of(account, Report.State.OPEN, 0),
        "done",
        contents.of(account, Report.State.DONE, 0),
        "drop",
        pulling.hasDrop(),
        "pulled",
        pulling.status(),
        "last",
        last(account),
        "outcomes",
        outcomes);
  }

  private String last(Account account) {
    var format =
        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
            .withLocale(Locale.of(account.language()))
            .withZone(ZoneId.systemDefault());
    return pulling.status().last().map(format::format).orElse("");
  }

  /** The rest of a list that the inbox shows the beginning of. */
  @Needs(Permission.SEE_INBOX)
  @GetMapping("/inbox/list/{state}")
  Page rest(
      HttpServletRequest request,
      @PathVariable String state,
      @RequestParam(defaultValue = "0") int after) {
    var account = Gate.of(request).orElseThrow();
    for (var one : Report.State.values()) {
      if (one.code().equals(state)) {
        return Page.of("inbox/rest.jte", "part", contents.of(account, one, after));
      }
    }
    throw Refused.notFound();
  }

  @Needs(Permission.SEE_INBOX)
  @PostMapping("/inbox/pull")
  RedirectView pull() throws InterruptedException {
    pulling.soon();
    return new RedirectView("/inbox");
  }

  @Needs(Permission.OPEN_REPORT)
  @PostMapping("/inbox/{id}/open")
  RedirectView open(HttpServletRequest request, @PathVariable UUID id) {
    var account = Gate.of(request).orElseThrow();
    var report = reports.find(account, id).orElseThrow(Refused::notFound);
    if (report.state() == Report.State.SEALED) {
      var mine = Unlocked.of(request).orElseThrow(() -> Refused.because("inbox.locked"));
      var outcome = opening.open(report, account, mine);
      if (outcome != Outcome.OPENED) {
        throw Refused.because(outcome.key());
      }
    }
    return new RedirectView("/review/" + id);
  }

  /** Opens what the list shows, the oldest first. */
  @Needs(Permission.OPEN_REPORT)
  @PostMapping("/inbox/open")
  Page openAll(HttpServletRequest request) {
    var account = Gate.of(request).orElseThrow();
    var mine = Unlocked.of(request).orElseThrow(() -> Refused.because("inbox.locked"));
    Map<String, Integer> outcomes = new TreeMap<>();
    var shown = contents.of(account, Report.State.SEALED, 0).lines();
    opening
        .open(shown.stream().map(Part.Line::report).toList(), account, mine)
        .forEach((outcome, count) -> outcomes.put(outcome.key(), count));
    return page(request, outcomes);
  }
}
