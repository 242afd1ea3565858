package org.farbank.reader;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.farbank.observation.FeeType;
import org.farbank.pack.Currency;
import org.farbank.pack.Good;
import org.farbank.pack.Unit;
import org.jspecify.annotations.Nullable;

/** What an amount is paid for: what stands beside it, or what was spoken of before. */
final class Targets {

  /** How many sentences later an amount may go on about the same thing. */
  private static final int REMEMBERED = 3;

  /** A rate does not change by this factor within a report. */
  private static final double FAR = 8;

  /** The same where a verb says that it does. */
  private static final double LED = 100;

  private final Scene scene;
  private final Plausible plausible;
  private final int goodClass;
  private final int conveyance;
  private final int currencyClass;
  private final int money;
  private final int transporter;
  private final int broker;
  private final int sold;
  private final int unitClass;
  private final int det;
  private final int cash;
  private final int oblique;
  private final int market;
  private final int feePerson;
  private final int valueVerb;
  private final int per;
  private final int mass;
  private final int escape;
  private final int handling;
  private final int rateAlone;
  private final Fees fees;

  Targets(Scene scene, Plausible plausible) {
    this.scene = scene;
    this.plausible = plausible;
    WordClasses classes = scene.classes();
    goodClass = classes.of("good");
    conveyance = classes.of("conveyance");
    currencyClass = classes.of("currency");
    money = classes.of("money");
    transporter = classes.of("transporter");
    broker = classes.of("broker");
    sold = classes.of("sells");
    unitClass = classes.of("unit");
    det = classes.of("det");
    cash = classes.of("cash");
    oblique = classes.of("oblique");
    market = classes.of("market-word");
    feePerson = classes.of("fee-person");
    valueVerb = classes.of("value-verb");
    per = classes.of("per-word");
    mass = classes.of("mass");
    escape = classes.of("escape-word");
    handling = classes.of("handling-fee");
    rateAlone = classes.of("rate-alone");
    fees = new Fees(classes);
  }

  /**
   * What an element names: goods, a currency, a service on the way; null where it cannot cost
   * anything.
   */
  @Nullable Target of(Match match, Element element) {
    String fixed = match.rule().fields().get("fee");
    if (fixed != null) {
      return new Target.Paid(FeeType.valueOf(fixed.toUpperCase(Locale.ROOT)));
    }
    Amount units = element.amount();
    boolean one = match.rule().fields().containsKey("units");
    if (one && element.is(money) && units != null && units.currency() != null) {
      boolean own = scene.pack().countries().getFirst().equals(units.currency().country());
      // "5 yuan, 6,300 won at a rate of 1,260"
      return own ? other(match) : new Target.Exchanged(units.currency(), BigDecimal.ONE);
    }
    return of(match.sentence(), element);
  }

  /** The same, whatever a rule may fix. */
  @Nullable Target of(Sentence sentence, Element element) {
    if (element.is(goodClass)) {
      List<Good> goods = element.is(cash) || element.is(oblique) ? List.of() : Goods.sold(element);
      return goods.isEmpty() ? null : new Target.Traded(goods); // "the watch" of guards
    }
    FeeType fee = fees.of(element);
    if (fee != null) {
      boolean sent = element.is(handling) && scene.discourse().remittance;
      return new Target.Paid(sent ? FeeType.REMITTANCE : fee);
    }
    if (element.is(transporter)) {
      return new Target.Paid(FeeType.TRANSPORT);
    }
    if (element.is(broker)) {
      boolean flight = sentence.has(escape);
      FeeType other = flight ? FeeType.CROSSING : FeeType.BROKERAGE;
      return new Target.Paid(scene.discourse().remittance && !flight ? FeeType.REMITTANCE : other);
    }
    if (element.is(rateAlone)) {
      return ofNearMoney();
    }
    Amount units = element.amount();
    if (element.is(money)
        && units != null
        && units.currency() != null
        && units.low().signum() > 0) {
      return new Target.Exchanged(units.currency(), units.low());
    }
    return element.is(currencyClass) && element.lexeme != null && element.lexeme.currency != null
        ? new Target.Exchanged(element.lexeme.currency, BigDecimal.ONE)
        : null;
  }

  /** The money of the open bank, which is meant where only "the rate" is told. */
  private @Nullable Target ofNearMoney() {
    String near = scene.pack().countries().getLast();
    for (Currency currency : scene.pack().currencies().values()) {
      if (currency.country().equals(near)) {
        return new Target.Exchanged(currency, BigDecimal.ONE);
      }
    }
    return null;
  }

