package org.farbank.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.farbank.Packs;
import org.farbank.observation.Evidence;
import org.farbank.observation.Observation;

/** Whatever the text: no exception, no span outside it, and the same again a second time. */
class RobustnessTest {

  private static final Reader READER = Reader.of("en", Packs.CHINA_NORTH_KOREA);
  private static final LocalDate DATE = LocalDate.of(2023, 4, 3);

  private static final List<String> PIECES =
      List.of(
          "rice",
          "5,000",
          "won",
          "yuan",
          "goats",
          "Hyesan",
          "in",
          "China",
          "patrols",
          "fewer",
          "were arrested",
          ".",
          ",",
          ":",
          "on the 31st",
          "February",
          "2021",
          "mid-",
          "4,000s",
          "a kilo",
          "twice as much as",
          "guards",
          "ask",
          "300",
          "%",
          "$",
          "between",
          "and",
          "no",
          "will",
          "last Friday",
          "“",
          "”",
          "(",
          ")",
          "\n",
          "\n\n",
          "쌀 5천원",
          "大米",
          "’s",
          "-",
          "/",
          "=",
          "\ud83d\udc10",
          "\ud800",
          "1e9",
          "99999999999999999999",
          "0",
          "0.0",
          "1.2.3",
          "sold to",
          "the border is closed",
          "the watch",
          "els3");

  @Property(tries = 1500)
  void anyOrderOfWords(@ForAll("texts") String text) {
    check(text);
  }

  @Property(tries = 500)
  void anyCharacters(@ForAll String text) {
    check(text);
  }

  private static void check(String text) {
    Report report = new Report("r", "en", DATE, text);
    Reading first = READER.read(report);
    Reading second = READER.read(report);
    assertThat(second.observations()).isEqualTo(first.observations());
    assertThat(second.unread()).isEqualTo(first.unread());
    first.observations().stream().map(Observation::evidence).forEach(e -> inside(e, text));
    first.unread().forEach(u -> inside(u.evidence(), text));
  }

  private static void inside(Evidence evidence, String text) {
    assertThat(evidence.start()).isBetween(0, text.length());
    assertThat(evidence.end()).isBetween(evidence.start(), text.length());
    assertThat(evidence.text()).isEqualTo(text.substring(evidence.start(), evidence.end()));
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(PIECES)
        .list()
        .ofMinSize(1)
        .ofMaxSize(40)
        .map(words -> String.join(" ", words));
  }
}
