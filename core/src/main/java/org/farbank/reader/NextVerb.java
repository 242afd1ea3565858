package org.farbank.reader;

/** Where, within a clause, a verb with goods of its own begins: "bring flour and carry copper". */
final class NextVerb {

  private final int baseForm;
  private final int conjunction;
  private final ClassSet goods;
  private final ClassSet carrying;
  private final int returns;

  NextVerb(WordClasses classes) {
    baseForm = classes.of("base-form");
    conjunction = classes.of("conjunction");
    goods = classes.some("good", "good-modifier");
    carrying = classes.some("carry", "get-verb", "send-verb", "bring-person");
    returns = classes.of("return-with");
  }

  /** Whether it begins at an element. */
  boolean at(Sentence sentence, int i) {
    if (i < 1 || !sentence.at(i - 1).is(conjunction)) {
      return false;
    }
    Element verb = sentence.at(i);
    boolean own = i + 1 < sentence.size() && goods.meets(sentence.at(i + 1).bits);
    return verb.is(returns) || verb.is(baseForm) && carrying.meets(verb.bits) && own;
  }
}
