package org.farbank.reader;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.farbank.observation.Claim;
import org.farbank.pack.Currency;
import org.farbank.pack.Good;
import org.jspecify.annotations.Nullable;

/** Makes prices and exchange rates of amounts. */
final class Prices {

  private final Scene scene;
  private final Setting setting;
  private final Observer observer;
  private final int unitClass;
  private final int per;
  private final int quantity;
  private final int clauseEnd;

  Prices(Scene scene, Setting setting, Observer observer) {
    this.scene = scene;
    this.setting = setting;
    this.observer = observer;
    unitClass = scene.classes().of("unit");
    per = scene.classes().of("per-word");
    quantity = scene.classes().of("quantity");
    clauseEnd = scene.classes().of("clause-end");
  }

  /** A price of each end of the amount for each good that was captured or spoken of before. */
  void price(Match match) {
    Element figure = match.get("amount");
    Amount amount = figure == null ? null : figure.amount();
    Element named = match.get("good") == null ? scene.discourse().good : match.get("good");
    Currency currency = amount == null ? null : currency(amount);
    if (amount == null || named == null || currency == null) {
      return;
    }
    int at = match.index("amount");
    String country = setting.country(match, at);
    for (Good good : Goods.of(named)) {
      String unit = unit(match, at, good, country);
      for (BigDecimal value : values(amount)) {
        observer.note(
            match,
            at,
            country,
            new Claim.Price(
                good.id(), value, currency.id(), unit, country, amount.bound(), null, null, null));
      }
      scene.discourse().units.put(good.id() + " " + country, unit);
    }
    scene.notes().use(java.util.Objects.requireNonNull(figure));
    scene.discourse().good = named;
    scene.discourse().currency = currency;
  }

  /** The rate between the captured currency, of which there may be several units, and the amount's. */
  void exchangeRate(Match match) {
    Element figure = match.get("amount");
    Element base = match.get("base");
    Amount amount = figure == null ? null : figure.amount();
    if (amount == null || base == null || base.lexeme == null && base.amount() == null) {
      return;
    }
    Amount units = base.amount();
    Currency of = units != null ? units.currency() : base.lexeme == null ? null : base.lexeme.currency;
    Currency in = amount.currency() == null ? scene.discourse().currency : amount.currency();
    if (of == null || in == null || of.equals(in)) {
      return;
    }
    for (BigDecimal value : values(amount)) {
      BigDecimal rate = units == null ? value : value.divide(units.low(), MathContext.DECIMAL64);
      observer.note(match, match.index("amount"), null, new Claim.ExchangeRate(of.id(), in.id(), rate, "street"));
    }
    scene.notes().use(java.util.Objects.requireNonNull(figure));
  }

  private static List<BigDecimal> values(Amount amount) {
    BigDecimal high = amount.high();
    return high == null ? List.of(amount.low()) : List.of(amount.low(), high);
  }

  private @Nullable Currency currency(Amount amount) {
    return amount.currency() != null ? amount.currency() : scene.discourse().currency;
  }

  /** What one price buys: after the amount ("a kilo", "per head"), before the good ("a bag of"), as before, by default. */
  private String unit(Match match, int at, Good good, @Nullable String country) {
    Sentence sentence = match.sentence();
    for (int i = at + 1; i < Math.min(sentence.size(), at + 4); i++) {
      if (sentence.at(i).is(clauseEnd)) {
        break;
      }
      String unit = sentence.at(i - 1).is(per) ? unit(sentence.at(i)) : null;
      if (unit != null) {
        return unit;
      }
    }
    int goodAt = match.index("good");
    for (int i = goodAt - 1; i >= Math.max(0, goodAt - 4); i--) {
      String unit = unit(sentence.at(i));
      if (unit != null) {
        return unit;
      }
    }
    return scene.discourse().units.getOrDefault(good.id() + " " + country, good.defaultUnit());
  }

  private @Nullable String unit(Element element) {
    Amount amount = element.amount();
    if (element.is(quantity) && amount != null && amount.unit() != null) {
      return amount.unit().id();
    }
    return element.is(unitClass) && element.lexeme != null && element.lexeme.unit != null
        ? element.lexeme.unit.id()
        : null;
  }
}
