package org.farbank.reader;

import org.farbank.observation.Bound;

/** "About 500", "at least 20", "up to 3,000": the word before a figure becomes its bound. */
final class Bounds {

  private final int about;
  private final int min;
  private final int after;
  private final ClassSet words;
  private final ClassSet figures;

  Bounds(WordClasses classes) {
    about = classes.of("bound-about");
    min = classes.of("bound-min");
    after = classes.of("bound-after");
    words = ClassSet.of(classes.set("bound-about", "bound-min", "bound-max"));
    figures = ClassSet.of(classes.set("num", "money", "quantity"));
  }

  void apply(Sentence sentence) {
    for (int i = 1; i < sentence.size(); i++) {
      boolean bound = figures.meets(sentence.at(i).bits) && words.meets(sentence.at(i - 1).bits);
      if (bound) {
        join(sentence, i - 1, i);
        i = Math.max(0, i - 1);
      }
    }
    for (int i = 0; sentence.has(after) && i + 1 < sentence.size(); i++) {
      boolean bound = figures.meets(sentence.at(i).bits) && sentence.at(i + 1).is(after);
      if (bound && sentence.at(i).amount() != null) {
        join(sentence, i + 1, i);
      }
    }
  }

  private void join(Sentence sentence, int bound, int i) {
    Element element = sentence.at(i);
    Amount amount = element.amount();
    Element word = sentence.at(bound);
    int first = Math.min(bound, i);
    if (amount != null) {
      Bound kind = word.is(about) ? Bound.ABOUT : word.is(min) ? Bound.MIN : Bound.MAX;
      Amount bounded = amount.with(kind);
      Element joined = Numbers.join(sentence, first, first + 1, element.bits, bounded);
      sentence.replace(first, first + 2, joined);
    }
  }
}
