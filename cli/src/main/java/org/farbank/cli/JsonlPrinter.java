package org.farbank.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.farbank.check.Finding;
import org.farbank.observation.Evidence;
import org.farbank.observation.Fields;
import org.farbank.observation.Observation;
import org.farbank.observation.Unread;
import org.farbank.reader.Reading;
import org.farbank.reader.Report;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON Lines as the contract has them. */
final class JsonlPrinter implements Printer {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  private final PrintWriter out;
  private final PrintOptions options;

  JsonlPrinter(PrintWriter out, PrintOptions options) {
    this.out = out;
    this.options = options;
  }

  @Override
  public void print(Report report, Reading reading, List<Finding> findings) {
    for (Observation observation : reading.observations()) {
      line(Fields.of(observation));
    }
    for (Finding finding : findings) {
      line(evidence("check", finding.check(), finding.evidence(), "message", finding.message()));
    }
    if (options.unread()) {
      for (Unread unread : reading.unread()) {
        line(
            evidence(
                "unread", unread.figure().code(), unread.evidence(), "reason", unread.reason()));
      }
    }
  }

  private static Map<String, @Nullable Object> evidence(
      String first, String value, Evidence evidence, String last, String reason) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put(first, value);
    map.put("report", evidence.report());
    map.put("span", List.of(evidence.start(), evidence.end()));
    map.put("text", evidence.text());
    map.put(last, reason);
    return map;
  }

  /** Prints one object on a line of its own. */
  void line(Map<String, @Nullable Object> object) {
    out.print(JSON.writeValueAsString(object));
    out.print('\n');
  }
}
