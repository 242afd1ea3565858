package org.farbank.reader;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import org.farbank.observation.Bound;
import org.farbank.pack.Currency;
import org.farbank.pack.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Puts numbers together: multipliers and number words, ranges, money, quantities and their
 * qualifiers. Each becomes one element with an {@link Amount}.
 */
final class Numbers {

  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

  private final WordClasses classes;
  private final int num;
  private final int multiplier;
  private final int numberWord;
  private final int hyphen;
  private final int and;
  private final int currency;
  private final int currencySign;
  private final int unit;
  private final int money;
  private final int quantity;
  private final int year;
  private final int day;
  private final int decimal;
  private final int digits;
  private final int part;
  private final int rangeTail;
  private final int anyMoney;
  private final int homeCurrency;
  private final int homeMoney;
  private final int foreignMoney;
  private final int moneyName;
  private final int ordinalSuffix;
  private final int plural;
  private final int vague;
  private final int percentSign;
  private final int partialKilo;
  private final int subunit;
  private final int andMore;
  private final ClassSet counted;
  private final Myriads myriads;
  private final Coins coins;
  private final Parts parts;
  private final Bounds bounds;
  private final Ranges ranges;
  private final Codes codes;

  Numbers(WordClasses classes) {
    this.classes = classes;
    num = classes.of("num");
    multiplier = classes.of("multiplier");
    numberWord = classes.of("number-word");
    hyphen = classes.of("hyphen");
    and = classes.of("=and");
    currency = classes.of("currency");
    currencySign = classes.of("currency-sign");
    unit = classes.of("unit");
    money = classes.of("money");
    quantity = classes.of("quantity");
    year = classes.of("year");
    day = classes.of("day-number");
    decimal = classes.of("decimal");
    digits = classes.of("digits");
    part = classes.of("range-part");
    rangeTail = classes.of("range-tail");
    anyMoney = classes.of("any-money");
    homeCurrency = classes.of("home-currency");
    homeMoney = classes.of("home-money");
    foreignMoney = classes.of("foreign-money");
    moneyName = classes.of("money-name");
    ordinalSuffix = classes.of("ordinal-suffix");
    plural = classes.of("plural-s");
    vague = classes.of("vague-suffix");
    percentSign = classes.of("percent-word");
    partialKilo = classes.of("k-suffix");
    subunit = classes.of("subunit");
    andMore = classes.of("and-more");
    counted = classes.some("currency", "unit", "counter", "time-unit", "myriad");
    myriads = new Myriads(classes);
    coins = new Coins(classes);
    parts = new Parts(classes);
    bounds = new Bounds(classes);
    ranges = new Ranges(classes);
    codes = new Codes(classes);
  }

  /** Whether a sentence has a number at all. */
  boolean begin(Sentence sentence) {
    return sentence.has(digits) || sentence.has(numberWord) || myriads.has(sentence);
  }

  /** Whether a sentence has what {@link #compound} may put together. */
  boolean goOn(Sentence sentence) {
    return sentence.has(num) || sentence.has(money) || sentence.has(quantity);
  }

  /** Multipliers, number words, years and days of the month; before dates are read. */
  void simple(Sentence sentence) {
    boolean inMyriads = myriads.has(sentence);
    for (int i = 0; i < sentence.size(); i++) {
      if (inMyriads) {
        myriads.join(sentence, i);
      }
      Element element = sentence.at(i);
      if (element.is(digits)) {
        digits(sentence, i);
      } else if (element.is(numberWord)) {
        words(sentence, i);
      }
      if (i + 2 < sentence.size() && sentence.at(i + 1).is(andMore)) {
        more(sentence, i);
      }
    }
  }

  /** "60 and more times ten thousand" (六十多万), "40 or so lorries" (四十来辆). */
  private void more(Sentence sentence, int i) {
    Element element = sentence.at(i);
    Element scale = sentence.at(i + 2);
    boolean close =
        element.end == sentence.at(i + 1).start && sentence.at(i + 1).end == scale.start;
    Amount amount = element.is(num) ? element.amount() : null;
    if (!close || amount == null || !counted.meets(scale.bits)) {
      return;
    }
    boolean grows = myriads.isPower(scale);
    BigDecimal value = grows ? amount.low().multiply(value(scale)) : amount.low();
    Amount about = Amount.of(value).with(Bound.ABOUT);
    int end = grows ? i + 2 : i + 1;
    long[] bits = classes.set("num", "grown");
    sentence.replace(i, end + 1, join(sentence, i, end, bits, about));
  }

