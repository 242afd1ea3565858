package org.farbank.reader;

/** How the words around a place, a nationality or an actor show that it is that of enforcers. */
final class Forces {

  private final int enforcer;
  private final int people;
  private final int clauseEnd;
  private final int to;
  private final int notice;
  private final int sourceAt;
  private final int det;
  private final int settingWord;
  private final int person;
  private final int rumour;
  private final int told;
  private final int side;
  private final int cell;
  private final int peopleOf;
  private final ClassSet forces;
  private final ClassSet things;
  private final ClassSet goods;
  private final int opposite;
  private final int oppositeAfter;

  Forces(WordClasses classes) {
    enforcer = classes.of("enforcer");
    people = classes.of("person");
    clauseEnd = classes.of("clause-end");
    to = classes.of("change-to");
    notice = classes.of("notice-noun");
    sourceAt = classes.of("source-at");
    det = classes.of("det");
    settingWord = classes.of("setting-word");
    person = classes.of("trader-noun");
    rumour = classes.of("rumour");
    told = classes.of("told-at");
    side = classes.of("market-word");
    cell = classes.of("cell");
    peopleOf = classes.of("people-of");
    opposite = classes.of("opposite-word");
    oppositeAfter = classes.of("opposite-after");
    goods = ClassSet.of(classes.set("good", "conveyance", "currency", "money"));
    things = classes.some("good", "person", "trader-noun", "currency");
    forces = classes.some("enforcer", "watch", "bullet", "barrier-noun", "watchman", "watch-place");
  }

  /**
   * Whether a place is that of enforcers: "guards in Hyesan", "officers from Ji'an", "Dandong
   * police".
   */
  boolean ofEnforcers(Sentence sentence, int i) {
    if (i + 1 < sentence.size() && sentence.at(i + 1).is(enforcer)) {
      return true;
    }
    int before = i - 1;
    while (before > 0 && i - before < 3 && sentence.at(before).is(det)) {
      before--;
    }
    return before > 0 && sentence.at(before).is(sourceAt) && sentence.at(before - 1).is(enforcer);
  }

  /** Whether a place is that of somebody who is no enforcer: "dealers in Changbai". */
  boolean ofOthers(Sentence sentence, int i) {
    return i > 1
        && sentence.at(i - 1).is(sourceAt)
        && sentence.at(i - 2).is(person)
        && !sentence.at(i - 2).is(enforcer);
  }

  /** An actor that only one country has. */
  boolean named(Element element) {
    Lexeme lexeme = element.lexeme;
    return element.is(enforcer)
        && lexeme != null
        && lexeme.actor != null
        && lexeme.actor.country() != null;
  }

  /** Whether those named are only told of something: "sent a notice to China's border patrol". */
  boolean told(Sentence sentence, int i) {
    return i > 1 && sentence.at(i - 1).is(to) && sentence.at(i - 2).is(notice);
  }

  /** Whether it is only where something is told: "contrary to rumours in Yanji". */
  boolean rumoured(Sentence sentence, int i) {
    return i > 1 && (sentence.at(i - 2).is(rumour) || sentence.at(i - 2).is(told));
  }

  /** Whether enforcers or what they do follow "its" or "our". */
  boolean owned(Sentence sentence, int i) {
    for (int j = i + 1; j < Math.min(sentence.size(), i + 3); j++) {
      if (forces.meets(sentence.at(j).bits)) {
        return true;
      }
    }
    return false;
  }

  /** Whether enforcers or what they do follow a nationality: "Chinese border patrols". */
  boolean follow(Sentence sentence, int i) {
    int reach = sentence.at(i).is(people) ? 2 : 4; // "North Koreans under guard"
    for (int j = i + 1; j < Math.min(sentence.size(), i + reach); j++) {
      if (forces.meets(sentence.at(j).bits)) {
        return true;
      }
      if (sentence.at(j).is(clauseEnd)) {
        return false;
      }
    }
    return false;
  }

  /** Whether something happens on the far side: not "within fifty metres of the other bank". */
  boolean there(Sentence sentence, int i) {
    int before = i - 1;
    while (before > 0 && sentence.at(before).is(det)) {
      before--;
    }
    return before < 0 || !sentence.at(before).is(sourceAt) || sentence.at(before).is(settingWord);
  }

  /** Whether it is where somebody goes: "to Hyesan", "to the Sinuiju side". */
  boolean whither(Sentence sentence, int i) {
    int before = sentence.at(i - 1).is(det) && i > 1 ? i - 2 : i - 1;
    return sentence.at(before).is(to);
  }

  /** Whether it is a place that is of one bank: a market, a jail. */
  boolean room(Element element) {
    return element.is(side) || element.is(cell);
  }

  /** Whether a country is only whence somebody behind it is. */
  boolean ofPeople(Sentence sentence, int i) {
    return i + 1 < sentence.size() && sentence.at(i + 1).is(peopleOf);
  }

  /** Whether a country is only where the goods or the telephones behind it are from. */
  boolean ofGoods(Sentence sentence, int i) {
    return i + 1 < sentence.size() && goods.meets(sentence.at(i + 1).bits);
  }

  /** Whether what is spoken of lies across from a place: "opposite Hyesan". */
  boolean facing(Sentence sentence, int i) {
    return i > 0 && sentence.at(i - 1).is(opposite)
        || i + 1 < sentence.size() && sentence.at(i + 1).is(oppositeAfter);
  }

  /** Whether a nationality is that of goods or of people who are no enforcers. */
  boolean ofThings(Sentence sentence, int i) {
    return i + 1 < sentence.size() && things.meets(sentence.at(i + 1).bits);
  }
}
