package org.farbank.desk.account;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What a person does in the newsroom. */
public enum Role {
  /** Knows partners by codename, opens and reviews their reports. */
  RECIPIENT,
  /** Works with confirmed observations, never with words. */
  ANALYST,
  /** Puts articles into the other language. */
  TRANSLATOR,
  /** Decides what is published. */
  EDITOR,
  /** Gives accounts and roles, keeps the desk running; sees neither words nor facts. */
  ADMINISTRATOR;

  /** The word in forms and in the store. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Codes joined by commas. */
  public static String join(Set<Role> roles) {
    return roles.stream().map(Role::code).sorted().collect(Collectors.joining(","));
  }

  /** Reads what {@link #join} wrote. */
  public static Set<Role> split(String codes) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    Arrays.stream(codes.split(","))
        .filter(code -> !code.isEmpty())
        .map(code -> valueOf(code.toUpperCase(Locale.ROOT)))
        .forEach(roles::add);
    return roles;
  }
}
