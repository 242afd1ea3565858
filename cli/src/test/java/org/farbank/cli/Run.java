package org.farbank.cli;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a person sees of one command: its exit code and what it printed. */
record Run(int code, String out, String err) {

  /** Runs {@code farbank} with these words. */
  static Run farbank(Object... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] words = Stream.of(args).map(Object::toString).toArray(String[]::new);
    int code = Farbank.run(new PrintWriter(out), new PrintWriter(err), words);
    return new Run(code, out.toString(), err.toString());
  }

  /** Runs {@code farbank} with a text on standard input. */
  static Run farbankOn(String input, Object... args) {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
    try {
      return farbank(args);
    } finally {
      System.setIn(before);
    }
  }

  /** The JSON objects that were printed. */
  List<JsonNode> json() {
    return out.lines().map(JsonMapper.shared()::readTree).toList();
  }
}
