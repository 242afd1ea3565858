package org.farbank.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.farbank.Packs;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each line of {@code dates.tsv} is a sentence and what its dates, durations and ages are. */
class DatesTest {

  private static final Readers READERS = Readers.of(Packs.CHINA_NORTH_KOREA);
  private static final List<String> OTHERS = List.of("duration", "age", "clock");

  @TestFactory
  Stream<DynamicTest> dates() {
    return Readers.LANGUAGES.stream().flatMap(DatesTest::dates);
  }

  private static Stream<DynamicTest> dates(String language) {
    return Resource.of(language, "dates.tsv").lines().stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.split("\t"))
        .map(
            cells ->
                DynamicTest.dynamicTest(
                    cells[0] + " " + cells[1],
                    () -> assertThat(read(language, cells[0], cells[1])).isEqualTo(cells[2])));
  }

  private static String read(String language, String date, String text) {
    Reader reader = READERS.in(language);
    WordClasses classes = reader.classes();
    StringJoiner dates = new StringJoiner("; ");
    StringJoiner others = new StringJoiner("; ");
    Report report = new Report("example", language, LocalDate.parse(date), text);
    for (Sentence sentence : reader.composed(report)) {
      for (Element element : sentence) {
        String words = text.substring(element.start, element.end);
        if (element.is(classes.of("date")) && element.value instanceof TimeSpan span) {
          dates.add(words + "=" + day(span.from()) + ".." + day(span.to()));
        }
        for (String other : OTHERS) {
          if (element.is(classes.of(other))) {
            others.add(other + " " + words);
          }
        }
      }
    }
    String read = dates.length() > 0 ? dates.toString() : others.toString();
    return read.isEmpty() ? "-" : read;
  }

  private static String day(@Nullable LocalDate day) {
    return day == null ? "?" : day.toString();
  }
}
