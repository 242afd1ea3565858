package org.farbank.desk.staff;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * Who may try a passphrase now. Wrong ones are counted for the name and over all names. A stranger
 * who guesses at somebody's name does not lock that person out: a browser in which the person
 * signed in before is known by a cookie and counted by itself, and passkeys are not counted.
 */
@Component
final class Door {
  /** The cookie of a known browser. */
  static final String KNOWN = "__Host-known";

  private static final String ALL = "";
  private static final Duration KEPT = Duration.ofDays(180);

  private final Throttle names;
  private final Throttle all;

  /** Of this process: after a new start all browsers are strangers until somebody signs in. */
  private final byte[] key = random();

  Door(Clock clock) {
    this.names = new Throttle(clock, 5, Duration.ofMinutes(5));
    this.all = new Throttle(clock, 50, Duration.ofSeconds(30));
  }

  /** How long a try for a name has to wait, or nothing. */
  Optional<Duration> knock(String name, Optional<String> browser) {
    String who = who(name, browser);
    var wait = names.knock(who);
    if (wait.isPresent() || !who.equals(name)) {
      return wait;
    }
    var forAll = all.knock(ALL);
    if (forAll.isPresent()) {
      names.uncount(who);
    }
    return forAll;
  }

  /** The passphrase was right. */
  void right(String name, Optional<String> browser) {
    String who = who(name, browser);
    names.right(who);
    if (who.equals(name)) {
      all.uncount(ALL);
    }
  }

  /** The cookie of a request that says which browser it is. */
  static Optional<String> browser(HttpServletRequest request) {
    for (var cookie : request.getCookies() == null ? new Cookie[0] : request.getCookies()) {
      if (cookie.getName().equals(KNOWN)) {
        return Optional.of(cookie.getValue());
      }
    }
    return Optional.empty();
  }

  /** What a known browser of this person shows. */
  String proof(String name) {
    String nonce = HexFormat.of().formatHex(random());
    return nonce + "." + seal(nonce, name);
  }

  /** Lets the browser be known for this person. */
  void remember(HttpServletResponse response, String name) {
    var cookie =
        ResponseCookie.from(KNOWN, proof(name))
            .secure(true)
            .httpOnly(true)
            .sameSite("Strict")
            .path("/")
            .maxAge(KEPT)
            .build();
    response.addHeader("Set-Cookie", cookie.toString());
  }

  /** The name, or the browser that is known for it. */
  private String who(String name, Optional<String> browser) {
    int dot = browser.map(b -> b.indexOf('.')).orElse(-1);
    if (dot < 0) {
      return name;
    }
    String nonce = browser.get().substring(0, dot);
    byte[] given = browser.get().substring(dot + 1).getBytes(StandardCharsets.UTF_8);
    byte[] right = seal(nonce, name).getBytes(StandardCharsets.UTF_8);
    return MessageDigest.isEqual(given, right) ? nonce + "." + name : name;
  }

  private String seal(String nonce, String name) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return HexFormat.of()
          .formatHex(mac.doFinal((nonce + "." + name).getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HMAC-SHA-256", e);
    }
  }

  private static byte[] random() {
    byte[] bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    return bytes;
  }
}
