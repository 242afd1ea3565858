package org.farbank.desk.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import org.farbank.desk.Settings;
import org.farbank.desk.account.Accounts;
import org.farbank.desk.account.Anyone;
import org.farbank.desk.account.Gate;
import org.farbank.desk.account.Needs;
import org.farbank.desk.account.Permission;
import org.farbank.desk.account.Role;
import org.farbank.desk.audit.Audit;
import org.farbank.desk.web.Page;
import org.farbank.desk.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** Signing in, the first account of a new desk, and where each role begins. */
@Controller
class SignInPages {
  static final int LONGEST_NAME = 80;

  private static final int SHORTEST = 12;

  private final Accounts accounts;
  private final Audit audit;
  private final String host;

  SignInPages(Accounts accounts, Audit audit, Settings settings) {
    this.accounts = accounts;
    this.audit = audit;
    this.host = PasskeySignIn.host(settings);
  }

  @Anyone
  @GetMapping("/sign-in")
  Object signIn(HttpServletRequest request) {
    return accounts.none()
        ? new RedirectView("/first")
        : Page.of(
            "account/sign-in.jte",
            "again",
            request.getParameter("again") != null,
            "wait",
            wait(request.getParameter("wait")),
            "welcome",
            request.getParameter("welcome") != null,
            "host",
            host);
  }

  private static int wait(@Nullable String seconds) {
    return seconds != null && seconds.matches("[0-9]{1,4}") ? Integer.parseInt(seconds) : 0;
  }

  @Anyone
  @GetMapping("/first")
  Object first() {
    return accounts.none() ? Page.of("account/first.jte") : new RedirectView("/sign-in");
  }

  @Anyone
  @PostMapping("/first")
  synchronized RedirectView first(
      @RequestParam String name, @RequestParam String passphrase, @RequestParam String language) {
    if (!accounts.none()) {
      throw Refused.notFound();
    }
    var account =
        accounts.create(
            name(name),
            EnumSet.of(Role.RECIPIENT, Role.ADMINISTRATOR),
            language.equals("ko") ? "ko" : "en",
            passphrase(passphrase));
    audit.record(account.name(), "founded", account.id().toString());
    return new RedirectView("/sign-in");
  }

  @Needs(Permission.SELF)
  @GetMapping("/")
  RedirectView home(HttpServletRequest request) {
    var account = Gate.of(request).orElseThrow();
    return new RedirectView(
        account.may(Permission.SEE_INBOX)
            ? "/inbox"
            : account.may(Permission.SEE_FACTS) ? "/find" : "/accounts");
  }

  static String name(String typed) {
    String name = typed.strip();
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      throw Refused.because("account.name-length");
    }
    return name;
  }

  static String passphrase(String typed) {
    if (typed.length() < SHORTEST) {
      throw Refused.because("account.passphrase-short", SHORTEST);
    }
    return typed;
  }
}
