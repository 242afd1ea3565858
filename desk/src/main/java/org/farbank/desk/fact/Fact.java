package org.farbank.desk.fact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An observation on the desk: a typed fact, without the words that carry it.
 *
 * @param report the report it was read in, if it was
 * @param partner the pseudonymous partner behind it, if there is one
 * @param outlet who published it, for imported tables
 * @param received the day on which the desk had it: what was known when
 * @param fields the contract's fields without {@code report}, {@code span}, {@code text}
 * @param said what the reader said, where a person corrected it
 * @param reliability Admiralty code A to F, when it was confirmed
 * @param credibility Admiralty code 1 to 6
 */
public record Fact(
    UUID id,
    @Nullable UUID report,
    @Nullable UUID partner,
    @Nullable String outlet,
    LocalDate received,
    State state,
    boolean byReader,
    Map<String, Object> fields,
    @Nullable Map<String, Object> said,
    @Nullable String reliability,
    @Nullable Integer credibility,
    int version) {

  /** What became of it. */
  public enum State {
    PROPOSED,
    CONFIRMED,
    REJECTED;

    /** The word in the store and in the texts. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A new fact that nobody decided on. */
  public static Fact proposed(
      @Nullable UUID report,
      @Nullable UUID partner,
      LocalDate received,
      boolean byReader,
      Map<String, Object> fields) {
    return new Fact(
        UUID.randomUUID(),
        report,
        partner,
        null,
        received,
        State.PROPOSED,
        byReader,
        fields,
        null,
        null,
        null,
        0);
  }

  /** A field as text. */
  public Optional<String> text(String field) {
    return Optional.ofNullable(fields.get(field)).map(Object::toString);
  }

  /** The figure that one searches and compares by: an amount, a rate or a ratio. */
  public Optional<BigDecimal> figure() {
    return text("amount").or(() -> text("rate")).or(() -> text("ratio")).map(BigDecimal::new);
  }

  /** A day of the fact. */
  public Optional<LocalDate> day(String field) {
    return text(field).map(LocalDate::parse);
  }

  /** The same with other fields; what the reader said stays. */
  public Fact corrected(Map<String, Object> other) {
    return said == null && byReader ? saying(fields).with(other) : with(other);
  }

  /** The same with other fields, which are no correction. */
  public Fact with(Map<String, Object> other) {
    return new Fact(
        id,
        report,
        partner,
        outlet,
        received,
        state,
        byReader,
        new LinkedHashMap<>(other),
        said,
        reliability,
        credibility,
        version);
  }

  private Fact saying(Map<String, Object> first) {
    return new Fact(
        id,
        report,
        partner,
        outlet,
        received,
        state,
        byReader,
        fields,
        first,
        reliability,
        credibility,
        version);
  }

  /** The same with what a person made of it. */
  public Fact decided(
      State other, @Nullable String newReliability, @Nullable Integer newCredibility) {
    return new Fact(
        id,
        report,
        partner,
        outlet,
        received,
        other,
        byReader,
        fields,
        said,
        newReliability,
        newCredibility,
        version);
  }
}
