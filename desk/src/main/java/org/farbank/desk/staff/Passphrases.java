package org.farbank.desk.staff;

import java.io.Serial;
import java.time.Duration;
import java.util.Objects;
import org.farbank.desk.account.Accounts;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Signing in by passphrase. One Argon2id is computed whether the name exists or not, is shut out or
 * was never taken up: nothing tells a stranger which names there are.
 */
final class Passphrases implements AuthenticationProvider {
  private final Accounts accounts;
  private final PasswordEncoder encoder;
  private final Door door;
  private final String decoy;

  Passphrases(Accounts accounts, PasswordEncoder encoder, Door door) {
    this.accounts = accounts;
    this.encoder = encoder;
    this.door = door;
    this.decoy = encoder.encode("nobody's passphrase");
  }

  /** Too many wrong ones: when to try again. */
  static final class TooSoon extends AuthenticationException {
    @Serial private static final long serialVersionUID = 1;

    private final long seconds;

    TooSoon(Duration wait) {
      super("too soon");
      this.seconds = Math.max(1, wait.plusMillis(999).toSeconds());
    }

    long seconds() {
      return seconds;
    }
  }

  @Override
  public Authentication authenticate(Authentication asked) {
    String typed = asked.getName();
    String name = typed.length() <= SignInPages.LONGEST_NAME ? typed : "";
    var caller = (Caller) Objects.requireNonNull(asked.getDetails());
    var wait = door.knock(name, caller.browser());
    if (wait.isPresent()) {
      throw new TooSoon(wait.get());
    }
    var account = accounts.named(name);
    var hash = account.flatMap(a -> accounts.hash(a.id()));
    boolean right = encoder.matches(String.valueOf(asked.getCredentials()), hash.orElse(decoy));
    boolean mine = caller.certified().map(name::equals).orElse(true);
    if (!right || !mine || hash.isEmpty() || account.isEmpty() || !account.get().active()) {
      throw new BadCredentialsException("no such name and passphrase");
    }
    door.right(name, caller.browser());
    var person = new Person(account.get().id(), name);
    var in = UsernamePasswordAuthenticationToken.authenticated(person, null, person.authorities());
    in.setDetails(caller);
    return in;
  }

  @Override
  public boolean supports(@Nullable Class<?> kind) {
    return kind != null && UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
  }
}
