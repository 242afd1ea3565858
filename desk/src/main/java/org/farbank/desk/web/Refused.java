package org.farbank.desk.web;

import java.io.Serial;

/**
 * Something that a person did which cannot be done, with the sentence that says why and what to do.
 */
public final class Refused extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  private final String key;
  private final int status;
  private final transient Object[] values;

  private Refused(int status, String key, Object... values) {
    super(key);
    this.status = status;
    this.key = key;
    this.values = values;
  }

  /** Wrong input. */
  public static Refused because(String key, Object... values) {
    return new Refused(422, key, values);
  }

  /** Another person was quicker. */
  public static Refused conflict(String key, Object... values) {
    return new Refused(409, key, values);
  }

  /** There is no such thing, or not for this person: the two look alike. */
  public static Refused notFound() {
    return new Refused(404, "error.not-found");
  }

  /** The key of the sentence. */
  public String key() {
    return key;
  }

  /** HTTP's status. */
  public int status() {
    return status;
  }

  /** The sentence's values. */
  public Object[] values() {
    return values == null ? new Object[0] : values.clone();
  }
}
