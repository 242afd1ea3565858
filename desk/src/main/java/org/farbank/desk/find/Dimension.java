package org.farbank.desk.find;

import java.util.Locale;
import java.util.Optional;
import org.farbank.desk.fact.Fact;

/** What one narrows a search by. */
enum Dimension {
  KIND,
  GOOD,
  PLACE,
  COUNTRY,
  /** The pseudonym of a partner, or the outlet of a table. */
  ORIGIN;

  /** The name in addresses and texts. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** A fact's value; the origin is given apart, since facts hold the partner's identifier. */
  Optional<String> of(Fact fact, String origin) {
    return this == ORIGIN ? Optional.of(origin) : fact.text(code());
  }
}
