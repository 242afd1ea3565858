package org.farbank.observation;

import java.util.Locale;

/** Who claims it: the partner, or the writer's own background or inference. */
public enum Attribution {
  PARTNER,
  OUTLET;

  /** The code used in the contract. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
