package org.farbank.reader;

import org.jspecify.annotations.Nullable;

/** To how many people an event happens, where a number stands before the word for them. */
final class Victims {

  private static final int REACH = 7;
  private static final int MOST = 5000;

  private final int number;
  private final int money;
  private final int person;
  private final int clauseEnd;
  private final int shot;

  private final Scene scene;

  Victims(Scene scene) {
    this.scene = scene;
    WordClasses classes = scene.classes();
    number = classes.of("num");
    money = classes.of("money");
    person = classes.of("person");
    clauseEnd = classes.of("clause-end");
    shot = classes.of("kill-verb");
  }

  /** The number of people nearest to the trigger in its clause, or null. */
  @Nullable Integer count(Match match) {
    Sentence sentence = match.sentence();
    for (int step : new int[] {-1, 1}) {
      for (int k = 1; k <= REACH; k++) {
        int i = match.trigger() + step * k;
        if (i < 0 || i >= sentence.size() || sentence.at(i).is(clauseEnd)) {
          break;
        }
        Integer count = people(sentence, i);
        if (count != null) {
          return count;
        }
      }
    }
    return null;
  }

  /** Whether the words of the trigger say that it was done by shooting. */
  boolean shot(Match match) {
    return match.sentence().at(match.trigger()).is(shot);
  }

  private @Nullable Integer people(Sentence sentence, int i) {
    Element element = sentence.at(i);
    Amount amount = element.is(number) && !element.is(money) ? element.amount() : null;
    boolean people = false;
    for (int j = i + 1; j < Math.min(sentence.size(), i + 4); j++) {
      people |= sentence.at(j).is(person);
    }
    if (amount == null || !people || amount.low().scale() > 0) {
      return null;
    }
    int count = amount.low().intValue();
    if (count <= 0 || count >= MOST) {
      return null;
    }
    scene.notes().use(element);
    return count;
  }
}
