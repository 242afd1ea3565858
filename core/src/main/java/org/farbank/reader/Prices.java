package org.farbank.reader;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.List;
import org.farbank.observation.Claim;
import org.farbank.observation.FeeType;
import org.farbank.pack.Currency;
import org.farbank.pack.Good;
import org.farbank.pack.Place;
import org.jspecify.annotations.Nullable;

/** Makes prices, exchange rates and fees of amounts: links each to what it is paid for. */
final class Prices {

  private final Scene scene;
  private final Setting setting;
  private final Beside beside;
  private final Markets markets;
  private final Sides sides;
  private final Units units;
  private final Plausible plausible;
  private final Targets targets;
  private final Currencies currencies;
  private final Bare bare;
  private final Respective respective;
  private final Linker linker;
  private final Banks banks;
  private final int byWeight;
  private final int bothSides;
  private final Observer observer;
  private final int money;
  private final int number;
  private final int clauseEnd;
  private final int comma;
  private final int quantity;
  private final int rateWord;
  private final int official;

  Prices(Scene scene, Setting setting, Observer observer, Weights weights) {
    this.scene = scene;
    this.setting = setting;
    this.observer = observer;
    this.beside = new Beside(scene, setting);
    this.markets = new Markets(scene, setting, beside);
    this.sides = new Sides(scene, setting, beside);
    this.units = new Units(scene);
    this.plausible = new Plausible(scene.pack());
    this.targets = new Targets(scene, plausible);
    this.currencies = new Currencies(scene, setting, beside, units);
    this.bare = new Bare(scene, units, plausible, currencies);
    this.respective = new Respective(scene.classes());
    AmountSigns signs = new AmountSigns(scene, plausible);
    this.linker = new Linker(scene, targets, signs, weights);
    this.banks = new Banks(scene, setting, beside, signs, weights);
    WordClasses classes = scene.classes();
    number = classes.of("num");
    clauseEnd = classes.of("clause-end");
    comma = classes.of("comma");
    quantity = classes.of("quantity");
    rateWord = classes.of("rate-word");
    official = classes.of("official-rate");
    money = classes.of("money");
    byWeight = classes.of("by-weight");
    bothSides = classes.of("both-sides");
  }

  /**
   * Links the captured amount to the captured target, or to what the last amount was for; false
   * where it cannot be paid for that.
   */
  boolean link(Match match) {
    Element figure = match.get("amount");
    Amount amount = figure == null ? null : figure.amount();
    if (figure == null || amount == null || scene.notes().isUsed(figure)) {
      return true;
    }
    List<Target> two = respective.two(match.sentence(), match.index("amount"), scene.discourse());
    if (two.size() == 2) {
      return make(match, amount.lower(), two.getFirst())
          | make(match, amount.upper(), two.getLast());
    }
    Element named = match.get("target");
    if (named == null && figure == scene.discourse().declined) {
      return false;
    }
    Target row = respective.target(match.sentence(), match.index("amount"), scene.discourse());
    Target inOrder = row == null ? targets.gram(match.sentence(), match.index("amount")) : row;
    Target target =
        inOrder != null
            ? inOrder
            : named == null ? targets.topic(match, amount) : targets.of(match, named);
    boolean other = match.rule().fields().containsKey("topic") && !(target instanceof Target.Paid);
    String same = match.rule().fields().get("same");
    Discourse now = scene.discourse();
    other |= "yes".equals(same) && now.pricedSentence < match.sentence().index;
    other |= "topic".equals(same) && now.topicSentence < match.sentence().index - 1;
    if (target == null || other || !figure.is(money) && !bare.credible(match, amount, target)) {
      if (named != null) {
        scene.discourse().declined = figure;
      }
      return false;
    }
    boolean sure =
        match.rule().fields().containsKey("fee") || match.rule().fields().containsKey("sure");
    if (inOrder != null || sure) {
      return make(match, amount, target);
    }
    return chosen(match, amount, target);
  }

  /** Links the captured amount, which no rule has linked, to what most speaks for; else false. */
  boolean weigh(Match match) {
    Sentence sentence = match.sentence();
    int at = match.index("amount");
    Amount amount = sentence.at(at).amount();
    if (amount == null || scene.notes().isUsed(sentence.at(at))) {
      return true;
    }
    return chosen(match, amount, null);
  }

  /** Makes of an amount what most speaks for; where that cannot be, another rule may propose. */
  private boolean chosen(Match match, Amount amount, @Nullable Target ruled) {
    int at = match.index("amount");
    Candidate best = linker.choose(match.sentence(), at, ruled);
    if (best == null) {
      return false;
    }
    boolean made = make(relinked(match, best), amount, best.target());
    if (!made) {
      linker.forget(match.sentence().at(at));
    }
    return made;
  }

  /** A sentence is over. */
  void close(Sentence sentence) {
    linker.leave(sentence);
  }

