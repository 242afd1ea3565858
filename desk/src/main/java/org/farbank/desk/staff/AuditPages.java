package org.farbank.desk.staff;

import java.util.Optional;
import org.farbank.desk.account.Needs;
import org.farbank.desk.account.Permission;
import org.farbank.desk.audit.Audit;
import org.farbank.desk.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The audit log as a page; it stands here because it needs the gate, which the log must not. */
@Controller
class AuditPages {
  private static final int PAGE = 50;

  private final Audit audit;

  AuditPages(Audit audit) {
    this.audit = audit;
  }

  @Needs(Permission.READ_AUDIT)
  @GetMapping("/audit")
  Page list(
      @RequestParam(defaultValue = "") String actor,
      @RequestParam(defaultValue = "") String action,
      @RequestParam(required = false) Optional<Long> before) {
    var found = audit.page(actor, action, before.orElse(Long.MAX_VALUE), PAGE + 1);
    boolean more = found.size() > PAGE;
    return Page.of(
        "account/audit.jte",
        "entries",
        more ? found.subList(0, PAGE) : found,
        "more",
        more,
        "actors",
        audit.actors(),
        "actions",
        audit.actions(),
        "actor",
        actor,
        "action",
        action,
        "later",
        before.isPresent());
  }
}
