package org.farbank.reader;

import org.farbank.observation.Unread;

/** Hands each match to the part of the reader that makes claims of its kind. */
final class Claims {

  private final Scene scene;
  private final Prices prices;
  private final Ratios ratios;
  private final Flows flows;
  private final Likely likely;
  private final Changes changes;
  private final Events events;
  private final Eventful eventful;

  Claims(Scene scene, Weights weights) {
    Setting setting = new Setting(scene);
    Observer observer = new Observer(scene, setting);
    Whose whose = new Whose(scene, setting);
    Jurisdiction jurisdiction = new Jurisdiction(scene, setting, whose, weights);
    this.scene = scene;
    this.prices = new Prices(scene, setting, observer, weights);
    this.ratios = new Ratios(scene, setting, observer);
    this.flows = new Flows(scene, setting, observer);
    this.likely = new Likely(scene, flows, weights);
    this.changes = new Changes(scene, observer, jurisdiction);
    this.events = new Events(scene, observer, whose, jurisdiction);
    this.eventful = new Eventful(scene, events, changes, weights);
  }

  /** A sentence is over. */
  void close(Sentence sentence) {
    prices.close(sentence);
    events.close();
    changes.close(sentence);
    eventful.weigh(sentence);
  }

  /**
   * Notes what a match claims, or why its figure is left out; false where an amount cannot be for
   * what the rule ties it to, so that another rule may.
   */
  boolean make(Match match) {
    switch (match.rule().gives()) {
      case "link" -> {
        return prices.link(match);
      }
      case "weighed" -> {
        return prices.weigh(match);
      }
      case "price_ratio" -> ratios.ratio(match);
      case "flow" -> flows.flow(match);
      case "likely" -> likely.weigh(match);
      case "trade_activity" -> changes.trade(match);
      case "enforcement" -> changes.enforcement(match);
      case "restriction" -> events.restriction(match);
      case "incident" -> {
        return events.incident(match);
      }
      case "corruption" -> events.corruption(match);
      case "skip" -> {}
      case "ignore" -> {
        if ("other".equals(match.rule().fields().get("reason"))) {
          scene.discourse().topic = null; // "a house 25,000, last year 40,000"
        }
        scene
            .notes()
            .ignore(
                match.sentence().at(match.trigger()),
                match.rule().fields().getOrDefault("reason", Unread.NOT_UNDERSTOOD));
      }
      default -> throw new IllegalStateException(match.rule().name() + " gives what is not known");
    }
    return true;
  }
}
