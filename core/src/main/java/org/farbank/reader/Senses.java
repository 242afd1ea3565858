package org.farbank.reader;

/** Whether what stands around a word shows that it has the sense which is guarded. */
final class Senses {

  private final WordClasses classes;
  private final int per;
  private final int topic;
  private final int comma;
  private final long[] unit;
  private final long[] dateLead;
  private final long[] seasonLead;
  private final long[] dateNumber;
  private final long[] verbs;
  private final long[] dayWord;
  private final long[] objects;
  private final int the;
  private final int partLink;
  private final int month;
  private final int monthJoin;
  private final int hyphen;
  private final long[] frozen;
  private final int foreseen;
  private final int pastForm;
  private final long[] numerals;
  private final long[] counted;

  Senses(WordClasses classes) {
    this.classes = classes;
    topic = classes.of("topic-particle");
    comma = classes.of("comma");
    unit = classes.set("unit");
    per = classes.of("per-only");
    dateLead = classes.set("date-lead");
    seasonLead = classes.set("season-lead");
    dateNumber = classes.set("digits");
    verbs = classes.set("base-form", "either-form", "be", "have", "negation");
    dayWord = classes.set("day-part", "month");
    objects = classes.set("det", "cargo", "good", "thing-pronoun");
    the = classes.of("article");
    partLink = classes.of("part-link");
    month = classes.of("month");
    monthJoin = classes.of("month-join");
    hyphen = classes.of("hyphen");
    frozen = classes.set("article", "holder-word", "crossing-cue", "thin-word");
    foreseen = classes.of("foreseen");
    pastForm = classes.of("past-form");
    numerals = classes.set("number-word", "myriad");
    counted = classes.set("unit", "counter", "time-unit", "currency", "counted-noun");
  }

  /** Whether what a guard asks for stands beside a word. */
  boolean holds(String requires, Sentence sentence, int i) {
    return switch (requires) {
      case "number" -> near(sentence, i, 1, "num", "digits", "number-word", "multiplier", "myriad", "and-more");
      case "numeral" -> numeral(sentence, i) || counting(sentence, i) && !dated(sentence, i - 1);
      case "counting" -> counting(sentence, i);
      case "never" -> false; // a form of a verb that is always another word
      case "foreseen" -> foreseen(sentence, i);
      case "counted" ->
          i > 0 && sentence.at(i - 1).is(per) || holds("number", sentence, i); // "a can"
      case "amount" ->
          near(sentence, i, 4, "num", "digits", "number-word", "myriad", "currency", "unit");
      case "apart" -> holds("amount", sentence, i) || isApart(sentence, i);
      case "bare" -> isBare(sentence, i) && holds("amount", sentence, i);
      case "unit" -> near(sentence, i, 3, "unit") || measured(sentence, i);
      case "capital" -> sentence.at(i).capital;
      case "capital-number" -> sentence.at(i).capital && i > 0 || near(sentence, i, 1, "digits");
      case "season" -> led(sentence, i, dateLead, true) || yeared(sentence, i + 1);
      case "season-lead" -> led(sentence, i, seasonLead, true) || dated(sentence, i + 1);
      case "month" ->
          sentence.at(i).capital && i > 0
              || led(sentence, i, dateLead, false)
              || dated(sentence, i + 1)
              || i > 1 && sentence.at(i - 1).is(monthJoin) && sentence.at(i - 2).is(month)
              || dated(sentence, i - 1) && !verbal(sentence, i + 1);
      case "weekday" ->
          led(sentence, i, dateLead, false) || dayed(sentence, i + 1) || dayed(sentence, i - 1);
      case "noun" ->
          i + 1 == sentence.size() || !WordClasses.intersect(sentence.at(i + 1).bits, objects);
      case "verb" ->
          i + 1 < sentence.size() && WordClasses.intersect(sentence.at(i + 1).bits, verbs);
      case "list" -> near(sentence, i, 3, "good") && near(sentence, i, 1, "list-join", "comma");
      default -> true;
    };
  }

