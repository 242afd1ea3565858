package org.farbank.reader;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import org.farbank.observation.Bound;
import org.farbank.pack.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Puts numbers together: multipliers and number words, ranges, money, quantities and their
 * qualifiers. Each becomes one element with an {@link Amount}.
 */
final class Numbers {

  /** Below this a code and a number in a list are an amount. */
  private static final BigDecimal LEAST_RATE = BigDecimal.valueOf(60);

  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

  private final WordClasses classes;
  private final int num;
  private final int multiplier;
  private final int numberWord;
  private final int hyphen;
  private final int and;
  private final int between;
  private final int rangeWord;
  private final int comma;
  private final int respectively;
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
  private final int ordinalSuffix;
  private final int plural;
  private final int vague;
  private final int percentSign;
  private final int partialKilo;
  private final long[] listStarts;
  private final long[] listEnds;
  private final int home;
  private final int good;
  private final int colon;
  private final long[] parts;
  private final Bounds bounds;

  Numbers(WordClasses classes) {
    this.classes = classes;
    num = classes.of("num");
    multiplier = classes.of("multiplier");
    numberWord = classes.of("number-word");
    hyphen = classes.of("hyphen");
    and = classes.of("=and");
    between = classes.of("between-word");
    rangeWord = classes.of("range-word");
    comma = classes.of("comma");
    respectively = classes.of("respectively");
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
    ordinalSuffix = classes.of("ordinal-suffix");
    plural = classes.of("plural-s");
    vague = classes.of("vague-suffix");
    percentSign = classes.of("percent-word");
    partialKilo = classes.of("k-suffix");
    listStarts = classes.set("comma", "clause-end", "colon", "place", "list-join", "slash");
    listEnds =
        classes.set(
            "comma",
            "clause-end",
            "sentence-end",
            "place",
            "preposition-in",
            "list-join",
            "date",
            "today",
            "slash",
            "currency-sign",
            "rate-follow",
            "present-word");
    home = classes.of("home-currency");
    good = classes.of("good");
    colon = classes.of("colon");
    parts = classes.set("comma", "clause-end", "slash", "num", "money");
    bounds = new Bounds(classes);
  }

  /** Whether a sentence has a number at all. */
  boolean begin(Sentence sentence) {
    return sentence.has(digits) || sentence.has(numberWord);
  }

  /** Whether a sentence has what {@link #compound} may put together. */
  boolean goOn(Sentence sentence) {
    return sentence.has(num) || sentence.has(money) || sentence.has(quantity);
  }

