package org.farbank.desk.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.farbank.desk.account.Locked;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Asks for the passphrase where a page needs the person's key, see {@link Locked}. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class AskKey {
  @ExceptionHandler
  ResponseEntity<Void> locked(Locked locked, HttpServletRequest request) {
    String query = request.getQueryString();
    String here =
        request.getMethod().equals("GET")
            ? request.getRequestURI() + (query == null ? "" : "?" + query)
            : "/";
    String there = "/me/unlock?back=" + URLEncoder.encode(here, StandardCharsets.UTF_8);
    return request.getHeader("HX-Request") == null
        ? ResponseEntity.status(303).location(URI.create(there)).build()
        : ResponseEntity.ok().header("HX-Redirect", there).build();
  }
}
