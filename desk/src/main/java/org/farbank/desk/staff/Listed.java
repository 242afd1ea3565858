package org.farbank.desk.staff;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.farbank.desk.account.Account;
import org.farbank.desk.account.Role;

/**
 * A person in the list of accounts.
 *
 * @param invitedUntil where the account waits for its person
 * @param asked roles that wait for a second pair of eyes
 * @param places in how many the person is signed in
 */
public record Listed(
    Account account, Optional<LocalDate> invitedUntil, Set<Role> asked, int places) {

  /** Copies the roles. */
  public Listed {
    asked = Set.copyOf(asked);
  }

  /** Roles that the person neither has nor waits for. */
  public List<Role> free() {
    return EnumSet.allOf(Role.class).stream()
        .filter(role -> !account.roles().contains(role) && !asked.contains(role))
        .toList();
  }

  /** Roles in the order of the enumeration. */
  public List<Role> held() {
    return account.roles().stream().sorted().toList();
  }
}
