package org.farbank.desk.inbox;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.farbank.desk.account.Account;
import org.farbank.desk.account.Gate;
import org.farbank.desk.account.Needs;
import org.farbank.desk.account.Permission;
import org.farbank.desk.audit.Audit;
import org.farbank.desk.evidence.Report;
import org.farbank.desk.evidence.Words;
import org.farbank.desk.store.Store;
import org.farbank.desk.web.Page;
import org.farbank.reader.Readers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** Typing or pasting a report: it is sealed at once. What was typed comes back with any error. */
@Controller
final class WritePages {
  private static final Logger LOG = LoggerFactory.getLogger(WritePages.class);
  private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

  private final Store store;
  private final Intake intake;
  private final Recipients recipients;
  private final Audit audit;
  private final Clock clock;

  WritePages(Store store, Intake intake, Recipients recipients, Audit audit, Clock clock) {
    this.store = store;
    this.intake = intake;
    this.recipients = recipients;
    this.audit = audit;
    this.clock = clock;
  }

  @Needs(Permission.TAKE_CALL)
  @GetMapping("/inbox/write")
  Page empty(HttpServletRequest request) {
    return form(request, new Typed("", today().toString(), "", ""), List.of());
  }

  @Needs(Permission.TAKE_CALL)
  @PostMapping("/inbox/write")
  Object write(
      HttpServletRequest request,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(defaultValue = "") String told,
      @RequestParam(defaultValue = "") String language,
      @RequestParam(defaultValue = "") String partner) {
    var typed = new Typed(text.replace("\r\n", "\n"), told.strip(), language, partner);
    try {
      var account = Gate.of(request).orElseThrow();
      var known = known(account, partner);
      var problems = problems(typed, known);
      return problems.isEmpty()
          ? to("/review/" + keep(typed, known, account), request)
          : form(request, typed, problems).status(422);
    } catch (RuntimeException e) {
      LOG.error("a typed report was not kept: {}", e.getClass().getName());
      return lost(typed);
    }
  }

  /** A whole new page, also where a script sent the form. */
  private static Object to(String path, HttpServletRequest request) {
    return request.getHeader("HX-Request") == null
        ? new RedirectView(path)
        : ResponseEntity.ok().header("HX-Redirect", path).build();
  }

  private List<String> problems(Typed typed, Optional<UUID> known) {
    var problems = new ArrayList<String>();
    if (typed.text().isBlank()) {
      problems.add("inbox.empty");
    } else if (typed.text().length() > Intake.LONGEST) {
      problems.add("inbox.too-long");
    } else if (language(typed).isEmpty()) {
      problems.add("inbox.which-language");
    }
    if (told(typed).isEmpty()) {
      problems.add("inbox.which-day");
    }
    if (!typed.partner().isEmpty() && known.isEmpty()) {
      problems.add("inbox.which-partner");
    }
    return problems;
  }

  private UUID keep(Typed typed, Optional<UUID> partner, Account by) {
    var words = Words.of(typed.text(), language(typed), told(typed).orElseThrow());
    var to = recipients.of(partner.orElse(null));
    return store.atomic(
        () -> {
          var id = intake.write(Report.Source.TYPED, words, today(), partner.orElse(null), to);
          audit.record(by.name(), "typed", id.toString());
          return id;
        });
  }

  private Optional<UUID> known(Account account, String partner) {
    return partner.isEmpty()
        ? Optional.empty()
        : recipients.partners(account).stream()
            .map(Recipients.Known::id)
            .filter(id -> id.toString().equals(partner))
            .findFirst();
  }

  private static String language(Typed typed) {
    return Readers.LANGUAGES.contains(typed.language())
        ? typed.language()
        : Intake.language(typed.text());
  }

  /** A day that is not to come; one more where the writer is further east. */
  private Optional<LocalDate> told(Typed typed) {
    try {
      return Optional.of(LocalDate.parse(typed.told()))
          .filter(day -> !day.isAfter(today().plusDays(1)) && !day.isBefore(EARLIEST));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  private Page form(HttpServletRequest request, Typed typed, List<String> problems) {
    var account = Gate.of(request).orElseThrow();
    return page(typed, problems, recipients.partners(account));
  }

  /** The form without anything that the store would have to give. */
  private static Page lost(Typed typed) {
    return page(typed, List.of("inbox.not-kept"), List.of()).status(503);
  }

  private static Page page(Typed typed, List<String> problems, List<Recipients.Known> partners) {
    return Page.of(
        "inbox/write.jte",
        "typed",
        typed,
        "problems",
        problems,
        "partners",
        partners,
        "longest",
        Intake.LONGEST);
  }
}