  /** A match whose target is the one that was chosen. */
  private static Match relinked(Match match, Candidate chosen) {
    int at = match.index("amount");
    return chosen.at() < 0 || chosen.at() == match.index("target")
        ? match
        : match.linked(at, chosen.at());
  }

  private boolean make(Match match, Amount amount, Target target) {
    Element figure = match.sentence().at(match.index("amount"));
    Element named = match.get("target");
    boolean made =
        switch (target) {
          case Target.Traded traded -> price(match, amount, traded);
          case Target.Exchanged exchanged -> rate(match, amount, exchanged);
          case Target.Paid paid -> fee(match, amount, paid);
        };
    if (made) {
      scene.notes().use(figure);
      if (named != null && named.is(money)) {
        scene.notes().use(named);
      }
      scene.discourse().topic = target;
      scene.discourse().traded(target, match.sentence());
      scene.discourse().topicSentence = match.sentence().index;
      scene.discourse().pricedSentence = match.sentence().index;
      scene.discourse().topicParagraph = match.sentence().paragraph;
      scene.discourse().values.put(target, amount.low());
      scene.discourse().prices.row(target, match.sentence());
    }
    return made;
  }

  private boolean price(Match match, Amount amount, Target.Traded traded) {
    Currency currency = currencies.of(match, amount, traded);
    boolean bare = amount.currency() == null;
    Good first = traded.goods().getFirst();
    if (currency == null
        || bare
            && !byWeight(match)
            && !goesOn(match, amount, traded)
            && plausible.tooSmall(first, currency, amount.low())
        || plausible.absurd(first, currency, amount.low())) {
      return false;
    }
    int at = match.index("amount");
    if (converted(match.sentence(), at, currency)) {
      scene.notes().ignore(match.sentence().at(at), "conversion");
      return true;
    }
    Element where = beside.where(match.sentence(), at);
    String country = bank(match.sentence(), at, where, currency, traded);
    Place place = markets.of(match.sentence(), at, where, country);
    Place second = markets.second(match.sentence(), at);
    List<String> pair = amount.high() == null ? List.of() : sides.pair(match.sentence(), at, where);
    BigDecimal several = several(match);
    if (units.weighed(match, at) && first.group().equals("vehicle")) {
      return false; // "ore lorries wait, 30 dollars a ton"
    }
    for (Good good : traded.goods()) {
      Units.Sold sold = units.of(match, at, good, country);
      for (BigDecimal sum : values(amount)) {
        boolean other = sum.equals(amount.high());
        String bank = pair.isEmpty() ? country : other ? pair.getLast() : pair.getFirst();
        BigDecimal value = sum.divide(several, MathContext.DECIMAL32).stripTrailingZeros();
        Claim claim =
            new Claim.Price(
                good.id(),
                value,
                currency.id(),
                sold.unit(),
                bank,
                amount.bound(),
                sold.size(),
                null,
                null);
        Place town = pair.isEmpty() ? place : setting.market(bank);
        observer.note(match, claim, other && second != null ? second : town, bank, value);
        if (match.sentence().has(bothSides) && where == null) {
          across(match, (Claim.Price) claim, setting.across(country), value);
        }
      }
    }
    scene.discourse().currency = currency;
    scene.discourse().topicCountry = country;
    Told told = new Told(country, currency, amount.low(), match.sentence().index);
    scene.discourse().prices.tell(first.id(), told);
    scene.discourse().prices.bank(country, match.sentence().paragraph);
    scene
        .discourse()
        .prices
        .byUnit
        .put(units.of(match, at, traded.goods().getFirst(), country).unit(), traded);
    scene.discourse().currencies.put(traded, currency);
    return true;
  }

  /** The same price on the other bank too: "on both banks a dog costs 300 yuan". */
  private void across(Match match, Claim.Price one, String other, BigDecimal value) {
    Claim claim =
        new Claim.Price(
            one.good(),
            one.amount(),
            one.currency(),
            one.unit(),
            other,
            one.bound(),
            one.unitSize(),
            null,
            null);
    observer.note(match, claim, setting.market(other), other, value);
  }

  private boolean goesOn(Match match, Amount amount, Target.Traded traded) {
    return Priced.goesOn(scene.discourse(), traded, amount.low(), match.sentence(), 0);
  }

  private boolean byWeight(Match match) {
    Element target = match.get("target");
    return target != null && target.is(byWeight);
  }

  /** Whether an amount says the one before it again in other money: "6 yuan, about 8,000 won". */
  private boolean converted(Sentence sentence, int at, Currency currency) {
    Amount other =
        at > 1 && sentence.at(at - 1).is(comma) && sentence.at(at - 2).is(money)
            ? sentence.at(at - 2).amount()
            : null;
    return other != null
        && sentence.at(at).is(money)
        && other.currency() != null
        && !other.currency().equals(currency);
  }

