package org.farbank.desk.find;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.farbank.desk.fact.Fact;
import org.farbank.desk.fact.Facts;
import org.farbank.desk.fact.Wording;
import org.farbank.pack.Pack;
import org.farbank.pack.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

/**
 * Facts as files, without evidence: no words, no partner, no day on which something was received.
 * Prices have the columns of WFP's price tables (HDX, {@code wfp_food_prices_*.csv}); the
 * contract's other fields follow.
 */
@Component
final class Export {
  /** Columns of WFP's tables in their order. */
  static final List<String> WFP =
      List.of(
          "date",
          "admin1",
          "admin2",
          "market",
          "market_id",
          "latitude",
          "longitude",
          "category",
          "commodity",
          "commodity_id",
          "unit",
          "priceflag",
          "pricetype",
          "currency",
          "price",
          "usdprice");

  /** The contract's fields that are in no column of WFP's. */
  static final List<String> MORE =
      List.of(
          "kind",
          "country",
          "from",
          "to",
          "time_precision",
          "place_precision",
          "modality",
          "trend",
          "type",
          "form",
          "status",
          "origin",
          "destination",
          "base_currency",
          "quote_currency",
          "rate",
          "ratio",
          "reference_country",
          "outlet",
          "rating");

  private static final int STEP = 500;
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  private final Facts facts;
  private final Pack pack;

  Export(Facts facts, Pack pack) {
    this.facts = facts;
    this.pack = pack;
  }

  /** Writes facts as CSV (RFC 4180, UTF-8, a header). */
  void csv(List<UUID> ids, OutputStream out) throws IOException {
    var schema = CsvSchema.builder().setUseHeader(true).setLineSeparator("\r\n");
    WFP.forEach(schema::addColumn);
    MORE.forEach(schema::addColumn);
    try (var writer = new CsvMapper().writerFor(Map.class).with(schema.build()).writeValues(out)) {
      for (int i = 0; i < ids.size(); i += STEP) {
        for (Fact fact : facts.all(ids.subList(i, Math.min(ids.size(), i + STEP)))) {
          writer.write(row(fact));
        }
      }
    }
  }

  /** Writes facts as JSON Lines: the contract's fields, the outlet and the rating. */
  void jsonl(List<UUID> ids, OutputStream out) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    for (int i = 0; i < ids.size(); i += STEP) {
      for (Fact fact : facts.all(ids.subList(i, Math.min(ids.size(), i + STEP)))) {
        writer.write(JSON.writeValueAsString(open(fact)));
        writer.write('\n');
      }
    }
    writer.flush();
  }

  /** The fields of a fact that anybody in the newsroom may see. */
  static Map<String, Object> open(Fact fact) {
    Map<String, Object> fields = new LinkedHashMap<>(fact.fields());
    fields.remove("rule");
    if (fact.outlet() != null) {
      fields.put("outlet", fact.outlet());
    }
    fields.put("rating", rating(fact));
    return fields;
  }

  private Map<String, Object> row(Fact fact) {
    Map<String, Object> row = new LinkedHashMap<>();
    WFP.forEach(column -> row.put(column, ""));
    MORE.forEach(column -> row.put(column, fact.text(column).orElse("")));
    row.put("date", fact.text("to").or(() -> fact.text("from")).orElse(""));
    fact.text("place").map(pack.places()::get).ifPresent(place -> place(row, place));
    fact.text("good")
        .ifPresent(
            good -> {
              row.put("commodity", good);
              row.put("commodity_id", good);
              row.put(
                  "category",
                  Optional.ofNullable(pack.goods().get(good)).map(g -> g.group()).orElse(""));
            });
    row.put("unit", fact.text("unit").orElse(""));
    row.put("pricetype", fact.text("price_type").orElse(""));
    row.put("currency", fact.text("currency").orElse(""));
    if (fact.text("kind").filter("price"::equals).isPresent()) {
      row.put("priceflag", "actual");
    }
    row.put("price", fact.text("amount").orElse(""));
    row.put("usdprice", fact.text("usdprice").orElse(""));
    if (fact.outlet() != null) {
      asPublished(row, fact);
    }
    row.put("outlet", Optional.ofNullable(fact.outlet()).orElse(""));
    row.put("rating", rating(fact));
    return row;
  }

  /** What a table said in its own words goes before ours: it goes out as it came in. */
  private static void asPublished(Map<String, Object> row, Fact fact) {
    if (fact.text("kind").filter("price"::equals).isEmpty()) {
      return;
    }
    for (String column : WFP) {
      String kept = column.equals("unit") || column.equals("price") ? "table_" + column : column;
      if (!column.equals("currency")) {
        fact.text(kept).ifPresent(said -> row.put(column, said));
      }
    }
  }

  private void place(Map<String, Object> row, Place place) {
    row.put("market", place.id());
    row.put("market_id", place.id());
    row.put("latitude", place.latitude());
    row.put("longitude", place.longitude());
    for (Place above = place; above != null; above = parent(above)) {
      if (Integer.valueOf(1).equals(above.adminLevel())) {
        row.put("admin1", above.id());
      } else if (Integer.valueOf(2).equals(above.adminLevel())) {
        row.put("admin2", above.id());
      }
    }
  }

  private @Nullable Place parent(Place place) {
    return place.parent() == null ? null : pack.places().get(place.parent());
  }

  private static String rating(Fact fact) {
    return Wording.rating(fact);
  }
}
