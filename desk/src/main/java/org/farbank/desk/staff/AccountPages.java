package org.farbank.desk.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.farbank.desk.account.Account;
import org.farbank.desk.account.Accounts;
import org.farbank.desk.account.Gate;
import org.farbank.desk.account.Needs;
import org.farbank.desk.account.Permission;
import org.farbank.desk.account.Role;
import org.farbank.desk.web.Page;
import org.farbank.desk.web.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.servlet.view.RedirectView;

/** People, their roles, and what waits for a second pair of eyes. */
@Controller
class AccountPages {
  private final Accounts accounts;
  private final Requests requests;
  private final Sessions sessions;
  private final Staff staff;

  AccountPages(Accounts accounts, Requests requests, Sessions sessions, Staff staff) {
    this.accounts = accounts;
    this.requests = requests;
    this.sessions = sessions;
    this.staff = staff;
  }

  @Needs(Permission.GRANT)
  @GetMapping("/accounts")
  Page list(HttpServletRequest request) {
    var me = Gate.of(request).orElseThrow();
    return Page.of(
        "account/list.jte",
        "rows",
        accounts.all().stream().map(this::row).toList(),
        "waiting",
        requests.all().stream().map(asked -> waiting(asked, me)).toList());
  }

  private Listed row(Account account) {
    Set<Role> asked = EnumSet.noneOf(Role.class);
    requests.all().stream()
        .filter(r -> r.subject().equals(account.id()))
        .forEach(r -> asked.add(r.role()));
    return new Listed(
        account, accounts.invitedUntil(account.id()), asked, sessions.count(account.id()));
  }

  private Waiting waiting(Requests.Request asked, Account me) {
    return new Waiting(
        asked.id(),
        name(asked.subject()),
        asked.role(),
        name(asked.askedBy()),
        asked.asked().atZoneSameInstant(ZoneId.systemDefault()).toLocalDate(),
        asked.askedBy().equals(me.id()) || asked.subject().equals(me.id()));
  }

  private String name(UUID id) {
    return accounts.find(id).map(Account::name).orElse("");
  }

  @Needs(Permission.MANAGE_ACCOUNTS)
  @PostMapping("/accounts/invite")
  Page invite(
      HttpServletRequest request,
      @RequestParam String name,
      @RequestParam(required = false) List<String> role) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    (role == null ? List.<String>of() : role).forEach(code -> roles.add(role(code)));
    return invited(name.strip(), staff.invite(me(request), name, roles));
  }

  @Needs(Permission.MANAGE_ACCOUNTS)
  @PostMapping("/accounts/{id}/invite-again")
  Page inviteAgain(HttpServletRequest request, @PathVariable UUID id) {
    String word = staff.inviteAgain(me(request), id);
    return invited(name(id), word);
  }

  private static Page invited(String name, String word) {
    String link =
        ServletUriComponentsBuilder.fromCurrentContextPath()
            .path("/welcome/" + word)
            .build()
            .toUriString();
    return Page.of("account/invited.jte", "name", name, "link", link, "days", Staff.DAYS);
  }

  @Needs(Permission.MANAGE_ACCOUNTS)
  @PostMapping("/accounts/{id}/shut-out")
  RedirectView shutOut(HttpServletRequest request, @PathVariable UUID id) {
    staff.shutOut(me(request), id);
    return back();
  }

  @Needs(Permission.MANAGE_ACCOUNTS)
  @PostMapping("/accounts/{id}/let-in")
  RedirectView letIn(HttpServletRequest request, @PathVariable UUID id) {
    staff.letIn(me(request), id);
    return back();
  }

  @Needs(Permission.MANAGE_ACCOUNTS)
  @PostMapping("/accounts/{id}/give")
  RedirectView give(HttpServletRequest request, @PathVariable UUID id, @RequestParam String role) {
    staff.ask(me(request), id, role(role));
    return back();
  }

  @Needs(Permission.MANAGE_ACCOUNTS)
  @PostMapping("/accounts/{id}/take-away")
  RedirectView takeAway(
      HttpServletRequest request, @PathVariable UUID id, @RequestParam String role) {
    staff.takeAway(me(request), id, role(role));
    return back();
  }

  @Needs(Permission.GRANT)
  @PostMapping("/accounts/requests/{id}/grant")
  RedirectView grant(HttpServletRequest request, @PathVariable UUID id) {
    staff.grant(me(request), id);
    return back();
  }

  @Needs(Permission.GRANT)
  @PostMapping("/accounts/requests/{id}/refuse")
  RedirectView refuse(HttpServletRequest request, @PathVariable UUID id) {
    staff.refuse(me(request), id);
    return back();
  }

  private static RedirectView back() {
    return new RedirectView("/accounts");
  }

  private static Account me(HttpServletRequest request) {
    return Gate.of(request).orElseThrow();
  }

  private static Role role(String code) {
    try {
      return Role.valueOf(code.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw Refused.notFound();
    }
  }
}
