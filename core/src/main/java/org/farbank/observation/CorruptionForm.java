package org.farbank.observation;

import java.util.Locale;

/** Whether enforcers are paid or take part. */
public enum CorruptionForm {
  BRIBE,
  PARTICIPATION;

  /** The code used in the contract. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
