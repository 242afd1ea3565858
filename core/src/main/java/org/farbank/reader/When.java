package org.farbank.reader;

import java.math.BigDecimal;
import org.farbank.observation.Period;
import org.jspecify.annotations.Nullable;

/**
 * When a claim holds: said beside it, at the head of its sentence, or inherited: from the heading,
 * from the day on which the partner told it, or from the sentence before where the story goes on.
 * What the partner tells of a time that is not dated has no date.
 */
final class When {

  /** A date so near the beginning of a sentence holds for all of it. */
  private static final int HEAD = 4;

  private final Scene scene;
  private final Tense.Finder tense;
  private final int date;
  private final int told;
  private final int present;
  private final int clauseEnd;
  private final int comma;
  private final int conjunction;
  private final int colon;
  private final int good;
  private final int from;
  private final int to;
  private final long[] amounts;
  private final long[] unknown;
  private final long[] habit;
  private final long[] comparison;
  private final int as;
  private final long[] vagueTime;

  When(Scene scene) {
    this.scene = scene;
    WordClasses classes = scene.classes();
    tense = new Tense.Finder(classes);
    date = classes.of("date");
    told = classes.of("told-mark");
    present = classes.of("present-word");
    clauseEnd = classes.of("clause-end");
    comma = classes.of("comma");
    colon = classes.of("colon");
    good = classes.of("good");
    conjunction = classes.of("conjunction");
    from = classes.of("change-from");
    to = classes.of("change-to");
    amounts = classes.set("money", "free-num");
    unknown = classes.set("vague-word", "vague");
    habit = classes.set("past-habit");
    comparison = classes.set("comparison");
    as = classes.of("than-as");
    vagueTime = classes.set("date", "present-word", "vague-word", "vague");
  }

  /** First and last day of what happens around an element. */
  Period event(Match match, int around) {
    Sentence sentence = match.sentence();
    Element captured = match.get("when");
    if (captured != null && captured.value instanceof TimeSpan) {
      return said(captured);
    }
    int at = nearest(sentence, around);
    if (at >= 0) {
      return said(sentence.at(at));
    }
    Discourse discourse = scene.discourse();
    Tense spoken = tense.of(sentence, around);
    if (spoken == Tense.PAST && !habitual(sentence, around)) {
      return period(discourse.story);
    }
    return spoken == Tense.FUTURE ? Period.UNKNOWN : period(discourse.headingDate);
  }

  /**
   * The nearest date of the clause; one of another clause only where it heads the sentence or that
   * clause has the same tense.
   */
  private int nearest(Sentence sentence, int around) {
    int best = -1;
    int distance = Integer.MAX_VALUE;
    for (int i = 0; i < sentence.size(); i++) {
      if (!isDate(sentence.at(i))) {
        continue;
      }
      int apart = apart(sentence, i, around);
      boolean later = i > around && scene.discourse().story != null;
      boolean same =
          apart == 0 || i < HEAD || !later && tense.of(sentence, i) == tense.of(sentence, around);
      int length = (i > around ? 2 * (i - around) : 3 * (around - i)) + 60 * apart;
      if (same && length < distance) {
        best = i;
        distance = length;
      }
    }
    return best;
  }

  private int apart(Sentence sentence, int a, int b) {
    int ends = 0;
    for (int i = Math.min(a, b); i < Math.max(a, b); i++) {
      if (sentence.at(i).is(clauseEnd)) {
        ends++;
      }
    }
    return ends;
  }

  /** First and last day of one value of an amount. */
  Period amount(Match match, BigDecimal value) {
    Element captured = match.get("when");
    if (captured != null && captured.value instanceof TimeSpan) {
      return said(captured);
    }
    Sentence sentence = match.sentence();
    int at = match.index("amount");
    Amount amount = sentence.at(at).amount();
    boolean changed = at > 0 && sentence.at(at - 1).is(from);
    boolean first = amount != null && amount.high() != null && value.equals(amount.low());
    if (changed && first) {
      return Period.UNKNOWN;
    }
    Element beside = after(sentence, at);
    boolean old = old(sentence, at);
    if (beside == null && !old) {
      beside = before(sentence, at);
    }
    if (beside == null && !old) {
      beside = shared(sentence, at);
    }
    if (beside != null) {
      return beside.is(present) ? now(sentence) : old ? said(beside) : current(beside);
    }
    return old || habitual(sentence, at) ? Period.UNKNOWN : inherited(sentence, at);
  }

