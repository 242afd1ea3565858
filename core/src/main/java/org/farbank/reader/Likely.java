package org.farbank.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.farbank.observation.Claim;
import org.farbank.observation.Observation;
import org.farbank.pack.Good;

/**
 * Weighs what stands around a good: no list of rules holds all the ways to say that goods cross a
 * border, so what no rule reads is read where enough speaks for it, and what a rule reads is
 * dropped where nearly everything speaks against it.
 */
final class Likely {

  private final Scene scene;
  private final Flows flows;
  private final FlowWeights weights;
  private final Surroundings.Finder around;

  Likely(Scene scene, Flows flows, FlowWeights weights) {
    this.scene = scene;
    this.flows = flows;
    this.weights = weights;
    this.around = new Surroundings.Finder(scene);
  }

  /** Weighs the goods of the element that a match captures. */
  void weigh(Match match) {
    Sentence sentence = match.sentence();
    int at = match.index("good");
    List<Good> likely = new ArrayList<>();
    for (Good good : Goods.of(sentence.at(at))) {
      Predicate<Observation> same = told -> isFlow(told, good, sentence);
      boolean ruled = scene.notes().observations.stream().anyMatch(same);
      boolean crosses = weights.of(around.of(sentence, at, good.id()), ruled) > 0;
      if (ruled && !crosses) {
        scene.notes().observations.removeIf(same);
      } else if (crosses && !ruled) {
        likely.add(good);
      }
    }
    if (!likely.isEmpty()) {
      flows.likely(match, likely, around.verb(sentence, at));
    }
  }

  private static boolean isFlow(Observation told, Good good, Sentence sentence) {
    return told.claim() instanceof Claim.Flow flow
        && flow.good().equals(good.id())
        && Surroundings.Finder.isOf(told, sentence);
  }
}
