package org.farbank.score;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
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
      root = JSON.readTree(Files.readString(file));
    } catch (NoSuchFileException e) {
      throw new IOException("is missing", e);
    } catch (CharacterCodingException e) {
      throw new IOException("is not UTF-8", e);
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
      labels.add(Label.of(gold));
    }
    Report report =
        new Report(
            root.get("id").asString(),
            root.get("lang").asString(),
            day(root.get("date").asString()),
            root.get("text").asString());
    return new LabelledReport(report, List.copyOf(labels));
  }

  private static LocalDate day(String text) throws IOException {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new IOException("has a 'date' that is not of the form YYYY-MM-DD", e);
    }
  }
}
