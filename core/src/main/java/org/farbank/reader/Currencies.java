package org.farbank.reader;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.farbank.observation.FeeType;
import org.farbank.pack.Currency;
import org.farbank.pack.Good;
import org.jspecify.annotations.Nullable;

/** Which currency a bare number is in. */
final class Currencies {

  /** How far before a rate the money may stand that it is in. */
  private static final int REACH = 5;

  /** Nothing costs less in the money of the closed country. */
  private static final BigDecimal LEAST = BigDecimal.valueOf(80);

  /** No money of any country is worth so many yuan. */
  private static final BigDecimal MOST = BigDecimal.valueOf(20);

  private final Scene scene;
  private final Setting setting;
  private final Beside beside;
  private final Units units;
  private final Plausible plausible;
  private final int goodClass;
  private final int money;
  private final int comma;
  private final int currencyClass;
  private final int into;
  private final int inWord;
  private final int anyMoney;
  private final int thisSide;
  private final int farSide;

  Currencies(Scene scene, Setting setting, Beside beside, Units units) {
    this.units = units;
    this.scene = scene;
    this.setting = setting;
    this.beside = beside;
    this.plausible = new Plausible(scene.pack());
    WordClasses classes = scene.classes();
    goodClass = classes.of("good");
    money = classes.of("money");
    comma = classes.of("comma");
    currencyClass = classes.of("currency");
    inWord = classes.of("in-currency");
    anyMoney = classes.of("any-money");
    thisSide = classes.of("this-side");
    farSide = classes.of("far-side");
    into = classes.of("paid-in");
  }

  /**
   * The amount's currency. Without one: that of the money which goes on from it ("from 95 to 105
   * yuan"), the last of the sentence, the good's own before, the heading's, the last spoken of, the
   * market's; the first that is plausible.
   */
  @Nullable Currency of(Match match, Amount amount, Target target) {
    Good good = target instanceof Target.Traded traded ? traded.goods().getFirst() : null;
    if (amount.currency() != null) {
      Currency far = of(scene.pack().countries().getLast());
      Currency sent = sent(match, target);
      if (sent != null) {
        return sent;
      }
      if (far != null && far.equals(amount.currency())) {
        Currency own = of(scene.pack().countries().getFirst());
        return own != null && domestic(match, amount, target, good) ? own : far;
      }
      return far != null && foreign(match, amount, target, good) ? far : amount.currency();
    }
    Discourse discourse = scene.discourse();
    int at = match.index("amount");
    Currency last = discourse.currencies.get(target);
    Currency local = local(match, at);
    if (local != null
        && good != null
        && plausible.holds(good, local, amount.low(), units.named(match, at, good))
        && (last == null
            || !plausible.holds(good, last, amount.low(), units.named(match, at, good)))) {
      return local;
    }
    if (last != null
        && good != null
        && discourse.headingCurrency == null
        && paidIn(match.sentence(), at) == null
        && following(match.sentence(), at) == null
        && Priced.goesOn(discourse, target, amount.low(), match.sentence(), 1)) {
      return last;
    }
    List<@Nullable Currency> inherited = new ArrayList<>();
    inherited.add(paidIn(match.sentence(), at));
    inherited.add(following(match.sentence(), at));
    inherited.add(discourse.headingCurrency);
    inherited.add(preceding(match.sentence(), at));
    inherited.add(discourse.currencies.get(target));
    Currency far = of(scene.pack().countries().getLast());
    inherited.add(far != null && writtenThere(match.sentence(), far.country()) ? far : null);
    inherited.add(target instanceof Target.Paid ? discourse.mentioned : null);
    inherited.add(discourse.documentCurrency);
    Element where = beside.where(match.sentence(), at);
    boolean there = where != null && where.is(thisSide);
    inherited.add(far != null && there && far.country().equals(beside.country(where)) ? far : null);
    boolean goesOn = discourse.topicParagraph == match.sentence().paragraph;
    inherited.add(goesOn && discourse.heading == null ? discourse.currency : null);
    inherited.add(discourse.heading == null ? null : of(discourse.heading.country()));
    inherited.add(discourse.currency);
    inherited.add(of(beside.country(where)));
    inherited.add(of(setting.inheritedCountry()));
    inherited.add(of(scene.pack().countries().getFirst()));
    inherited.add(good == null ? null : of(scene.pack().countries().getLast()));
    String unit = good == null ? null : units.named(match, at, good);
    if (unit == null && good != null) {
      unit = discourse.prices.packages.getOrDefault(good.id(), good.defaultUnit());
    }
    Currency first = null;
    for (Currency currency : inherited) {
      if (currency != null && plausible.holds(good, currency, amount.low(), unit)) {
        return currency;
      }
      first = first == null ? currency : first;
    }
    return first;
  }

