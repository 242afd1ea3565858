package org.farbank.reader;

import org.jspecify.annotations.Nullable;

/** Which date of a sentence is an amount's. */
final class BesideDates {

  /** A date so near the beginning of a sentence holds for all of it. */
  private static final int HEAD = 4;

  /** So far from what has changed stands what it is now. */
  private static final int CHANGE = 8;

  private final Tense.Finder tense;
  private final Contrast contrast;
  private final ThanDate merely;
  private final Was was;
  private final int told;
  private final int clauseEnd;
  private final int comma;
  private final int conjunction;
  private final int colon;
  private final int bracket;
  private final int closing;
  private final int all;
  private final int when;
  private final int good;
  private final int from;
  private final int to;
  private final int particle;
  private final int as;
  private final ClassSet compared;
  private final int arrow;
  private final int level;
  private final int asideDate;
  private final int det;
  private final ClassSet amounts;
  private final ClassSet comparison;
  private final ClassSet vagueTime;

  BesideDates(WordClasses classes) {
    tense = new Tense.Finder(classes);
    contrast = new Contrast(classes);
    merely = new ThanDate(classes);
    was = new Was(classes);
    told = classes.of("told-mark");
    clauseEnd = classes.of("clause-end");
    comma = classes.of("comma");
    conjunction = classes.of("conjunction");
    colon = classes.of("colon");
    bracket = classes.of("bracket");
    closing = classes.of("closing-bracket");
    all = classes.of("all-of-them");
    when = classes.of("at-which-time");
    good = classes.of("good");
    from = classes.of("change-from");
    to = classes.of("change-to");
    particle = classes.of("particle");
    as = classes.of("than-as");
    compared = classes.some("compared-lead", "difference-word");
    arrow = classes.of("arrow");
    level = classes.of("level-word");
    asideDate = classes.of("aside-date");
    det = classes.of("det");
    amounts = classes.some("money", "free-num");
    comparison = classes.some("comparison");
    vagueTime = ClassSet.of(classes.set("date", "present-word", "vague-word", "vague"));
  }

  /** The date of the amount at an index; {@code old} where it is what another is compared with. */
  @Nullable Element of(Sentence sentence, int at, boolean old) {
    Element date = aside(sentence, at) ? inside(sentence, at) : tied(sentence, at);
    if (date == null) {
      date = after(sentence, at);
    }
    if (date == null && (!old || was.is(sentence, at))) {
      date = before(sentence, at);
    }
    return date == null ? shared(sentence, at) : date;
  }

  /** Whether an amount is what another that stands before it has come to. */
  boolean came(Sentence sentence, int at) {
    return was.before(sentence, at) >= 0;
  }

  /** Whether an amount is where a change began. */
  boolean began(Sentence sentence, int at) {
    return was.changed(sentence, at);
  }

  /** What an amount is compared with or has changed from belongs to another time. */
  boolean old(Sentence sentence, int at) {
    if (was.is(sentence, at)) {
      return true;
    }
    for (int i = at - 1; i >= Math.max(0, at - 2); i--) {
      if (comparison.meets(sentence.at(i).bits)) {
        return true;
      }
      if (sentence.at(i).is(from)) {
        return goesOn(sentence, at) || cameTo(sentence, i);
      }
    }
    return points(sentence, at);
  }

  /** Whether an arrow leads from an amount to another: "300 → 600". */
  boolean points(Sentence sentence, int at) {
    return at + 2 < sentence.size()
        && sentence.at(at + 1).is(arrow)
        && amounts.meets(sentence.at(at + 2).bits);
  }

  /** Whether an amount stands in brackets behind another: "5,050 (a week ago 4,950)". */
  boolean aside(Sentence sentence, int at) {
    for (int i = at - 1; i > 0 && !amounts.meets(sentence.at(i).bits); i--) {
      if (sentence.at(i).is(bracket)) {
        return cameTo(sentence, i);
      }
      if (sentence.at(i).is(clauseEnd)) {
        return false;
      }
    }
    return false;
  }

