package org.farbank.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.farbank.Packs;
import org.farbank.observation.FigureType;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each line of {@code mentions.txt} is a text and what it mentions, dates aside. */
class MentionsTest {

  private static final Readers READERS = Readers.of(Packs.CHINA_NORTH_KOREA);
  private static final LocalDate DATE = LocalDate.of(2018, 11, 10);

  @TestFactory
  Stream<DynamicTest> mentions() {
    return Readers.LANGUAGES.stream()
        .flatMap(
            language ->
                Resource.of(language, "mentions.txt").lines().stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> DynamicTest.dynamicTest(line, () -> check(language, line))));
  }

  private static void check(String language, String line) {
    int arrow = line.indexOf(" => ");
    Report report = new Report("mentions", language, DATE, line.substring(0, arrow));
    String mentioned =
        READERS.in(language).mentions(report).stream()
            .filter(mention -> mention.figure() != FigureType.DATE)
            .map(MentionsTest::text)
            .collect(Collectors.joining(", "));
    assertThat(mentioned).isEqualTo(line.substring(arrow + 4));
  }

  private static String text(Mention mention) {
    return Stream.of(mention.value(), mention.unit(), mention.currency())
        .filter(part -> part != null)
        .map(
            part ->
                part instanceof java.math.BigDecimal n
                    ? n.stripTrailingZeros().toPlainString()
                    : part.toString())
        .collect(Collectors.joining(" ", mention.evidence().text() + " = ", ""));
  }
}
