package org.farbank.reader;

import org.jspecify.annotations.Nullable;

/** The bank with which a clause opens, as Chinese says first what it is about: "對岸開過兩槍". */
final class Opening {

  private final Scene scene;
  private final Setting setting;
  private final int bank;
  private final int direction;
  private final int with;
  private final ClassSet openers;

  Opening(Scene scene, Setting setting) {
    this.scene = scene;
    this.setting = setting;
    WordClasses classes = scene.classes();
    bank = classes.of("topic-bank");
    direction = classes.of("from-to");
    with = classes.of("with-word");
    openers =
        classes.some(
            "comma",
            "clause-end",
            "colon",
            "date",
            "day-part",
            "quote-mark",
            "conjunction",
            "speech");
  }

  /** The bank that opens the clause of {@code at} or one before it in the sentence, or null. */
  @Nullable String of(Sentence sentence, int at) {
    for (int i = at - 1; i >= 0; i--) {
      if (sentence.at(i).is(bank) && opens(sentence, i)) {
        return setting.country(sentence.at(i));
      }
    }
    return null;
  }

  /** The bank that the sentence before in the paragraph is about, or null. */
  @Nullable String before(Sentence sentence) {
    Sentence before = scene.discourse().before;
    if (before == null || before.paragraph != sentence.paragraph) {
      return null;
    }
    return of(before, before.size());
  }

  private boolean opens(Sentence sentence, int i) {
    if (i == 0) {
      return true;
    }
    Element before = sentence.at(i - 1);
    return openers.meets(before.bits) && !before.is(direction) && !before.is(with);
  }
}
