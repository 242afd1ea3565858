package org.farbank.desk.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.farbank.desk.account.Account;
import org.farbank.desk.account.Accounts;
import org.farbank.desk.account.Unlocked;
import org.farbank.desk.audit.Audit;
import org.farbank.seal.age.Unopened;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** What follows a try to sign in. */
@Component
final class SignedIn {
  private final Accounts accounts;
  private final Sessions sessions;
  private final Door door;
  private final Audit audit;

  SignedIn(Accounts accounts, Sessions sessions, Door door, Audit audit) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.door = door;
    this.audit = audit;
  }

  /** The passphrase was right: it also opens the person's key. */
  void byPassphrase(HttpServletRequest request, HttpServletResponse response, Authentication who)
      throws IOException {
    var account = accounts.named(who.getName()).orElseThrow();
    try {
      var identity = accounts.unlock(account.id(), request.getParameter("passphrase"));
      Unlocked.keep(request.getSession(), identity);
    } catch (Unopened e) {
      throw new IOException("an account's key does not open under its passphrase", e);
    }
    begin(request, response, account, "signed-in");
    response.sendRedirect("/");
  }

  /** A passkey was right; the script that asked goes on to where it is told. */
  void byPasskey(HttpServletRequest request, HttpServletResponse response, Authentication who)
      throws IOException {
    var account = accounts.named(who.getName()).orElseThrow();
    if (Arrival.certified(request).filter(name -> !name.equals(account.name())).isPresent()) {
      SecurityContextHolder.clearContext();
      request.getSession().invalidate();
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
      return;
    }
    begin(request, response, account, "signed-in-by-passkey");
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    response.getWriter().write("{\"authenticated\":true,\"redirectUrl\":\"/\"}");
  }

  private void begin(
      HttpServletRequest request, HttpServletResponse response, Account account, String action) {
    sessions.begin(request.getSession(), account.id());
    door.remember(response, account.name());
    audit.record(account.name(), action, account.id().toString());
  }

  /** Says that it was wrong, or when to try again, and nothing else. */
  static void refused(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException {
    response.sendRedirect(
        why instanceof Passphrases.TooSoon soon
            ? "/sign-in?wait=" + soon.seconds()
            : "/sign-in?again");
  }
}
