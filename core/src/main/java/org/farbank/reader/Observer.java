package org.farbank.reader;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.farbank.observation.Claim;
import org.farbank.observation.Evidence;
import org.farbank.observation.Modality;
import org.farbank.observation.Observation;
import org.farbank.observation.Period;
import org.farbank.pack.Actor;
import org.farbank.pack.Place;
import org.jspecify.annotations.Nullable;

/** Notes an observation of a match with its evidence, setting and mood. */
final class Observer {

  /** How many elements the date at the head of a sentence may follow. */
  private static final int HEAD = 3;

  private final Scene scene;
  private final Setting setting;
  private final When when;
  private final Mood mood;
  private final Tense.Finder tense;
  private final int would;
  private final int comma;
  private final int slash;

  Observer(Scene scene, Setting setting) {
    this.scene = scene;
    this.setting = setting;
    this.when = new When(scene);
    this.mood = new Mood(scene.classes());
    this.tense = new Tense.Finder(scene.classes());
    this.would = scene.classes().of("would-word");
    this.comma = scene.classes().of("comma");
    this.slash = scene.classes().of("slash");
  }

  /**
   * Notes what {@code match} claims; place and time are sought around the element at {@code
   * around}.
   */
  void note(Match match, int around, @Nullable String country, Claim claim) {
    note(match, around, country, claim, null);
  }

  /** The same; {@code fixed} where the words next to it say that it is not so, or not yet. */
  void note(
      Match match, int around, @Nullable String country, Claim claim, @Nullable Modality fixed) {
    boolean nowhere = "none".equals(match.rule().fields().get("country"));
    String bank = claim instanceof Claim.Incident ? null : country;
    Place place = nowhere ? null : setting.place(match, around, bank);
    Period period = when.event(match, around);
    Modality said = said(match, period);
    Modality modality = said == Modality.STATED && toCome(match, period) ? Modality.EXPECTED : said;
    note(match, claim, place, country, period, fixed == null ? modality : fixed);
  }

  /** Notes what a match claims with a modality that is already known. */
  void note(Match match, @Nullable String country, Claim claim, Modality said) {
    Place place = setting.place(match, match.trigger(), country);
    Period period = when.event(match, match.trigger());
    boolean ahead = said == Modality.STATED && toCome(match, period) && dated(match);
    note(match, claim, place, country, period, ahead ? Modality.EXPECTED : said);
  }

  /** Whether a day to come stands with a match, or at the head of its sentence. */
  private boolean dated(Match match) {
    Sentence sentence = match.sentence();
    int to = match.last();
    while (to + 1 < sentence.size() && !sentence.at(to + 1).is(comma)) {
      to++;
    }
    int from = match.first();
    while (from > 0 && !sentence.at(from - 1).is(comma)) {
      from--;
    }
    for (int i = 0; i <= to; i++) {
      boolean near = i >= from || i < HEAD;
      if (near
          && sentence.at(i).value instanceof TimeSpan span
          && !span.isUnknown()
          && span.from() != null
          && span.from().isAfter(scene.report().date())) {
        return true;
      }
    }
    return false;
  }

  /** Notes what a value of an amount claims, with the date beside it. */
  void note(
      Match match, Claim claim, @Nullable Place place, @Nullable String country, BigDecimal value) {
    int at = match.index("amount");
    Period period = when.amount(match, value, place);
    Modality said = mood.modality(match, at);
    boolean ahead =
        said == Modality.STATED
            && claim instanceof Claim.Price
            && after(period)
            && named(match, at, period)
            && !past(match, at);
    note(match, claim, place, country, period, ahead ? Modality.EXPECTED : said);
  }

  /** Whether a period begins after the day of the report, or reaches beyond it from no day. */
  private boolean after(Period period) {
    LocalDate begins = period.from() == null ? period.to() : period.from();
    return begins != null && begins.isAfter(scene.report().date());
  }

  /** Whether a period is named beside an amount, with no comma between. */
  private boolean named(Match match, int at, Period period) {
    for (int step : new int[] {-1, 1}) {
      for (int i = at + step; i >= 0 && i < match.sentence().size(); i += step) {
        Element element = match.sentence().at(i);
        if (element.is(comma) || element.is(slash)) {
          break;
        }
        if (element.value instanceof TimeSpan span
            && !span.isUnknown()
            && Objects.equals(span.from(), period.from())
            && Objects.equals(span.to(), period.to())) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean past(Match match, int at) {
    return "stated".equals(match.rule().fields().get("modality"))
        || tense.of(match.sentence(), at) == Tense.PAST;
  }

  /** Whether a match speaks of what is to come. */
  boolean isExpected(Match match) {
    Period period = when.event(match, match.trigger());
    return said(match, period) == Modality.EXPECTED || toCome(match, period);
  }

  /** What the words say; a rule that would begin on a day that has passed has begun. */
  private Modality said(Match match, Period period) {
    Modality said = mood.modality(match);
    boolean begun =
        said == Modality.EXPECTED
            && match.rule().gives().equals("restriction")
            && !"expected".equals(match.rule().fields().get("modality"))
            && period.from() != null
            && period.from().isBefore(scene.report().date())
            && reported(match);
    return begun ? Modality.STATED : said;
  }

  /** Whether it is told as what somebody had said: "would be forbidden". */
  private boolean reported(Match match) {
    for (int i = Math.max(0, match.first() - 3); i <= match.trigger(); i++) {
      if (match.sentence().at(i).is(would)) {
        return true;
      }
    }
    return false;
  }

  /** What begins after the day of the report can only be expected, unless the rule knows better. */
  private boolean toCome(Match match, Period period) {
    boolean fixed =
        "stated".equals(match.rule().fields().get("modality"))
            || match.rule().gives().equals("likely"); // a date near goods may be of anything
    boolean done = tense.of(match.sentence(), match.trigger()) == Tense.PAST;
    return !fixed && !done && period.from() != null && period.from().isAfter(scene.report().date());
  }

  private void note(
      Match match,
      Claim claim,
      @Nullable Place place,
      @Nullable String country,
      Period period,
      Modality modality) {
    Sentence sentence = match.sentence();
    int start = sentence.at(match.first()).start;
    int end = sentence.at(match.last()).end;
    Report report = scene.report();
    Element actor = match.get("actor");
    Actor who = actor == null || actor.lexeme == null ? null : actor.lexeme.actor;
    Observation observation =
        new Observation(
            new Evidence(report.id(), start, end, report.text().substring(start, end)),
            report.lang(),
            period,
            place == null ? null : place.id(),
            place == null ? null : (Integer) place.precision(),
            country != null ? country : place == null ? null : place.country(),
            mood.attribution(sentence),
            modality,
            match.rule().name(),
            who == null ? null : who.id(),
            claim);
    scene.notes().observations.add(observation);
  }
}
