package org.farbank.desk.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.farbank.seal.age.Identity;

/**
 * The key of the person who is signed in: in the memory of one session, from the passphrase until
 * the session ends. Who signed in with a passkey has not given it yet.
 */
public final class Unlocked {
  private static final String NAME = "org.farbank.desk.unlocked";

  private Unlocked() {}

  /** Keeps a key for a session. */
  public static void keep(HttpSession session, Identity identity) {
    session.setAttribute(NAME, identity);
  }

  /** The key of a request's session. */
  public static Optional<Identity> of(HttpServletRequest request) {
    var session = request.getSession(false);
    return session == null
        ? Optional.empty()
        : Optional.ofNullable((Identity) session.getAttribute(NAME));
  }

  /**
   * The key of a request's session.
   *
   * @throws Locked where it is not there: the person is asked for the passphrase and comes back
   */
  public static Identity orAsk(HttpServletRequest request) {
    return of(request).orElseThrow(Locked::new);
  }
}
