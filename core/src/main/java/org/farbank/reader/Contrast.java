package org.farbank.reader;

/**
 * Tells whether a date belongs to the second of two amounts of one thing alone, which is what the
 * first is compared with: "masks 1,500 won, 500 in January, soap 800".
 */
final class Contrast {

  /** How far before a date its amount may stand, and the one that it is compared with. */
  private static final int REACH = 7;

  private final ClassSet amounts;
  private final ClassSet things;
  private final int comma;

  Contrast(WordClasses classes) {
    amounts = ClassSet.of(classes.set("money", "free-num"));
    things =
        ClassSet.of(
            classes.set(
                "good",
                "place",
                "currency",
                "conjunction",
                "list-join",
                "sentence-end",
                "date",
                "then-date",
                "part-end",
                "colon"));
    comma = classes.of("comma");
  }

  /** Whether a date is only that of an amount other than the one at an index. */
  boolean is(Sentence sentence, int date, int at) {
    int second = amount(sentence, date, false);
    int first = second < 0 || second == at ? -1 : amount(sentence, second, true);
    return first >= 0;
  }

  /** The amount before an element with no other thing between, or -1. */
  private int amount(Sentence sentence, int end, boolean apart) {
    for (int i = end - 1; i >= Math.max(0, end - REACH); i--) {
      Element element = sentence.at(i);
      if (amounts.meets(element.bits)) {
        return i;
      }
      if (things.meets(element.bits) || !apart && element.is(comma)) {
        return -1;
      }
    }
    return -1;
  }
}
