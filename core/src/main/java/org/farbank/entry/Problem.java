package org.farbank.entry;

import java.util.Locale;

/**
 * What is wrong with one field.
 *
 * @param field its name in the contract, {@code measure.value} for a part
 * @param sort what is wrong
 * @param value what was entered, empty where nothing was
 */
public record Problem(String field, Sort sort, String value) {

  /** What can be wrong. */
  public enum Sort {
    /** The kind is none of the ten. */
    UNKNOWN_KIND,
    /** The kind has no such field. */
    UNKNOWN_FIELD,
    /** The claim is none without it. */
    MISSING,
    /** The border pack has no such good, place, country, currency, unit or actor. */
    NOT_IN_PACK,
    /** None of the few words that the field may hold. */
    NOT_A_CODE,
    /** Not a decimal number above nothing, of at most 15 digits before and 20 behind the point. */
    NOT_A_NUMBER,
    /** Not a whole number from 0 on. */
    NOT_A_COUNT,
    /** Not a day of the form {@code YYYY-MM-DD}. */
    NOT_A_DAY,
    /** The last day is before the first. */
    TO_BEFORE_FROM,
    /** More than small letters, digits and hyphens. */
    NOT_A_WORD,
    /** Not a number and a unit, such as {@code 25 kg}. */
    NOT_A_SIZE;

    /** The word in texts. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Never what was entered: it may be a report's words. */
  @Override
  public String toString() {
    return field + " " + sort.code();
  }
}
