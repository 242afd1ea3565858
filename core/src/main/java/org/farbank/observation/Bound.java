package org.farbank.observation;

import java.util.Locale;

/** How an amount is qualified: about, at least, at most. */
public enum Bound {
  ABOUT,
  MIN,
  MAX;

  /** The code used in the contract. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