  /**
   * Whether what was paid at a time stands in brackets right behind an amount: "5,050 (May 4,950)".
   */
  boolean before(Sentence sentence, int at, TimeSpan was) {
    for (int i = at + 1; i < Math.min(sentence.size(), at + 6); i++) {
      if (amounts.meets(sentence.at(i).bits) && aside(sentence, i)) {
        Element date = inside(sentence, i);
        return date != null && was.equals(date.value);
      }
    }
    return false;
  }

  /** Whether nothing but an amount stands in brackets behind another: "5,100 (5,000)". */
  boolean alone(Sentence sentence, int at) {
    return at > 1
        && at + 1 < sentence.size()
        && sentence.at(at - 1).is(bracket)
        && sentence.at(at + 1).is(closing)
        && amounts.meets(sentence.at(at - 2).bits);
  }

  /** The date in an amount's brackets. */
  private @Nullable Element inside(Sentence sentence, int at) {
    for (int i = at - 1; i > 0 && !sentence.at(i).is(bracket); i--) {
      if (dates(sentence, i)) {
        return sentence.at(i);
      }
    }
    return null;
  }

  /** Whether "to" and another amount follow. */
  private boolean goesOn(Sentence sentence, int at) {
    for (int i = at + 1; i < Math.min(sentence.size(), at + CHANGE); i++) {
      if (sentence.at(i).is(to)) {
        return true;
      }
    }
    return false;
  }

  /** Whether what it came to stands before: "down to 1,190 from 1,240". */
  private boolean cameTo(Sentence sentence, int at) {
    for (int i = at - 1; i > Math.max(0, at - CHANGE); i--) {
      if (sentence.at(i).is(clauseEnd) || sentence.at(i).is(comma)) {
        return false;
      }
      if (amounts.meets(sentence.at(i).bits)) {
        return true;
      }
    }
    return false;
  }

  /** The date of "in July, when it was at 8,000". */
  private @Nullable Element tied(Sentence sentence, int at) {
    for (int i = at - 1; i > 0; i--) {
      Element element = sentence.at(i);
      if (element.is(when)) {
        int before = sentence.at(i - 1).is(comma) ? i - 2 : i - 1;
        return before >= 0 && dates(sentence.at(before)) ? sentence.at(before) : null;
      }
      if (element.is(clauseEnd)) {
        return null;
      }
    }
    return null;
  }

  /** The date to the right of an amount, up to the next amount or the end of the clause. */
  private @Nullable Element after(Sentence sentence, int at) {
    boolean apart =
        at + 1 < sentence.size() && sentence.at(at + 1).is(particle) || was.is(sentence, at);
    for (int i = at + 1; i < sentence.size(); i++) {
      Element element = sentence.at(i);
      if (amounts.meets(element.bits)
          || element.is(clauseEnd) && !(element.is(bracket) && bracketed(sentence, i + 1))) {
        return null;
      }
      apart |= element.is(comma) || element.is(conjunction);
      if (i > at + 1 && comparison.meets(element.bits)) {
        return null;
      }
      if (dates(sentence, i)) {
        return apart && leads(sentence, i) ? null : element;
      }
    }
    return null;
  }

  /** Whether only a date stands in brackets. */
  private boolean bracketed(Sentence sentence, int at) {
    if (at >= sentence.size() || !dates(sentence.at(at)) || heads(sentence, at)) {
      return false;
    }
    for (int i = at + 1; i < sentence.size() && !sentence.at(i).is(closing); i++) {
      if (amounts.meets(sentence.at(i).bits)) {
        return false; // (12월 초 혜산 4300)
      }
    }
    return true;
  }

  /** Whether a date heads what follows it, as in "(July: 3,500)". */
  private boolean heads(Sentence sentence, int at) {
    return at + 1 < sentence.size() && sentence.at(at + 1).is(colon);
  }

