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
  }

  /** "4천원대 초반": where in the thousands an amount lies is told behind it. */
  void tail(Sentence sentence, int i) {
    int next = i + 1;
    Amount amount = sentence.at(i).amount();
    if (amount == null || next >= sentence.size() || !sentence.at(next).is(rangeTail)) {
      return;
    }
    BigDecimal low = amount.low();
    if (next + 1 < sentence.size() && sentence.at(next + 1).is(part)) {
      next++;
      BigDecimal step = BigDecimal.ONE.scaleByPowerOfTen(-low.stripTrailingZeros().scale());
      low =
          low.add(step.multiply(Numbers.value(sentence.at(next))))
              .setScale(0, RoundingMode.HALF_UP);
    }
    Currency paid = amount.currency();
    Amount placed = paid == null ? Amount.of(low) : Amount.of(low).with(paid);
    long[] bits = sentence.at(i).bits;
    sentence.replace(i, next + 1, Numbers.join(sentence, i, next, bits, placed.with(Bound.ABOUT)));
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
