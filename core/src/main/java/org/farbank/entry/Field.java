package org.farbank.entry;

import static org.farbank.entry.Field.Type.ACTOR;
import static org.farbank.entry.Field.Type.CODE;
import static org.farbank.entry.Field.Type.COUNT;
import static org.farbank.entry.Field.Type.COUNTRY;
import static org.farbank.entry.Field.Type.CURRENCY;
import static org.farbank.entry.Field.Type.DAY;
import static org.farbank.entry.Field.Type.GOOD;
import static org.farbank.entry.Field.Type.GOOD_OR_GROUP;
import static org.farbank.entry.Field.Type.MEASURE;
import static org.farbank.entry.Field.Type.NUMBER;
import static org.farbank.entry.Field.Type.PLACE;
import static org.farbank.entry.Field.Type.SIZE;
import static org.farbank.entry.Field.Type.UNIT;
import static org.farbank.entry.Field.Type.WORD;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.farbank.observation.Attribution;
import org.farbank.observation.Bound;
import org.farbank.observation.CorruptionForm;
import org.farbank.observation.FeeType;
import org.farbank.observation.IncidentType;
import org.farbank.observation.Kind;
import org.farbank.observation.Modality;
import org.farbank.observation.RestrictionType;
import org.farbank.observation.Status;
import org.farbank.observation.Trend;

/**
 * A field that an observation of some kind may have.
 *
 * @param name in the contract
 * @param type what it holds
 * @param needed whether there is no claim without it
 * @param codes the words that a field of codes may hold; empty for other types
 */
public record Field(String name, Type type, boolean needed, List<String> codes) {

  /** What a field holds. */
  public enum Type {
    GOOD,
    GOOD_OR_GROUP,
    PLACE,
    COUNTRY,
    CURRENCY,
    UNIT,
    ACTOR,
    NUMBER,
    COUNT,
    DAY,
    CODE,
    WORD,
    SIZE,
    MEASURE
  }

  /** What is counted of enforcement. */
  public static final List<String> MEASURES =
      List.of("posts", "spacing", "rounds", "shift", "staff");

  /** How a good or a person is moved, or hurt. */
  private static final List<String> MEANS =
      List.of("on-foot", "boat", "vehicle", "rail", "shooting");

  private static final List<Field> EVERY =
      List.of(
          some("from", DAY),
          some("to", DAY),
          code("time_precision", false, "1", "2", "3"),
          some("place", PLACE),
          code("place_precision", false, "1", "2", "3"),
          some("country", COUNTRY),
          some("actor", ACTOR),
          coded("attribution", true, Attribution.values()),
          coded("modality", true, Modality.values()),
          needed("lang", WORD),
          needed("rule", WORD));

  /** The fields of a kind: those that it adds, then those that each observation has. */
  public static List<Field> of(Kind kind) {
    List<Field> fields = new ArrayList<>(added(kind));
    EVERY.stream().filter(f -> fields.stream().noneMatch(f::sameName)).forEach(fields::add);
    return List.copyOf(fields);
  }

  private static List<Field> added(Kind kind) {
    return switch (kind) {
      case PRICE ->
          List.of(
              needed("good", GOOD),
              needed("amount", NUMBER),
              needed("currency", CURRENCY),
              needed("unit", UNIT),
              some("country", COUNTRY),
              coded("bound", false, Bound.values()),
              some("unit_size", SIZE),
              code("price_type", false, "retail", "wholesale", "farm-gate", "border"),
              some("variety", WORD));
      case EXCHANGE_RATE ->
          List.of(
              needed("base_currency", CURRENCY),
              needed("quote_currency", CURRENCY),
              needed("rate", NUMBER),
              code("market", true, "street", "official"));
      case PRICE_RATIO ->
          List.of(
              needed("good", GOOD_OR_GROUP),
              needed("ratio", NUMBER),
              some("country", COUNTRY),
              some("reference_country", COUNTRY));
      case FEE ->
          List.of(
              coded("type", true, FeeType.values()),
              needed("amount", NUMBER),
              needed("currency", CURRENCY),
              some("per", WORD));
      case FLOW ->
          List.of(
              needed("good", GOOD_OR_GROUP),
              needed("origin", COUNTRY),
              needed("destination", COUNTRY),
              code("means", false, MEANS),
              code("time_of_day", false, "night", "day"),
              coded("trend", false, Trend.values()),
              some("quantity", NUMBER),
              some("unit", UNIT),
              code("setting", false, "secluded"));
      case TRADE_ACTIVITY -> List.of(coded("trend", true, Trend.values()));
      case ENFORCEMENT ->
          List.of(
              some("country", COUNTRY),
              coded("trend", true, Trend.values()),
              some("measure", MEASURE));
      case RESTRICTION ->
          List.of(
              coded("type", true, RestrictionType.values()),
              some("country", COUNTRY),
              coded("status", true, Status.values()),
              some("amount", NUMBER),
              some("currency", CURRENCY));
      case INCIDENT ->
          List.of(
              coded("type", true, IncidentType.values()),
              some("country", COUNTRY),
              some("victims", COUNT),
              some("victim_country", COUNTRY),
              some("fatalities", COUNT),
              code("means", false, MEANS),
              some("amount", NUMBER),
              some("currency", CURRENCY));
      case CORRUPTION ->
          List.of(
              coded("form", true, CorruptionForm.values()),
              some("country", COUNTRY),
              coded("trend", false, Trend.values()),
              some("amount", NUMBER),
              some("currency", CURRENCY));
    };
  }

  private boolean sameName(Field other) {
    return name.equals(other.name);
  }

  private static Field needed(String name, Type type) {
    return new Field(name, type, true, List.of());
  }

  private static Field some(String name, Type type) {
    return new Field(name, type, false, List.of());
  }

  private static Field code(String name, boolean needed, String... codes) {
    return code(name, needed, List.of(codes));
  }

  private static Field code(String name, boolean needed, List<String> codes) {
    return new Field(name, CODE, needed, codes);
  }

  private static Field coded(String name, boolean needed, Enum<?>[] values) {
    return code(name, needed, Arrays.stream(values).map(Field::word).toList());
  }

  /** The contract's word for a code. */
  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
