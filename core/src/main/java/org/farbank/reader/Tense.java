package org.farbank.reader;

/** Whether the words around an element speak of the past, the present or the future. */
enum Tense {
  PAST,
  /** Begun in the past and still so. */
  PERFECT,
  PRESENT,
  FUTURE,
  /** No verb says it, as in a list of prices. */
  NONE;

  /** Tells the tense from the verbs and auxiliaries that word lists know. */
  static final class Finder {

    private static final int REACH = 16;
    private static final int AUXILIARY = 4;

    private final int past;
    private final int present;
    private final int perfect;
    private final int expectation;
    private final int future;
    private final int pastForm;
    private final int thirdForm;
    private final int baseForm;
    private final int eitherForm;
    private final int infinitive;
    private final int subject;
    private final int determiner;
    private final int clauseEnd;
    private final int chain;
    private final int good;
    private final int nationality;
    private final int bareBe;
    private final int that;

    /** Whatever shows a tense. */
    private final ClassSet verbs;

    Finder(WordClasses classes) {
      verbs =
          ClassSet.of(
              classes.set(
                  "past-aux",
                  "present-aux",
                  "perfect-aux",
                  "expectation",
                  "future-aux",
                  "past-form",
                  "third-form",
                  "base-form",
                  "either-form"));
      past = classes.of("past-aux");
      present = classes.of("present-aux");
      perfect = classes.of("perfect-aux");
      expectation = classes.of("expectation");
      future = classes.of("future-aux");
      pastForm = classes.of("past-form");
      thirdForm = classes.of("third-form");
      baseForm = classes.of("base-form");
      eitherForm = classes.of("either-form");
      infinitive = classes.of("infinitive-to");
      subject = classes.of("subject-word");
      determiner = classes.of("det");
      clauseEnd = classes.of("clause-end");
      chain = classes.of("chain-end");
      good = classes.of("good");
      nationality = classes.of("nationality");
      bareBe = classes.of("bare-be");
      that = classes.of("that-begins");
    }

    /**
     * The tense of the clause around an element: that of the nearest verb before it, else after.
     */
    Tense of(Sentence sentence, int at) {
      for (int i = at; i >= 0 && at - i < REACH; i--) {
        if (i < at && (sentence.at(i).is(clauseEnd) || sentence.at(i).is(that))) {
          break;
        }
        Tense tense = verb(sentence, i);
        if (tense != NONE) {
          return tense;
        }
      }
      boolean ends = ends(sentence.at(at));
      boolean chained = sentence.at(at).is(chain);
      for (int i = at + 1; !ends && i < sentence.size() && i - at < REACH; i++) {
        Tense tense = verb(sentence, i); // where verbs come last, one may end the clause itself
        if (tense != NONE) {
          return chained && tense != PAST ? NONE : tense;
        }
        ends = ends(sentence.at(i));
        chained |= sentence.at(i).is(chain);
      }
      return NONE;
    }

    /** Whether a clause ends whose tense is not that of the one it goes on to: 빼앗고 돌려보냈다. */
    private boolean ends(Element element) {
      return element.is(clauseEnd) && !element.is(chain);
    }

    /** The tense that an element shows by itself, with the auxiliary before a participle. */
    Tense verb(Sentence sentence, int i) {
      Element element = sentence.at(i);
      if (!verbs.meets(element.bits)) {
        return NONE;
      }
      Tense auxiliary = auxiliary(element);
      if (auxiliary != NONE) {
        return auxiliary;
      }
      boolean noun = i > 0 && sentence.at(i - 1).is(determiner);
      if (element.is(pastForm) && !element.is(baseForm)) {
        boolean adjective = (i == 0 || noun) && i + 1 < sentence.size() && thing(sentence, i + 1);
        return adjective ? NONE : participle(sentence, i);
      }
      if (element.is(thirdForm)) {
        return noun ? NONE : PRESENT;
      }
      boolean finite =
          i > 0 && sentence.at(i - 1).is(subject) && !sentence.at(i - 1).is(infinitive);
      boolean base = element.is(baseForm) || element.is(eitherForm);
      boolean sold = element.is(baseForm) && i > 0 && sentence.at(i - 1).is(good);
      return sold || base && finite ? PRESENT : NONE;
    }

    /** Whether a good follows, after its nationality: "smuggled Chinese phones". */
    private boolean thing(Sentence sentence, int i) {
      int at = sentence.at(i).is(nationality) && i + 1 < sentence.size() ? i + 1 : i;
      return sentence.at(at).is(good);
    }

    private Tense auxiliary(Element element) {
      if (element.is(future) || element.is(expectation)) {
        return FUTURE;
      }
      if (element.is(past)) {
        return PAST;
      }
      if (element.is(perfect)) {
        return PERFECT;
      }
      return element.is(present) ? PRESENT : NONE;
    }

    private Tense participle(Sentence sentence, int i) {
      boolean bare = false;
      for (int j = i - 1; j >= 0 && i - j <= AUXILIARY; j--) {
        if (sentence.at(j).is(clauseEnd)) {
          break;
        }
        bare |= sentence.at(j).is(bareBe);
        Tense auxiliary = auxiliary(sentence.at(j));
        if (auxiliary != NONE) {
          return auxiliary;
        }
        if (sentence.at(j).is(pastForm)) {
          break;
        }
      }
      return bare ? FUTURE : PAST; // "expect the checks to be tightened"
    }
  }
}
