package org.farbank.entry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.farbank.observation.Attribution;
import org.farbank.observation.Evidence;
import org.farbank.observation.Kind;
import org.farbank.observation.Modality;
import org.farbank.observation.Observation;
import org.farbank.observation.Period;
import org.farbank.pack.Pack;
import org.farbank.pack.Place;
import org.jspecify.annotations.Nullable;

/**
 * The strict inverse of {@link org.farbank.observation.Fields#of}: from fields in the contract's
 * names and codes to a typed observation. Values may be text, numbers or null; empty text is null.
 * Nothing is guessed, except precision where it is absent: a period's length and a place's own
 * precision give it.
 */
public final class Entry {
  private static final Set<String> EVIDENCE = Set.of("kind", "report", "span", "text");

  private Entry() {}

  /** Reads an entry; {@code evidence} is the words that carry it. */
  public static Entered read(
      Map<String, ? extends @Nullable Object> fields, Evidence evidence, Pack pack) {
    Optional<Kind> kind = kind(fields.get("kind"));
    if (kind.isEmpty()) {
      String value = Values.text(fields.get("kind"));
      return wrong(
          value.isEmpty()
              ? new Problem("kind", Problem.Sort.MISSING, "")
              : new Problem("kind", Problem.Sort.UNKNOWN_KIND, value));
    }
    List<Field> known = Field.of(kind.get());
    Values values = Values.read(known, fields, pack);
    List<Problem> problems = new ArrayList<>(values.problems());
    fields.forEach(
        (name, value) -> {
          if (!EVIDENCE.contains(name) && known.stream().noneMatch(f -> f.name().equals(name))) {
            problems.add(new Problem(name, Problem.Sort.UNKNOWN_FIELD, Values.text(value)));
          }
        });
    if (!problems.isEmpty()) {
      return new Entered.Wrong(List.copyOf(problems));
    }
    return new Entered.Right(observation(kind.get(), values, evidence, pack));
  }

  /** The kind that a field names. */
  public static Optional<Kind> kind(@Nullable Object code) {
    return Arrays.stream(Kind.values())
        .filter(kind -> kind.code().equals(Values.text(code)))
        .findFirst();
  }

  private static Observation observation(Kind kind, Values values, Evidence evidence, Pack pack) {
    String place = values.word("place");
    return new Observation(
        evidence,
        values.needed("lang"),
        period(values),
        place,
        precision(values.word("place_precision"), place == null ? null : pack.places().get(place)),
        values.word("country"),
        values.code("attribution", Attribution.values()),
        values.code("modality", Modality.values()),
        values.needed("rule"),
        values.word("actor"),
        Claims.of(kind, values));
  }

  private static Period period(Values values) {
    Period period = Period.of(values.day("from"), values.day("to"));
    String precision = values.word("time_precision");
    return period.isUnknown() || precision == null
        ? period
        : new Period(period.from(), period.to(), Integer.valueOf(precision));
  }

  private static @Nullable Integer precision(@Nullable String given, @Nullable Place place) {
    if (place == null) {
      return null;
    }
    return given == null ? Integer.valueOf(place.precision()) : Integer.valueOf(given);
  }

  private static Entered wrong(Problem problem) {
    return new Entered.Wrong(List.of(problem));
  }
}
