package org.farbank.desk.review;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.farbank.desk.account.Account;
import org.farbank.desk.account.Gate;
import org.farbank.desk.account.Unlocked;
import org.farbank.desk.evidence.Forgotten;
import org.farbank.desk.evidence.OpenReports;
import org.farbank.desk.evidence.Report;
import org.farbank.desk.evidence.Reports;
import org.farbank.desk.evidence.Words;
import org.farbank.desk.fact.Fact;
import org.farbank.desk.web.Refused;
import org.farbank.desk.web.Texts;
import org.farbank.pack.Pack;
import org.farbank.seal.age.Identity;
import org.farbank.seal.age.Unopened;
import org.springframework.stereotype.Component;

/** Finds a report and shows it; what is not for the person is as if it were not there. */
@Component
class Views {
  private final Reports reports;
  private final Changes changes;
  private final Beside beside;
  private final Pack pack;

  Views(Reports reports, Changes changes, Beside beside, Pack pack) {
    this.reports = reports;
    this.changes = changes;
    this.beside = beside;
    this.pack = pack;
  }

  Pack pack() {
    return pack;
  }

  Report report(String id, HttpServletRequest request) {
    return reports.find(account(request), identifier(id)).orElseThrow(Refused::notFound);
  }

  Review review(String id, HttpServletRequest request) {
    return review(report(id, request), request);
  }

  Review review(Report report, HttpServletRequest request) {
    return Review.of(
        report,
        words(report, request),
        changes.facts(report.id()),
        changes.figures(report.id()),
        beside.deciders(report.id()),
        beside.reliability(report.partner().orElse(null)));
  }

  private Words words(Report report, HttpServletRequest request) {
    try {
      return OpenReports.of(request, key(request)).open(report, reports).words();
    } catch (Unopened | Forgotten e) {
      throw Refused.notFound();
    }
  }

  /** The part with an item; the first where there is none such. */
  View view(String id, String key, HttpServletRequest request) {
    return view(review(id, request), key, request);
  }

  View view(Review review, String key, HttpServletRequest request) {
    var parts = Part.of(review);
    var part = Part.with(parts, key).orElse(parts.getFirst());
    return new View(review, parts, part, saying(request), null, "", "");
  }

  View of(Review review, int number, HttpServletRequest request) {
    var parts = Part.of(review);
    var part = parts.get(Math.clamp(number, 1, parts.size()) - 1);
    return new View(review, parts, part, saying(request), null, "", "");
  }

  Saying saying(HttpServletRequest request) {
    return Saying.in(Texts.of(account(request).language()), pack);
  }

  Item.Claim claim(Review review, String id) {
    return review
        .item("f-" + identifier(id))
        .map(item -> (Item.Claim) item)
        .orElseThrow(Refused::notFound);
  }

  /** What another person did with an observation meanwhile, as a sentence. */
  String told(Fact now, HttpServletRequest request) {
    var texts = Texts.of(account(request).language());
    var who = beside.decider(now.id());
    return texts.get(
        "review.quicker",
        who.map(View::decided).orElse("?"),
        texts.get("review.state." + now.state().code()),
        saying(request).claim(now));
  }

  static Changes.By by(Report report, HttpServletRequest request) {
    return new Changes.By(account(request), OpenReports.of(request, key(request)), report.id());
  }

  /** A page leads to where the passphrase is asked for; a part of it says so and stays. */
  private static Identity key(HttpServletRequest request) {
    return partly(request)
        ? Unlocked.of(request).orElseThrow(() -> Refused.because("review.locked"))
        : Unlocked.orAsk(request);
  }

  static Account account(HttpServletRequest request) {
    return Gate.of(request).orElseThrow(Refused::notFound);
  }

  static UUID identifier(String id) {
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException e) {
      throw Refused.notFound();
    }
  }

  /** Whether a part of the page is asked for, by htmx. */
  static boolean partly(HttpServletRequest request) {
    return "true".equals(request.getHeader("HX-Request"));
  }
}
