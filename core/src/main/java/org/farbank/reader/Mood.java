package org.farbank.reader;

import org.farbank.observation.Attribution;
import org.farbank.observation.Bound;
import org.farbank.observation.Modality;

/** Whether the words around a trigger state, foresee or deny it, and who says so. */
final class Mood {

  /** How far before its verb "not" may stand, and how far the subject. */
  private static final int VERB = 4;

  private static final int SUBJECT = 6;

  private static final int NONE = -1;

  /** How far before and after an amount it may stand that it is a guess. */
  private static final int GUESS = 8;

  private static final int AFTER = 6;

  /** How far from what it tells a rumour may stand. */
  private static final int RUMOUR = 10;

  private final int negation;
  private final int negationAfter;
  private final int nobody;
  private final int expectation;
  private final int weak;
  private final int modal;
  private final int clauseEnd;
  private final int clauseComma;
  private final int speech;
  private final int except;
  private final int deontic;
  private final int conjunction;
  private final int join;
  private final int rumour;
  private final int untrue;
  private final int lowBound;
  private final int when;
  private final int unheard;
  private final int person;
  private final int comma;
  private final int colon;
  private final int guess;
  private final int present;
  private final int see;
  private final int past;
  private final int slash;
  private final int habit;
  private final int relative;
  private final int instead;
  private final int money;
  private final int expectedAfter;
  private final Behind behind;
  private final ClassSet told;

  Mood(WordClasses classes) {
    negation = classes.of("negation");
    negationAfter = classes.of("negation-after");
    nobody = classes.of("negative-subject");
    expectation = classes.of("expectation");
    weak = classes.of("weak-expectation");
    modal = classes.of("modal");
    clauseEnd = classes.of("clause-end");
    clauseComma = classes.of("clause-comma");
    speech = classes.of("speech");
    except = classes.of("except-word");
    deontic = classes.of("deontic");
    conjunction = classes.of("conjunction");
    join = classes.of("list-join");
    rumour = classes.of("rumour");
    untrue = classes.of("untrue");
    lowBound = classes.of("low-bound");
    when = classes.of("when-word");
    unheard = classes.of("unheard");
    person = classes.of("person");
    comma = classes.of("comma");
    colon = classes.of("colon");
    guess = classes.of("guess-word");
    present = classes.of("present-word");
    see = classes.of("see-word");
    past = classes.of("past-form");
    slash = classes.of("slash");
    habit = classes.of("habit");
    relative = classes.of("that-relative");
    instead = classes.of("instead-word");
    money = classes.of("money");
    expectedAfter = classes.of("expectation-after");
    behind = new Behind(classes);
    told = classes.some("price-verb", "value-verb", "be", "price-noun");
  }

  /** The modality of what a match claims: what its rule says, else what stands in its clause. */
  Modality modality(Match match) {
    String fixed = match.rule().fields().get("modality");
    if (fixed != null) {
      return switch (fixed) {
        case "expected" -> Modality.EXPECTED;
        case "denied" -> Modality.DENIED;
        case "plain" -> plain(match);
        default -> Modality.STATED;
      };
    }
    if (inClause(match, expectation, NONE) || inClause(match, weak, NONE)) {
      return Modality.EXPECTED;
    }
    boolean not = denied(match) || untrue(match) || isUnheard(match);
    return not ? Modality.DENIED : Modality.STATED;
  }

  /** Of what a negation nearby does not deny: foreseen, a rumour that is wrong, else stated. */
  private Modality plain(Match match) {
    Modality told = untrue(match) ? Modality.DENIED : Modality.STATED;
    return inClause(match, expectation, deontic) ? Modality.EXPECTED : told;
  }

