package org.farbank.reader;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.farbank.observation.Claim;
import org.farbank.pack.Good;
import org.jspecify.annotations.Nullable;

/** Makes ratios between the prices of the two banks. */
final class Ratios {

  private final Scene scene;
  private final Setting setting;
  private final Observer observer;
  private final int good;
  private final int place;
  private final int farSide;
  private final int asWord;
  private final int nationality;
  private final int priceNoun;
  private final int comma;
  private final int ofSign;
  private final int we;
  private final int clauseEnd;
  private final int over;
  private final int home;
  private final ClassSet where;

  Ratios(Scene scene, Setting setting, Observer observer) {
    this.scene = scene;
    this.setting = setting;
    this.observer = observer;
    WordClasses classes = scene.classes();
    good = classes.of("good");
    place = classes.of("place");
    farSide = classes.of("far-side");
    asWord = classes.of("as-word");
    nationality = classes.of("nationality");
    priceNoun = classes.of("price-noun");
    comma = classes.of("comma");
    ofSign = classes.of("of-sign");
    we = classes.of("we-word");
    clauseEnd = classes.of("clause-end");
    over = classes.of("over-there");
    home = classes.of("at-home");
    where =
        classes.some(
            "place", "country", "this-side", "far-side", "nationality", "we-word", "there");
  }

  /**
   * A ratio whose banks the sentence names: the reference after the multiple, or the priced bank
   * before it.
   */
  void ratio(Match match) {
    BigDecimal ratio = value(match);
    Target.Traded goods = goods(match);
    boolean that = match.rule().fields().containsKey("that"); // "twice that in Tumen"
    String across = that ? beside(match) : null;
    Element named = match.get("reference"); // "the goats of Hyesan at twice Changbai's"
    String reference = named != null ? bank(named) : that ? null : after(match);
    if (across != null) {
      if (across.equals(before(match))) {
        return; // two towns of one bank
      }
      reference = scene.pack().across(across);
    }
    if (named == null && atHome(match)) {
      reference = before(match) == null ? reference : before(match);
    }
    if (reference == null) {
      String priced = before(match) == null ? beside(match) : before(match);
      reference = priced == null ? null : scene.pack().across(priced);
    }
    if (ratio == null || goods == null || reference == null) {
      return;
    }
    String country = twoTowns(match, reference) ? reference : scene.pack().across(reference);
    for (Good one : goods.goods()) {
      observer.note(
          match,
          match.trigger(),
          country,
          new Claim.PriceRatio(one.id(), ratio, country, reference));
    }
  }

  /** Whether it is compared with what those who pay would pay at home. */
  private boolean atHome(Match match) {
    for (int i = match.trigger() + 1; i < match.sentence().size(); i++) {
      if (match.sentence().at(i).is(home)) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable BigDecimal value(Match match) {
    Element number = match.get("n");
    Element word = number == null ? match.sentence().at(match.trigger()) : number;
    Amount amount = word.amount();
    return amount == null ? null : amount.low();
  }

  private Target.@Nullable Traded goods(Match match) {
    for (int i = match.trigger(); i >= 0; i--) {
      if (match.sentence().at(i).is(good) && !Goods.of(match.sentence().at(i)).isEmpty()) {
        return new Target.Traded(Goods.of(match.sentence().at(i)));
      }
    }
    for (int i = match.trigger() + 1;
        i < Math.min(match.sentence().size(), match.trigger() + 6);
        i++) {
      if (match.sentence().at(i).is(good) && !Goods.of(match.sentence().at(i)).isEmpty()) {
        return new Target.Traded(Goods.of(match.sentence().at(i)));
      }
    }
    return scene.discourse().topic instanceof Target.Traded traded ? traded : null;
  }

  /** The last bank named after the multiple, behind "as", "than", "what" or "of". */
  private @Nullable String after(Match match) {
    Sentence sentence = match.sentence();
    int owner = match.trigger() - 2;
    if (owner > 0 && sentence.at(owner + 1).is(ofSign) && sentence.at(owner).is(priceNoun)) {
      owner -= bank(sentence.at(owner - 1)) != null ? 1 : 0; // 是惠山收购价的两倍
    }
    boolean owns =
        owner > 0 && (sentence.at(owner + 1).is(ofSign) || sentence.at(owner + 1).is(priceNoun));
    if (owns && bank(sentence.at(owner)) != null) {
      String named = sentence.at(owner).is(farSide) ? ahead(sentence, owner) : null;
      return named == null ? bank(sentence.at(owner)) : scene.pack().across(named); // 是长白的两倍
    }
    boolean compared = false;
    String result = null;
    for (int i = match.trigger(); i < Math.min(sentence.size(), match.trigger() + 16); i++) {
      boolean named =
          i > match.trigger()
              && where.meets(sentence.at(i).bits)
              && (sentence.at(i).is(nationality) || priceFollows(sentence, i));
      compared |= sentence.at(i).is(asWord) || named;
      if (result != null && sentence.at(i).is(comma)) {
        break; // "as in Dandong, says the man in Sinuiju"
      }
      String bank = compared ? bank(sentence.at(i)) : null;
      result = bank == null ? result : bank;
      if (bank != null && priceFollows(sentence, i)) {
        break; // "two thirds of the Linjiang price in Hyesan"
      }
    }
    return result;
  }

  /** The bank of the last place named before an element, or null. */
  private @Nullable String ahead(Sentence sentence, int at) {
    for (int i = at - 1; i >= 0; i--) {
      if (sentence.at(i).is(place) && bank(sentence.at(i)) != null) {
        return bank(sentence.at(i));
      }
    }
    return null;
  }

  /** The bank named in the rest of the clause: "is half as dear in Hunchun". */
  private @Nullable String beside(Match match) {
    Sentence sentence = match.sentence();
    for (int i = match.trigger() + 1; i < sentence.size() && !sentence.at(i).is(clauseEnd); i++) {
      String bank = bank(sentence.at(i));
      if (bank != null) {
        return bank;
      }
    }
    return null;
  }

  /** Whether two towns of one bank are compared: "in Hyesan half as dear again as in Hamhung". */
  private boolean twoTowns(Match match, String reference) {
    List<Element> named = new ArrayList<>();
    int before = 0;
    for (int i = 0; i < match.sentence().size(); i++) {
      if (bank(match.sentence().at(i)) != null) {
        named.add(match.sentence().at(i));
        before += i < match.trigger() ? 1 : 0;
      }
    }
    return before == 1
        && named.size() == 2
        && named.stream().allMatch(one -> one.is(place) && reference.equals(bank(one)));
  }

  /** "Twice the Changbai price". */
  private boolean priceFollows(Sentence sentence, int i) {
    return i + 1 < sentence.size() && sentence.at(i + 1).is(priceNoun);
  }

  private @Nullable String before(Match match) {
    boolean opposite = false; // "60 yuan in Rason, and shops over the border twice as much"
    for (int i = match.trigger() - 1; i >= 0; i--) {
      Element element = match.sentence().at(i);
      String bank = bank(element);
      if (bank != null) {
        return opposite ? scene.pack().across(bank) : bank;
      }
      opposite |= element.is(over);
    }
    return opposite ? scene.pack().across(scene.discourse().thisSide()) : null;
  }

  private @Nullable String bank(Element element) {
    if (!where.meets(element.bits)) {
      return null;
    }
    return element.is(we) ? scene.discourse().thisSide() : setting.country(element);
  }
}
