package org.farbank.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.farbank.Packs;
import org.junit.jupiter.api.Test;

/** Values that hold a report's words do not show them when they are printed by accident. */
class SilenceTest {

  @Test
  void reportsAndEvidenceDoNotShowTheirWords() {
    Report report =
        new Report(
            "r", "en", LocalDate.of(2023, 4, 3), "In Hyesan the hidden goat costs 500 yuan.");
    Reading reading = Reader.of("en", Packs.CHINA_NORTH_KOREA).read(report);

    assertThat(reading.observations()).isNotEmpty();
    assertThat(report.toString()).doesNotContain("goat");
    assertThat(reading.observations().getFirst().evidence().toString()).doesNotContain("hidden");
  }
}