  /** Whether a message is written on a bank and names no place on the other just there. */
  private boolean writtenThere(Sentence sentence, String bank) {
    Discourse discourse = scene.discourse();
    boolean there = discourse.dateline != null && discourse.dateline.country().equals(bank);
    Sentence before = discourse.before;
    return there
        && discourse.heading == null
        && !names(sentence, bank)
        && (before == null || !names(before, bank));
  }

  /** Whether a sentence names the bank across from one. */
  private boolean names(Sentence sentence, String bank) {
    for (int i = 0; i < sentence.size(); i++) {
      String country = sentence.at(i).is(farSide) ? null : setting.country(sentence.at(i));
      if (country != null && !country.equals(bank)) {
        return true;
      }
    }
    return false;
  }

  /** The money of the place that stands right before a bare number: 혜산 2500 / 창바이 1.2. */
  private @Nullable Currency local(Match match, int at) {
    Lexeme lexeme = at > 0 ? match.sentence().at(at - 1).lexeme : null;
    return lexeme == null || lexeme.place == null ? null : of(lexeme.place.country());
  }

  /** The money of a third country from which it is sent home, where any money (원) may be meant. */
  private @Nullable Currency sent(Match match, Target target) {
    Sentence sentence = match.sentence();
    boolean fee = target instanceof Target.Paid paid && paid.type() == FeeType.REMITTANCE;
    if (!fee || !sentence.at(match.index("amount")).is(anyMoney)) {
      return null;
    }
    for (int i = match.index("amount") - 1; i >= 0; i--) {
      Amount sum = sentence.at(i).is(money) ? sentence.at(i).amount() : null;
      if (sum != null && sum.currency() != null && !sentence.at(i).is(anyMoney)) {
        return sum.currency(); // 인민폐 만원 보냈다는데 2800원 떼고
      }
    }
    for (Element element : sentence) {
      Lexeme lexeme = element.lexeme;
      String id = lexeme == null || lexeme.country == null ? null : lexeme.country.id();
      if (id != null && !scene.pack().countries().contains(id) && of(id) != null) {
        return of(id);
      }
    }
    return null;
  }

  /** Whether a word for any money (원) can only mean that of the far bank: a kilo for 28. */
  private boolean foreign(Match match, Amount amount, Target target, @Nullable Good good) {
    Currency named = amount.currency();
    int at = match.index("amount");
    if (named == null || !match.sentence().at(at).is(anyMoney)) {
      return false;
    }
    if (amount.low().compareTo(LEAST) < 0) {
      return true;
    }
    if (good == null) {
      return false;
    }
    Currency far = of(scene.pack().countries().getLast());
    String there = beside.country(beside.where(match.sentence(), at));
    if (far != null
        && far.country().equals(there)
        && plausible.holds(good, far, amount.low(), units.named(match, at, good))) {
      return true; // "if one goes to Yanji it is 60"
    }
    BigDecimal last = scene.discourse().values.get(target);
    boolean before = far != null && far.equals(scene.discourse().currencies.get(target));
    if (before && last != null && amount.low().compareTo(last.multiply(BigDecimal.TEN)) < 0) {
      return true; // the bag that was 45 is now 100
    }
    String unit = units.named(match, at, good);
    return far != null
        && !plausible.holds(good, named, amount.low(), unit)
        && plausible.holds(good, far, amount.low(), unit);
  }

