package org.farbank.reader;

import org.farbank.observation.Bound;

/** "About 500", "at least 20", "up to 3,000": the word before a figure becomes its bound. */
final class Bounds {

  private final int about;
  private final int min;
  private final ClassSet words;
  private final ClassSet figures;

  Bounds(WordClasses classes) {
    about = classes.of("bound-about");
    min = classes.of("bound-min");
    words = ClassSet.of(classes.set("bound-about", "bound-min", "bound-max"));
    figures = ClassSet.of(classes.set("num", "money", "quantity"));
  }

  void apply(Sentence sentence) {
    for (int i = 1; i < sentence.size(); i++) {
      boolean bound = figures.meets(sentence.at(i).bits) && words.meets(sentence.at(i - 1).bits);
      if (bound) {
        join(sentence, i);
        i = Math.max(0, i - 1);
      }
    }
  }

  private void join(Sentence sentence, int i) {
    Element element = sentence.at(i);
    Amount amount = element.amount();
    Element word = sentence.at(i - 1);
    if (amount != null) {
      Bound bound = word.is(about) ? Bound.ABOUT : word.is(min) ? Bound.MIN : Bound.MAX;
      Amount bounded = amount.with(bound);
      sentence.replace(i - 1, i + 1, Numbers.join(sentence, i - 1, i, element.bits, bounded));
    }
  }
}
