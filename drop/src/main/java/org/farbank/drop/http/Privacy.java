package org.farbank.drop.http;

import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import java.util.List;

/**
 * Headers of every answer: nothing is kept by the browser, nothing else is loaded, nothing is told
 * to other pages. No cookie is ever set.
 */
final class Privacy implements Filter {
  private static final List<Header> HEADERS =
      List.of(
          header("cache-control", "no-store"),
          header(
              "content-security-policy",
              "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
                  + " img-src 'self' blob:; form-action 'self'; frame-ancestors 'none';"
                  + " base-uri 'none'"),
          header("cross-origin-opener-policy", "same-origin"),
          header("cross-origin-embedder-policy", "require-corp"),
          header("cross-origin-resource-policy", "same-origin"),
          header("referrer-policy", "no-referrer"),
          header("x-content-type-options", "nosniff"),
          header("x-frame-options", "DENY"),
          header(
              "permissions-policy",
              "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(),"
                  + " microphone=(), midi=(), payment=(), usb=()"));

  private static Header header(String name, String value) {
    return HeaderValues.create(HeaderNames.create(name), value);
  }

  @Override
  public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
    HEADERS.forEach(response.headers()::set);
    chain.proceed();
    if (request.headers().contains(HeaderValues.CONNECTION_CLOSE)
        || response.headers().contains(HeaderValues.CONNECTION_CLOSE)) {
      // Helidon 4.5 leaves such connections open (helidon issue 12324)
      throw new CloseConnectionException("asked to close");
    }
  }
}
