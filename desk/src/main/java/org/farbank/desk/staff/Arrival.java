package org.farbank.desk.staff;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.farbank.desk.account.Account;
import org.farbank.desk.account.Accounts;
import org.farbank.desk.account.Gate;
import org.farbank.desk.certificate.Certificates;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Looks at who comes before anything else does: is the account still active, and does the client
 * certificate bear its name? If not, the session ends here, for passkeys' routes as for all others.
 */
final class Arrival extends OncePerRequestFilter {
  private static final String CERTIFIED = "org.farbank.desk.certified";

  private final Accounts accounts;
  private final Optional<Certificates> certificates;

  Arrival(Accounts accounts, Optional<Certificates> certificates) {
    this.accounts = accounts;
    this.certificates = certificates;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (certificates.isPresent()) {
      var name = certificates.get().name(request);
      if (name.isEmpty()) {
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
        return;
      }
      request.setAttribute(CERTIFIED, name.get());
    }
    var now = SecurityContextHolder.getContext().getAuthentication();
    if (now != null && now.isAuthenticated()) {
      var account = account(now).filter(a -> certified(request).map(a.name()::equals).orElse(true));
      if (account.isPresent()) {
        Gate.come(request, account.get());
      } else {
        leave(request);
      }
    }
    chain.doFilter(request, response);
  }

  private Optional<Account> account(Authentication now) {
    var account =
        now.getPrincipal() instanceof Person person
            ? accounts.find(person.id())
            : accounts.named(now.getName());
    return account.filter(Account::active);
  }

  private static void leave(HttpServletRequest request) {
    SecurityContextHolder.clearContext();
    var session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }

  /** The name in the certificate of a request, where the desk asks for certificates. */
  static Optional<String> certified(HttpServletRequest request) {
    return Optional.ofNullable((String) request.getAttribute(CERTIFIED));
  }
}
