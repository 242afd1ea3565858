package org.farbank.reader;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.farbank.observation.Period;
import org.farbank.pack.Place;
import org.jspecify.annotations.Nullable;

/**
 * When an amount was paid: the date beside it, that of the other amounts of its row, or, where two
 * things are told as they were and as they are, the dates of the first pair: "rice fell from 5,300
 * at New Year to 4,850 last Friday, and the yuan from 1,380 to 1,340". Else it is of the day of
 * which the paragraph tells, or on which the partner told it.
 */
final class AmountDates {

  /** Days for which the figures of a bulletin may be under way. */
  private static final int LATELY = 10;

  private final Scene scene;
  private final Spoken spoken;
  private final BesideDates beside;
  private final DateOrder order;
  private final Tense.Finder tense;
  private final int told;
  private final int present;
  private final int clauseEnd;
  private final int from;
  private final int bracket;
  private final int arrow;
  private final int comma;
  private final int had;
  private final int before;
  private final int det;
  private final int vague;
  private final ClassSet amounts;
  private final ClassSet habit;
  private Pair pair = new Pair(null, null, null, 0);

  AmountDates(Scene scene, Spoken spoken) {
    this.scene = scene;
    this.spoken = spoken;
    WordClasses classes = scene.classes();
    beside = new BesideDates(classes);
    order = new DateOrder(scene, spoken);
    tense = new Tense.Finder(classes);
    told = classes.of("told-mark");
    present = classes.of("present-word");
    clauseEnd = classes.of("clause-end");
    from = classes.of("change-from");
    bracket = classes.of("bracket");
    arrow = classes.of("arrow");
    comma = classes.of("comma");
    had = classes.of("had-aux");
    before = classes.of("before-word");
    det = classes.of("det");
    vague = classes.of("vague");
    amounts = ClassSet.of(classes.set("money", "free-num"));
    habit = classes.some("past-habit");
  }

  /** First and last day of one value of an amount. */
  Period of(Match match, BigDecimal value, @Nullable Place place) {
    Sentence sentence = match.sentence();
    int at = match.index("amount");
    Amount amount = sentence.at(at).amount();
    if (sentence != pair.sentence) {
      pair = pair(sentence);
    }
    boolean range = amount != null && amount.high() != null && changed(sentence, at);
    if (range && amount != null && value.compareTo(amount.low()) == 0) {
      return Spoken.period(was());
    }
    boolean old = !range && beside.old(sentence, at);
    TimeSpan ordered = order.of(sentence, at, value);
    if (ordered != null) {
      return ordered.period();
    }
    Element date = beside.of(sentence, at, old);
    if (date == null && beside.alone(sentence, at) && before() != null) {
      return Spoken.period(before());
    }
    if (date != null && beside.aside(sentence, at)) {
      return spoken.said(date);
    }
    if (date != null) {
      return date.is(present)
          ? spoken.now(sentence)
          : old ? spoken.said(date) : current(date, place);
    }
    if (old) {
      boolean to =
          changed(sentence, at) || beside.points(sentence, at) || beside.began(sentence, at);
      return Spoken.period(to ? was() : before());
    }
    if (beside.came(sentence, at)) {
      return pair.is != null && at >= pair.since
          ? pair.is.period()
          : Spoken.period(spoken.speaking(sentence));
    }
    if (habitual(sentence, at)) {
      return Period.UNKNOWN;
    }
    Period known = inherited(sentence, at, place);
    boolean now = pair.was != null && pair.is == null && beside.before(sentence, at, pair.was);
    return now && known.equals(Period.UNKNOWN) ? spoken.now(sentence) : known;
  }

  /**
   * Then and now, as the dates beside the amounts of a sentence tell them; now from an element on.
   */
  private record Pair(
      @Nullable Sentence sentence, @Nullable TimeSpan was, @Nullable TimeSpan is, int since) {}

