package org.farbank.observation;

import java.util.Locale;

/** The sort of figure in a text. */
public enum FigureType {
  NUMBER,
  AMOUNT,
  QUANTITY,
  DATE;

  /** The code used in the contract. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
