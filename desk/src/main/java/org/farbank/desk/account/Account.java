package org.farbank.desk.account;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.farbank.seal.age.Recipient;

/**
 * A person of the newsroom.
 *
 * @param language of the pages, {@code ko} or {@code en}
 * @param recipient the public key that reports are sealed to; there once the account was taken up
 */
public record Account(
    UUID id,
    String name,
    Set<Role> roles,
    String language,
    boolean active,
    Optional<Recipient> recipient) {

  /** Copies the roles. */
  public Account {
    roles = Set.copyOf(roles);
  }

  /** Whether this person may. */
  public boolean may(Permission permission) {
    return active && permission.allows(roles);
  }
}
