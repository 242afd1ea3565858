package org.farbank.desk.review;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.farbank.desk.account.Needs;
import org.farbank.desk.account.Permission;
import org.farbank.desk.evidence.Report;
import org.farbank.desk.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** The review page and its forms. */
@Controller
class ReviewPages {
  private final Views views;
  private final Forms forms;

  ReviewPages(Views views, Forms forms) {
    this.views = views;
    this.forms = forms;
  }

  /** A part by its number, or the one with an item; {@code open} is the item whose form is open. */
  @Needs(Permission.REVIEW)
  @GetMapping("/review/{id}")
  Object page(
      @PathVariable String id,
      @RequestParam(defaultValue = "1") String part,
      @RequestParam(defaultValue = "") String at,
      HttpServletRequest request) {
    var report = views.report(id, request);
    if (report.state() == Report.State.SEALED) {
      return new RedirectView("/inbox");
    }
    var review = views.review(report, request);
    var view =
        at.isEmpty() ? views.of(review, number(part), request) : views.view(review, at, request);
    return Page.of("review/page.jte", "view", view);
  }

  /** An observation as it is. */
  @Needs(Permission.REVIEW)
  @GetMapping("/review/{id}/claims/{claim}")
  Object card(@PathVariable String id, @PathVariable String claim, HttpServletRequest request) {
    var review = views.review(id, request);
    String key = views.claim(review, claim).key();
    var view = views.view(review, key, request);
    return Views.partly(request)
        ? Page.of("review/answer.jte", "view", view, "key", key)
        : new RedirectView(view.address() + "?at=" + key + "#" + key);
  }

  /** The form of an observation; another kind takes over what was typed. */
  @Needs(Permission.REVIEW)
  @GetMapping("/review/{id}/claims/{claim}/edit")
  Page edit(
      @PathVariable String id,
      @PathVariable String claim,
      @RequestParam Map<String, String> typed,
      HttpServletRequest request) {
    var review = views.review(id, request);
    var item = views.claim(review, claim);
    return form(
        views.view(review, item.key(), request).with(forms.of(review, item, typed)), request);
  }

  /** The form of an observation to add, filled in with what its words say. */
  @Needs(Permission.REVIEW)
  @GetMapping("/review/{id}/add")
  Page add(
      @PathVariable String id,
      @RequestParam Map<String, String> typed,
      HttpServletRequest request) {
    var review = views.review(id, request);
    var view = views.of(review, number(typed.getOrDefault("part", "1")), request);
    return form(view.with(forms.adding(review, typed)), request);
  }

  static Page form(View view, HttpServletRequest request) {
    return Views.partly(request)
        ? Page.of("review/form.jte", "view", view)
        : Page.of("review/page.jte", "view", view);
  }

  static int number(String part) {
    return part.matches("\\d{1,6}") ? Integer.parseInt(part) : 1;
  }
}
