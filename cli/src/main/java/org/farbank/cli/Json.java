package org.farbank.cli;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** Objects as JSON, numbers as people write them. */
final class Json {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  private Json() {}

  /** One object on a line of its own. */
  static String line(Map<String, @Nullable Object> object) {
    return JSON.writeValueAsString(object) + "\n";
  }

  /** A value inside something that is not JSON. */
  static String value(Object value) {
    return JSON.writeValueAsString(value);
  }
}
