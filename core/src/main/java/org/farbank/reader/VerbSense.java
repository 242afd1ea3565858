package org.farbank.reader;

/** Words such as "guards" that name enforcers unless they are verbs: "she guards the stall". */
final class VerbSense {

  private final int enforcer;
  private final int pronoun;
  private final int det;
  private final long[] named;
  private final ClassSet forms;

  VerbSense(WordClasses classes) {
    enforcer = classes.of("enforcer");
    pronoun = classes.of("pronoun-person");
    det = classes.of("det");
    named = classes.set("enforcer", "actor", "watchman", "watch", "guard");
    forms = classes.some("third-form", "base-form", "either-form");
  }

  /** Takes from a word what it means as a noun where it stands between a pronoun and an object. */
  void settle(Sentence sentence, int i) {
    Element element = sentence.at(i);
    if (element.is(enforcer)
        && i > 0
        && i + 1 < sentence.size()
        && sentence.at(i - 1).is(pronoun)
        && sentence.at(i + 1).is(det)
        && forms.meets(element.bits)) {
      element.bits = WordClasses.minus(element.bits, named);
    }
  }
}
