package org.farbank.score;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.farbank.reader.Report;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A report with its labels, from a JSON file with {@code id}, {@code lang}, {@code date}, {@code
 * text} and {@code gold}.
 *
 * @param report the report
 * @param labels what a careful reader finds in it
 */
public record LabelledReport(Report report, List<Label> labels) {

  private static final JsonMapper JSON = JsonMapper.shared();

  /**
   * Reads a labelled report.
   *
   * @throws IOException if the file is not JSON of this form; the message names no words of the
   *     report
   */
  public static LabelledReport read(Path file) throws IOException {
    JsonNode root;
    try {
      root = JSON.readTree(file);
    } catch (JacksonException e) {
      throw new IOException("is not JSON", e);
    }
    for (String field : List.of("id", "lang", "date", "text", "gold")) {
      if (!root.has(field)) {
        throw new IOException("has no '" + field + "'");
      }
    }
    List<Label> labels = new ArrayList<>();
    for (JsonNode gold : root.get("gold")) {
      labels.add(new Label(gold));
    }
    Report report =
        new Report(
            root.get("id").asString(),
            root.get("lang").asString(),
            LocalDate.parse(root.get("date").asString()),
            root.get("text").asString());
    return new LabelledReport(report, List.copyOf(labels));
  }
}