  /** Notes a day that is beside an amount: those after it in the paragraph are of that day too. */
  private Period current(Element beside) {
    Discourse discourse = scene.discourse();
    if (beside.value instanceof TimeSpan span && span.isShort() && span.to() != null) {
      boolean past = !span.to().isAfter(scene.report().date());
      TimeSpan known = discourse.pricesOf;
      if (past && (known == null || known.to() == null || !span.to().isBefore(known.to()))) {
        discourse.pricesOf = span;
      }
    }
    return said(beside);
  }

  /** What an amount is compared with or has changed from belongs to another time. */
  private boolean old(Sentence sentence, int at) {
    for (int i = at - 1; i >= Math.max(0, at - 2); i--) {
      if (WordClasses.intersect(sentence.at(i).bits, comparison)) {
        return true;
      }
      if (sentence.at(i).is(from)) {
        return goesOn(sentence, at);
      }
    }
    return false;
  }

  /** Whether "to" and another amount follow. */
  private boolean goesOn(Sentence sentence, int at) {
    for (int i = at + 1; i < Math.min(sentence.size(), at + 8); i++) {
      if (sentence.at(i).is(to)) {
        return true;
      }
    }
    return false;
  }

  /** The date to the right of an amount, up to the next amount or the end of the clause. */
  private @Nullable Element after(Sentence sentence, int at) {
    boolean apart = false;
    for (int i = at + 1; i < sentence.size(); i++) {
      Element element = sentence.at(i);
      boolean bracket = element.is(clauseEnd) && i + 1 < sentence.size() && i == at + 1;
      if (WordClasses.intersect(element.bits, amounts)
          || element.is(clauseEnd)
              && !(bracket && dates(sentence.at(i + 1)) && !heads(sentence, i + 1))) {
        return null;
      }
      apart |= element.is(comma) || element.is(conjunction);
      if (i > at + 1 && WordClasses.intersect(element.bits, comparison)) {
        return null;
      }
      if (dates(sentence, i)) {
        return apart && leads(sentence, i) ? null : element;
      }
    }
    return null;
  }

  /** Whether a date heads what follows it, as in "(July: 3,500)". */
  private boolean heads(Sentence sentence, int at) {
    return at + 1 < sentence.size() && sentence.at(at + 1).is(colon);
  }

  /** Whether an amount follows a date before the next comma: the date is that amount's. */
  private boolean leads(Sentence sentence, int at) {
    for (int i = at + 1; i < sentence.size() && !sentence.at(i).is(comma); i++) {
      if (WordClasses.intersect(sentence.at(i).bits, amounts)) {
        return true;
      }
      if (sentence.at(i).is(clauseEnd)) {
        return false;
      }
    }
    return false;
  }

  /** The date to the left of an amount, unless it is another amount's and a verb stands between. */
  private @Nullable Element before(Sentence sentence, int at) {
    boolean ended = false;
    boolean verb = false;
    for (int i = at - 1; i >= 0; i--) {
      Element element = sentence.at(i);
      ended |= element.is(clauseEnd);
      verb |= tense.verb(sentence, i) != Tense.NONE || element.is(to);
      if (dates(sentence, i) && (!ended || i < HEAD || i >= at - 2 && heads(sentence, i))) {
        return verb && follows(sentence, i) ? null : element;
      }
    }
    return null;
  }