  /** Whether what follows is what somebody has not heard of, or denies. */
  private boolean isUnheard(Match match) {
    Sentence sentence = match.sentence();
    for (int i = match.first() - 1; i >= Math.max(0, match.first() - RUMOUR); i--) {
      if (sentence.at(i).is(clauseEnd)) {
        return false;
      }
      if (sentence.at(i).is(unheard)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the sentence tells a rumour and says that it is wrong. */
  private boolean untrue(Match match) {
    Sentence sentence = match.sentence();
    if (!sentence.has(untrue)) {
      return false;
    }
    for (int i = 0; i < sentence.size(); i++) {
      Element element = sentence.at(i);
      boolean told = element.is(rumour) && Math.abs(i - match.trigger()) <= RUMOUR;
      boolean denied = element.is(untrue) && element.is(negation) && i < match.trigger();
      if (told || denied) {
        return true;
      }
    }
    return false;
  }

  /**
   * The modality of an amount: what its rule says, else what stands between it and what it is for,
   * or just before it.
   */
  Modality modality(Match match, int amount) {
    if (match.rule().fields().containsKey("modality")) {
      return modality(match);
    }
    Sentence sentence = match.sentence();
    Amount figure = sentence.at(amount).amount();
    boolean most =
        figure != null && (figure.bound() == Bound.MAX || figure.bound() == Bound.MIN)
            || amount > 0 && sentence.at(amount - 1).is(lowBound);
    int from = Math.min(match.first(), amount);
    int apart = apart(sentence, amount);
    int aside = aside(sentence, amount);
    if (coordinated(sentence, amount)
        || guessed(sentence, amount)
        || behind.expected(sentence, amount)) {
      return Modality.EXPECTED;
    }
    if (behind.denied(sentence, amount)) {
      return Modality.DENIED;
    }
    for (int i = Math.max(0, amount - 7); i < amount; i++) {
      boolean between = i > apart && (i >= from || amount - i <= 2);
      if (sentence.at(i).is(clauseEnd) || i < aside) {
        continue;
      }
      boolean none = sentence.at(i).is(negation) || sentence.at(i).is(nobody);
      if (most && none) {
        return Modality.STATED; // "nobody does it for less than 500" says that it costs 500
      }
      boolean usual =
          sentence.at(i).is(habit)
              && (i > 0 && sentence.at(i - 1).is(relative)
                  || i > 1 && sentence.at(i - 2).is(relative)); // "that he would let go at 5"
      if (compared(sentence, amount, i) || usual) {
        return Modality.STATED; // "instead of the usual 44", "one that would go for 500"
      }
      boolean expects =
          sentence.at(i).is(expectation)
              && !sentence.at(i).is(expectedAfter)
              && !isNow(sentence, i, amount);
      if (expects || sentence.at(i).is(modal)) {
        return Modality.EXPECTED;
      }
      if (between && none && governs(sentence, i, amount)) {
        return Modality.DENIED;
      }
    }
    return Modality.STATED;
  }

  /** Whether a negation is of what an amount costs: "has not reached", not "not listed there". */
  private boolean governs(Sentence sentence, int negation, int amount) {
    boolean subject = sentence.at(negation).is(nobody);
    for (int i = negation + 1; i < amount; i++) {
      boolean near = subject || i <= negation + 2;
      if (told.meets(sentence.at(i).bits)) {
        return near && amount - i <= 3;
      }
      if (sentence.at(i).is(comma)) {
        return false;
      }
    }
    return amount - negation <= 2;
  }

  /**
   * Whether an amount is what somebody thinks it will be: "dealers see corn at 2,500 by July",
   * "rice 10,000 after the holiday I think".
   */
  private boolean guessed(Sentence sentence, int amount) {
    for (int i = amount - 1; i >= Math.max(0, amount - GUESS); i--) {
      Element element = sentence.at(i);
      if (element.is(guess) || element.is(see) && i > 0 && sentence.at(i - 1).is(person)) {
        return true;
      }
      boolean now = element.is(clauseComma) && isNow(sentence, i, amount);
      if (element.is(clauseEnd) && !element.is(colon) || element.is(past) || now) {
        break;
      }
    }
    for (int i = amount + 1; i < Math.min(sentence.size(), amount + AFTER); i++) {
      Element element = sentence.at(i);
      if (element.is(clauseEnd) || element.is(comma)) {
        return false;
      }
      if (element.is(guess)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a comma and a word for now stand between: "by autumn 5,500, it is now 4,800". */
  private boolean isNow(Sentence sentence, int from, int amount) {
    boolean apart = false;
    for (int i = from; i < amount; i++) {
      apart |= sentence.at(i).is(clauseComma);
      if (apart && sentence.at(i).is(present)) {
        return true;
      }
    }
    return false;
  }

  /** Whether an amount that an expectation leads to is only what is compared with. */
  private boolean compared(Sentence sentence, int amount, int i) {
    for (int j = Math.max(i + 1, amount - 4); j < amount; j++) {
      if (sentence.at(j).is(instead)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The last element before an amount whose negation is another clause's: "sugar, hardly to be
   * found, costs 9", "it has not followed; a bag costs 9".
   */
  private int apart(Sentence sentence, int amount) {
    boolean verb = false;
    for (int i = amount - 1; i >= Math.max(0, amount - 7); i--) {
      Element element = sentence.at(i);
      if (element.is(clauseEnd) || element.is(slash) || verb && element.is(comma)) {
        return i;
      }
      verb |= told.meets(element.bits);
    }
    return -1;
  }

  /** Where an aside before an amount's own verb ends: "pork, which anyone may sell, is 5,000". */
  private int aside(Sentence sentence, int amount) {
    boolean verb = false;
    for (int i = amount - 1; i >= Math.max(0, amount - 7); i--) {
      Element element = sentence.at(i);
      if (verb && element.is(comma)) {
        return i;
      }
      verb |= told.meets(element.bits);
      if (element.is(expectation)) {
        return -1;
      }
    }
    return -1;
  }

  /** Whether an amount goes on from what is expected: "I expect rice at 500 and oil at 600". */
  private boolean coordinated(Sentence sentence, int amount) {
    boolean other = false; // "the dollar will stand at 17,000 won, and rice at 7,500"
    for (int i = amount - 1; i >= Math.max(0, amount - 16); i--) {
      Element element = sentence.at(i);
      if (element.is(expectation) && !element.is(expectedAfter) && !element.is(negation)) {
        return amount - i > 6;
      }
      other |= element.is(money);
      if (element.is(clauseEnd) && !element.is(comma)
          || !other && told.meets(element.bits)
          || element.is(relative)) {
        return false;
      }
    }
    return false;
  }

  /** Whether it is done to nobody: "they arrested no one". */
  private boolean noObject(Sentence sentence, int at) {
    for (int i = at + 1; i <= Math.min(sentence.size() - 1, at + 2); i++) {
      if (sentence.at(i).is(clauseEnd) || sentence.at(i).is(comma)) {
        return false;
      }
      if (sentence.at(i).is(nobody) && sentence.at(i).is(person)) {
        return true;
      }
    }
    return false;
  }

  /** Whether "not" stands shortly before the trigger, or who does it is nobody. */
  private boolean denied(Match match) {
    Sentence sentence = match.sentence();
    int at = match.trigger();
    int end = Math.max(at, match.last());
    if (noObject(sentence, at)
        || behind.isNot(sentence, match.last())
        || at < match.last() && behind.isNot(sentence, at)) {
      return true;
    }
    boolean subordinate = false; // "no one was hurt when they opened fire"
    for (int i = end; i >= Math.max(0, match.first() - SUBJECT); i--) {
      Element element = sentence.at(i);
      boolean ends = element.is(clauseEnd) || element.is(clauseComma);
      boolean apart = i < match.first() && ends || i < at && element.is(except);
      if (apart) {
        return false;
      }
      subordinate |= i < at && element.is(when);
      boolean others = i < at && element.is(negationAfter); // it negates the verb that it follows
      boolean verbal = element.is(negation) && !others && (i >= match.first() || at - i <= VERB);
      boolean listed = closed(sentence, i, match.first()); // "boats: none, ", "nobody hit, "
      boolean none = element.is(nobody) && !subordinate && !listed;
      if (verbal || none && (i < at || at == match.first())) {
        return true;
      }
    }
    return false;
  }

  /** Whether what is said of nobody ends before a match: a comma, and no second one. */
  private boolean closed(Sentence sentence, int nobody, int to) {
    int commas = 0;
    for (int i = nobody + 1; i < to; i++) {
      commas += sentence.at(i).is(comma) ? 1 : 0;
    }
    boolean pronoun = sentence.at(nobody).is(person);
    boolean next = nobody + 1 < to && sentence.at(nobody + 1).is(comma);
    return next || pronoun && commas == 1;
  }

  /**
   * Whether a word of a class that is not of another stands in the clause, before the end of the
   * match.
   */
  private boolean inClause(Match match, int wordClass, int not) {
    Sentence sentence = match.sentence();
    int from = match.first();
    while (from > 0 && match.first() - from < 6 && !begins(sentence.at(from - 1))) {
      from--;
    }
    for (int i = from; i <= match.last(); i++) {
      boolean governs = i >= match.first() || !sentence.at(i).is(expectedAfter);
      if (sentence.at(i).is(wordClass) && governs && (not == NONE || !sentence.at(i).is(not))) {
        return true;
      }
    }
    return wordClass == expectation && behind.foreseen(sentence, match.last());
  }

  /** Whether another clause begins at an element. */
  private boolean begins(Element element) {
    return element.is(clauseEnd) || element.is(conjunction) && !element.is(join);
  }

  /** The partner where the sentence quotes or names a source, else the writer. */
  Attribution attribution(Sentence sentence) {
    return sentence.quoted || sentence.has(speech) ? Attribution.PARTNER : Attribution.OUTLET;
  }
}
