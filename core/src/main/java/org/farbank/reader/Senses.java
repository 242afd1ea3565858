package org.farbank.reader;

/** Whether what stands around a word shows that it has the sense which is guarded. */
final class Senses {

  private final int per;
  private final int perWord;
  private final int topic;
  private final int comma;
  private final ClassSet unit;
  private final ClassSet dateLead;
  private final ClassSet seasonLead;
  private final ClassSet dateNumber;
  private final ClassSet verbs;
  private final ClassSet dayWord;
  private final ClassSet objects;
  private final int the;
  private final int partLink;
  private final int month;
  private final int monthJoin;
  private final int hyphen;
  private final ClassSet frozen;
  private final int foreseen;
  private final int pastForm;
  private final ClassSet numerals;
  private final ClassSet numbers;
  private final ClassSet amounts;
  private final ClassSet good;
  private final ClassSet joins;
  private final ClassSet counted;
  private final ClassSet counts;
  private final ClassSet spokenOf;
  private final ClassSet objectOnly;

  Senses(WordClasses classes) {
    topic = classes.of("topic-particle");
    perWord = classes.of("per-word");
    comma = classes.of("comma");
    unit = classes.some("unit");
    per = classes.of("per-only");
    dateLead = classes.some("date-lead");
    seasonLead = classes.some("season-lead");
    dateNumber = classes.some("digits");
    verbs = classes.some("base-form", "either-form", "be", "have", "negation");
    dayWord = classes.some("day-part", "month");
    objects = classes.some("det", "cargo", "good", "thing-pronoun");
    the = classes.of("article");
    partLink = classes.of("part-link");
    month = classes.of("month");
    monthJoin = classes.of("month-join");
    hyphen = classes.of("hyphen");
    frozen = classes.some("article", "holder-word", "crossing-cue", "thin-word");
    foreseen = classes.of("foreseen");
    pastForm = classes.of("past-form");
    numerals = classes.some("number-word", "myriad");
    numbers = classes.some("num", "digits", "number-word", "multiplier", "myriad", "and-more");
    amounts = classes.some("num", "digits", "number-word", "myriad", "currency", "unit");
    good = classes.some("good");
    joins = classes.some("list-join", "comma");
    counted = classes.some("unit", "counter", "time-unit", "currency", "counted-noun");
    counts = classes.some("num", "digits", "number-word", "myriad", "vague-number");
    spokenOf =
        classes.some("object-particle", "topic-particle", "list-join", "to-behind", "such-as");
    objectOnly = classes.some("object-particle", "list-join");
  }

  /** Whether what a guard asks for stands beside a word. */
  boolean holds(String requires, Sentence sentence, int i) {
    return switch (requires) {
      case "number" -> near(sentence, i, 1, numbers);
      case "numeral" -> numeral(sentence, i) || counting(sentence, i) && !dated(sentence, i - 1);
      case "inner-numeral" -> counting(sentence, i) || touches(sentence, i, i + 1, numerals);
      case "counting" -> counting(sentence, i);
      case "never" -> false; // a form of a verb that is always another word
      case "foreseen" -> foreseen(sentence, i);
      case "counted" ->
          i > 0 && sentence.at(i - 1).is(per) || holds("number", sentence, i); // "a can"
      case "amount" -> near(sentence, i, 4, amounts);
      case "apart" -> holds("amount", sentence, i) || isApart(sentence, i);
      case "unmeasured" ->
          (holds("amount", sentence, i) || holds("list", sentence, i)) && !measures(sentence, i);
      case "bare" -> isBare(sentence, i) && holds("amount", sentence, i);
      case "unit" ->
          near(sentence, i, 3, unit) || measured(sentence, i) || holds("list", sentence, i);
      case "object" -> noun(sentence, i, spokenOf);
      case "mere-object" ->
          measured(sentence, i) || holds("list", sentence, i) || spoken(sentence, i, objectOnly);
      case "capital" -> sentence.at(i).capital;
      case "capital-number" -> sentence.at(i).capital && i > 0 || near(sentence, i, 1, dateNumber);
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
      case "noun" -> i + 1 == sentence.size() || !objects.meets(sentence.at(i + 1).bits);
      case "verb" -> i + 1 < sentence.size() && verbs.meets(sentence.at(i + 1).bits);
      case "list" -> near(sentence, i, 3, good) && near(sentence, i, 1, joins);
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
      if (unit.meets(sentence.at(j).bits)) {
        return true;
      }
    }
    return false;
  }