  /** Whether a date belongs to an amount that stands before it. */
  private boolean follows(Sentence sentence, int at) {
    for (int i = at - 1; i >= 0; i--) {
      Element element = sentence.at(i);
      if (element.is(clauseEnd) || element.is(comma) || element.is(conjunction)) {
        return false;
      }
      if (WordClasses.intersect(element.bits, amounts)) {
        return true;
      }
    }
    return false;
  }

  /** The date at the end of a row of amounts that no verb or comparison interrupts. */
  private @Nullable Element shared(Sentence sentence, int at) {
    boolean named = false;
    for (int i = at + 1; i < sentence.size(); i++) {
      Element element = sentence.at(i);
      if (element.is(clauseEnd)
          || tense.verb(sentence, i) != Tense.NONE
          || WordClasses.intersect(element.bits, comparison)
          || element.is(from)
          || element.is(to)) {
        return null;
      }
      if (dates(sentence, i)) {
        return named ? null : element;
      }
      named = !WordClasses.intersect(element.bits, amounts) && (named || element.is(good));
    }
    return null;
  }

  private Period inherited(Sentence sentence, int at) {
    Discourse discourse = scene.discourse();
    TimeSpan prices = discourse.pricesOf;
    Tense told = tense.of(sentence, at);
    boolean bulletin = discourse.documentDate != null || discourse.headingDate != null;
    if (prices != null && !bulletin && told != Tense.FUTURE && !sentence.has(this.told)) {
      return period(prices);
    }
    return switch (told) {
      case FUTURE -> Period.UNKNOWN;
      case PAST -> past(sentence, at);
      case PERFECT, PRESENT, NONE -> period(speaking(sentence));
    };
  }

  /** The story goes on; what has changed has its new value when the partner tells it. */
  private Period past(Sentence sentence, int at) {
    Discourse discourse = scene.discourse();
    if (discourse.story != null) {
      return period(discourse.story);
    }
    Amount amount = sentence.at(at).amount();
    boolean changed =
        amount != null && amount.high() != null && at > 0 && sentence.at(at - 1).is(from);
    return period(changed || sentence.has(told) ? speaking(sentence) : discourse.headingDate);
  }

  /** The time at which the partner speaks; null where nothing tells it. */
  private @Nullable TimeSpan speaking(Sentence sentence) {
    Discourse discourse = scene.discourse();
    if (sentence.has(told)) {
      return discourse.told;
    }
    if (discourse.headingDate != null) {
      return discourse.headingDate;
    }
    if (discourse.documentDate != null) {
      return discourse.documentDate;
    }
    return discourse.toldHere != null ? discourse.toldHere : discourse.told;
  }

  /** What is so "now" is so on the report's day if the text tells no other. */
  private Period now(Sentence sentence) {
    TimeSpan speaking = speaking(sentence);
    return speaking != null ? period(speaking) : TimeSpan.day(scene.report().date()).period();
  }

  /** Whether the clause tells what used to be. */
  private boolean habitual(Sentence sentence, int at) {
    for (int i = at; i >= 0 && !sentence.at(i).is(clauseEnd); i--) {
      if (WordClasses.intersect(sentence.at(i).bits, habit)) {
        return true;
      }
    }
    return false;
  }

  private Period said(Element element) {
    scene.notes().use(element);
    return element.value instanceof TimeSpan span ? span.period() : Period.UNKNOWN;
  }

  private static Period period(@Nullable TimeSpan span) {
    return span == null ? Period.UNKNOWN : span.period();
  }

  private boolean dates(Element element) {
    return WordClasses.intersect(element.bits, vagueTime) && !element.is(told);
  }

  /**
   * A date that is not merely compared with: "twice as much as last autumn", "more than in May".
   */
  private boolean dates(Sentence sentence, int i) {
    if (!dates(sentence.at(i))) {
      return false;
    }
    for (int j = i - 1; j >= Math.max(0, i - 2); j--) {
      if (sentence.at(j).is(as)) {
        return false;
      }
    }
    return true;
  }

  private boolean isDate(Element element) {
    return element.is(date) && !element.is(told)
        || WordClasses.intersect(element.bits, unknown) && element.value == null;
  }
}
