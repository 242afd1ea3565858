package org.farbank.desk.find;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.farbank.desk.account.Gate;
import org.farbank.desk.account.Needs;
import org.farbank.desk.account.Permission;
import org.farbank.desk.evidence.Reports;
import org.farbank.desk.fact.Fact;
import org.farbank.desk.fact.Facts;
import org.farbank.desk.fact.Wording;
import org.farbank.desk.web.Page;
import org.farbank.desk.web.Refused;
import org.farbank.desk.web.Texts;
import org.farbank.pack.Pack;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriComponentsBuilder;

/** Search with facets, one fact, and searches that are kept. */
@Controller
class FindPages {
  private static final int LONGEST_NAME = 80;

  private final Index index;
  private final Facts facts;
  private final Reports reports;
  private final SavedSearches saved;
  private final Pack pack;

  FindPages(Index index, Facts facts, Reports reports, SavedSearches saved, Pack pack) {
    this.index = index;
    this.facts = facts;
    this.reports = reports;
    this.saved = saved;
    this.pack = pack;
  }

  @Needs(Permission.SEE_FACTS)
  @GetMapping("/find")
  Page find(HttpServletRequest request) {
    var query = Query.parse(request.getParameterMap());
    var account = Gate.of(request).orElseThrow();
    var wording = Wording.in(Texts.of(account.language()), pack);
    boolean ready = index.ready();
    var found = index.find(query);
    var origin = index.origin();
    var lines =
        facts.all(found.page()).stream()
            .map(fact -> FindView.line(fact, origin.apply(fact), wording))
            .toList();
    return Page.of(
        "find/list.jte",
        "view",
        FindView.of(query, found, lines, saved.of(account), ready, wording));
  }

  @Needs(Permission.SEE_FACTS)
  @GetMapping("/find/{id}")
  Page one(@PathVariable UUID id, HttpServletRequest request) {
    var account = Gate.of(request).orElseThrow();
    Fact fact =
        facts
            .find(id)
            .filter(f -> f.state() == Fact.State.CONFIRMED)
            .orElseThrow(Refused::notFound);
    UUID report = fact.report();
    boolean words = report != null && reports.find(account, report).isPresent();
    return Page.of(
        "find/one.jte",
        "fact",
        fact,
        "wording",
        Wording.in(Texts.of(account.language()), pack),
        "origin",
        index.origin().apply(fact),
        "words",
        words && account.may(Permission.OPEN_REPORT));
  }

  @Needs(Permission.SEE_FACTS)
  @PostMapping("/find/saved")
  RedirectView save(
      @RequestParam String name, @RequestParam String query, HttpServletRequest request) {
    String kept = name.strip();
    if (kept.isEmpty() || kept.length() > LONGEST_NAME) {
      throw Refused.because("find.name-length", LONGEST_NAME);
    }
    var parsed = Query.parse(parameters(query));
    saved.save(Gate.of(request).orElseThrow(), kept, parsed);
    return new RedirectView(parsed.address("/find"));
  }

  @Needs(Permission.SEE_FACTS)
  @PostMapping("/find/saved/{id}/remove")
  RedirectView remove(@PathVariable UUID id, HttpServletRequest request) {
    saved.remove(Gate.of(request).orElseThrow(), id);
    return new RedirectView("/find");
  }

  /** The parameters of an address, as a request would give them. */
  private static Map<String, String[]> parameters(String query) {
    Map<String, String[]> all = new HashMap<>();
    UriComponentsBuilder.newInstance()
        .query(query)
        .build(true)
        .getQueryParams()
        .forEach(
            (name, values) ->
                all.put(
                    name,
                    values.stream()
                        .map(v -> v == null ? "" : v)
                        .map(v -> URLDecoder.decode(v, StandardCharsets.UTF_8))
                        .toArray(String[]::new)));
    return all;
  }
}
