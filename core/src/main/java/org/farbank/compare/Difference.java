package org.farbank.compare;

import java.util.Locale;
import org.farbank.observation.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * What two versions say differently.
 *
 * @param what in what they differ
 * @param a the words of the first version, null where only the second has any
 * @param b those of the second, null where only the first has any
 */
public record Difference(What what, @Nullable Evidence a, @Nullable Evidence b) {

  /** In what two versions differ. */
  public enum What {
    FIGURE,
    CURRENCY,
    UNIT,
    DIRECTION,
    DATE,
    PLACE,
    /** Only the first version has it. */
    MISSING,
    /** Only the second version has it. */
    ADDED,
    OTHER;

    /** The code that JSON Lines print. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