  /**
   * What the last amount or sentence of the paragraph was about, if it is one thing and may cost so
   * much.
   */
  @Nullable Target topic(Match match, Amount amount) {
    Discourse discourse = scene.discourse();
    Sentence sentence = match.sentence();
    if (discourse.topicSentence != sentence.index) {
      for (int i = match.index("amount") - 1; i >= 0; i--) {
        Element element = sentence.at(i);
        boolean named =
            element.is(goodClass)
                && !element.is(conveyance)
                && !element.is(cash)
                && !element.is(oblique);
        List<Good> goods = named ? Goods.sold(sentence.at(i)) : List.of();
        if (!goods.isEmpty()) {
          return new Target.Traded(goods);
        }
      }
    }
    Target topic = byUnit(sentence, match.index("amount"));
    if (topic != null) {
      return topic;
    }
    Target.Traded small = byGram(sentence, match.index("amount"));
    if (small != null) {
      return small;
    }
    topic = discourse.topic;
    int since = match.sentence().index - discourse.topicSentence;
    boolean near =
        since <= 1
            || since == 2 && amount.currency() != null
            || discourse.topicParagraph == match.sentence().paragraph && since <= REMEMBERED;
    if (topic == null || !near) {
      return null;
    }
    if (topic instanceof Target.Traded traded) {
      Currency currency = amount.currency();
      boolean one = traded.goods().size() == 1;
      boolean possible =
          currency == null
              || weighed(sentence, match.index("amount"))
              || plausible.holds(traded.goods().getFirst(), currency, amount.low());
      return one && possible ? topic : null;
    }
    BigDecimal last = discourse.values.get(topic);
    if (topic instanceof Target.Exchanged && last != null && last.signum() > 0) {
      double ratio = amount.low().doubleValue() / last.doubleValue();
      double far = led(sentence, match.index("amount")) ? LED : FAR;
      if (ratio > far || ratio < 1 / far) {
        return null;
      }
    }
    if (topic instanceof Target.Paid paid && paid.type() != FeeType.PERMIT && soldOn(sentence)) {
      return goods(sentence); // "she hands them to a shop for 1,050" is no fee
    }
    return topic;
  }

  /** Whether a sentence speaks of selling, or of a shop. */
  private boolean soldOn(Sentence sentence) {
    return sentence.has(sold) || sentence.has(market) && !sentence.has(feePerson);
  }

  /** The goods that were spoken of shortly before, or null. */
  private @Nullable Target goods(Sentence sentence) {
    Target.Traded last = scene.discourse().goods;
    boolean near = sentence.index - scene.discourse().goodsSentence <= 2 * REMEMBERED;
    return near && last != null && last.goods().size() == 1 ? last : null;
  }

  /** Whether a verb such as "stood at" leads to a number. */
  private boolean led(Sentence sentence, int at) {
    for (int i = at - 1; i >= Math.max(0, at - 2); i--) {
      if (sentence.at(i).is(valueVerb)) {
        return true;
      }
    }
    return false;
  }

  /** Whether an amount is for a weight: animals may be sold by the kilo. */
  private boolean weighed(Sentence sentence, int at) {
    return at + 2 < sentence.size() && sentence.at(at + 1).is(per) && sentence.at(at + 2).is(mass);
  }

  /** One unit of the last other money that stands before a captured sum. */
  private @Nullable Target other(Match match) {
    for (int i = match.index("target") - 1; i >= 0; i--) {
      Element element = match.sentence().at(i);
      Amount sum = element.is(money) ? element.amount() : null;
      boolean home =
          sum != null
              && sum.currency() != null
              && scene.pack().countries().getFirst().equals(sum.currency().country());
      if (sum != null && sum.currency() != null && !home) {
        return new Target.Exchanged(sum.currency(), BigDecimal.ONE);
      }
    }
    return null;
  }

  /** Few goods are sold by the gram: the last of them, where an amount is for one. */
  private Target.@Nullable Traded byGram(Sentence sentence, int at) {
    for (int i = Math.max(0, at - 2); i < Math.min(sentence.size(), at + 4); i++) {
      Element element = sentence.at(i);
      Unit unit = element.is(unitClass) && element.lexeme != null ? element.lexeme.unit : null;
      if (unit != null && i > 0 && unit.id().equals("g")) {
        return scene.discourse().prices.sold.get(unit.id());
      }
    }
    return null;
  }

  /**
   * What a gram that is spoken of is one of, where its clause names no goods before the amount: "a
   * gram is bought from the panners at 230 yuan".
   */
  @Nullable Target gram(Sentence sentence, int at) {
    for (int i = at - 1; i > 0 && !sentence.at(i).is(goodClass); i--) {
      Element element = sentence.at(i);
      Unit unit = element.is(unitClass) && element.lexeme != null ? element.lexeme.unit : null;
      if (unit != null && sentence.at(i - 1).is(det)) {
        boolean per = i > 1 && sentence.at(i - 2).is(money); // "240 yuan a gram is paid"
        return !per && unit.id().equals("g") ? scene.discourse().prices.sold.get("g") : null;
      }
    }
    return null;
  }

  /** What was sold before by the unit that stands before an amount: "a bag was to be had for 2". */
  private @Nullable Target byUnit(Sentence sentence, int at) {
    for (int i = at - 1; i > 0; i--) {
      Element element = sentence.at(i);
      Unit unit = element.is(unitClass) && element.lexeme != null ? element.lexeme.unit : null;
      if (unit != null && sentence.at(i - 1).is(det)) {
        Target.Traded sold = scene.discourse().prices.byUnit.get(unit.id());
        Target.Traded last = scene.discourse().goods;
        boolean since = last != null && !last.equals(sold) && scene.discourse().newGoods(sentence);
        return since ? null : sold;
      }
    }
    return null;
  }
}