  private void digits(Sentence sentence, int i) {
    Element element = sentence.at(i);
    BigDecimal value = value(element);
    int next = i + 1;
    boolean grown = false;
    while (next < sentence.size() && scales(sentence, next)) {
      value = value.multiply(value(sentence.at(next)));
      next++;
      grown = true;
    }
    if (grown) {
      sentence.replace(i, next, number(sentence, i, next, value, classes.set("num", "grown")));
    } else if (next < sentence.size()
        && sentence.at(next).is(ordinalSuffix)
        && sentence.at(next).start == element.end) {
      long[] bits = classes.set("ordinal");
      if (value.signum() > 0 && value.compareTo(BigDecimal.valueOf(31)) <= 0) {
        WordClasses.add(bits, day);
      }
      sentence.replace(i, next + 1, number(sentence, i, next + 1, value, bits));
    } else {
      element.bits = shape(element, value);
    }
  }

  private boolean scales(Sentence sentence, int i) {
    Element element = sentence.at(i);
    boolean k = element.is(partialKilo);
    return element.is(multiplier) && (!k || sentence.at(i - 1).end == element.start);
  }

  private long[] shape(Element element, BigDecimal value) {
    int length = element.end - element.start;
    boolean whole = value.scale() == 0;
    if (whole && length == 4 && value.intValue() >= 1945 && value.intValue() <= 2040) {
      return with(element, year);
    }
    if (whole && length <= 2 && value.signum() > 0 && value.intValue() <= 31) {
      return with(element, day);
    }
    return value.scale() == 1 || value.scale() == 2 ? with(element, decimal) : element.bits;
  }

  private static long[] with(Element element, int wordClass) {
    long[] bits = element.bits.clone();
    WordClasses.add(bits, wordClass);
    return bits;
  }

  /** "two hundred and fifty thousand", "twenty-five", "a dozen". */
  private void words(Sentence sentence, int i) {
    BigDecimal total = BigDecimal.ZERO;
    BigDecimal current = value(sentence.at(i));
    int next = i + 1;
    while (next < sentence.size()) {
      Element element = sentence.at(next);
      if (element.is(multiplier) && !element.is(partialKilo)) {
        BigDecimal scale = value(element);
        current = current.multiply(scale);
        if (scale.compareTo(THOUSAND) >= 0) {
          total = total.add(current);
          current = BigDecimal.ZERO;
        }
        next++;
      } else if (element.is(numberWord)
          && (value(element).compareTo(Amount.smallest(current)) < 0
              || sentence.at(next - 1).is(and) && value(element).compareTo(BigDecimal.ONE) < 0)) {
        current = current.add(value(element));
        next++;
      } else if ((element.is(hyphen) || element.is(and))
          && next + 1 < sentence.size()
          && sentence.at(next + 1).is(numberWord)
          && (value(sentence.at(next + 1)).compareTo(Amount.smallest(current)) < 0
              || value(sentence.at(next + 1)).compareTo(BigDecimal.ONE) < 0)) {
        next++;
      } else {
        break;
      }
    }
    BigDecimal value = total.add(current);
    long[] bits = classes.set("num", "spelled");
    if (next == i + 1) {
      bits = WordClasses.union(bits, sentence.at(i).bits);
    }
    if (value.signum() > 0 && value.compareTo(BigDecimal.valueOf(31)) <= 0 && value.scale() <= 0) {
      WordClasses.add(bits, day);
    }
    sentence.replace(i, next, number(sentence, i, next, value, bits));
  }

  /** Ranges, money, quantities and qualifiers; after dates are read. */
  void compound(Sentence sentence) {
    for (int i = 0; i < sentence.size(); i++) {
      Element element = sentence.at(i);
      if (element.is(num) && !element.is(quantity) && !element.is(money)) {
        ranges.join(sentence, i);
        position(sentence, i);
      }
    }
    for (int i = 0; i < sentence.size(); i++) {
      if (sentence.at(i).is(num)) {
        measure(sentence, i);
      }
      if (i < sentence.size() && sentence.at(i).is(money) && sentence.has(subunit)) {
        parts.smaller(sentence, i);
      }
      if (sentence.has(rangeTail) && i < sentence.size()) {
        parts.tail(sentence, i);
      }
    }
    if (sentence.has(anyMoney) && sentence.has(moneyName)) {
      parts.behind(sentence);
    }
    bounds.apply(sentence);
  }

  /** "mid-4,000s", "the low 5,000 won range": 500 or 200 or 800 more. */
  private void position(Sentence sentence, int i) {
    int from = i - 1;
    if (from > 0 && sentence.at(from).is(hyphen)) {
      from--;
    }
    boolean s =
        i + 1 < sentence.size()
            && (sentence.at(i + 1).is(plural) || sentence.at(i + 1).is(vague))
            && sentence.at(i + 1).start == sentence.at(i).end;
    boolean placed = from >= 0 && sentence.at(from).is(part);
    if (!placed && !s) {
      return;
    }
    BigDecimal number = value(sentence.at(i));
    if (placed) {
      BigDecimal step = BigDecimal.ONE.scaleByPowerOfTen(-number.stripTrailingZeros().scale());
      BigDecimal fraction =
          sentence.at(from).lexeme != null ? value(sentence.at(from)) : BigDecimal.ZERO;
      number = number.add(step.multiply(fraction)).setScale(0, RoundingMode.HALF_UP);
    }
    Amount amount = Amount.of(number).with(Bound.ABOUT);
    int first = placed ? from : i;
    int last = s ? i + 2 : i + 1;
    sentence.replace(
        first,
        last,
        new Element(
            sentence.at(first).start,
            sentence.at(last - 1).end,
            classes.set("num", "range"),
            false,
            null,
            amount));
  }

