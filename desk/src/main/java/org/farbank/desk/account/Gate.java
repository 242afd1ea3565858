package org.farbank.desk.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Asks at each request whether the person may. Roles are read from the store each time: what was
 * taken from an account is gone at once.
 */
@Component
public final class Gate implements HandlerInterceptor {
  private static final String ACCOUNT = "org.farbank.desk.account";

  private final Accounts accounts;

  Gate(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (!(handler instanceof HandlerMethod route)) {
      return true; // files that ship with the desk
    }
    signedIn().ifPresent(account -> request.setAttribute(ACCOUNT, account));
    if (route.hasMethodAnnotation(Anyone.class)
        || route.getBeanType().getName().startsWith("org.springframework.boot.")) {
      return true;
    }
    var needs = route.getMethodAnnotation(Needs.class);
    var account = of(request);
    if (needs == null || account.isEmpty() || !account.get().may(needs.value())) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    return true;
  }

  private Optional<Account> signedIn() {
    Authentication now = SecurityContextHolder.getContext().getAuthentication();
    if (now == null || !now.isAuthenticated()) {
      return Optional.empty();
    }
    var account =
        now.getPrincipal() instanceof Person person
            ? accounts.find(person.id())
            : accounts.named(now.getName());
    return account.filter(Account::active);
  }

  /** The account of a request, where somebody is signed in. */
  public static Optional<Account> of(HttpServletRequest request) {
    return Optional.ofNullable((Account) request.getAttribute(ACCOUNT));
  }
}
