package org.farbank.reader;

import org.jspecify.annotations.Nullable;

/**
 * On which bank an amount is paid where particles and verbs come last, by who deals with whom: 대방에게
 * 치르는 값 is paid on the dealer's bank, what one gets who hands goods to him on the other; what is
 * paid at the river, on the bank that the goods come from.
 */
final class Dealt {

  private static final int REACH = 14;
  private static final int BEHIND = 5;

  private final Scene scene;
  private final Setting setting;
  private final int dealer;
  private final int counterpart;
  private final int toPerson;
  private final int fromPerson;
  private final int subject;
  private final int river;
  private final int in;
  private final int clauseEnd;
  private final int pays;
  private final int hands;
  private final int sells;
  private final int buys;
  private final int place;
  private final ClassSet amounts;

  Dealt(Scene scene, Setting setting) {
    this.scene = scene;
    this.setting = setting;
    WordClasses classes = scene.classes();
    dealer = classes.of("dealer-word");
    counterpart = classes.of("counterpart");
    toPerson = classes.of("to-person");
    fromPerson = classes.of("from-person");
    subject = classes.of("subject-particle");
    river = classes.of("river-side");
    in = classes.of("in-particle");
    clauseEnd = classes.of("clause-end");
    pays = classes.of("pays-behind");
    hands = classes.of("hands-behind");
    sells = classes.of("sell-price");
    buys = classes.of("buy-price");
    place = classes.of("place");
    amounts = ClassSet.of(classes.set("money", "free-num"));
  }

  /** The bank, or null where nothing tells it; {@code origin} is where such goods come from. */
  @Nullable String country(Sentence sentence, int at, @Nullable String origin) {
    boolean apart = false;
    for (int i = at - 1; i >= Math.max(0, at - REACH); i--) {
      Element element = sentence.at(i);
      if (amounts.meets(element.bits) || apart) {
        break;
      }
      apart = element.is(clauseEnd);
      if (element.is(dealer)) {
        String bank = person(sentence, i, at);
        if (bank != null) {
          return bank;
        }
      }
      if (element.is(river) && sentence.at(i + 1).is(in)) {
        return origin;
      }
    }
    return handed(sentence, at) ? origin : null;
  }

  /** The bank by somebody whose own bank is known, the particle behind him and the next verb. */
  private @Nullable String person(Sentence sentence, int i, int at) {
    String own = own(sentence, i);
    Element particle = sentence.at(i + 1);
    if (own == null) {
      return null;
    }
    if (particle.is(fromPerson)) {
      return own;
    }
    for (int j = i + 2; j < Math.min(sentence.size(), at + BEHIND); j++) {
      Element verb = sentence.at(j);
      if (particle.is(toPerson) && (verb.is(pays) || verb.is(hands))) {
        return verb.is(pays) && !verb.is(hands) ? own : setting.across(own);
      }
      if (particle.is(subject) && (verb.is(buys) || verb.is(sells))) {
        return verb.is(sells) && !verb.is(buys) ? own : setting.across(own);
      }
    }
    return null;
  }

  private @Nullable String own(Sentence sentence, int i) {
    for (int j = i - 1; j >= Math.max(0, i - 2); j--) {
      String named =
          sentence.at(j).is(place) || j == i - 1 ? setting.country(sentence.at(j)) : null;
      if (named != null) {
        return named;
      }
    }
    return sentence.at(i).is(counterpart) ? setting.across(scene.discourse().nearSide()) : null;
  }

  /** Whether a verb behind an amount says that goods are handed over for it. */
  private boolean handed(Sentence sentence, int at) {
    for (int i = at + 1; i < Math.min(sentence.size(), at + BEHIND); i++) {
      if (sentence.at(i).is(hands)) {
        return true;
      }
      if (sentence.at(i).is(clauseEnd) || amounts.meets(sentence.at(i).bits)) {
        return false;
      }
    }
    return false;
  }
}
