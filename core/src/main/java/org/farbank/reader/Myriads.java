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
  private final int currency;
  private final int perWord;
  private final int unit;
  private final ClassSet counted;

  Myriads(WordClasses classes) {
    this.classes = classes;
    digits = classes.of("digits");
    numberWord = classes.of("number-word");
    myriad = classes.of("myriad");
    day = classes.of("day-number");
    tailPlace = classes.of("tail-place");
    currency = classes.of("currency");
    perWord = classes.of("per-word");
    unit = classes.of("unit");
    counted = classes.some("currency", "unit", "counter", "time-unit");
  }

  /** Whether the language of a sentence counts so and it has such a number. */
  boolean has(Sentence sentence) {
    return sentence.has(myriad);
  }

  /** Whether an element is a power of ten of a language that counts so. */
  boolean isPower(Element element) {
    return element.is(myriad);
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
          && (digit == null || last != null && digit.signum() == 0) // 八千零五十
          && (next == i || last != null && value.compareTo(last) < 0)
          && !(next > i && isOneOf(sentence, next))) {
        digit = value;
      } else {
        break;
      }
    }
    if (last == null) {
      return;
    }
    BigDecimal more = oneMore(sentence, next, digit);
    BigDecimal whole = total.add(group);
    digit = tail(sentence, next, digit, last);
    BigDecimal value = whole.add(digit == null ? BigDecimal.ZERO : digit);
    if (more != null && digit != null) {
      boolean told = next + 1 < sentence.size() && sentence.at(next + 1).is(myriad); // 一千四五百
      BigDecimal low = told ? Numbers.value(sentence.at(next - 1)) : digit;
      BigDecimal high = told ? more : tail(sentence, next, more, last);
      BigDecimal times = told ? Numbers.value(sentence.at(next + 1)) : BigDecimal.ONE;
      BigDecimal most = high == null ? more : high;
      Amount amount = Amount.of(whole.add(low.multiply(times))).to(whole.add(most.multiply(times)));
      range(sentence, i, told ? next + 2 : next + 1, amount);
      return;
    }
    boolean small = value.compareTo(BigDecimal.TEN) < 0;
    long[] bits = classes.set("num", !small || sentence.at(i).is(digits) ? "grown" : "spelled");
    if (value.signum() > 0 && value.compareTo(BigDecimal.valueOf(31)) <= 0 && value.scale() <= 0) {
      WordClasses.add(bits, day);
    }
    int end = sentence.at(next - 1).end;
    sentence.replace(
        i, next, new Element(sentence.at(i).start, end, bits, false, null, Amount.of(value)));
  }

  /** The last digit of 十四五 or 一千四五, where one follows that is one more than a digit; else null. */
  private @Nullable BigDecimal oneMore(Sentence sentence, int next, @Nullable BigDecimal digit) {
    boolean two = digit != null && next < sentence.size() && isOneAndNext(sentence, next - 1, next);
    return two ? Numbers.value(sentence.at(next)) : null;
  }

  private void range(Sentence sentence, int from, int to, Amount amount) {
    long[] bits = classes.set("num", "grown", "range");
    int end = sentence.at(to - 1).end;
    sentence.replace(
        from, to, new Element(sentence.at(from).start, end, bits, false, null, amount));
  }

  /** Whether one of a unit follows a number: 三万一公斤 is thirty thousand for one. */
  private boolean isOneOf(Sentence sentence, int i) {
    return sentence.at(i).is(numberWord)
        && sentence.at(i).is(perWord)
        && i + 1 < sentence.size()
        && sentence.at(i + 1).is(unit);
  }

  /** Whether a digit and the next higher one stand side by side: 三四百, 六七块. */
  private boolean isOneOrNext(Sentence sentence, int i) {
    if (i + 2 >= sentence.size()) {
      return false;
    }
    Element third = sentence.at(i + 2);
    boolean money = third.is(currency) && third.start == sentence.at(i + 1).end;
    return (third.is(myriad) || money) && isOneAndNext(sentence, i, i + 1);
  }

  private boolean isOneAndNext(Sentence sentence, int i, int j) {
    Element one = sentence.at(i);
    Element next = sentence.at(j);
    return one.is(numberWord)
        && next.is(numberWord)
        && one.end == next.start
        && Numbers.value(one).signum() > 0
        && Numbers.value(next).subtract(Numbers.value(one)).compareTo(BigDecimal.ONE) == 0;
  }

  private void between(Sentence sentence, int i) {
    BigDecimal low = Numbers.value(sentence.at(i));
    BigDecimal high = Numbers.value(sentence.at(i + 1));
    if (sentence.at(i + 2).is(currency)) {
      range(sentence, i, i + 2, Amount.of(low).to(high));
      return;
    }
    join(sentence, i + 1);
    BigDecimal most = Numbers.value(sentence.at(i + 1));
    BigDecimal least = most.multiply(low).divide(high, java.math.MathContext.DECIMAL32);
    range(sentence, i, i + 2, Amount.of(least.stripTrailingZeros()).to(most));
  }

  /** A last digit with no power of ten of its own has the next lower one: 一千五 is 1,500. */
  private @Nullable BigDecimal tail(
      Sentence sentence, int next, @Nullable BigDecimal digit, BigDecimal last) {
    Element before = sentence.at(next - 1);
    Element power = next > 1 ? sentence.at(next - 2) : before;
    boolean bare =
        digit != null
            && (before.is(numberWord) || before.end - before.start == 1) // 四千五, 4千5
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

  /** Whether the figures behind it are all that is missing: 천 850. */
  private boolean rest(Sentence sentence, int i) {
    Element next = sentence.at(i + 1);
    BigDecimal power = Numbers.value(sentence.at(i));
    BigDecimal tenfold = Numbers.value(next).multiply(BigDecimal.TEN);
    return next.is(digits)
        && Numbers.value(next).compareTo(power) < 0
        && tenfold.compareTo(power) >= 0
        && power.compareTo(BigDecimal.valueOf(1000)) >= 0;
  }

  /** Whether figures with a smaller power of ten go on: 만 4천. */
  private boolean thousands(Sentence sentence, int i) {
    return sentence.at(i).is(digits)
        && i + 1 < sentence.size()
        && sentence.at(i + 1).is(myriad)
        && sentence.at(i + 1).start == sentence.at(i).end
        && Numbers.value(sentence.at(i + 1)).compareTo(Numbers.value(sentence.at(i - 1))) < 0;
  }

  /** Whether it is a particle before another number: 이달만 네 명. */
  private static boolean isOnly(Sentence sentence, int i) {
    return i > 0
        && sentence.at(i - 1).end == sentence.at(i).start
        && sentence.at(i).end < sentence.at(i + 1).start;
  }

  /** Whether a power of ten alone is a number: 천원, 만 명. */
  private boolean begins(Sentence sentence, int i) {
    return i + 1 < sentence.size()
        && (counted.meets(sentence.at(i + 1).bits)
            || sentence.at(i + 1).is(myriad)
            || thousands(sentence, i + 1)
            || rest(sentence, i)
            || sentence.at(i + 1).is(numberWord) && !isOnly(sentence, i));
  }
}