  /** Whether a particle and, before the next comma, a unit follow: 개는 큰 놈 한 마리에. */
  private boolean measured(Sentence sentence, int i) {
    if (i + 1 >= sentence.size() || !sentence.at(i + 1).is(topic)) {
      return false;
    }
    for (int j = i + 2; j < Math.min(sentence.size(), i + 8); j++) {
      if (sentence.at(j).is(comma)) {
        return false;
      }
      if (WordClasses.intersect(sentence.at(j).bits, unit)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a digit stands beside another or a power of ten: 이십, 오천, but 20일. */
  private boolean numeral(Sentence sentence, int i) {
    boolean digit = dated(sentence, i - 1);
    return !digit && touches(sentence, i, i - 1, numerals) || touches(sentence, i, i + 1, numerals);
  }

  /** Whether what a number counts follows: 한 포대, 두 번. */
  private boolean counting(Sentence sentence, int i) {
    return i + 1 < sentence.size() && WordClasses.intersect(sentence.at(i + 1).bits, counted);
  }

  private static boolean touches(Sentence sentence, int i, int j, long[] wanted) {
    return j >= 0
        && j < sentence.size()
        && WordClasses.intersect(sentence.at(j).bits, wanted)
        && (j < i
            ? sentence.at(j).end == sentence.at(i).start
            : sentence.at(i).end == sentence.at(j).start);
  }

  /** Whether a verb stands before that is to come: 오를 것, but 오른 것. */
  private boolean foreseen(Sentence sentence, int i) {
    return i > 0 && sentence.at(i - 1).is(foreseen) && !sentence.at(i - 1).is(pastForm);
  }

  /** Whether known words stand on both sides, so that it is part of no longer one: 运煤和铜. */
  private static boolean isApart(Sentence sentence, int i) {
    return isKnown(sentence, i - 1) && isKnown(sentence, i + 1);
  }

  private static boolean isKnown(Sentence sentence, int i) {
    if (i < 0 || i >= sentence.size()) {
      return true;
    }
    for (long bits : sentence.at(i).bits) {
      if (bits != 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether no word leads to another sense: "the ice", "over ice". */
  private boolean isBare(Sentence sentence, int i) {
    return i == 0 || !WordClasses.intersect(sentence.at(i - 1).bits, frozen);
  }

  /** Whether a word stands before that a date follows: "in spring", "the end of march". */
  private boolean led(Sentence sentence, int i, long[] lead, boolean article) {
    int before = i - 1;
    if (article && before > 0 && sentence.at(before).is(the)) {
      before--;
    }
    if (before > 0 && sentence.at(before).is(hyphen)) {
      before--;
    }
    return before >= 0 && WordClasses.intersect(sentence.at(before).bits, lead);
  }

  /** Whether the number of a year or a day stands at {@code i}. */
  private boolean dated(Sentence sentence, int i) {
    return i >= 0 && i < sentence.size() && WordClasses.intersect(sentence.at(i).bits, dateNumber);
  }

  /** Whether a number stands at {@code i}, or after "of" there. */
  private boolean yeared(Sentence sentence, int i) {
    boolean linked = i < sentence.size() && sentence.at(i).is(partLink);
    return dated(sentence, linked ? i + 1 : i);
  }

  /** Whether a verb stands at {@code i} that "may" would go with. */
  private boolean verbal(Sentence sentence, int i) {
    return i < sentence.size() && WordClasses.intersect(sentence.at(i).bits, verbs);
  }

  private boolean dayed(Sentence sentence, int i) {
    return i >= 0
        && i < sentence.size()
        && (dated(sentence, i) || WordClasses.intersect(sentence.at(i).bits, dayWord));
  }

  /** Whether another element with one of the classes stands at most {@code reach} elements away. */
  private boolean near(Sentence sentence, int i, int reach, String... wanted) {
    long[] any = classes.set(wanted);
    int before = i > 0 && sentence.at(i - 1).is(hyphen) ? reach + 1 : reach;
    for (int j = Math.max(0, i - before); j <= Math.min(sentence.size() - 1, i + reach); j++) {
      if (j != i && WordClasses.intersect(sentence.at(j).bits, any)) {
        return true;
      }
    }
    return false;
  }
}
