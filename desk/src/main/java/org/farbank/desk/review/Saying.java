package org.farbank.desk.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.farbank.desk.fact.Fact;
import org.farbank.desk.fact.Wording;
import org.farbank.desk.web.Texts;
import org.farbank.pack.Pack;

/** What an observation says, in plain words: the claim, what qualifies it, where and when. */
public record Saying(Texts texts, Pack pack, Wording wording) {
  private static final List<String> QUALIFIERS =
      List.of(
          "bound", "unit_size", "price_type", "market", "means", "time_of_day", "setting", "actor");

  static Saying in(Texts texts, Pack pack) {
    return new Saying(texts, pack, Wording.in(texts, pack));
  }

  /** The claim. */
  public String claim(Fact fact) {
    String says = (wording.what(fact) + " " + wording.figure(fact)).strip();
    String kind = fact.text("kind").orElse("");
    return switch (kind) {
      case "trade_activity", "enforcement" -> changes(kind, fact);
      case "exchange_rate" -> wording.what(fact) + " = " + wording.figure(fact);
      case "price_ratio" ->
          texts.get(
              "review.ratio",
              says,
              fact.text("reference_country").map(wording::country).orElse("?"));
      default -> says;
    };
  }

  /** Trade or controls that grow or shrink, as a phrase. */
  private String changes(String kind, Fact fact) {
    String key = "review.changes." + kind + "." + fact.text("trend").orElse("");
    String phrase = texts.sentences().getOrDefault(key, wording.kind(kind));
    return fact.text("modality")
        .filter(modality -> !modality.equals("stated"))
        .map(modality -> phrase + " · " + wording.code(modality))
        .orElse(phrase);
  }

  /** Where, when, whose side, and what else is said. */
  public String around(Fact fact) {
    List<String> parts = new ArrayList<>();
    fact.text("country").ifPresent(country -> parts.add(wording.country(country)));
    fact.text("place").ifPresent(place -> parts.add(wording.place(place)));
    if (fact.text("from").isPresent() || fact.text("to").isPresent()) {
      parts.add(wording.days(fact));
    }
    for (var name : QUALIFIERS) {
      fact.text(name)
          .filter(value -> !value.equals("street"))
          .ifPresent(value -> parts.add(value(name, value)));
    }
    fact.text("victims").ifPresent(count -> parts.add(texts.get("review.victims", count)));
    fact.text("fatalities").ifPresent(count -> parts.add(texts.get("review.fatalities", count)));
    return String.join(" · ", parts);
  }

  /** What the reader said where a person corrected it; only what differs. */
  public String before(Fact fact) {
    Map<String, Object> said = fact.said();
    if (said == null) {
      return "";
    }
    Set<String> skipped = Set.of("rule", "lang", "time_precision", "place_precision");
    List<String> parts = new ArrayList<>();
    if (!said.getOrDefault("kind", "").equals(fact.fields().get("kind"))) {
      parts.add(wording.kind(String.valueOf(said.get("kind"))));
    }
    said.forEach(
        (name, value) -> {
          String now = String.valueOf(fact.fields().get(name));
          if (!name.equals("kind")
              && !skipped.contains(name)
              && !String.valueOf(value).equals(now)) {
            parts.add(texts.get("review.field." + name) + " " + value(name, String.valueOf(value)));
          }
        });
    for (var name : fact.fields().keySet()) {
      if (!said.containsKey(name) && !skipped.contains(name)) {
        parts.add(texts.get("review.field." + name) + " –");
      }
    }
    return String.join(" · ", parts);
  }

  /** A field's value in words. */
  String value(String field, String value) {
    return switch (field) {
      case "good" -> wording.good(value);
      case "place" -> wording.place(value);
      case "actor" -> wording.actor(value);
      case "country", "origin", "destination", "reference_country", "victim_country" ->
          wording.country(value);
      case "currency", "base_currency", "quote_currency" -> wording.currency(value);
      default -> wording.code(value);
    };
  }
}
