package org.farbank.reader;

import java.util.List;
import java.util.Objects;
import org.farbank.pack.Currency;
import org.farbank.pack.Good;
import org.farbank.pack.Place;
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
  private final Compared compared;
  private final Dealt dealt;
  private final int money;
  private final int freeNum;
  private final int listJoin;
  private final int resale;
  private final int respectively;
  private final int open;
  private final ClassSet came;
  private final int comma;
  private final int twoAmounts;
  private final int good;
  private final int clauseEnd;
  private final int sentenceEnd;
  private final int partEnd;
  private final int soldAcross;
  private final int they;
  private final int self;
  private final ClassSet formerly;

  Sides(Scene scene, Setting setting, Beside beside) {
    this.scene = scene;
    this.setting = setting;
    this.beside = beside;
    this.compared = new Compared(scene.classes(), setting);
    this.dealt = new Dealt(scene, setting);
    WordClasses classes = scene.classes();
    money = classes.of("money");
    freeNum = classes.of("free-num");
    listJoin = classes.of("list-join");
    resale = classes.of("resale");
    open = classes.of("=(");
    came = classes.some("hither", "passed-word", "come-over");
    clauseEnd = classes.of("clause-end");
    sentenceEnd = classes.of("sentence-end");
    partEnd = classes.of("part-end");
    soldAcross = classes.of("sold-across");
    they = classes.of("they-word");
    self = classes.of("self-word");
    comma = classes.of("comma");
    twoAmounts = classes.of("two-amounts");
    good = classes.of("good");
    formerly = classes.some("=was", "=were", "instead-word");
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

  /** Whether two amounts stand right behind their good, with no place of their own. */
  boolean pairedBehindGood(Sentence sentence, int at) {
    int first = isAmount(sentence, at - 2) && sentence.at(at - 1).is(listJoin) ? at - 2 : at;
    int before = first > 1 && sentence.at(first - 1).is(comma) ? first - 2 : first - 1;
    return before >= 0 && sentence.at(before).is(good);
  }

  /** Of two amounts for one good, respectively: the banks in the order of the last two prices. */
  @Nullable String inOrder(Sentence sentence, int at) {
    List<String> banks = scene.discourse().prices.lastBanks;
    if (banks.size() != 2) {
      return null;
    }
    if (!sentence.has(respectively)) {
      return paired(sentence, at, banks);
    }
    int nth = -1;
    int count = 0;
    for (int i = 0; i < sentence.size(); i++) {
      boolean amount = sentence.at(i).is(money) || sentence.at(i).is(freeNum);
      nth = i == at ? count : nth;
      count += amount ? 1 : 0;
    }
    return count != 2 || nth < 0
        ? null
        : nth == 0 ? banks.getFirst() : setting.across(banks.getLast());
  }

  /** The banks of "640 and 900" where the prices just before were of two banks; else empty. */
  List<String> pair(Sentence sentence, int at, @Nullable Element where) {
    List<String> banks = scene.discourse().prices.lastBanks;
    boolean near = sentence.index - scene.discourse().pricedSentence <= 1;
    boolean alone = where == null || pairedBehindGood(sentence, at);
    boolean over =
        at + 1 >= sentence.size()
            || sentence.at(at + 1).is(clauseEnd)
            || sentence.at(at + 1).is(sentenceEnd);
    return banks.size() == 2 && near && alone && over && sentence.at(at).is(twoAmounts)
        ? List.copyOf(banks)
        : List.of();
  }

  /** Of two amounts alone: "a solar panel 180 in Dandong, 330 in Sinuiju; a tyre 640 and 900". */
  private @Nullable String paired(Sentence sentence, int at, List<String> banks) {
    boolean first = isAmount(sentence, at + 2) && sentence.at(at + 1).is(listJoin);
    boolean second = isAmount(sentence, at - 2) && sentence.at(at - 1).is(listJoin);
    int end = first ? at + 3 : at + 1;
    boolean over =
        end >= sentence.size()
            || sentence.at(end).is(clauseEnd)
            || sentence.at(end).is(sentenceEnd);
    if (first == second || !over || sentence.index - scene.discourse().pricedSentence > 1) {
      return null;
    }
    return first ? banks.getFirst() : setting.across(banks.getLast());
  }

  private boolean isAmount(Sentence sentence, int i) {
    return i >= 0
        && i < sentence.size()
        && (sentence.at(i).is(money) || sentence.at(i).is(freeNum));
  }

  /** Whether an amount is what the one before it was earlier: "90 yuan here, was 120 in June". */
  boolean former(Sentence sentence, int at, Target.Traded traded) {
    boolean led = at > 0 && formerly.meets(sentence.at(at - 1).bits);
    return led
        && traded.equals(scene.discourse().topic)
        && scene.discourse().pricedSentence == sentence.index
        && scene.discourse().topicCountry != null;
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
    String origin = scene.pack().usualOrigin().get(traded.goods().getFirst().id());
    String dealing = dealt.country(sentence, at, origin);
    if (dealing != null) {
      return dealing;
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
      contrast = compared.country(sentence, at);
    }
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
    if (goesOn && before != null) {
      return before;
    }
    if (before != null
        && origin != null
        && discourse.pricedSentence == sentence.index
        && (sentence.has(partEnd) || discourse.dateline != null)
        && discourse.topic instanceof Target.Traded last
        && origin.equals(scene.pack().usualOrigin().get(last.goods().getFirst().id()))) {
      return before; // 黄芪一公斤收38块；蘑菇90块
    }
    String told = across(sentence, at, origin);
    if (told != null) {
      return told;
    }
    String alike = alike(sentence, at, currency, traded.goods().getFirst());
    if (alike != null) {
      return alike;
    }
    boolean came = sentence.index - discourse.originSentence <= 2 && discourse.originSentence >= 0;
    boolean lately = came && discourse.dateline != null && discourse.origin != null;
    boolean there = lately && Objects.equals(origin, discourse.origin);
    boolean message = discourse.dateline != null && discourse.heading == null;
    return origin != null && (there || message || brought(sentence, at, origin))
        ? origin
        : setting.paragraphCountry();
  }

  /** The bank on which a good was told to cost about as much, in an earlier sentence, or null. */
  private @Nullable String alike(Sentence sentence, int at, Currency currency, Good sold) {
    Amount amount = sentence.at(at).amount();
    Discourse discourse = scene.discourse();
    return amount == null || discourse.heading != null
        ? null
        : discourse.prices.alike(sold.id(), currency, amount.low());
  }

  /** The bank of who asks in a message ("they ask 35"), or of who sells over the river, or null. */
  private @Nullable String across(Sentence sentence, int at, @Nullable String origin) {
    Place dateline = scene.discourse().dateline;
    for (int i = at - 1; i >= 0 && !isAmount(sentence, i); i--) {
      if (sentence.at(i).is(soldAcross) && origin != null) {
        return origin;
      }
      if (sentence.at(i).is(partEnd) || sentence.at(i).is(self)) {
        return null;
      }
      String there = dateline == null ? null : setting.across(dateline.country());
      if (sentence.at(i).is(they) && there != null && there.equals(origin)) {
        return there;
      }
    }
    return null;
  }

  /** Whether goods that come over to who writes a message are paid: "two boats of scrap, 18". */
  private boolean brought(Sentence sentence, int at, @Nullable String origin) {
    Place dateline = scene.discourse().dateline;
    if (dateline == null || origin == null || origin.equals(dateline.country())) {
      return false;
    }
    for (int i = 0; i < at; i++) {
      if (came.meets(sentence.at(i).bits)) {
        return true;
      }
    }
    return false;
  }
}
