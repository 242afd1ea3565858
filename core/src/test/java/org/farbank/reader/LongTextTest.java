package org.farbank.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.LocalDate;
import org.farbank.Packs;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A megabyte without a full stop takes no longer than a megabyte of prose: no text stops a desk.
 */
class LongTextTest {

  private static final Reader READER = Reader.of("en", Packs.CHINA_NORTH_KOREA);
  private static final int SIZE = 1 << 20;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1",
        "1-",
        "1,",
        "1,000 yuan, ",
        "March 3, ",
        "goats, sheep and ",
        "no ",
        "(",
        "“",
        "\n",
        "the guards in Hyesan who take 300 yuan from smugglers and "
      })
  void isReadInTime(String again) {
    String text = again.repeat(SIZE / again.length());
    Report report = new Report("r", "en", LocalDate.of(2023, 4, 3), text);
    Reading reading = assertTimeoutPreemptively(Duration.ofSeconds(30), () -> READER.read(report));
    assertThat(reading.observations()).allMatch(o -> o.evidence().end() <= text.length());
  }
}
