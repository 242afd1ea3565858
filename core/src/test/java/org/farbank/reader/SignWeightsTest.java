package org.farbank.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.farbank.pack.PackException;
import org.farbank.pack.Problem;
import org.farbank.reader.Signs.Fact;
import org.farbank.reader.Signs.Sort;
import org.farbank.reader.Signs.Zone;
import org.junit.jupiter.api.Test;

/** A list of weights is taken at its word, or not at all. */
class SignWeightsTest {

  private final WordClasses classes = new WordClasses();

  @Test
  void addsUpWhatItIsShown() {
    SignWeights.Sum sum = weights("is-bias flight 0 -20", "left good money 35").new Sum();

    sum.fact(Fact.BIAS, Sort.FLIGHT, 0);
    sum.words(Zone.LEFT, Sort.GOOD, classes.set("money"));
    sum.words(Zone.RIGHT, Sort.GOOD, classes.set("money"));

    assertThat(sum.take()).isEqualTo(15);
    assertThat(sum.take()).isZero();
  }

  @Test
  void namesEveryLineThatIsWrong() {
    assertThatThrownBy(
            () ->
                weights(
                    "# of nothing",
                    "left good money 35",
                    "left good money 36",
                    "left good no-such-class 3",
                    "is-no-fact any 0 3",
                    "is-bias any 0",
                    "is-bias any 64 3",
                    "is-bias any 1 0"))
        .isInstanceOfSatisfying(
            PackException.class,
            e ->
                assertThat(e.problems())
                    .extracting(Problem::line)
                    .containsExactly(3, 4, 5, 6, 7, 8));
  }

  private SignWeights weights(String... lines) {
    return SignWeights.of(new Resource("test", List.of(lines)), classes);
  }
}
