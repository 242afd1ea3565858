package org.farbank.desk.staff;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.farbank.desk.account.Gate;
import org.farbank.desk.account.Needs;
import org.farbank.desk.account.Permission;
import org.farbank.desk.web.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.ExceptionHandlingConfigurer;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * A session that ended in the middle: what a page sends by script is answered by 401, so that the
 * page keeps what was typed; after signing in again it asks here for the new session's token.
 */
@Controller
class SessionEnded {

  /** For {@link HttpSecurity#exceptionHandling}. */
  static void answer(ExceptionHandlingConfigurer<HttpSecurity> errors) {
    errors
        .defaultAuthenticationEntryPointFor(
            new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), SessionEnded::byScript)
        .accessDeniedHandler(SessionEnded::denied);
  }

  private static boolean byScript(HttpServletRequest request) {
    return "true".equals(request.getHeader("HX-Request"));
  }

  /** A token of a session that is gone says the same as no session. */
  private static void denied(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
      throws IOException, ServletException {
    if (e instanceof CsrfException && byScript(request)) {
      response.setStatus(HttpStatus.UNAUTHORIZED.value());
    } else {
      new AccessDeniedHandlerImpl().handle(request, response, e);
    }
  }

  /** Whose session this is, and its token. */
  @Needs(Permission.SELF)
  @GetMapping("/csrf")
  @ResponseBody
  Map<String, String> token(HttpServletRequest request) {
    var account = Gate.of(request).orElseThrow(Refused::notFound);
    var token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
    return Map.of("account", account.id().toString(), "token", token.getToken());
  }
}