  /** How many an amount is the sum for: two in "two goats for 900 yuan". */
  private BigDecimal several(Match match) {
    int target = match.index("target");
    Element before = target > 0 ? match.sentence().at(target - 1) : null;
    if (before == null
        || !before.is(number)
        || before.is(quantity)
        || scene.notes().isUsed(before)) {
      return BigDecimal.ONE;
    }
    Amount count = before.amount();
    if (count == null || count.low().compareTo(BigDecimal.ONE) <= 0) {
      return BigDecimal.ONE;
    }
    int at = match.index("amount");
    boolean apart = at < target || units.each(match.sentence(), at);
    for (int i = target; i < at; i++) {
      apart |= match.sentence().at(i).is(clauseEnd);
    }
    return apart ? BigDecimal.ONE : count.low();
  }

  private boolean rate(Match match, Amount amount, Target.Exchanged exchanged) {
    Currency quote =
        amount.currency() == null
            ? currencies.against(match.sentence(), match.index("amount"), exchanged.currency())
            : currencies.quoted(
                match.sentence().at(match.index("amount")),
                exchanged.currency(),
                amount,
                amount.low().divide(exchanged.units(), MathContext.DECIMAL64));
    if (quote == null
        || quote.equals(exchanged.currency())
        || amount.currency() == null && !round(exchanged.units())) {
      return false;
    }
    boolean home = exchanged.currency().country().equals(scene.pack().countries().getFirst());
    if (home && amount.low().signum() > 0 && amount.high() == null) {
      // "one dollar to 100 won"
      Target.Exchanged turned = new Target.Exchanged(quote, amount.low());
      return rate(match, Amount.of(exchanged.units()).with(exchanged.currency()), turned);
    }
    int at = match.index("amount");
    Element where = beside.where(match.sentence(), at);
    Place place =
        markets.of(
            match.sentence(), at, where, where == null ? quote.country() : beside.country(where));
    String market = market(match.sentence(), at);
    Place second = markets.second(match.sentence(), at);
    for (BigDecimal value : values(amount)) {
      BigDecimal rate = value.divide(exchanged.units(), MathContext.DECIMAL64);
      Claim claim = new Claim.ExchangeRate(exchanged.currency().id(), quote.id(), rate, market);
      boolean other = second != null && value.equals(amount.high());
      observer.note(match, claim, other ? second : place, beside.country(where), value);
    }
    return true;
  }

  /** Official where the nearest kind of rate named before the amount is. */
  private String market(Sentence sentence, int at) {
    for (int i = at - 1; i >= 0; i--) {
      if (sentence.at(i).is(rateWord)) {
        return sentence.at(i).is(official) ? "official" : "street";
      }
    }
    return "street";
  }

  /** A power of ten: so many units does a rate without a second currency speak of. */
  private static boolean round(BigDecimal units) {
    return units.stripTrailingZeros().unscaledValue().equals(BigInteger.ONE);
  }

  private boolean fee(Match match, Amount amount, Target.Paid paid) {
    Currency currency = currencies.of(match, amount, paid);
    if (currency == null) {
      return false;
    }
    int at = match.index("amount");
    Element where = beside.where(match.sentence(), at);
    String bank = where == null ? scene.discourse().mainCountry() : null;
    Place place = markets.of(match.sentence(), at, where, bank);
    for (BigDecimal value : values(amount)) {
      Claim claim = new Claim.Fee(paid.type(), value, currency.id(), null);
      observer.note(match, claim, place, beside.country(where), value);
    }
    scene.discourse().currency = currency;
    scene.discourse().currencies.put(paid, currency);
    scene.discourse().remittance |= paid.type() == FeeType.REMITTANCE;
    return true;
  }

  private static List<BigDecimal> values(Amount amount) {
    BigDecimal high = amount.high();
    return high == null ? List.of(amount.low()) : List.of(amount.low(), high);
  }

  private String bank(
      Sentence sentence, int at, @Nullable Element where, Currency currency, Target.Traded traded) {
    Good first = traded.goods().getFirst();
    boolean resold = sides.resold(sentence, at) && !beside.after(sentence, at);
    String ruled =
        resold ? sides.fetched(first) : sides.country(sentence, at, where, currency, traded);
    if (!resold && currency.country().equals(scene.pack().countries().getFirst())) {
      return ruled;
    }
    String topic = scene.discourse().topicCountry;
    if (where == null && topic != null && sides.former(sentence, at, traded)) {
      return topic;
    }
    boolean alone = where == null || sides.pairedBehindGood(sentence, at);
    String ordered = alone ? sides.inOrder(sentence, at) : null;
    if (ordered != null) {
      return ordered;
    }
    Banks.Proposed how =
        resold
            ? Banks.Proposed.RESOLD
            : beside.country(where) != null ? Banks.Proposed.SAID : Banks.Proposed.MEANT;
    return banks.choose(sentence, at, first, ruled, how);
  }
}
