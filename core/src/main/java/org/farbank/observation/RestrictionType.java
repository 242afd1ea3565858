package org.farbank.observation;

import java.util.Locale;

/** The form that a rule takes. */
public enum RestrictionType {
  PERMIT,
  BAN,
  CLOSURE,
  CURFEW,
  NOTICE,
  PENALTY;

  /** The code used in the contract. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
