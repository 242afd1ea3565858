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
import org.jspecify.annotations.Nullable;

/** JSON Lines as the contract has them. */
final class JsonlPrinter implements Printer {

  private final PrintWriter out;
  private final boolean unread;

  JsonlPrinter(PrintWriter out, boolean unread) {
    this.out = out;
    this.unread = unread;
  }

  @Override
  public void print(Item item) {
    for (Observation observation : item.reading().observations()) {
      out.print(Json.line(Fields.of(observation)));
    }
    for (Finding f : item.findings()) {
      out.print(line("check", f.check(), f.evidence(), "message", f.message()));
    }
    if (unread) {
      for (Unread u : item.reading().unread()) {
        out.print(line("unread", u.figure().code(), u.evidence(), "reason", u.reason()));
      }
    }
  }

  private static String line(
      String first, String value, Evidence evidence, String last, String reason) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put(first, value);
    map.put("report", evidence.report());
    map.put("span", List.of(evidence.start(), evidence.end()));
    map.put("text", evidence.text());
    map.put(last, reason);
    return Json.line(map);
  }
}
