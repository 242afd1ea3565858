package org.farbank.pack;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A currency: ISO 4217 code, its country, the names people use for it and its signs. */
public record Currency(String id, String country, int decimals, Names names, List<String> symbols) {
  /** An identifier is enough, and names are long. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Currency currency && id.equals(currency.id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }
}
