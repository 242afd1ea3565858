package org.farbank.desk.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * Where a try to sign in comes from.
 *
 * @param browser the cookie of a known browser, see {@link Door}
 * @param certified the name in the client certificate, where the desk asks for one
 */
record Caller(Optional<String> browser, Optional<String> certified) {
  static Caller of(HttpServletRequest request) {
    return new Caller(Door.browser(request), Arrival.certified(request));
  }
}
