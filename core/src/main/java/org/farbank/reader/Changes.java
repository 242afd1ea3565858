package org.farbank.reader;

import java.util.Locale;
import org.farbank.observation.Claim;
import org.farbank.observation.Trend;

/** Makes claims of change: enforcement and informal trade as a whole that grow, shrink or stay. */
final class Changes {

  private final Scene scene;
  private final int bothSides;
  private final Jurisdiction jurisdiction;
  private final Observer observer;
  private final Vigil vigil;

  Changes(Scene scene, Observer observer, Jurisdiction jurisdiction) {
    this.scene = scene;
    this.bothSides = scene.classes().of("both-sides");
    this.jurisdiction = jurisdiction;
    this.observer = observer;
    this.vigil = new Vigil(scene, observer);
  }

  /** Informal trade rises, falls or goes on. */
  void trade(Match match) {
    observer.note(match, match.trigger(), null, new Claim.TradeActivity(trend(match)));
  }

  /** Patrols, checks, surveillance or punishment grow stronger or weaker. */
  void enforcement(Match match) {
    if (match.sentence().has(bothSides)) {
      scene.pack().countries().forEach(bank -> vigil.see(match, bank, trend(match)));
      return;
    }
    vigil.see(match, jurisdiction.of(match), trend(match));
  }

  /** A sentence is over. */
  void close(Sentence sentence) {
    vigil.close(sentence);
  }

  /** More posts are up, wider spaces down. */
  private static Trend compared(Element now, Element before) {
    Amount a = now.amount();
    Amount b = before.amount();
    if (a == null || b == null) {
      return Trend.UP;
    }
    int more = a.low().compareTo(b.low());
    boolean spacing = spaces(a) || spaces(b);
    return (spacing ? -more : more) >= 0 ? Trend.UP : Trend.DOWN;
  }

  /** Whether an amount is a distance or a time, not a number of posts. */
  private static boolean spaces(Amount amount) {
    return amount.unit() != null && !amount.unit().dimension().equals("count");
  }

  private Trend trend(Match match) {
    Element now = match.get("a");
    Element before = match.get("b");
    if (now != null && before != null) {
      return compared(now, before);
    }
    String like = match.rule().fields().get("as");
    if (like != null) {
      return like.equals("contrary") ? Vigil.turned(vigil.spoken()) : vigil.spoken();
    }
    return Trend.valueOf(
        match.rule().fields().getOrDefault("trend", "up").toUpperCase(Locale.ROOT));
  }
}