  private boolean noun(Sentence sentence, int i, ClassSet particles) {
    return holds("unit", sentence, i)
        || holds("list", sentence, i)
        || spoken(sentence, i, particles);
  }

  /**
   * Whether a particle shows that a short word is a noun, and no number that it would count: 개를.
   */
  private boolean spoken(Sentence sentence, int i, ClassSet particles) {
    boolean counted = i > 0 && counts.meets(sentence.at(i - 1).bits);
    return !counted
        && i + 1 < sentence.size()
        && sentence.at(i + 1).start == sentence.at(i).end
        && particles.meets(sentence.at(i + 1).bits);
  }

  /** Whether a digit stands beside another or a power of ten: 이십, 오천, but 20일. */
  private boolean numeral(Sentence sentence, int i) {
    boolean digit = dated(sentence, i - 1);
    return !digit && touches(sentence, i, i - 1, numerals) || touches(sentence, i, i + 1, numerals);
  }

  /** Whether what a number counts follows: 한 포대, 두 번. */
  private boolean counting(Sentence sentence, int i) {
    return i + 1 < sentence.size() && counted.meets(sentence.at(i + 1).bits);
  }

  private static boolean touches(Sentence sentence, int i, int j, ClassSet wanted) {
    return j >= 0
        && j < sentence.size()
        && wanted.meets(sentence.at(j).bits)
        && (j < i
            ? sentence.at(j).end == sentence.at(i).start
            : sentence.at(i).end == sentence.at(j).start);
  }

  /** Whether a verb stands before that is to come: 오를 것, but 오른 것. */
  private boolean foreseen(Sentence sentence, int i) {
    return i > 0 && sentence.at(i - 1).is(foreseen) && !sentence.at(i - 1).is(pastForm);
  }

  /** Whether a word is what a number or "each" right before it measures by: 每米, 三米. */
  private boolean measures(Sentence sentence, int i) {
    return i > 0
        && sentence.at(i - 1).end == sentence.at(i).start
        && (sentence.at(i - 1).is(perWord) || numerals.meets(sentence.at(i - 1).bits));
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
    return i == 0 || !frozen.meets(sentence.at(i - 1).bits);
  }

  /** Whether a word stands before that a date follows: "in spring", "the end of march". */
  private boolean led(Sentence sentence, int i, ClassSet lead, boolean article) {
    int before = i - 1;
    if (article && before > 0 && sentence.at(before).is(the)) {
      before--;
    }
    if (before > 0 && sentence.at(before).is(hyphen)) {
      before--;
    }
    return before >= 0 && lead.meets(sentence.at(before).bits);
  }

  /** Whether the number of a year or a day stands at {@code i}. */
  private boolean dated(Sentence sentence, int i) {
    return i >= 0 && i < sentence.size() && dateNumber.meets(sentence.at(i).bits);
  }

  /** Whether a number stands at {@code i}, or after "of" there. */
  private boolean yeared(Sentence sentence, int i) {
    boolean linked = i < sentence.size() && sentence.at(i).is(partLink);
    return dated(sentence, linked ? i + 1 : i);
  }

  /** Whether a verb stands at {@code i} that "may" would go with. */
  private boolean verbal(Sentence sentence, int i) {
    return i < sentence.size() && verbs.meets(sentence.at(i).bits);
  }

  private boolean dayed(Sentence sentence, int i) {
    return i >= 0
        && i < sentence.size()
        && (dated(sentence, i) || dayWord.meets(sentence.at(i).bits));
  }

  /** Whether another element with one of the classes stands at most {@code reach} elements away. */
  private boolean near(Sentence sentence, int i, int reach, ClassSet wanted) {
    int before = i > 0 && sentence.at(i - 1).is(hyphen) ? reach + 1 : reach;
    for (int j = Math.max(0, i - before); j <= Math.min(sentence.size() - 1, i + reach); j++) {
      if (j != i && wanted.meets(sentence.at(j).bits)) {
        return true;
      }
    }
    return false;
  }
}