  private Pair pair(Sentence sentence) {
    TimeSpan was = null;
    TimeSpan is = null;
    int since = 0;
    TimeSpan earliest = null;
    List<TimeSpan> dated = new ArrayList<>();
    boolean aside = false;
    for (int i = 0; i < sentence.size(); i++) {
      Element element = sentence.at(i);
      aside = element.is(bracket) || aside && !element.is(clauseEnd);
      TimeSpan span = amounts.meets(element.bits) ? dated(sentence, i) : null;
      if (span == null) {
        continue;
      }
      if (dated.isEmpty() || !dated.getLast().equals(span)) {
        dated.add(span);
      }
      if (aside || beside.old(sentence, i)) {
        was = was == null ? span : was;
      } else if (is == null || span.end().isAfter(is.end())) {
        is = span;
        since = i;
      }
      earliest = earliest == null || span.end().isBefore(earliest.end()) ? span : earliest;
    }
    if (was == null && earliest != null && (!earliest.equals(is) || isPast(earliest))) {
      was = earliest;
    }
    is = was == null || is != null && is.equals(was) ? null : is;
    order.note(sentence, dated);
    if (sentence.has(arrow) && dated.size() == 1) {
      scene.discourse().was = earliest; // the next lines with arrows are of then and now too
    } else {
      remember(was == null ? earliest : was);
    }
    return new Pair(sentence, was, is, since);
  }

  /** The earliest time of the paragraph is that of the old values of changes without dates. */
  private void remember(@Nullable TimeSpan span) {
    TimeSpan known = scene.discourse().was;
    if (span != null && (known == null || span.end().isBefore(known.end()))) {
      scene.discourse().was = span;
    }
  }

  /** The closed span beside an amount, or null. */
  private @Nullable TimeSpan dated(Sentence sentence, int at) {
    Element date = beside.of(sentence, at, beside.old(sentence, at));
    if (date != null && date.is(present)) {
      return spoken.speaking(sentence);
    }
    return date != null && date.value instanceof TimeSpan span && span.to() != null ? span : null;
  }

  /** Whether a time is over when the text is written, or the partner speaks. */
  private boolean isPast(TimeSpan span) {
    return !span.isShort() && span.end().isBefore(scene.report().date());
  }

  /** The time of the older ones of the amounts of a sentence, or of all of the text. */
  private @Nullable TimeSpan before() {
    return pair.was != null ? pair.was : scene.discourse().older;
  }

  /** The time of the old value of a change that tells no date itself. */
  private @Nullable TimeSpan was() {
    if (pair.was != null) {
      return pair.was;
    }
    Discourse discourse = scene.discourse();
    return discourse.was == null || discourse.was.equals(discourse.pricesOf)
        ? discourse.older
        : discourse.was;
  }

  /** Notes a day that is beside an amount: those after it in the paragraph are of that day too. */
  private Period current(Element date, @Nullable Place place) {
    Discourse discourse = scene.discourse();
    if (date.value instanceof TimeSpan span && span.isShort() && span.to() != null) {
      boolean past = !span.to().isAfter(scene.report().date());
      if (past && place != null) {
        discourse.dateAt.merge(place, span, AmountDates::later);
      }
      TimeSpan known = discourse.pricesOf;
      if (past && (known == null || known.to() == null || !span.to().isBefore(known.to()))) {
        discourse.pricesOf = span;
      }
    }
    return spoken.said(date);
  }

  /** Whether a text only bears the day on which it appears, and a town has a day of its own. */
  private boolean published(TimeSpan all, TimeSpan there) {
    LocalDate report = scene.report().date();
    return all.isDay()
        && all.start().equals(report)
        && there.isDay()
        && there.start().plusDays(LATELY).isAfter(report);
  }

  private static TimeSpan later(TimeSpan a, TimeSpan b) {
    return a.end().isAfter(b.end()) ? a : b;
  }

