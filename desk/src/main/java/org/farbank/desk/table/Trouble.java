package org.farbank.desk.table;

import java.util.Locale;

/** What can be wrong with a table or with one of its rows. */
public enum Trouble {
  // of the whole file: nothing of it can be imported
  EMPTY,
  TOO_LARGE,
  NOT_UTF8,
  UNREADABLE,
  UNKNOWN_FORM,
  MISSING_COLUMN,
  DOUBLE_COLUMN,
  // of a row
  CELLS,
  MISSING_VALUE,
  NOT_A_DATE,
  FUTURE,
  NOT_A_NUMBER,
  NOT_A_CURRENCY,
  IMPLAUSIBLE,
  MIXED_CURRENCIES,
  DUPLICATE,
  TOO_LONG,
  // of a row, unless the table is accepted as a foreign one
  UNKNOWN_COMMODITY,
  UNKNOWN_MARKET,
  UNKNOWN_UNIT,
  UNKNOWN_CURRENCY;

  /** The word in the texts. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether nothing can be imported. */
  public boolean ofFile() {
    return compareTo(CELLS) < 0;
  }

  /** Whether it is none in a foreign table. */
  public boolean foreign() {
    return compareTo(UNKNOWN_COMMODITY) >= 0;
  }
}
