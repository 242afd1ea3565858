package org.farbank.reader;

import java.util.List;
import org.farbank.pack.Currency;
import org.farbank.pack.Good;
import org.jspecify.annotations.Nullable;

/**
 * On which bank an amount is paid, as the words around it say: by name, by who sells and who buys,
 * by the bank that it is contrasted with, else where the text goes on.
 */
final class Sides {

  /** How many words after an amount its resale may be told. */
  private static final int RESALE = 12;

  private final Scene scene;
  private final Setting setting;
  private final Beside beside;
  private final int money;
  private final int freeNum;
  private final int listJoin;
  private final int resale;
  private final int respectively;
  private final int open;

  Sides(Scene scene, Setting setting, Beside beside) {
    this.scene = scene;
    this.setting = setting;
    this.beside = beside;
    WordClasses classes = scene.classes();
    money = classes.of("money");
    freeNum = classes.of("free-num");
    listJoin = classes.of("list-join");
    resale = classes.of("resale");
    open = classes.of("=(");
    respectively = classes.of("respectively");
  }

  /** Whether the goods are sold on: the price is the far market's. */
  boolean resold(Sentence sentence, int at) {
    for (int i = at - 1; i >= 0 && !sentence.at(i).is(money); i--) {
      if (sentence.at(i).is(resale)) {
        return true;
      }
    }
    boolean after = false;
    for (int i = at + 1; i < Math.min(sentence.size(), at + RESALE); i++) {
      if (sentence.at(i).is(open)) {
        return false; // "420 yuan (resale 1,100)"
      }
      boolean amount = sentence.at(i).is(money) || sentence.at(i).is(freeNum);
      if (amount && (after || !sentence.at(i - 1).is(listJoin))) {
        return false; // "a sheep for which he asks 400 is sold on at 900"
      }
      after |= sentence.at(i).is(resale);
    }
    return after;
  }

  /** The market to which a good is carried. */
  String fetched(Good good) {
    String origin = scene.pack().usualOrigin().get(good.id());
    return origin == null ? scene.pack().countries().getLast() : setting.across(origin);
  }

  /** Of two amounts for one good, respectively: the banks in the order of the last two prices. */
  private @Nullable String inOrder(Sentence sentence, int at) {
    List<String> banks = scene.discourse().prices.lastBanks;
    if (!sentence.has(respectively) || banks.size() != 2) {
      return null;
    }
    int nth = -1;
    int count = 0;
    for (int i = 0; i < sentence.size(); i++) {
      boolean amount = sentence.at(i).is(money) || sentence.at(i).is(freeNum);
      nth = i == at ? count : nth;
      count += amount ? 1 : 0;
    }
    return count == 2 && nth >= 0 ? banks.get(nth) : null;
  }

  /** The country whose market an amount for goods is of. */
  String country(
      Sentence sentence, int at, @Nullable Element where, Currency currency, Target.Traded traded) {
    String closed = scene.pack().countries().getFirst();
    if (currency.country().equals(closed)) {
      return closed;
    }
    String said = beside.country(where);
    if (said != null) {
      return said;
    }
    if (where != null) {
      return setting.paragraphCountry();
    }
    String ordered = inOrder(sentence, at);
    if (ordered != null) {
      return ordered;
    }
    if (beside.sellsHere(sentence, at)) {
      return scene.discourse().thisSide();
    }
    String contrast = beside.contrast(sentence, at);
    if (contrast == null) {
      contrast = beside.compared(sentence, at);
    }
    String origin = scene.pack().usualOrigin().get(traded.goods().getFirst().id());
    String seller = contrast == null ? beside.soldTo(sentence, at) : null;
    if (seller != null && seller.equals(origin)) {
      return seller;
    }
    if (contrast == null && beside.buys(sentence, at) && closed.equals(origin)) {
      contrast = origin;
    }
    if (contrast != null) {
      return contrast;
    }
    Discourse discourse = scene.discourse();
    String before = discourse.topicCountry;
    boolean goesOn =
        traded.equals(discourse.topic)
            && discourse.topicParagraph == sentence.paragraph
            && discourse.topicSentence >= sentence.index - 1;
    return goesOn && before != null ? before : setting.paragraphCountry();
  }
}
