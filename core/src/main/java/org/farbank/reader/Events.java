package org.farbank.reader;

import java.math.BigDecimal;
import java.util.Locale;
import org.farbank.observation.Claim;
import org.farbank.observation.CorruptionForm;
import org.farbank.observation.IncidentType;
import org.farbank.observation.RestrictionType;
import org.farbank.observation.Status;
import org.farbank.pack.Currency;
import org.jspecify.annotations.Nullable;

/** Makes restrictions, incidents and corruption. */
final class Events {

  private final Scene scene;
  private final Whose whose;
  private final Jurisdiction jurisdiction;
  private final Observer observer;
  private final Dealings dealings;
  private final Victims victims;
  private final Tense.Finder tense;
  private final int past;
  private final int pastForm;
  private final int passive;

  Events(Scene scene, Observer observer, Whose whose, Jurisdiction jurisdiction) {
    this.scene = scene;
    this.whose = whose;
    this.jurisdiction = jurisdiction;
    this.observer = observer;
    this.dealings = new Dealings(scene, observer);
    this.victims = new Victims(scene);
    this.tense = new Tense.Finder(scene.classes());
    this.past = scene.classes().of("past-aux");
    this.pastForm = scene.classes().of("past-form");
    this.passive = scene.classes().of("passive");
  }

  /** A rule that exists, begins or ends; one of a body of the world is no country's. */
  void restriction(Match match) {
    boolean nobodys = "none".equals(match.rule().fields().get("country"));
    boolean more = match.rule().fields().containsKey("more");
    boolean apart = match.sentence().index - scene.discourse().restrictionSentence > 1;
    if (!nobodys && whose.isUnsaid(match) || more && apart) {
      return;
    }
    String country = nobodys ? null : jurisdiction.of(match);
    RestrictionType type = type(match);
    Status status = status(match);
    scene.discourse().restrictionCountry = country;
    Money money = money(match);
    observer.note(
        match,
        match.trigger(),
        country,
        new Claim.Restriction(type, country, status, money.amount, money.currency));
  }

  /** The type that the rule gives; "the order" and "the limit" are what was spoken of before. */
  private RestrictionType type(Match match) {
    if (match.rule().fields().getOrDefault("type", "").equals("same")) {
      RestrictionType spoken = scene.discourse().restriction;
      return spoken == null ? RestrictionType.BAN : spoken;
    }
    RestrictionType type = RestrictionType.valueOf(field(match, "type"));
    scene.discourse().restriction = type;
    scene.discourse().restrictionSentence = match.sentence().index;
    return type;
  }

  /**
   * The status that the rule gives; where it leaves that to the text, what is told as done in the
   * past has been introduced. What is only foreseen is not yet in force.
   */
  private Status status(Match match) {
    boolean stays = match.rule().fields().containsKey("stays");
    boolean open = match.rule().fields().getOrDefault("status", "").equals("auto");
    Status stated = open ? Status.IN_FORCE : Status.valueOf(field(match, "status"));
    if (stated != Status.IN_FORCE || stays) {
      return stated;
    }
    boolean done =
        open && isDone(match) && tense.of(match.sentence(), match.trigger()) == Tense.PAST;
    return done || observer.isExpected(match) ? Status.INTRODUCED : stated;
  }

  /** Whether the trigger itself is told as done: not "customs post closed", "may not be sold". */
  private boolean isDone(Match match) {
    boolean auxiliary = false;
    for (int i = Math.max(0, match.first() - 2); i <= match.trigger(); i++) {
      auxiliary |= match.sentence().at(i).is(past);
    }
    Element trigger = match.sentence().at(match.trigger());
    boolean active = trigger.is(pastForm) && match.last() > match.trigger();
    return auxiliary || active || trigger.is(passive);
  }

  /** A dated event; some rules tell only of one more of the kind that was told of before. */
  boolean incident(Match match) {
    IncidentType type = IncidentType.valueOf(field(match, "type"));
    boolean more = match.rule().fields().containsKey("more") && scene.discourse().incident != type;
    boolean apart = match.sentence().index - scene.discourse().incidentSentence > 1;
    if (match.rule().fields().containsKey("after") && apart) {
      return false; // what somebody had to pay where nothing had happened to him
    }
    if (more || whose.isUnsaid(match)) {
      return true;
    }
    scene.discourse().incidentSentence = match.sentence().index;
    boolean returned =
        scene.discourse().incident == IncidentType.REPATRIATION && !whose.isSaid(match);
    scene.discourse().incident = type;
    String country =
        switch (type) {
          case REPATRIATION -> whose.sender(match);
          case CROSSING -> whose.crosser(match);
          case SENTENCE, EXECUTION -> returned ? whose.fugitives() : whose.judge(match);
          default -> jurisdiction.of(match);
        };
    if (type != IncidentType.CROSSING && type != IncidentType.KILLING || whose.isSaid(match)) {
      scene.discourse().lastEvent = country;
    }
    Integer count = victims.count(match);
    Integer dead = type == IncidentType.KILLING || type == IncidentType.EXECUTION ? count : null;
    String means = type == IncidentType.KILLING && victims.shot(match) ? "shooting" : null;
    Money money = money(match);
    Claim claim =
        new Claim.Incident(type, country, count, null, dead, means, money.amount, money.currency);
    observer.note(match, match.trigger(), country, claim);
    return true;
  }

  /** Enforcers who take bribes or take part. */
  void corruption(Match match) {
    String country = jurisdiction.of(match);
    CorruptionForm form = CorruptionForm.valueOf(field(match, "form"));
    Money money = money(match);
    dealings.see(
        match, country, new Claim.Corruption(form, country, null, money.amount, money.currency));
  }

  /** All of a sentence that tells of corruption has been seen. */
  void close() {
    dealings.close();
  }

  private record Money(@Nullable BigDecimal amount, @Nullable String currency) {}

  /** The captured amount, which is so used and no price. */
  private Money money(Match match) {
    Element figure = match.get("amount");
    Amount amount = figure == null ? null : figure.amount();
    if (figure == null || amount == null) {
      return new Money(null, null);
    }
    scene.notes().use(figure);
    Currency currency = amount.currency() == null ? scene.discourse().currency : amount.currency();
    return new Money(amount.low(), currency == null ? null : currency.id());
  }

  private static String field(Match match, String name) {
    return match.rule().fields().getOrDefault(name, "").toUpperCase(Locale.ROOT).replace('-', '_');
  }
}
