package org.farbank.reader;

/**
 * Words such as "guards" that name enforcers unless they are verbs: "she guards the stall", and
 * endings that end no clause where the verb's auxiliary follows: 금지하고 있다.
 */
final class VerbSense {

  private final int enforcer;
  private final int pronoun;
  private final int det;
  private final long[] named;
  private final ClassSet forms;
  private final int leads;
  private final int joined;
  private final int carrying;
  private final int motion;
  private final long[] ends;

  VerbSense(WordClasses classes) {
    enforcer = classes.of("enforcer");
    pronoun = classes.of("pronoun-person");
    det = classes.of("det");
    named = classes.set("enforcer", "actor", "watchman", "watch", "guard");
    leads = classes.of("leads-to-aux");
    joined = classes.of("joined-aux");
    carrying = classes.of("carrying");
    motion = classes.of("motion");
    ends = classes.set("clause-end", "chain-end", "that-begins");
    forms = classes.some("third-form", "base-form", "either-form");
  }

  /** Whether a verb is one with the next: 금지하고 있다, 메고 건너오다. */
  private boolean goesOn(Element element, Element next) {
    return next.is(joined) || element.is(carrying) && next.is(motion);
  }

  /** Takes from a word what it means as a noun where it stands between a pronoun and an object. */
  void settle(Sentence sentence, int i) {
    Element element = sentence.at(i);
    if (i + 1 < sentence.size() && element.is(leads) && goesOn(element, sentence.at(i + 1))) {
      element.bits = WordClasses.minus(element.bits, ends);
    }
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
