package org.farbank.desk.review;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.farbank.desk.account.Needs;
import org.farbank.desk.account.Permission;
import org.farbank.desk.evidence.Figure;
import org.farbank.desk.evidence.Words;
import org.farbank.desk.fact.Fact;
import org.farbank.desk.web.Page;
import org.farbank.desk.web.Refused;
import org.farbank.entry.Entered;
import org.farbank.observation.Observation;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** What a person decides: each answer is the changed part of the page, or leads back to it. */
@Controller
class DecisionPages {
  private static final int CONFLICT = 409;
  private static final int WRONG = 422;

  private final Views views;
  private final Changes changes;
  private final Forms forms;

  DecisionPages(Views views, Changes changes, Forms forms) {
    this.views = views;
    this.changes = changes;
    this.forms = forms;
  }

  /** Confirms, rejects, or takes either back. */
  @Needs(Permission.REVIEW)
  @PostMapping("/review/{id}/claims/{claim}")
  Object decide(
      @PathVariable String id,
      @PathVariable String claim,
      @RequestParam String decision,
      @RequestParam int version,
      @RequestParam(defaultValue = "") String reliability,
      @RequestParam(defaultValue = "") String credibility,
      HttpServletRequest request) {
    var report = views.report(id, request);
    var fact = changes.fact(report.id(), Views.identifier(claim)).orElseThrow(Refused::notFound);
    String key = "f-" + fact.id();
    var changed =
        switch (decision) {
          case "confirm" -> confirmed(fact, Rating.of(reliability, credibility));
          case "reject" -> fact.decided(Fact.State.REJECTED, null, null);
          case "reopen" -> fact.decided(Fact.State.PROPOSED, null, null);
          default -> throw Refused.because("error.bad");
        };
    if (decision.equals("confirm") && forms.contradicts(fact.fields())) {
      return noted(id, key, sentence("review.contradicts", request), WRONG, request);
    }
    boolean made =
        fact.version() == version
            && changes.decide(Views.by(report, request), changed, changed.state().code());
    return made ? back(id, key, request) : quicker(id, fact, request);
  }

  private static Fact confirmed(Fact fact, Rating rating) {
    return fact.decided(Fact.State.CONFIRMED, rating.reliability(), rating.credibility());
  }

  /** Writes a correction and confirms it. */
  @Needs(Permission.REVIEW)
  @PostMapping("/review/{id}/claims/{claim}/edit")
  Object correct(
      @PathVariable String id,
      @PathVariable String claim,
      @RequestParam Map<String, String> typed,
      HttpServletRequest request) {
    var review = views.review(id, request);
    var item = views.claim(review, claim);
    var opened = forms.of(review, item, typed);
    return switch (forms.read(review, item.fact().fields(), typed)) {
      case Entered.Wrong wrong ->
          wrong(id, again(opened, Forms.again(typed, wrong.problems()), "review.wrong"), request);
      case Entered.Right right -> {
        var rating = rating(typed);
        var fact = confirmed(item.fact().corrected(Forms.fields(right.observation())), rating);
        boolean made =
            opened.version() == item.fact().version()
                && changes.correct(
                    Views.by(review.report(), request),
                    fact,
                    span(item.span(), right.observation()));
        yield made ? back(id, item.key(), request) : kept(id, item, opened, request);
      }
    };
  }

  /** Adds an observation that a person found in the words. */
  @Needs(Permission.REVIEW)
  @PostMapping("/review/{id}/add")
  Object add(
      @PathVariable String id,
      @RequestParam Map<String, String> typed,
      HttpServletRequest request) {
    var review = views.review(id, request);
    var place =
        Forms.span(
            review.words().text(),
            typed.getOrDefault("words", "").strip().replace("\r\n", "\n"),
            Forms.start(typed));
    return switch (forms.read(review, null, typed)) {
      case Entered.Wrong wrong ->
          wrong(
              id,
              forms.adding(review, typed, Forms.again(typed, wrong.problems()), "review.wrong"),
              request);
      case Entered.Right right -> {
        if (place.isEmpty()) {
          var form = Forms.again(typed, List.of());
          yield wrong(id, forms.adding(review, typed, form, "review.no-such-words"), request);
        }
        var report = review.report();
        var fact =
            confirmed(
                Fact.proposed(
                    report.id(),
                    report.partner().orElse(null),
                    report.received(),
                    false,
                    Forms.fields(right.observation())),
                rating(typed));
        changes.add(Views.by(report, request), fact, span(place.get(), right.observation()));
        yield whole(id, "f-" + fact.id(), request);
      }
    };
  }

