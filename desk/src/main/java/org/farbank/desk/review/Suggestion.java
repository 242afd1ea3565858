package org.farbank.desk.review;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.farbank.desk.evidence.Words;
import org.farbank.pack.Pack;
import org.farbank.reader.Mention;
import org.farbank.reader.Readers;
import org.farbank.reader.Report;
import org.springframework.stereotype.Component;

/**
 * What selected words seem to say, to begin a form with: what the reader makes of them alone, the
 * figures among them, and the place and side of the observation before them.
 */
@Component
class Suggestion {
  private final Readers readers;

  Suggestion(Pack pack) {
    this.readers = Readers.of(pack);
  }

  Map<String, String> of(Review review, Words.Span span) {
    Map<String, String> values = new HashMap<>();
    before(review, span, values);
    String language = review.words().language();
    if (Readers.LANGUAGES.contains(language)) {
      var reader = readers.in(language);
      String text = review.words().text();
      var told = review.words().told();
      var whole = new Report("", language, told, text);
      for (var mention : reader.mentions(whole)) {
        var evidence = mention.evidence();
        if (evidence.start() >= span.start() && evidence.end() <= span.end()) {
          put(mention, values);
        }
      }
      var alone = new Report("", language, told, text.substring(span.start(), span.end()));
      reader.read(alone).observations().stream()
          .findFirst()
          .ifPresent(
              observation -> {
                Map<String, String> read = Form.values(Forms.fields(observation));
                read.keySet().removeIf(name -> name.equals("from") || name.equals("to"));
                values.putAll(read);
              });
    }
    return values;
  }

  private static void before(Review review, Words.Span span, Map<String, String> values) {
    values.put("attribution", "partner");
    values.put("modality", "stated");
    for (var item : review.items()) {
      if (item instanceof Item.Claim claim && claim.span().start() <= span.start()) {
        for (var name : new String[] {"place", "country"}) {
          claim.fact().text(name).ifPresent(value -> values.put(name, value));
        }
      }
    }
  }

  private static void put(Mention mention, Map<String, String> values) {
    if (mention.value() != null) {
      String value = mention.value().stripTrailingZeros().toPlainString();
      boolean counted = mention.currency() == null && mention.unit() != null;
      values.putIfAbsent(counted ? "quantity" : "amount", value);
      values.putIfAbsent("rate", value);
      values.putIfAbsent("ratio", value);
    }
    if (mention.currency() != null) {
      values.putIfAbsent("currency", Objects.requireNonNull(mention.currency()));
    }
    if (mention.unit() != null) {
      values.putIfAbsent("unit", Objects.requireNonNull(mention.unit()));
    }
    if (mention.period().from() != null) {
      values.putIfAbsent("from", mention.period().from().toString());
    }
    if (mention.period().to() != null) {
      values.putIfAbsent("to", mention.period().to().toString());
    }
  }
}
