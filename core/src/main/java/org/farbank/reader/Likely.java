package org.farbank.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.farbank.observation.Claim;
import org.farbank.observation.Observation;
import org.farbank.pack.Good;
import org.farbank.reader.Signs.Fact;
import org.farbank.reader.Signs.Sort;

/**
 * Weighs what stands around a good: no list of rules holds all the ways to say that goods cross a
 * border, so what no rule reads is read where enough speaks for it, and what a rule reads is
 * dropped where nearly everything speaks against it.
 */
final class Likely {

  private final Scene scene;
  private final Flows flows;
  private final SignWeights.Sum sum;
  private final Choices choices;
  private final Around around;
  private final int priceNoun;

  Likely(Scene scene, Flows flows, Weights weights) {
    this.scene = scene;
    this.flows = flows;
    this.sum = weights.flows().new Sum();
    this.choices = weights.choices();
    this.around = new Around(scene);
    this.priceNoun = scene.classes().of("price-noun");
  }

  /** Weighs the goods of the element that a match captures. */
  void weigh(Match match) {
    Sentence sentence = match.sentence();
    int at = match.index("good");
    List<Good> likely = new ArrayList<>();
    boolean aside = flows.isAside(sentence, at);
    boolean price = isPrice(sentence, at);
    for (Good good : Goods.of(sentence.at(at))) {
      Predicate<Observation> same = told -> isFlow(told, good, sentence);
      boolean ruled = scene.notes().any(sentence, same);
      choices.flow(around, sentence, at, good);
      around.show(sentence, at, good.id(), sum);
      sum.fact(Fact.RULE, Sort.ANY, ruled ? 1 : 0);
      int evidence = sum.take();
      boolean crosses = !price && (ruled || !aside) && evidence > 0;
      if (ruled && !crosses && !scene.notes().isSure(sentence, good)) {
        scene.notes().observations.removeIf(same);
      } else if (crosses && !ruled) {
        likely.add(good);
      }
    }
    if (!likely.isEmpty()) {
      flows.likely(match, likely, at, around.verb(sentence, at), around.isDenied(sentence, at));
    }
  }

  /** Whether a good's price is meant: "food prices". */
  private boolean isPrice(Sentence sentence, int at) {
    return at + 1 < sentence.size() && sentence.at(at + 1).is(priceNoun);
  }

  private static boolean isFlow(Observation told, Good good, Sentence sentence) {
    return told.claim() instanceof Claim.Flow flow
        && flow.good().equals(good.id())
        && Around.isOf(told, sentence);
  }
}
