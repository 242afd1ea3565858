package org.farbank.bench;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.farbank.observation.Evidence;
import org.farbank.observation.Observation;
import org.farbank.observation.Unread;
import org.farbank.reader.Reader;
import org.farbank.reader.Readers;
import org.farbank.reader.Reading;
import org.farbank.reader.Report;

/** Any text: no exception, no span outside it, the same words at the span, the same twice. */
public final class ReaderTarget {

  private static final Readers READERS = Readers.of(Texts.pack());
  private static final LocalDate DATE = LocalDate.of(2023, 4, 3);

  private ReaderTarget() {}

  /** Reads {@code data} as the UTF-8 text of a report, in every language. */
  public static void fuzzerTestOneInput(byte[] data) {
    String text = new String(data, StandardCharsets.UTF_8);
    Readers.LANGUAGES.forEach(language -> read(text, language));
  }

  private static void read(String text, String language) {
    Reader reader = READERS.in(language);
    Report report = new Report("r", language, DATE, text);
    Reading first = reader.read(report);
    Reading second = reader.read(report);
    if (!first.equals(second)) {
      throw new IllegalStateException("a second reading differs");
    }
    Stream.concat(
            first.observations().stream().map(Observation::evidence),
            first.unread().stream().map(Unread::evidence))
        .forEach(evidence -> check(evidence, text));
    reader.mentions(report);
  }

  private static void check(Evidence evidence, String text) {
    if (evidence.start() < 0
        || evidence.end() > text.length()
        || evidence.start() > evidence.end()
        || !evidence.text().equals(text.substring(evidence.start(), evidence.end()))) {
      throw new IllegalStateException("a span is not where its words are");
    }
  }
}
