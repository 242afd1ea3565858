package org.farbank.observation;

import java.util.Locale;

/** The ten kinds of observation; {@link #code} is the word used in the contract. */
public enum Kind {
  PRICE,
  EXCHANGE_RATE,
  PRICE_RATIO,
  FEE,
  FLOW,
  TRADE_ACTIVITY,
  ENFORCEMENT,
  RESTRICTION,
  INCIDENT,
  CORRUPTION;

  /** The kind's name in the contract, such as {@code price_ratio}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