  /** Whether an amount is what has changed: "from 300 to 600". */
  private boolean changed(Sentence sentence, int at) {
    return at > 0 && sentence.at(at - 1).is(from);
  }

  private Period inherited(Sentence sentence, int at, @Nullable Place place) {
    Discourse discourse = scene.discourse();
    TimeSpan prices = discourse.pricesOf;
    Tense told = listed(sentence, at) ? Tense.NONE : tense.of(sentence, at);
    if (told == Tense.FUTURE || told == Tense.PAST && earlier(sentence, at)) {
      return Period.UNKNOWN;
    }
    if (pair.is != null && at > pair.since && told != Tense.PRESENT) {
      return pair.is.period();
    }
    boolean bulletin = discourse.documentDate != null || discourse.headingDate != null;
    TimeSpan there = place == null ? null : discourse.dateAt.get(place);
    TimeSpan all = discourse.documentDate;
    boolean bare = discourse.headingDate == null && told == Tense.NONE;
    boolean known = there != null && all != null && (all.holds(there) || published(all, there));
    if (known && bare) {
      return Spoken.period(there); // "Pyongyang 6,600 (14 Feb.)", then "Corn: Pyongyang 3,100"
    }
    if (prices != null && !bulletin && !sentence.has(this.told)) {
      return Spoken.period(prices);
    }
    return told == Tense.PAST ? past(sentence, at) : Spoken.period(spoken.speaking(sentence));
  }

  /** Whether no verb stands before an amount in its clause, and a comma before that behind it. */
  private boolean listed(Sentence sentence, int at) {
    for (int i = at - 1; i >= 0 && !sentence.at(i).is(clauseEnd); i--) {
      if (tense.verb(sentence, i) != Tense.NONE) {
        return false;
      }
    }
    for (int i = at + 1; i < sentence.size() && !sentence.at(i).is(clauseEnd); i++) {
      if (tense.verb(sentence, i) != Tense.NONE) {
        return false;
      }
      if (sentence.at(i).is(comma)) {
        return true;
      }
    }
    return false;
  }

  /** The story goes on; what has changed has its new value when the partner tells it. */
  private Period past(Sentence sentence, int at) {
    Discourse discourse = scene.discourse();
    if (discourse.story != null) {
      return Spoken.period(discourse.story);
    }
    return pluperfect(sentence, at) ? Period.UNKNOWN : Spoken.period(spoken.speaking(sentence));
  }

  /** Whether an amount is of a time before what has no date: "cost 300 before the flood". */
  private boolean earlier(Sentence sentence, int at) {
    if (sentence.size() > 1 && sentence.at(0).is(before) && undated(sentence.at(1))) {
      return !closed(sentence, at);
    }
    for (int i = at; i + 1 < sentence.size() && !sentence.at(i).is(clauseEnd); i++) {
      if (i > at && amounts.meets(sentence.at(i).bits)) {
        return false;
      }
      if (sentence.at(i).is(before) && undated(sentence.at(i + 1))) {
        return true;
      }
    }
    return false;
  }

  private boolean undated(Element element) {
    return element.is(det) || element.is(vague);
  }

  /** Whether a clause has ended before an amount. */
  private boolean closed(Sentence sentence, int at) {
    for (int i = 0; i < at; i++) {
      if (sentence.at(i).is(clauseEnd)) {
        return true;
      }
    }
    return false;
  }

  private boolean ends(Element element) {
    return element.is(clauseEnd) || element.is(comma);
  }

  /** Whether the clause tells what had been before: "had cost". */
  private boolean pluperfect(Sentence sentence, int at) {
    for (int i = at; i >= 0 && !ends(sentence.at(i)); i--) {
      if (sentence.at(i).is(had)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the clause tells what used to be. */
  private boolean habitual(Sentence sentence, int at) {
    for (int i = at; i >= 0 && !sentence.at(i).is(clauseEnd); i--) {
      if (habit.meets(sentence.at(i).bits)) {
        return true;
      }
    }
    return false;
  }
}
