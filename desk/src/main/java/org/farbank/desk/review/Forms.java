package org.farbank.desk.review;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.farbank.desk.evidence.Words;
import org.farbank.entry.Entered;
import org.farbank.entry.Entry;
import org.farbank.entry.Problem;
import org.farbank.observation.Evidence;
import org.farbank.observation.Fields;
import org.farbank.observation.Kind;
import org.farbank.observation.Observation;
import org.farbank.pack.Pack;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Forms of observations: as they begin, and what was typed read strictly. */
@Component
class Forms {
  private static final List<String> EVIDENCE = List.of("report", "span", "text");
  private static final String BY_HAND = "desk";

  private final Pack pack;
  private final Suggestion suggestion;

  Forms(Pack pack, Suggestion suggestion) {
    this.pack = pack;
    this.suggestion = suggestion;
  }

  /** The form of an observation; with a kind that was chosen, and what was typed before. */
  Opened of(Review review, Item.Claim item, Map<String, String> typed) {
    var fact = item.fact();
    Map<String, String> values = Form.values(fact.fields());
    exact(values, item.span());
    boolean chosen = Entry.kind(typed.get("kind")).isPresent();
    if (chosen) {
      values.putAll(typed);
    }
    var kind = Entry.kind(values.get("kind")).orElse(Kind.PRICE);
    return new Opened(
        item,
        Form.of(kind, values, List.of()),
        version(typed, fact.version()),
        review.words().text().substring(item.span().start(), item.span().end()),
        item.span().start(),
        typed.getOrDefault(
            "reliability", Objects.requireNonNullElse(fact.reliability(), review.reliability())),
        typed.getOrDefault(
            "credibility", fact.credibility() == null ? "6" : fact.credibility().toString()),
        "");
  }

  private static int version(Map<String, String> typed, int present) {
    String seen = typed.getOrDefault("version", "");
    return seen.matches("\\d{1,9}") ? Integer.parseInt(seen) : present;
  }

  private static void exact(Map<String, String> values, Words.Span span) {
    if (span.from() != null) {
      values.put("from", span.from().toString());
    }
    if (span.to() != null) {
      values.put("to", span.to().toString());
    }
  }

  /** The form of an observation to add: what its words say, and what was typed. */
  Opened adding(Review review, Map<String, String> typed) {
    String words = typed.getOrDefault("words", "").strip();
    var span = span(review.words().text(), words, start(typed));
    Map<String, String> values = new HashMap<>();
    span.ifPresent(found -> values.putAll(suggestion.of(review, found)));
    String suggested = values.getOrDefault("kind", "price");
    typed.forEach(
        (name, value) -> {
          if (!value.isEmpty()) {
            values.put(name, value);
          }
        });
    var kind = Entry.kind(typed.get("kind")).or(() -> Entry.kind(suggested)).orElse(Kind.PRICE);
    return adding(review, typed, Form.of(kind, values, List.of()), "");
  }

  Opened adding(Review review, Map<String, String> typed, Form form, String note) {
    return new Opened(
        null,
        form,
        0,
        typed.getOrDefault("words", "").strip(),
        start(typed),
        typed.getOrDefault("reliability", review.reliability()),
        typed.getOrDefault("credibility", "6"),
        note);
  }

  static int start(Map<String, String> typed) {
    String start = typed.getOrDefault("start", "");
    return start.matches("\\d{1,8}") ? Integer.parseInt(start) : -1;
  }

  /** Where words stand in a text: where they are said to be, else at the next place after it. */
  static Optional<Words.Span> span(String text, String words, int start) {
    if (words.isEmpty()) {
      return Optional.empty();
    }
    int at = text.indexOf(words, Math.max(0, start));
    int found = at < 0 ? text.indexOf(words) : at;
    return found < 0 ? Optional.empty() : Optional.of(Words.Span.of(found, found + words.length()));
  }

  /** What was typed, read; what the form does not show is kept where it still fits. */
  Entered read(Review review, @Nullable Map<String, Object> before, Map<String, String> typed) {
    var kind = Entry.kind(typed.get("kind"));
    if (kind.isEmpty()) {
      return new Entered.Wrong(List.of(new Problem("kind", Problem.Sort.UNKNOWN_KIND, "")));
    }
    Map<String, Object> fields = Form.fields(kind.get(), typed, pack);
    String language = review.words().language();
    fields.put("lang", language.isEmpty() ? "und" : language);
    fields.put("rule", before == null ? BY_HAND : before.getOrDefault("rule", BY_HAND));
    if (before != null && fields.get("place") != null) {
      boolean same = fields.get("place").equals(before.get("place"));
      if (same && before.get("place_precision") != null) {
        fields.put("place_precision", before.get("place_precision"));
      }
    }
    return Entry.read(fields, new Evidence("", 0, 0, ""), pack);
  }

  /** What was typed, to be shown again with what is wrong. */
  static Form again(Map<String, String> typed, List<Problem> problems) {
    var kind = Entry.kind(typed.get("kind")).orElse(Kind.PRICE);
    return Form.of(kind, typed, problems);
  }

  /** The contract's fields that have a value, without evidence. */
  static Map<String, Object> fields(Observation observation) {
    Map<String, Object> fields = new LinkedHashMap<>();
    Fields.of(observation)
        .forEach(
            (name, value) -> {
              if (value != null && !EVIDENCE.contains(name)) {
                fields.put(name, value);
              }
            });
    return fields;
  }

  /** Whether what the reader said contradicts itself, so that it has to be corrected first. */
  boolean contradicts(Map<String, Object> fields) {
    return Entry.read(fields, new Evidence("", 0, 0, ""), pack) instanceof Entered.Wrong wrong
        && wrong.problems().stream().anyMatch(p -> p.sort() == Problem.Sort.TO_BEFORE_FROM);
  }
}
