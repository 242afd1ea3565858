package org.farbank.observation;

import java.util.Locale;

/** Whether a rule stands, begins or ends. */
public enum Status {
  IN_FORCE,
  INTRODUCED,
  LIFTED;

  /** The code used in the contract. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
