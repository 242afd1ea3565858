package org.farbank.reader;

import org.farbank.pack.Place;
import org.jspecify.annotations.Nullable;

/** Whose police "its police" are: those of the country or place that was named last before. */
final class Owner {

  private final Scene scene;
  private final Setting setting;
  private final int theirs;
  private final int sourceMark;
  private final ClassSet names;

  Owner(Scene scene, Setting setting) {
    this.scene = scene;
    this.setting = setting;
    WordClasses classes = scene.classes();
    this.theirs = classes.of("its-word");
    this.sourceMark = classes.of("source-mark");
    this.names = classes.some("place", "country", "nationality");
  }

  /** Whether an element stands for an owner that was named before. */
  boolean is(Sentence sentence, int i) {
    return sentence.at(i).is(theirs);
  }

  /** The country last named, in the sentence or in that before it. */
  @Nullable String of(Sentence sentence, int at) {
    String own = last(sentence, at);
    Sentence before = scene.discourse().before;
    if (own != null || before == null || before.paragraph != sentence.paragraph) {
      return own;
    }
    return last(before, before.size());
  }

  private @Nullable String last(Sentence sentence, int end) {
    for (int i = end - 1; i >= 0; i--) {
      Element element = sentence.at(i);
      Place place = element.lexeme == null ? null : element.lexeme.place;
      boolean water = place != null && place.isWater();
      boolean named = names.meets(element.bits) && !element.is(sourceMark);
      String country = named && !water ? setting.country(element) : null;
      if (country != null) {
        return country;
      }
    }
    return null;
  }
}
