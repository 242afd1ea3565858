package org.farbank.desk.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.farbank.desk.Settings;
import org.farbank.desk.account.Account;
import org.farbank.desk.account.Accounts;
import org.farbank.desk.account.Gate;
import org.farbank.desk.account.Needs;
import org.farbank.desk.account.Permission;
import org.farbank.desk.account.Unlocked;
import org.farbank.desk.audit.Audit;
import org.farbank.desk.web.Page;
import org.farbank.desk.web.Refused;
import org.farbank.desk.web.Texts;
import org.farbank.seal.age.Identity;
import org.farbank.seal.age.Unopened;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** One's own account: language, passphrase, key, passkeys, where one is signed in. */
@Controller
class MePages {
  private static final int LONGEST_LABEL = 60;

  private final Accounts accounts;
  private final Passkeys passkeys;
  private final Sessions sessions;
  private final Door door;
  private final Audit audit;
  private final String host;

  MePages(
      Accounts accounts,
      Passkeys passkeys,
      Sessions sessions,
      Door door,
      Audit audit,
      Settings settings) {
    this.accounts = accounts;
    this.passkeys = passkeys;
    this.sessions = sessions;
    this.door = door;
    this.audit = audit;
    this.host = PasskeySignIn.host(settings);
  }

  @Needs(Permission.SELF)
  @GetMapping("/me")
  Page me(HttpServletRequest request, @RequestParam(required = false) Optional<String> done) {
    var account = Gate.of(request).orElseThrow();
    return Page.of(
        "account/me.jte",
        "passkeys",
        passkeys.of(account),
        "host",
        host,
        "places",
        sessions.count(account.id()),
        "done",
        done.filter(d -> d.equals("passphrase") || d.equals("passkey")).orElse(""));
  }

  @Needs(Permission.SELF)
  @PostMapping("/me/language")
  RedirectView language(HttpServletRequest request, @RequestParam String language) {
    if (!Texts.LANGUAGES.contains(language)) {
      throw Refused.notFound();
    }
    accounts.setLanguage(Gate.of(request).orElseThrow().id(), language);
    return new RedirectView("/me");
  }

  @Needs(Permission.SELF)
  @PostMapping("/me/passphrase")
  RedirectView passphrase(
      HttpServletRequest request, @RequestParam String current, @RequestParam String next) {
    var account = Gate.of(request).orElseThrow();
    String chosen = SignInPages.passphrase(next);
    var identity = unlock(account, current);
    accounts.changePassphrase(account.id(), identity, chosen);
    sessions.endOthers(account.id(), request.getSession());
    audit.record(account.name(), "changed-passphrase", account.id().toString());
    return new RedirectView("/me?done=passphrase");
  }

  @Needs(Permission.SELF)
  @GetMapping("/me/unlock")
  Object unlock(
      HttpServletRequest request, @RequestParam(required = false, defaultValue = "/") String back) {
    return Unlocked.of(request).isPresent()
        ? new RedirectView(local(back))
        : Page.of("account/unlock.jte", "back", local(back));
  }

  @Needs(Permission.SELF)
  @PostMapping("/me/unlock")
  RedirectView unlock(
      HttpServletRequest request,
      @RequestParam String passphrase,
      @RequestParam(required = false, defaultValue = "/") String back) {
    var account = Gate.of(request).orElseThrow();
    Unlocked.keep(request.getSession(), unlock(account, passphrase));
    audit.record(account.name(), "unlocked", account.id().toString());
    return new RedirectView(local(back));
  }

  /** Guessing is as slow here as at the door. */
  private Identity unlock(Account account, String passphrase) {
    String who = "key of " + account.id();
    Optional<Duration> wait = door.knock(who, Optional.empty());
    if (wait.isPresent()) {
      throw Refused.because("account.wait", Math.max(1, wait.get().plusMillis(999).toSeconds()));
    }
    try {
      var identity = accounts.unlock(account.id(), passphrase);
      door.right(who, Optional.empty());
      return identity;
    } catch (Unopened e) {
      throw Refused.because("account.wrong-passphrase");
    }
  }

  /** Never to another host. */
  private static String local(String back) {
    return back.matches("/([^/\\\\].*)?") && back.chars().noneMatch(Character::isISOControl)
        ? back
        : "/";
  }

  @Needs(Permission.SELF)
  @PostMapping("/me/passkeys/name")
  RedirectView name(
      HttpServletRequest request, @RequestParam String id, @RequestParam String label) {
    String name = label.strip();
    if (name.isEmpty() || name.length() > LONGEST_LABEL) {
      throw Refused.because("account.label-length", LONGEST_LABEL);
    }
    if (!passkeys.rename(Gate.of(request).orElseThrow(), id, name)) {
      throw Refused.notFound();
    }
    return new RedirectView("/me");
  }

  @Needs(Permission.SELF)
  @PostMapping("/me/passkeys/remove")
  RedirectView remove(HttpServletRequest request, @RequestParam String id) {
    var account = Gate.of(request).orElseThrow();
    if (!passkeys.remove(account, id)) {
      throw Refused.notFound();
    }
    audit.record(account.name(), "removed-passkey", account.id().toString());
    return new RedirectView("/me");
  }

  @Needs(Permission.SELF)
  @PostMapping("/me/sign-out-everywhere")
  RedirectView signOutEverywhere(HttpServletRequest request) {
    var account = Gate.of(request).orElseThrow();
    audit.record(account.name(), "signed-out-everywhere", account.id().toString());
    sessions.end(account.id());
    return new RedirectView("/sign-in?out");
  }
}
