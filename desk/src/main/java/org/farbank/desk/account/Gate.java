package org.farbank.desk.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
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

  Gate() {}

  /** Whose request it is, said by the filter that looks at who comes. */
  public static void come(HttpServletRequest request, Account account) {
    request.setAttribute(ACCOUNT, account);
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (!(handler instanceof HandlerMethod route)
        || route.hasMethodAnnotation(Anyone.class)
        || route.getBeanType().getName().startsWith("org.springframework.boot.")) {
      return true; // files that ship with the desk, signing in, error pages
    }
    var needs = route.getMethodAnnotation(Needs.class);
    var account = of(request);
    if (needs == null || account.isEmpty() || !account.get().may(needs.value())) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    return true;
  }

  /** The account of a request, where somebody is signed in. */
  public static Optional<Account> of(HttpServletRequest request) {
    return Optional.ofNullable((Account) request.getAttribute(ACCOUNT));
  }
}