  /** A currency or a unit beside the number. */
  private void measure(Sentence sentence, int i) {
    Element element = sentence.at(i);
    Amount amount = element.amount();
    if (amount == null) {
      return;
    }
    int next = i + 1;
    if (next + 1 < sentence.size()
        && sentence.at(next).is(hyphen)
        && !sentence.at(next + 1).is(num)) {
      next++;
    }
    Element after = next < sentence.size() ? sentence.at(next) : null;
    Element before = i > 0 ? sentence.at(i - 1) : null;
    if (after != null && after.is(currency) && next == i + 1 && codes.next(sentence, i)) {
      after = null; // 비 1180 딸라 8천50
    }
    if (after != null && coins.counts(sentence, amount, next)) {
      after.bits = WordClasses.minus(after.bits, classes.set("currency")); // 电池板一块280元
      return;
    }
    Lexeme base = codes.equated(sentence, i) ? sentence.at(codes.base(sentence, i)).lexeme : null;
    if (base != null && base.currency != null) {
      int from = codes.base(sentence, i); // 딸라 1 = 8050
      long[] bits = classes.set("money", "foreign-money");
      sentence.replace(from, i + 1, join(sentence, from, i, bits, amount.with(base.currency)));
      return;
    }
    if (after != null && after.is(percentSign)) {
      sentence.replace(i, next + 1, join(sentence, i, next, classes.set("percent"), amount));
    } else if (after != null
        && after.is(currency)
        && !codes.before(sentence, i, next)
        && after.lexeme != null
        && after.lexeme.currency != null) {
      Currency said = parts.said(sentence, i, after);
      if (said != null) {
        boolean beside = sentence.at(i - 1).is(currency);
        int from = beside ? i - 1 : i;
        long[] bits = classes.set("money");
        sentence.replace(from, next + 1, join(sentence, from, next, bits, amount.with(said)));
        return;
      }
      int end = coins.tenths(sentence, next);
      BigDecimal low = end > next ? amount.low().add(Coins.tenth(sentence.at(end))) : null;
      boolean coins = after.is(subunit) && low == null; // 4毛
      Amount few = coins ? Amount.of(amount.low().multiply(value(after))) : amount;
      Amount whole = low == null ? few : Amount.of(low);
      long[] bits = classes.set("money");
      if (after.is(anyMoney)) {
        WordClasses.add(bits, anyMoney);
      }
      WordClasses.add(bits, after.is(homeCurrency) ? homeMoney : foreignMoney);
      Element sum = join(sentence, i, end, bits, whole.with(after.lexeme.currency));
      sentence.replace(i, end + 1, sum);
    } else if (before != null
        && before.is(moneyName)
        && before.lexeme != null
        && before.lexeme.currency != null
        && !codes.named(sentence, i)
        && !(after != null && (after.is(unit) || after.is(currency)))) {
      Amount paid = amount.with(before.lexeme.currency); // 우리 돈 2만
      sentence.replace(i - 1, i + 1, join(sentence, i - 1, i, classes.set("money"), paid));
    } else if (before != null
        && before.is(currencySign)
        && !codes.rate(sentence, i)
        && before.lexeme != null
        && before.lexeme.currency != null) {
      sentence.replace(
          i - 1,
          i + 1,
          join(sentence, i - 1, i, classes.set("money"), amount.with(before.lexeme.currency)));
    } else if (after != null && after.is(unit) && unit(after) != null) {
      Unit measured = Objects.requireNonNull(unit(after));
      long[] bits = WordClasses.union(classes.set("quantity"), classes.set(measured.dimension()));
      sentence.replace(i, next + 1, join(sentence, i, next, bits, amount.with(measured)));
    }
  }

  private static @Nullable Unit unit(Element element) {
    return element.lexeme == null ? null : element.lexeme.unit;
  }

  static Element join(Sentence sentence, int first, int last, long[] bits, Amount amount) {
    return new Element(sentence.at(first).start, sentence.at(last).end, bits, false, null, amount);
  }

  private static Element number(
      Sentence sentence, int from, int to, BigDecimal value, long[] bits) {
    return new Element(
        sentence.at(from).start, sentence.at(to - 1).end, bits, false, null, Amount.of(value));
  }

  static BigDecimal value(Element element) {
    Amount amount = element.amount();
    return amount == null ? BigDecimal.ONE : amount.low();
  }
}
