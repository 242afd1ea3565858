package org.farbank.observation;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An observation as the contract's fields, in the contract's order and with its codes: what JSON
 * Lines print and labels are compared with. A field that a kind does not use is absent; amounts are
 * {@link BigDecimal}s without trailing zeros.
 */
public final class Fields {

  private final Map<String, @Nullable Object> map = new LinkedHashMap<>();

  private Fields() {}

  /** The fields that identify a claim of a kind, besides {@code kind} and {@code modality}. */
  public static List<String> identity(Kind kind) {
    return switch (kind) {
      case PRICE -> List.of("good", "amount", "currency", "unit", "country");
      case EXCHANGE_RATE -> List.of("base_currency", "quote_currency", "rate");
      case PRICE_RATIO -> List.of("good", "ratio", "country", "reference_country");
      case FEE -> List.of("type", "amount", "currency");
      case FLOW -> List.of("good", "origin", "destination");
      case TRADE_ACTIVITY -> List.of("trend");
      case ENFORCEMENT -> List.of("country", "trend");
      case RESTRICTION -> List.of("type", "country", "status");
      case INCIDENT -> List.of("type", "country");
      case CORRUPTION -> List.of("form", "country");
    };
  }

  /** All fields of an observation, its evidence included. */
  public static Map<String, @Nullable Object> of(Observation o) {
    Fields fields = new Fields();
    Evidence evidence = o.evidence();
    fields
        .put("kind", o.kind().code())
        .put("report", evidence.report())
        .put("lang", o.lang())
        .put("span", List.of(evidence.start(), evidence.end()))
        .put("text", evidence.text())
        .put("from", o.period().from() == null ? null : o.period().from().toString())
        .put("to", o.period().to() == null ? null : o.period().to().toString())
        .put("time_precision", o.period().precision())
        .put("place", o.place())
        .put("place_precision", o.placePrecision())
        .put("country", o.country())
        .put("attribution", o.attribution().code())
        .put("modality", o.modality().code())
        .put("rule", o.rule())
        .some("actor", o.actor());
    fields.claim(o.claim());
    return fields.map;
  }

  private void claim(Claim claim) {
    switch (claim) {
      case Claim.Price p ->
          put("good", p.good())
              .put("amount", plain(p.amount()))
              .put("currency", p.currency())
              .put("unit", p.unit())
              .put("country", p.country())
              .some("bound", p.bound() == null ? null : p.bound().code())
              .some("unit_size", p.unitSize())
              .some("price_type", p.priceType())
              .some("variety", p.variety());
      case Claim.ExchangeRate r ->
          put("base_currency", r.base())
              .put("quote_currency", r.quote())
              .put("rate", plain(r.rate()))
              .put("market", r.market());
      case Claim.PriceRatio r ->
          put("good", r.good())
              .put("ratio", plain(r.ratio()))
              .put("country", r.country())
              .put("reference_country", r.referenceCountry());
      case Claim.Fee f ->
          put("type", f.type().code())
              .put("amount", plain(f.amount()))
              .put("currency", f.currency())
              .some("per", f.per());
      case Claim.Flow f ->
          put("good", f.good())
              .put("origin", f.origin())
              .put("destination", f.destination())
              .some("means", f.means())
              .some("time_of_day", f.timeOfDay())
              .some("trend", f.trend() == null ? null : f.trend().code())
              .some("quantity", plain(f.quantity()))
              .some("unit", f.unit())
              .some("setting", f.setting());
      case Claim.TradeActivity t -> put("trend", t.trend().code());
      case Claim.Enforcement e ->
          put("country", e.country())
              .put("trend", e.trend().code())
              .some("measure", measure(e.measure()));
      case Claim.Restriction r ->
          put("type", r.type().code())
              .put("country", r.country())
              .put("status", r.status().code())
              .some("amount", plain(r.amount()))
              .some("currency", r.currency());
      case Claim.Incident i ->
          put("type", i.type().code())
              .put("country", i.country())
              .some("victims", i.victims())
              .some("victim_country", i.victimCountry())
              .some("fatalities", i.fatalities())
              .some("means", i.means())
              .some("amount", plain(i.amount()))
              .some("currency", i.currency());
      case Claim.Corruption c ->
          put("form", c.form().code())
              .put("country", c.country())
              .some("trend", c.trend() == null ? null : c.trend().code())
              .some("amount", plain(c.amount()))
              .some("currency", c.currency());
    }
  }

  private static @Nullable Object measure(Claim.@Nullable Measure measure) {
    if (measure == null) {
      return null;
    }
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("what", measure.what());
    map.put("value", plain(measure.value()));
    map.put("unit", measure.unit());
    return map;
  }

  private Fields put(String name, @Nullable Object value) {
    map.put(name, value);
    return this;
  }

  private Fields some(String name, @Nullable Object value) {
    return value == null ? this : put(name, value);
  }

  private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
    if (number == null) {
      return null;
    }
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
