package org.farbank.desk.account;

import static org.farbank.desk.account.Role.ADMINISTRATOR;
import static org.farbank.desk.account.Role.ANALYST;
import static org.farbank.desk.account.Role.EDITOR;
import static org.farbank.desk.account.Role.RECIPIENT;
import static org.farbank.desk.account.Role.TRANSLATOR;

import java.util.Set;

/**
 * Everything that a person may be allowed to do, and which roles may: the one place that answers
 * it. The threat model repeats this table for people; a test compares the two.
 */
public enum Permission {
  /** One's own account. */
  SELF(RECIPIENT, ANALYST, TRANSLATOR, EDITOR, ADMINISTRATOR),
  /** That envelopes lie there: their day and size class. */
  SEE_INBOX(RECIPIENT),
  /** The words of a report, for those it is sealed to. */
  OPEN_REPORT(RECIPIENT),
  /** Confirming and correcting what was read. */
  REVIEW(RECIPIENT),
  /** Taking down a call or typing a report. */
  TAKE_CALL(RECIPIENT),
  /** Who partners are, for those who are their recipients. */
  SEE_PARTNERS(RECIPIENT),
  /** Confirmed observations without evidence. */
  SEE_FACTS(RECIPIENT, ANALYST, TRANSLATOR, EDITOR),
  /** The same as a file. */
  EXPORT_FACTS(RECIPIENT, ANALYST, EDITOR),
  /** Observations with their words, marked internal. */
  EXPORT_WORDS(RECIPIENT),
  /** Tables that others published. */
  IMPORT_TABLES(RECIPIENT, ANALYST, EDITOR),
  /** Inviting people, asking for and granting roles. */
  MANAGE_ACCOUNTS(ADMINISTRATOR),
  /** Granting what another person asked for: the second pair of eyes. */
  GRANT(RECIPIENT, ADMINISTRATOR),
  /** The audit log. */
  READ_AUDIT(ADMINISTRATOR),
  /** Health, backups. */
  OPERATE(ADMINISTRATOR);

  private final Set<Role> roles;

  Permission(Role... roles) {
    this.roles = Set.of(roles);
  }

  /** The roles that may. */
  public Set<Role> roles() {
    return roles;
  }

  /** Whether somebody with these roles may. */
  public boolean allows(Set<Role> held) {
    return held.stream().anyMatch(roles::contains);
  }
}
