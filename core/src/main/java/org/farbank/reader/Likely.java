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
  private final Around around;
  private final int good;
  private final int priceNoun;

  Likely(Scene scene, Flows flows, FlowWeights weights) {
    this.scene = scene;
    this.flows = flows;
    this.weights = weights;
    this.around = new Around(scene);
    this.priceNoun = scene.classes().of("price-noun");
    this.good = scene.classes().of("good");
  }

  /** Weighs the goods of the element that a match captures, or those that a pronoun stands for. */
  void weigh(Match match) {
    Sentence sentence = match.sentence();
    boolean named = match.index("good") >= 0;
    int at = named ? match.index("good") : match.trigger();
    int least = Integer.parseInt(match.rule().fields().getOrDefault("least", "0"));
    List<Good> likely = new ArrayList<>();
    boolean aside = named && flows.isAside(sentence, at);
    boolean price = named && isPrice(sentence, at);
    for (Good good : named ? Goods.of(sentence.at(at)) : meant(sentence)) {
      Predicate<Observation> same = told -> isFlow(told, good, sentence);
      boolean ruled = scene.notes().any(sentence, same);
      int evidence = weights.of(around.of(sentence, at, good.id()), ruled);
      boolean crosses = !price && (ruled || !aside) && evidence > (ruled ? 0 : least);
      if (ruled && !crosses) {
        scene.notes().observations.removeIf(same);
      } else if (crosses && !ruled) {
        likely.add(good);
      }
    }
    if (!likely.isEmpty()) {
      boolean none = named && around.isDenied(sentence, at);
      flows.likely(match, likely, at, around.verb(sentence, at), none);
    }
  }

  /** The goods of the sentence before, where this one names none. */
  private List<Good> meant(Sentence sentence) {
    Discourse discourse = scene.discourse();
    boolean next = sentence.index - discourse.goodsSentence == 1 && !sentence.has(good);
    return discourse.goods != null && next ? discourse.goods.goods() : List.of();
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
