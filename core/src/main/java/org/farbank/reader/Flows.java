package org.farbank.reader;

import org.farbank.observation.Claim;
import org.farbank.pack.Good;

/** Makes flows: which goods move, from which bank to which. */
final class Flows {

  private final Scene scene;
  private final Setting setting;
  private final Observer observer;

  Flows(Scene scene, Setting setting, Observer observer) {
    this.scene = scene;
    this.setting = setting;
    this.observer = observer;
  }

  /** A flow of each captured good. */
  void flow(Match match) {
    Element goods = match.get("good");
    Element country = match.get("country");
    String named = country == null ? null : setting.country(country);
    if (goods == null || named == null) {
      return;
    }
    boolean from = match.rule().fields().getOrDefault("direction", "").equals("from");
    String origin = from ? named : scene.pack().across(named);
    for (Good good : Goods.of(goods)) {
      Claim claim =
          new Claim.Flow(good.id(), origin, scene.pack().across(origin), null, null, null, null, null, null);
      observer.note(match, match.trigger(), null, claim);
    }
  }
}
