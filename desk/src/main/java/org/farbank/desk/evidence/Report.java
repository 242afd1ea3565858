package org.farbank.desk.evidence;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * What the store knows of a report without opening it.
 *
 * @param received the day on which the desk had it
 * @param sizeClass bytes, one of the envelope's few sizes
 * @param language there once it was opened
 * @param partner there once it is known whose it is
 * @param duress whether it was written with a codename that says: I am being forced
 * @param version counts the changes, so that two people do not overwrite one another
 */
public record Report(
    UUID id,
    Source source,
    State state,
    LocalDate received,
    long sizeClass,
    Optional<String> language,
    Optional<UUID> partner,
    boolean duress,
    int version) {

  /** How a report came. */
  public enum Source {
    DROP,
    TYPED,
    CALL;

    /** The word in the store and in the texts. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** How far it is. */
  public enum State {
    /** As it came, in its envelope. */
    SEALED,
    /** Opened and read; its observations are being reviewed. */
    OPEN,
    /** Reviewed: nothing is left open. */
    DONE;

    /** The word in the store and in the texts. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
