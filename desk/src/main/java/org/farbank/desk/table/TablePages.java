package org.farbank.desk.table;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.farbank.desk.account.Account;
import org.farbank.desk.account.Gate;
import org.farbank.desk.account.Needs;
import org.farbank.desk.account.Permission;
import org.farbank.desk.web.Page;
import org.farbank.desk.web.Refused;
import org.farbank.pack.Pack;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.view.RedirectView;

/** Bringing a table, seeing what is wrong with it, and importing what is right. */
@Controller
public class TablePages {
  private final Imports imports;
  private final Drafts drafts;
  private final Pack pack;

  TablePages(Imports imports, Drafts drafts, Pack pack) {
    this.imports = imports;
    this.drafts = drafts;
    this.pack = pack;
  }

  /** What the form held, so that nothing is typed twice. */
  public record Typed(String outlet, String mapping, String reliability, String credibility) {}

  @Needs(Permission.IMPORT_TABLES)
  @GetMapping("/tables")
  Page tables() {
    return form(new Typed("", "", "", ""), "");
  }

  private Page form(Typed typed, String problem) {
    return Page.of(
            "table/bring.jte",
            "outlets",
            imports.outlets(),
            "forms",
            List.copyOf(pack.tables().keySet()),
            "typed",
            typed,
            "problem",
            problem)
        .status(problem.isEmpty() ? 200 : 422);
  }

  @Needs(Permission.IMPORT_TABLES)
  @PostMapping("/tables")
  Object bring(
      @RequestParam MultipartFile file,
      @RequestParam(defaultValue = "") String outlet,
      @RequestParam(defaultValue = "") String mapping,
      @RequestParam(defaultValue = "") String reliability,
      @RequestParam(defaultValue = "") String credibility,
      HttpServletRequest request)
      throws IOException {
    var typed = new Typed(outlet, mapping, reliability, credibility);
    String problem = Source.problem(outlet, reliability, credibility);
    if (file.getOriginalFilename() == null || file.getOriginalFilename().isEmpty()) {
      problem = "table.no-file";
    } else if (problem.isEmpty() && file.getSize() > Grid.LARGEST) {
      problem = "table.of.too-large";
    } else if (problem.isEmpty() && !pack.tables().containsKey(mapping)) {
      problem = "table.no-mapping";
    }
    if (!problem.isEmpty()) {
      return form(typed, problem);
    }
    var source = Source.of(outlet, reliability, credibility);
    return to(drafts.read(account(request), file.getBytes(), mapping, source));
  }

  @Needs(Permission.IMPORT_TABLES)
  @GetMapping("/tables/{id}")
  Page see(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "false") boolean foreign,
      @RequestParam(defaultValue = "false") boolean leave,
      HttpServletRequest request) {
    var draft = drafts.of(account(request), id).orElseThrow(TablePages::gone);
    return page(draft, new Choices(foreign, leave));
  }

  private static Page page(Draft draft, Choices choices) {
    return Page.of("table/see.jte", "view", TableView.of(draft, choices));
  }

  @Needs(Permission.IMPORT_TABLES)
  @PostMapping("/tables/{id}")
  Object take(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "false") boolean foreign,
      @RequestParam(defaultValue = "false") boolean leave,
      @RequestParam(defaultValue = "false") boolean preview,
      HttpServletRequest request) {
    var account = account(request);
    var draft = drafts.of(account, id).orElseThrow(TablePages::gone);
    if (draft.step() instanceof Draft.Seen seen) {
      var choices = new Choices(foreign, leave);
      if (preview) {
        return page(draft, choices);
      }
      if (seen.sheet().outcome(choices).held()) {
        return page(draft, choices).status(422);
      }
      drafts.write(account, draft, seen, choices);
    }
    return to(draft); // sent twice: what was begun goes on
  }

  private static RedirectView to(Draft draft) {
    return new RedirectView("/tables/" + draft.id());
  }

  private static Refused gone() {
    return Refused.because("table.gone");
  }

  private static Account account(HttpServletRequest request) {
    return Gate.of(request).orElseThrow();
  }
}
