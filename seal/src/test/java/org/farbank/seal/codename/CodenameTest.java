package org.farbank.seal.codename;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collections;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodenameTest {
  @ParameterizedTest
  @ValueSource(strings = {"en", "ko", "zh"})
  void holdsNinetySixRandomBits(String language) {
    var list = Wordlist.of(language);
    double bits = (list.length() - Codename.CHECKS) * Math.log(list.words().size()) / Math.log(2);
    assertThat(bits).isGreaterThanOrEqualTo(96);
    assertThat(Codename.generate(list).words()).isNotEqualTo(Codename.generate(list).words());
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ko", "zh"})
  void theSameWordsGiveTheSameKeysHoweverTheyAreTyped(String language) throws Mistyped {
    var list = Wordlist.of(language);
    var codename = Codename.generate(list);
    var typed = "  " + Normalizer.normalize(codename.words(), Normalizer.Form.NFD).toUpperCase();
    var again = Codename.parse(typed.replace(" ", language.equals("zh") ? "" : ", "), list);
    assertThat(again.mailbox()).isEqualTo(codename.mailbox()).hasSize(64);
    assertThat(again.identity().secret()).isEqualTo(codename.identity().secret());
    assertThat(again.identity().recipient().hybrid()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ko", "zh"})
  void anyOneWrongWordIsNamedByItsPlace(String language) {
    var list = Wordlist.of(language);
    for (int place = 1; place <= list.length(); place++) {
      var words = Codename.generate(list).words().split(" ");
      var right = words[place - 1];
      words[place - 1] = list.words().get((list.index().get(right) + 7) % list.words().size());
      int expected = place;
      assertThatThrownBy(() -> Codename.parse(String.join(" ", words), list))
          .isInstanceOfSatisfying(
              Mistyped.class,
              e -> {
                assertThat(e.place()).isEqualTo(expected);
                assertThat(e.suggestion()).hasValue(right);
                assertThat(e).hasMessageNotContaining(right);
              });
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ko", "zh"})
  void swappedNeighboursAreNamed(String language) {
    var list = Wordlist.of(language);
    var words = Arrays.asList(Codename.generate(list).words().split(" "));
    Collections.swap(words, 3, 4);
    assertThatThrownBy(() -> Codename.parse(String.join(" ", words), list))
        .hasMessage("words 4 and 5 are swapped");
  }

  @ParameterizedTest
  @ValueSource(strings = {"abacis", "abbacus", "abaucs", "abacu"})
  void aWordOneSlipFromTheListIsSuggested(String typed) {
    var list = Wordlist.of("en");
    assertThatThrownBy(() -> Codename.parse(typed, list))
        .isInstanceOfSatisfying(Mistyped.class, e -> assertThat(e.suggestion()).hasValue("abacus"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "abacus", "abacus abacus"})
  void tooFewWordsAreCounted(String typed) {
    assertThatThrownBy(() -> Codename.parse(typed, Wordlist.of("en")))
        .hasMessageEndingWith("words instead of 10");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ko", "zh"})
  void isNeverPrinted(String language) {
    var codename = Codename.generate(Wordlist.of(language));
    assertThat(codename.toString()).isEqualTo("Codename");
  }
}
