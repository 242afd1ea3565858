package org.farbank.reader;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.farbank.observation.Bound;
import org.farbank.pack.Currency;
import org.jspecify.annotations.Nullable;

/** What belongs to an amount apart from its number and its currency: coins, tails, whose money. */
final class Parts {

  private final int num;
  private final int numberWord;
  private final int subunit;
  private final int part;
  private final int rangeTail;
  private final int anyMoney;
  private final int moneyName;
  private final int moneySaid;
  private final int to;
  private final int particle;
  private final int bracket;
  private final int closing;
  private final long[] any;

  Parts(WordClasses classes) {
    num = classes.of("num");
    numberWord = classes.of("number-word");
    subunit = classes.of("subunit");
    part = classes.of("range-part");
    rangeTail = classes.of("range-tail");
    anyMoney = classes.of("any-money");
    moneyName = classes.of("money-name");
    moneySaid = classes.of("money-said");
    to = classes.of("to-particle");
    particle = classes.of("particle");
    bracket = classes.of("bracket");
    closing = classes.of("closing-bracket");
    any = classes.set("any-money", "home-money");
  }

  /** "4천원대 초반": where in the thousands an amount lies is told behind it. */
  void tail(Sentence sentence, int i) {
    int next = i + 1;
    Amount amount = sentence.at(i).amount();
    if (amount == null || next >= sentence.size() || !sentence.at(next).is(rangeTail)) {
      return;
    }
    BigDecimal low = amount.low();
    Lexeme said = sentence.at(next).lexeme;
    if (said != null && said.number != null) {
      low = placed(low, said.number);
    } else if (next + 1 < sentence.size() && sentence.at(next + 1).is(part)) {
      next++;
      low = placed(low, Numbers.value(sentence.at(next)));
    }
    Currency paid = amount.currency();
    Amount placed = paid == null ? Amount.of(low) : Amount.of(low).with(paid);
    long[] bits = sentence.at(i).bits;
    sentence.replace(i, next + 1, Numbers.join(sentence, i, next, bits, placed.with(Bound.ABOUT)));
  }

  private static BigDecimal placed(BigDecimal low, BigDecimal part) {
    BigDecimal step = BigDecimal.ONE.scaleByPowerOfTen(-low.stripTrailingZeros().scale());
    return low.add(step.multiply(part)).setScale(0, RoundingMode.HALF_UP);
  }

  /**
   * Whose money is said in brackets behind an amount in a word for any, or behind the verb of
   * several: 85원(중국돈), 300원 하는 걸 500원 부릅니다(중국돈).
   */
  void behind(Sentence sentence) {
    for (int at = 1; at + 2 < sentence.size(); at++) {
      Lexeme lexeme = sentence.at(at + 1).lexeme;
      boolean named =
          sentence.at(at).is(bracket)
              && !sentence.at(at - 1).is(num)
              && sentence.at(at + 1).is(moneyName)
              && sentence.at(at + 2).is(closing);
      boolean own = named && sentence.at(at - 1).is(anyMoney);
      for (int i = at - 1; named && lexeme != null && i >= (own ? at - 1 : 0); i--) {
        Element element = sentence.at(i);
        Amount amount = element.is(anyMoney) ? element.amount() : null;
        if (amount != null && lexeme.currency != null) {
          long[] bits = WordClasses.minus(element.bits, any);
          sentence.replace(
              i, i + 1, Numbers.join(sentence, i, i, bits, amount.with(lexeme.currency)));
        }
      }
      if (own) {
        sentence.replace(at - 1, at + 3, sentence.at(at - 1));
      }
    }
  }

  /** Whose money is said before an amount in a word for any: 인민폐 28원, 인민폐로 28원. */
  @Nullable Currency said(Sentence sentence, int i, Element after) {
    int before = i - 1;
    if (before > 0 && sentence.at(before).is(particle)) {
      boolean goesOn = i + 3 < sentence.size() && sentence.at(i + 3).is(num);
      boolean paidIn = sentence.at(before).is(to);
      if (!goesOn && !paidIn) {
        return null; // 인민폐는 1200원: a rate
      }
      before--;
    }
    boolean any =
        after.is(anyMoney)
            && before >= 0
            && (sentence.at(before).is(moneyName) || sentence.at(before).is(moneySaid));
    Lexeme lexeme = any ? sentence.at(before).lexeme : null;
    return lexeme == null ? null : lexeme.currency;
  }

  /** "5 yuan 50 jeon": an amount goes on in a smaller coin. */
  void smaller(Sentence sentence, int i) {
    if (i + 2 >= sentence.size() || !sentence.at(i + 2).is(subunit)) {
      return;
    }
    Element more = sentence.at(i + 1);
    Amount amount = sentence.at(i).amount();
    Currency paid = amount == null ? null : amount.currency();
    boolean number = more.is(num) || more.is(numberWord);
    if (amount != null && paid != null && number && amount.high() == null) {
      BigDecimal value =
          amount.low().add(Numbers.value(more).multiply(Numbers.value(sentence.at(i + 2))));
      Amount whole = Amount.of(value).with(paid);
      sentence.replace(i, i + 3, Numbers.join(sentence, i, i + 2, sentence.at(i).bits, whole));
    }
  }
}
