package org.farbank.pack;

import org.jspecify.annotations.Nullable;

/**
 * A good that is traded.
 *
 * @param id identifier, such as {@code smoked-duck}
 * @param hs WCO Harmonized System code of six digits, {@code 1602.39}
 * @param group the group it belongs to, such as {@code livestock}
 * @param defaultUnit what one price buys where the text names no unit
 * @param names names by language
 */
public record Good(String id, String hs, String group, String defaultUnit, Names names) {
  /** An identifier is enough, and names are long. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Good good && id.equals(good.id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }
}
