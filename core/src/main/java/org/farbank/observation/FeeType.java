package org.farbank.observation;

import java.util.Locale;

/** What money that buys no good is paid for. */
public enum FeeType {
  CROSSING,
  PERMIT,
  TRANSPORT,
  BROKERAGE,
  REMITTANCE;

  /** The code used in the contract. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