  /** Whether an amount follows a date before the next comma: the date is that amount's. */
  private boolean leads(Sentence sentence, int at) {
    for (int i = at + 1; i < sentence.size() && !sentence.at(i).is(comma); i++) {
      if (amounts.meets(sentence.at(i).bits)) {
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
    boolean inside = false;
    for (int i = at - 1; i >= 0; i--) {
      Element element = sentence.at(i);
      inside |= element.is(closing);
      inside &= !element.is(bracket);
      if (inside) {
        continue; // another amount's aside
      }
      ended |= element.is(clauseEnd);
      verb |= tense.verb(sentence, i) != Tense.NONE || element.is(to) || element.is(arrow);
      if (dates(sentence, i) && foreign(sentence, i, at)) {
        return null;
      }
      if (dates(sentence, i) && (!ended || i < HEAD || i >= at - 2 && heads(sentence, i))) {
        boolean others = verb && follows(sentence, i) || contrast.is(sentence, i, at);
        return others ? null : named(sentence, i);
      }
    }
    return null;
  }

  /** Whether a date is that of the other one of what was and what is now. */
  private boolean foreign(Sentence sentence, int date, int at) {
    int old = was.before(sentence, at);
    if (old > date) {
      return was.dates(sentence, date, old);
    }
    return was.changed(sentence, at) && !was.dates(sentence, date, at);
  }

  /** A date that another expression only explains: "on New Year's Day, shortly before the test". */
  private Element named(Sentence sentence, int at) {
    boolean apposed = at > 1 && sentence.at(at - 1).is(comma) && dates(sentence, at - 2);
    boolean explains =
        !(sentence.at(at).value instanceof TimeSpan) || sentence.at(at).is(asideDate);
    return apposed && explains ? sentence.at(at - 2) : sentence.at(at);
  }

  /** Whether a date belongs to an amount that stands before it. */
  private boolean follows(Sentence sentence, int at) {
    for (int i = at - 1; i >= 0; i--) {
      Element element = sentence.at(i);
      if (element.is(clauseEnd) || element.is(comma) || element.is(conjunction)) {
        return false;
      }
      if (amounts.meets(element.bits)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The date at the end of a row of amounts that no verb or comparison interrupts; one that is said
   * to be of all of them is the whole row's.
   */
  private @Nullable Element shared(Sentence sentence, int at) {
    boolean named = false;
    for (int i = at + 1; i < sentence.size(); i++) {
      Element element = sentence.at(i);
      if (element.is(all) && i + 1 < sentence.size() && dates(sentence, i + 1)) {
        return sentence.at(i + 1);
      }
      boolean together =
          element.is(bracket) && i + 1 < sentence.size() && sentence.at(i + 1).is(all);
      if (element.is(clauseEnd) && !together
          || tense.verb(sentence, i) != Tense.NONE
          || comparison.meets(element.bits)
          || element.is(from)
          || element.is(to)) {
        return null;
      }
      if (dates(sentence, i)) {
        return named || leads(sentence, i) || contrast.is(sentence, i, at) ? null : element;
      }
      named = !amounts.meets(element.bits) && (named || element.is(good));
    }
    return null;
  }

  private boolean dates(Element element) {
    return vagueTime.meets(element.bits) && !element.is(told);
  }

  /**
   * A date that is not merely compared with: "twice as much as last autumn", "more than in May".
   */
  private boolean dates(Sentence sentence, int i) {
    if (!dates(sentence.at(i))) {
      return false;
    }
    boolean measure =
        i > 0
            && i + 1 < sentence.size()
            && sentence.at(i + 1).is(level)
            && sentence.at(i - 1).is(det); // "twice the January price"
    if (measure
        || merely.follows(sentence, i)
        || i > 0 && compared.meets(sentence.at(i - 1).bits)) {
      return false;
    }
    for (int j = i - 1; j >= Math.max(0, i - 2); j--) {
      if (sentence.at(j).is(as)) {
        return false;
      }
    }
    return true;
  }
}
