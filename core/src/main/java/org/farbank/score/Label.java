package org.farbank.score;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.farbank.observation.Fields;
import org.farbank.observation.Kind;
import org.farbank.observation.Observation;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A claim that a report makes, as a person labelled it; a field may hold a list of equally right
 * values.
 */
public record Label(JsonNode json) {

  /**
   * A label as it stands in a file.
   *
   * @throws IOException if its kind is none of the contract's
   */
  static Label of(JsonNode json) throws IOException {
    if (Arrays.stream(Kind.values())
        .noneMatch(k -> k.code().equals(json.path("kind").asString()))) {
      throw new IOException("has a label whose kind is not known");
    }
    return new Label(json);
  }

  /** Whether a reading must find it; other labels may be found without harm. */
  public boolean required() {
    return json.path("required").asBoolean(true);
  }

  /** The kind of the claim. */
  public Kind kind() {
    for (Kind kind : Kind.values()) {
      if (kind.code().equals(json.path("kind").asString())) {
        return kind;
      }
    }
    throw new IllegalArgumentException("unknown kind in a label");
  }

  /** Whether an observation makes this claim: same kind, modality and identifying fields. */
  public boolean matches(Observation observation) {
    if (observation.kind() != kind()) {
      return false;
    }
    Map<String, @Nullable Object> fields = Fields.of(observation);
    List<String> names = new ArrayList<>(Fields.identity(kind()));
    names.add("modality");
    return names.stream().allMatch(name -> agrees(name, fields.get(name)));
  }

  /** The kind and identifying fields in one line, without the report's words. */
  public String summary() {
    StringBuilder line = new StringBuilder(kind().code());
    for (String field : Fields.identity(kind())) {
      line.append(' ').append(field).append('=').append(json.path(field));
    }
    return line.append(' ').append(json.path("modality")).toString().replace("\"", "");
  }

  /** Whether the label has a field and says something there. */
  public boolean states(String field) {
    return json.has(field) && !json.get(field).isNull();
  }

  /** Whether a value is among those that the label allows; a label without the field allows any. */
  public boolean agrees(String field, @Nullable Object value) {
    JsonNode allowed = json.get(field);
    if (allowed == null) {
      return true;
    }
    if (!allowed.isArray()) {
      return same(allowed, value);
    }
    for (JsonNode one : allowed) {
      if (same(one, value)) {
        return true;
      }
    }
    return false;
  }

  private static boolean same(JsonNode allowed, @Nullable Object value) {
    if (allowed.isNull() || value == null) {
      return allowed.isNull() && value == null;
    }
    if (allowed.isNumber() && value instanceof BigDecimal number) {
      return allowed.decimalValue().subtract(number).abs().compareTo(new BigDecimal("0.0015")) < 0;
    }
    return allowed.asString().equals(value.toString());
  }
}
