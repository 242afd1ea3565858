package org.farbank.observation;

import java.util.Locale;

/** Whether a claim is made, foreseen, or said not to be so. */
public enum Modality {
  STATED,
  EXPECTED,
  DENIED;

  /** The code used in the contract. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
