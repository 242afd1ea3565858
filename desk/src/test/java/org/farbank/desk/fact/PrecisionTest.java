package org.farbank.desk.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrecisionTest {
  @ParameterizedTest
  @CsvSource({
    "day,        2023-04-05, 2023-04-05, 2023-04-05, 2023-04-05, 1",
    "week,       2023-04-05, 2023-04-05, 2023-04-03, 2023-04-09, 2",
    "week,       2023-04-09, 2023-04-10, 2023-04-03, 2023-04-16, 3",
    "week,       2023-03-01, 2023-03-31, 2023-03-01, 2023-03-31, 1",
    "half-month, 2023-02-16, 2023-02-20, 2023-02-16, 2023-02-28, 3",
    "half-month, 2023-02-01, 2023-02-01, 2023-02-01, 2023-02-15, 3",
    "month,      2023-02-03, 2023-03-03, 2023-02-01, 2023-03-31, 3",
  })
  void daysAreNoMoreExactThanTheDeskAllows(
      String code, String from, String to, String first, String last, int precision) {
    var wide =
        Precision.of(code)
            .orElseThrow()
            .widen(new HashMap<>(Map.of("from", from, "to", to, "time_precision", 1)));
    assertThat(wide)
        .containsEntry("from", first)
        .containsEntry("to", last)
        .containsEntry("time_precision", precision);
  }

  @Test
  void whatTheTextDoesNotSayStaysEmpty() {
    assertThat(Precision.WEEK.widen(Map.of("good", "rice"))).isEqualTo(Map.of("good", "rice"));
    assertThat(Precision.WEEK.widen(Map.of("to", "2023-04-05")))
        .containsEntry("to", "2023-04-09")
        .doesNotContainKey("from");
  }
}
