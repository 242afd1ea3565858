package org.farbank.observation;

import java.util.Locale;

/** The direction in which something changes. */
public enum Trend {
  UP,
  DOWN,
  FLAT;

  /** The code used in the contract. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