  /** Waives a figure with a reason, or opens one again. */
  @Needs(Permission.REVIEW)
  @PostMapping("/review/{id}/figures/{number}")
  Object figure(
      @PathVariable String id,
      @PathVariable String number,
      @RequestParam String decision,
      @RequestParam(defaultValue = "other") String reason,
      @RequestParam String seen,
      HttpServletRequest request) {
    var report = views.report(id, request);
    int place = ReviewPages.number(number);
    var state =
        switch (decision) {
          case "waive" -> Figure.State.WAIVED;
          case "reopen" -> Figure.State.OPEN;
          default -> throw Refused.because("error.bad");
        };
    if (!View.REASONS.contains(reason) || changes.figures(report.id()).size() <= place) {
      throw Refused.because("error.bad");
    }
    boolean made =
        changes.set(
            Views.by(report, request),
            new Figure(place, state, state == Figure.State.OPEN ? "not-understood" : reason),
            seen(seen));
    String key = "u-" + place;
    return made
        ? back(id, key, request)
        : noted(id, key, sentence("review.figure-quicker", request), CONFLICT, request);
  }

  private static Figure.State seen(String code) {
    try {
      return Figure.State.valueOf(code.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw Refused.because("error.bad");
    }
  }

  /** Ends the review; where something is left, says what and goes there. */
  @Needs(Permission.REVIEW)
  @PostMapping("/review/{id}/done")
  Object done(@PathVariable String id, HttpServletRequest request) {
    var report = views.report(id, request);
    if (changes.done(Views.by(report, request))) {
      return whole(id, "", request);
    }
    var review = views.review(id, request);
    String key = review.nextOpen().map(Item::key).orElse("");
    var texts = views.saying(request).texts();
    String left = texts.get("review.left-open", review.openClaims(), review.openFigures());
    var view = views.view(review, key, request).noting(left, "done");
    return Page.of("review/" + (Views.partly(request) ? "body" : "page") + ".jte", "view", view)
        .status(WRONG);
  }

  /** Takes the end back. */
  @Needs(Permission.REVIEW)
  @PostMapping("/review/{id}/reopen")
  Object reopen(@PathVariable String id, HttpServletRequest request) {
    changes.reopen(Views.by(views.report(id, request), request));
    return whole(id, "", request);
  }

  private static Rating rating(Map<String, String> typed) {
    return Rating.of(typed.getOrDefault("reliability", ""), typed.getOrDefault("credibility", ""));
  }

  private static Words.Span span(Words.Span place, Observation observation) {
    var period = observation.period();
    return new Words.Span(place.start(), place.end(), period.from(), period.to());
  }

  private static Opened again(Opened opened, Form form, String note) {
    return new Opened(
        opened.claim(),
        form,
        opened.version(),
        opened.words(),
        opened.start(),
        opened.reliability(),
        opened.credibility(),
        note);
  }

  private Object wrong(String id, Opened opened, HttpServletRequest request) {
    var view = views.view(id, opened.key(), request).with(opened);
    return ReviewPages.form(view, request).status(WRONG);
  }

  /** Another person was quicker: what was typed stays, to be sent again knowingly. */
  private Object kept(String id, Item.Claim item, Opened opened, HttpServletRequest request) {
    var now = changes.fact(Views.identifier(id), item.fact().id()).orElseThrow(Refused::notFound);
    var view =
        views
            .view(id, item.key(), request)
            .with(opened.noting("review.yours-stays", now.version()))
            .noting(views.told(now, request), item.key());
    return ReviewPages.form(view, request).status(CONFLICT);
  }

  private Object quicker(String id, Fact fact, HttpServletRequest request) {
    var now = changes.fact(Views.identifier(id), fact.id()).orElseThrow(Refused::notFound);
    return noted(id, "f-" + fact.id(), views.told(now, request), CONFLICT, request);
  }

  private Object noted(String id, String key, String note, int status, HttpServletRequest request) {
    var view = views.view(id, key, request).noting(note, key);
    return (Views.partly(request)
            ? Page.of("review/answer.jte", "view", view, "key", key)
            : Page.of("review/page.jte", "view", view))
        .status(status);
  }

  private Object back(String id, String key, HttpServletRequest request) {
    var view = views.view(id, key, request);
    return Views.partly(request)
        ? Page.of("review/answer.jte", "view", view, "key", key)
        : new RedirectView(view.address() + "?at=" + key + "#" + key);
  }

  private Object whole(String id, String key, HttpServletRequest request) {
    var view = views.view(id, key, request);
    return Views.partly(request)
        ? Page.of("review/body.jte", "view", view)
        : new RedirectView(view.address() + (key.isEmpty() ? "" : "?at=" + key + "#" + key));
  }

  private String sentence(String key, HttpServletRequest request) {
    return views.saying(request).texts().get(key);
  }
}
