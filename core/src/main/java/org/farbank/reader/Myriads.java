package org.farbank.reader;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Numbers that count in ten thousands, in digits, words or both: 3만 5000, 5천 200, 1만2천, 三万五, 1.5万,
 * 十五. Word lists give digits ({@code number-word}) and powers of ten ({@code myriad}).
 */
final class Myriads {

  private static final BigDecimal MYRIAD = BigDecimal.valueOf(10_000);

  private final WordClasses classes;
  private final int digits;
  private final int numberWord;
  private final int myriad;
  private final int day;
  private final int tailPlace;
  private final long[] counted;

  Myriads(WordClasses classes) {
    this.classes = classes;
    digits = classes.of("digits");
    numberWord = classes.of("number-word");
    myriad = classes.of("myriad");
    day = classes.of("day-number");
    tailPlace = classes.of("tail-place");
    counted = classes.set("currency", "unit", "counter", "time-unit");
  }

  /** Whether the language of a sentence counts so and it has such a number. */
  boolean has(Sentence sentence) {
    return sentence.has(myriad);
  }

  /** Joins the number that begins at {@code i}, where one with a power of ten does. */
  void join(Sentence sentence, int i) {
    if (isOneOrNext(sentence, i)) {
      between(sentence, i);
      return;
    }
    BigDecimal total = BigDecimal.ZERO;
    BigDecimal group = BigDecimal.ZERO;
    BigDecimal digit = null;
    BigDecimal last = null;
    int next = i;
    for (; next < sentence.size(); next++) {
      Element element = sentence.at(next);
      BigDecimal value = Numbers.value(element);
      if (element.is(myriad) && beside(sentence, i, next)) {
        boolean alone = digit == null && group.signum() == 0 && next == i;
        if (alone && !begins(sentence, next)) {
          return;
        }
        if (value.compareTo(MYRIAD) < 0) {
          group = group.add((digit == null ? BigDecimal.ONE : digit).multiply(value));
        } else {
          group = digit == null ? group : group.add(digit);
          total = total.add((group.signum() == 0 ? BigDecimal.ONE : group).multiply(value));
          group = BigDecimal.ZERO;
        }
        digit = null;
        last = value;
      } else if ((element.is(digits) || element.is(numberWord))
          && digit == null
          && (next == i || last != null && value.compareTo(last) < 0)) {
        digit = value;
      } else {
        break;
      }
    }
    if (last == null) {
      return;
    }
    digit = tail(sentence, next, digit, last);
    BigDecimal value = total.add(group).add(digit == null ? BigDecimal.ZERO : digit);
    boolean small = value.compareTo(BigDecimal.TEN) < 0;
    long[] bits = classes.set("num", !small || sentence.at(i).is(digits) ? "grown" : "spelled");
    if (value.signum() > 0 && value.compareTo(BigDecimal.valueOf(31)) <= 0 && value.scale() <= 0) {
      WordClasses.add(bits, day);
    }
    int end = sentence.at(next - 1).end;
    sentence.replace(
        i, next, new Element(sentence.at(i).start, end, bits, false, null, Amount.of(value)));
  }

  /** Whether a digit and the next higher one stand side by side: 三四百. */
  private boolean isOneOrNext(Sentence sentence, int i) {
    if (i + 2 >= sentence.size() || !sentence.at(i + 2).is(myriad)) {
      return false;
    }
    Element one = sentence.at(i);
    Element next = sentence.at(i + 1);
    return one.is(numberWord)
        && next.is(numberWord)
        && one.end == next.start
        && Numbers.value(one).signum() > 0
        && Numbers.value(next).subtract(Numbers.value(one)).compareTo(BigDecimal.ONE) == 0;
  }

  private void between(Sentence sentence, int i) {
    BigDecimal low = Numbers.value(sentence.at(i));
    BigDecimal high = Numbers.value(sentence.at(i + 1));
    join(sentence, i + 1);
    BigDecimal most = Numbers.value(sentence.at(i + 1));
    BigDecimal least = most.multiply(low).divide(high, java.math.MathContext.DECIMAL32);
    long[] bits = classes.set("num", "grown", "range");
    Amount amount = Amount.of(least.stripTrailingZeros()).to(most);
    Element range =
        new Element(sentence.at(i).start, sentence.at(i + 1).end, bits, false, null, amount);
    sentence.replace(i, i + 2, range);
  }

  /** A last digit with no power of ten of its own has the next lower one: 一千五 is 1,500. */
  private @Nullable BigDecimal tail(
      Sentence sentence, int next, @Nullable BigDecimal digit, BigDecimal last) {
    Element before = sentence.at(next - 1);
    Element power = next > 1 ? sentence.at(next - 2) : before;
    boolean bare =
        digit != null
            && before.is(numberWord)
            && power.is(tailPlace)
            && digit.signum() > 0
            && digit.compareTo(BigDecimal.TEN) < 0
            && last.compareTo(BigDecimal.TEN) > 0;
    return bare && digit != null ? digit.multiply(last).movePointLeft(1) : digit;
  }

  /** Whether a power of ten belongs to what is before it: nothing but a space is between. */
  private static boolean beside(Sentence sentence, int i, int at) {
    return at == i || sentence.at(at).start - sentence.at(at - 1).end <= 1;
  }

  /** Whether a power of ten alone is a number: 천원, 만 명. */
  private boolean begins(Sentence sentence, int i) {
    return i + 1 < sentence.size()
        && (WordClasses.intersect(sentence.at(i + 1).bits, counted)
            || sentence.at(i + 1).is(myriad)
            || sentence.at(i + 1).is(numberWord));
  }
}
