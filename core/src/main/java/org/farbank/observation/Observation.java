package org.farbank.observation;

import org.jspecify.annotations.Nullable;

/**
 * One fact that a report claims.
 *
 * @param evidence the words that carry the claim
 * @param lang BCP 47 language of the text
 * @param period first and last day that the claim holds for
 * @param place identifier of a place in the border pack
 * @param placePrecision ACLED's: 1 a named settlement, 2 a county or surroundings, 3 a province, a
 *     river or wider
 * @param country whose side of the border the claim is about, ISO 3166-1 alpha-2
 * @param attribution who claims it
 * @param modality stated, expected or denied
 * @param rule the reading rule that produced it
 * @param actor an actor of the pack, where stated
 * @param claim what is claimed
 */
public record Observation(
    Evidence evidence,
    String lang,
    Period period,
    @Nullable String place,
    @Nullable Integer placePrecision,
    @Nullable String country,
    Attribution attribution,
    Modality modality,
    String rule,
    @Nullable String actor,
    Claim claim) {

  /** The kind of the claim. */
  public Kind kind() {
    return claim.kind();
  }
}