  /** Whether a word for any money (元) means that of the closed country: rice for 4,300. */
  private boolean domestic(Match match, Amount amount, Target target, @Nullable Good good) {
    Sentence sentence = match.sentence();
    int at = match.index("amount");
    Currency own = of(scene.pack().countries().getFirst());
    if (own == null || good == null || !sentence.at(at).is(anyMoney)) {
      return false;
    }
    if (own.equals(scene.discourse().headingCurrency) || own.equals(paidIn(sentence, at))) {
      return true;
    }
    BigDecimal last = scene.discourse().values.get(target);
    if (last != null
        && own.equals(scene.discourse().currencies.get(target))
        && Priced.goesOn(scene.discourse(), target, amount.low(), sentence, 1)) {
      return true;
    }
    String unit = units.named(match, at, good);
    boolean row = scene.discourse().pricedSentence == sentence.index;
    if (row && own.equals(scene.discourse().currency) && plausible.holds(good, own, amount.low())) {
      for (int i = at - 1; i >= 0; i--) {
        if (sentence.at(i).is(money)) {
          return sentence.at(i).is(anyMoney); // as what stands before it in the same word
        }
      }
    }
    for (int i = at; i < sentence.size(); i++) {
      Element element = sentence.at(i);
      if (i > at && element.is(goodClass)) {
        break;
      }
      Amount sum = element.is(anyMoney) ? element.amount() : null;
      if (sum != null && means(good, own, sum, unit)) {
        return true;
      }
    }
    return false;
  }

  /** Whether an amount for a good can be in the closed country's money and in no other. */
  private boolean means(Good good, Currency own, Amount sum, @Nullable String unit) {
    Currency named = sum.currency();
    return named != null
        && plausible.holds(good, own, sum.low(), unit)
        && !plausible.holds(good, named, sum.low(), unit);
  }

  /** What a rate told in a word for any money is in: no unit of other money is worth many yuan. */
  Currency quoted(Element figure, Currency base, Amount amount, BigDecimal rate) {
    Currency named = java.util.Objects.requireNonNull(amount.currency());
    Currency own = of(scene.pack().countries().getFirst());
    boolean any = figure.is(anyMoney) && !named.equals(own);
    return own != null && any && rate.compareTo(MOST) > 0 ? own : named;
  }

  /** The money that a bare amount runs on to: joined by a short word. */
  private @Nullable Currency following(Sentence sentence, int at) {
    for (int i = at + 1; i < Math.min(sentence.size(), at + 6); i++) {
      Amount other = sentence.at(i).is(money) ? sentence.at(i).amount() : null;
      if (other != null) {
        return other.currency();
      }
      if (sentence.at(i).is(goodClass) || sentence.at(i).is(comma)) {
        return null;
      }
    }
    return null;
  }

  /** "If one pays in yuan, 120", "120 in yuan". */
  private @Nullable Currency paidIn(Sentence sentence, int at) {
    for (int i = Math.max(1, at - 3); i < Math.min(sentence.size(), at + 3); i++) {
      Lexeme lexeme = sentence.at(i).lexeme;
      if (sentence.at(i).is(currencyClass) && sentence.at(i - 1).is(inWord) && lexeme != null) {
        return lexeme.currency;
      }
    }
    return null;
  }

  private @Nullable Currency preceding(Sentence sentence, int at) {
    for (int i = at - 1; i >= 0; i--) {
      Amount other = sentence.at(i).is(money) ? sentence.at(i).amount() : null;
      if (other != null) {
        return other.currency();
      }
    }
    return null;
  }

  /** What a rate without a currency is in: "changes dollars into yuan at 6.9", else home money. */
  @Nullable Currency against(Sentence sentence, int at, Currency base) {
    for (int i = at - 1; i > Math.max(0, at - REACH); i--) {
      Lexeme lexeme = sentence.at(i).lexeme;
      boolean paidIn = sentence.at(i).is(currencyClass) && sentence.at(i - 1).is(into);
      if (paidIn && lexeme != null && !base.equals(lexeme.currency)) {
        return lexeme.currency;
      }
    }
    return of(scene.pack().countries().getFirst());
  }

  /** A country's own currency. */
  @Nullable Currency of(@Nullable String country) {
    for (Currency currency : scene.pack().currencies().values()) {
      if (currency.country().equals(country)) {
        return currency;
      }
    }
    return null;
  }
}
