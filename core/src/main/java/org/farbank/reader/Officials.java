package org.farbank.reader;

/**
 * Marks people who are officials by where they sit or what they hold: "the woman at the window",
 * "whoever keeps the stamp".
 */
final class Officials {

  private static final int REACH = 3;

  private final int somebody;
  private final int at;
  private final int thing;
  private final int paid;
  private final int comma;

  Officials(WordClasses classes) {
    somebody = classes.of("somebody");
    at = classes.of("sits-at");
    thing = classes.of("office-thing");
    paid = classes.of("paid-person");
    comma = classes.of("comma");
  }

  void mark(Sentence sentence) {
    if (!sentence.has(somebody) || !sentence.has(thing)) {
      return;
    }
    for (int i = 0; i + 2 < sentence.size(); i++) {
      if (sentence.at(i).is(somebody) && sentence.at(i + 1).is(at) && reaches(sentence, i + 2)) {
        Element element = sentence.at(i);
        element.bits = element.bits.clone();
        WordClasses.add(element.bits, paid);
      }
    }
    sentence.gather();
  }

  private boolean reaches(Sentence sentence, int from) {
    for (int i = from; i < Math.min(sentence.size(), from + REACH); i++) {
      if (sentence.at(i).is(comma)) {
        return false;
      }
      if (sentence.at(i).is(thing)) {
        return true;
      }
    }
    return false;
  }
}
