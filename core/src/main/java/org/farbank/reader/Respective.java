package org.farbank.reader;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * "A sheep costs 800 and a rabbit 30, but they go for 2,000 and 80, respectively": amounts in the
 * order of the goods.
 */
final class Respective {

  private final int respectively;
  private final int good;
  private final long[] amounts;

  Respective(WordClasses classes) {
    respectively = classes.of("respectively");
    good = classes.of("good");
    amounts = classes.set("money", "free-num");
  }

  /**
   * The good that the amount at an index goes with, or null where the sentence has no such order.
   */
  @Nullable Element target(Sentence sentence, int at) {
    if (!sentence.has(respectively)) {
      return null;
    }
    List<Element> goods = new ArrayList<>();
    List<Integer> figures = new ArrayList<>();
    for (int i = 0; i < sentence.size() && !sentence.at(i).is(respectively); i++) {
      Element element = sentence.at(i);
      if (element.is(good)) {
        goods.add(element);
      } else if (WordClasses.intersect(element.bits, amounts)) {
        figures.add(i);
      }
    }
    int first = figures.size() - goods.size();
    int place = figures.indexOf(at) - first;
    return first >= 0 && place >= 0 && goods.size() > 1 ? goods.get(place) : null;
  }
}
