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

/**
 * Whatever the text and in whatever language it is read: no exception, no span outside it, and the
 * same again a second time.
 */
class RobustnessTest {

  private static final Readers READERS = Readers.of(Packs.CHINA_NORTH_KOREA);
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
          "쌀",
          "5천",
          "원",
          "위안",
          "만",
          "비",
          "52",
          "혜산",
          "에서",
          "에는",
          "중국으로",
          "넘긴다",
          "지 않았다",
          "지난달",
          "28일",
          "까지",
          "경비대",
          "뢰물을 받는다",
          "두 마리",
          "大米",
          "每公斤",
          "三千五",
          "块",
          "元",
          "两",
          "上个月底",
          "惠山",
          "从",
          "运到中国",
          "没有",
          "边防",
          "检查更严",
          "。",
          "、",
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
  void anyOrderOfWords(@ForAll("texts") String text, @ForAll("languages") String language) {
    check(text, language);
  }

  @Property(tries = 500)
  void anyCharacters(@ForAll String text, @ForAll("languages") String language) {
    check(text, language);
  }

  private static void check(String text, String language) {
    Report report = new Report("r", language, DATE, text);
    Reader reader = READERS.in(language);
    Reading first = reader.read(report);
    Reading second = reader.read(report);
    assertThat(second.observations()).isEqualTo(first.observations());
    assertThat(second.unread()).isEqualTo(first.unread());
    first.observations().stream().map(Observation::evidence).forEach(e -> inside(e, text));
    first.unread().forEach(u -> inside(u.evidence(), text));
    reader.anchors(report).forEach(anchor -> inside(anchor.evidence(), text));
  }

  private static void inside(Evidence evidence, String text) {
    assertThat(evidence.start()).isBetween(0, text.length());
    assertThat(evidence.end()).isBetween(evidence.start(), text.length());
    assertThat(evidence.text()).isEqualTo(text.substring(evidence.start(), evidence.end()));
  }

  @Provide
  Arbitrary<String> languages() {
    return Arbitraries.of(Readers.LANGUAGES);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(PIECES)
        .list()
        .ofMinSize(1)
        .ofMaxSize(40)
        .map(words -> String.join(words.size() % 3 == 0 ? "" : " ", words));
  }
}