  /** Multipliers, number words, years and days of the month; before dates are read. */
  void simple(Sentence sentence) {
    List<Element> elements = sentence.elements;
    for (int i = 0; i < elements.size(); i++) {
      Element element = elements.get(i);
      if (element.is(digits)) {
        digits(sentence, i);
      } else if (element.is(numberWord)) {
        words(sentence, i);
      }
    }
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
    long[] bits = element.bits.clone();
    if (value.scale() == 0 && length == 4) {
      int whole = value.intValue();
      if (whole >= 1945 && whole <= 2040) {
        WordClasses.add(bits, year);
      }
    }
    if (value.scale() == 1 || value.scale() == 2) {
      WordClasses.add(bits, decimal);
    }
    if (value.scale() == 0 && length <= 2 && value.signum() > 0 && value.intValue() <= 31) {
      WordClasses.add(bits, day);
    }
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
          && (value(element).compareTo(smallest(current)) < 0
              || sentence.at(next - 1).is(and) && value(element).compareTo(BigDecimal.ONE) < 0)) {
        current = current.add(value(element));
        next++;
      } else if ((element.is(hyphen) || element.is(and))
          && next + 1 < sentence.size()
          && sentence.at(next + 1).is(numberWord)
          && (value(sentence.at(next + 1)).compareTo(smallest(current)) < 0
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

  /**
   * The place value of the last digit that is not zero: 100 for 300, 0 for 25; a following word
   * must be smaller.
   */
  private static BigDecimal smallest(BigDecimal number) {
    if (number.signum() == 0) {
      return BigDecimal.valueOf(Long.MAX_VALUE);
    }
    int scale = number.stripTrailingZeros().scale();
    return scale >= 0 ? BigDecimal.ZERO : BigDecimal.ONE.scaleByPowerOfTen(-scale);
  }

  /** Ranges, money, quantities and qualifiers; after dates are read. */
  void compound(Sentence sentence) {
    for (int i = 0; i < sentence.size(); i++) {
      Element element = sentence.at(i);
      if (element.is(num) && !element.is(quantity) && !element.is(money)) {
        ranges(sentence, i);
        position(sentence, i);
      }
    }
    for (int i = 0; i < sentence.size(); i++) {
      if (sentence.at(i).is(num)) {
        measure(sentence, i);
      }
    }
    bounds.apply(sentence);
  }

  /**
   * "30,000–50,000", "between 4,800 and 5,000", "100 or 150": one amount with a lower and an upper
   * end.
   */
  private void ranges(Sentence sentence, int i) {
    int next = i + 1;
    while (next < sentence.size() && next < i + 3 && sentence.at(next).is(rangeWord)) {
      next++;
    }
    if (next == i + 1
        || next >= sentence.size()
        || !sentence.at(next).is(num)
        || sentence.has(respectively)
        || next == i + 2 && sentence.at(i + 1).is(and) && pair(sentence, i)) {
      return;
    }
    BigDecimal low = value(sentence.at(i));
    BigDecimal high = value(sentence.at(next));
    boolean years = sentence.at(next).is(year) != sentence.at(i).is(year);
    if (years || low.compareTo(high) >= 0 || ends(sentence, next)) {
      return;
    }
    boolean shared =
        low.compareTo(BigDecimal.valueOf(100)) < 0
            && (sentence.at(next).is(classes.of("grown")) || thousands(sentence, i, next, high));
    boolean two =
        sentence.at(i + 1).is(and) && !(i > 0 && sentence.at(i - 1).is(between));
    BigDecimal first = shared ? low.multiply(scale(high)) : low;
    Amount amount = Amount.of(first).to(high);
    sentence.replace(
        i,
        next + 1,
        new Element(
            sentence.at(i).start,
            sentence.at(next).end,
            two ? classes.set("num", "range", "two-amounts") : classes.set("num", "range"),
            false,
            null,
            amount));
  }

  /** Whether a dash leaves out the thousands: "8-10,000". */
  private boolean thousands(Sentence sentence, int i, int next, BigDecimal high) {
    return next == i + 2
        && sentence.at(i + 1).is(hyphen)
        && sentence.at(i + 1).start == sentence.at(i).end
        && high.remainder(THOUSAND).signum() == 0;
  }

  /** Whether "A and B" are two things' amounts: two goods before and no "between". */
  private boolean pair(Sentence sentence, int i) {
    if (i > 1 && sentence.at(i - 1).is(comma) && sentence.at(i - 2).is(num)) {
      return true; // "4,100, 4,050 and 4,400"
    }
    int goods = 0;
    for (int j = i - 1; j >= 0 && !sentence.at(j).is(num); j--) {
      if (sentence.at(j).is(between)) {
        return false;
      }
      goods += sentence.at(j).is(good) ? 1 : 0;
    }
    return goods == 2;
  }

  /** Whether the number at {@code i} belongs with what follows in another way ("… and 40 days"). */
  private boolean ends(Sentence sentence, int i) {
    return i + 1 < sentence.size() && sentence.at(i + 1).is(classes.of("time-unit"));
  }

  private static BigDecimal scale(BigDecimal number) {
    return number.compareTo(BigDecimal.valueOf(1_000_000)) >= 0
        ? BigDecimal.valueOf(1_000_000)
        : THOUSAND;
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
    if (after != null && after.is(percentSign)) {
      sentence.replace(i, next + 1, join(sentence, i, next, classes.set("percent"), amount));
    } else if (after != null
        && after.is(currency)
        && !prefix(sentence, i, next)
        && after.lexeme != null
        && after.lexeme.currency != null) {
      sentence.replace(
          i,
          next + 1,
          join(sentence, i, next, classes.set("money"), amount.with(after.lexeme.currency)));
    } else if (before != null
        && before.is(currencySign)
        && !rate(sentence, i)
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

  /**
   * "USD 8,010 in Pyongyang" at the beginning of a part of a list: the rate of a dollar, not so
   * many.
   */
  private boolean rate(Sentence sentence, int i) {
    Lexeme sign = sentence.at(i - 1).lexeme;
    if (sentence.at(i - 1).is(home) || ofGood(sentence, i - 2)) {
      return false;
    }
    for (Element other : sentence.elements.subList(0, i - 1)) {
      if (other.is(money)
          && other.amount() instanceof Amount a
          && sign != null
          && a.currency() == sign.currency) {
        return false; // "RMB 2,000 and RMB 80, respectively"
      }
    }
    boolean coded = i > 2 && sentence.at(i - 2).is(num) && sentence.at(i - 3).is(currencySign);
    boolean begins =
        i == 1 || coded || WordClasses.intersect(sentence.at(i - 2).bits, listStarts);
    boolean ends =
        i + 1 >= sentence.size() || WordClasses.intersect(sentence.at(i + 1).bits, listEnds);
    return begins && ends && value(sentence.at(i)).compareTo(LEAST_RATE) >= 0;
  }

  /** Whether codes stand before their numbers: "cny 700 usd 5,400". */
  private boolean prefix(Sentence sentence, int i, int next) {
    return i > 0
        && sentence.at(i - 1).is(currencySign)
        && sentence.at(next).is(currencySign)
        && next + 1 < sentence.size()
        && sentence.at(next + 1).is(num);
  }

  /** Whether a good stands in the part of a list that ends at an element: "urea: RMB 185". */
  private boolean ofGood(Sentence sentence, int at) {
    for (int i = at; i >= 0; i--) {
      Element element = sentence.at(i);
      if (element.is(good)) {
        return true;
      }
      boolean part = WordClasses.intersect(element.bits, parts);
      if (part && !(i == at && element.is(colon))) {
        return false;
      }
    }
    return false;
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

  private static BigDecimal value(Element element) {
    Amount amount = element.amount();
    return amount == null ? BigDecimal.ONE : amount.low();
  }
}
