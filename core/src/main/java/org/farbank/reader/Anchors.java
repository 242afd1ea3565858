package org.farbank.reader;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.farbank.observation.Evidence;
import org.farbank.observation.Period;
import org.farbank.pack.Currency;
import org.farbank.pack.Unit;
import org.farbank.reader.Anchor.Type;
import org.jspecify.annotations.Nullable;

/**
 * Finds the anchors of a text: what the reader understands of it, and every other figure as it
 * stands there, so that none is left out.
 */
final class Anchors {

  private static final Pattern DIGITS = Pattern.compile("\\d+(?:,\\d{3})*(?:\\.\\d+)?");

  /** What makes digits behind it part of a name: "Covid-19", "K-9". */
  private static final Pattern NAME = Pattern.compile("[A-Za-z]-?$");

  /** A particle may stand between a currency and its number. */
  private static final int NEAR = 4;

  private static final Pattern LARGE = Pattern.compile("\\d{3}");
  private static final BigDecimal CENT = new BigDecimal("0.01");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final int money;
  private final int quantity;
  private final int percent;
  private final int date;
  private final int unit;
  private final int place;
  private final int ratio;
  private final int each;
  private final int particle;
  private final int duration;
  private final int clock;
  private final int age;
  private final int number;
  private final int subunit;
  private final int pandemic;
  private final ClassSet numbers;
  private final ClassSet countries;
  private final ClassSet per;

  Anchors(WordClasses classes) {
    money = classes.of("money");
    quantity = classes.of("quantity");
    percent = classes.of("percent");
    date = classes.of("date");
    unit = classes.of("unit");
    place = classes.of("place");
    ratio = classes.of("ratio-word");
    particle = classes.of("particle");
    each = classes.of("each-word");
    duration = classes.of("duration");
    clock = classes.of("clock");
    age = classes.of("age");
    number = classes.of("num");
    subunit = classes.of("subunit");
    pandemic = classes.of("pandemic");
    numbers = classes.some("num", "digits");
    per = classes.some("per-word", "per-after", "slash");
    countries = classes.some("country", "nationality");
  }

  /** The anchors of a report's sentences, in their order; a range has one for each end. */
  List<Anchor> of(List<Sentence> sentences, Report report) {
    List<Anchor> result = new ArrayList<>();
    for (Sentence sentence : sentences) {
      Finds finds = new Finds(report, sentence.index);
      for (int i = 0; i < sentence.size(); i++) {
        Element next = i + 1 < sentence.size() ? sentence.at(i + 1) : null;
        if (next != null && sentence.at(i).is(number) && next.is(subunit)) {
          finds.part(sentence.at(i), next);
        } else if (isTail(sentence, i + 1)) {
          finds.tailed(sentence.at(i), sentence.at(++i));
        } else {
          add(sentence, i, finds);
        }
      }
      finds.unread(sentence, pandemic);
      finds.found.sort(Comparator.comparingInt((Anchor a) -> a.evidence().start()));
      result.addAll(finds.found);
    }
    return List.copyOf(result);
  }

  private void add(Sentence sentence, int i, Finds to) {
    Element element = sentence.at(i);
    Amount amount = element.amount();
    if (element.is(date) && element.value instanceof TimeSpan span && !span.isUnknown()) {
      to.time(element, span.point());
    } else if (element.is(duration) || element.is(clock)) {
      to.lasting(element.is(clock) ? Type.CLOCK : Type.DURATION, element);
    } else if (amount != null && element.is(money) && amount.currency() != null) {
      to.figure(Type.AMOUNT, element, amount, amount.currency().id());
    } else if (amount != null && element.is(quantity) && amount.unit() != null) {
      to.figure(Type.QUANTITY, element, amount, amount.unit().id());
    } else if (amount != null && element.is(percent)) {
      to.figure(Type.PERCENT, element, amount, null);
    } else if (element.is(ratio) || element.is(age)) {
      to.ratio(element);
    } else if (amount != null && numbers.meets(element.bits)) {
      number(sentence, i, amount, to);
    } else {
      word(sentence, i, to);
    }
  }

  /** A number without a unit, and the currency that is told before it: 위안화로 400. */
  private void number(Sentence sentence, int i, Amount amount, Finds to) {
    Element element = sentence.at(i);
    int before = i > 1 && sentence.at(i - 1).is(particle) ? i - 2 : i - 1;
    boolean beside = before >= 0 && element.start - sentence.at(before).end < NEAR;
    Lexeme lexeme = beside ? sentence.at(before).lexeme : null;
    Currency told = lexeme == null ? null : lexeme.currency;
    boolean times = i + 1 < sentence.size() && sentence.at(i + 1).is(ratio);
    to.figure(times ? Type.RATIO : Type.NUMBER, element, amount, null);
    to.told(told == null ? null : told.id());
  }

  /** Whether a digit behind an amount tells its tenths: 7块2, 九米六. */
  private boolean isTail(Sentence sentence, int i) {
    Amount tenths = i < sentence.size() ? sentence.at(i).amount() : null;
    Amount amount = tenths == null ? null : sentence.at(i - 1).amount();
    boolean counted = i + 1 < sentence.size() && sentence.at(i + 1).is(unit);
    return tenths != null
        && amount != null
        && amount.high() == null
        && (sentence.at(i - 1).is(money) || sentence.at(i - 1).is(quantity))
        && sentence.at(i).is(number)
        && sentence.at(i - 1).end == sentence.at(i).start
        && sentence.at(i).end - sentence.at(i).start == 1
        && !counted;
  }

  /** Whether a unit without a number is what a price is for: a 25 kg bag, 每斤; not 통째, 마당. */
  private boolean isUnit(Sentence sentence, int i) {
    boolean one = sentence.at(i).end - sentence.at(i).start == 1;
    for (int j = Math.max(0, i - 2); j <= Math.min(sentence.size() - 1, i + 1); j++) {
      if (j != i && (!one || j >= i - 1) && per.meets(sentence.at(j).bits)) {
        return true;
      }
    }
    return false;
  }

  private void word(Sentence sentence, int i, Finds to) {
    Element element = sentence.at(i);
    Lexeme lexeme = element.lexeme;
    if (element.is(unit) && lexeme != null && lexeme.unit != null && isUnit(sentence, i)) {
      to.figure(Type.QUANTITY, element, Amount.of(BigDecimal.ONE), lexeme.unit.id());
    } else if (element.is(each)) {
      to.figure(Type.QUANTITY, element, Amount.of(BigDecimal.ONE), Anchor.EACH);
    } else if (element.is(place) && lexeme != null && lexeme.place != null) {
      to.name(Type.PLACE, element, lexeme.place.id());
    } else if (countries.meets(element.bits) && lexeme != null) {
      to.name(Type.COUNTRY, element, lexeme.country == null ? null : lexeme.country.id());
    } else {
      Goods.of(element).forEach(good -> to.name(Type.GOOD, element, good.id()));
    }
  }

  /** What is found in one sentence. */
  private record Finds(Report report, int sentence, List<Anchor> found) {

    Finds(Report report, int sentence) {
      this(report, sentence, new ArrayList<>());
    }

    void time(Element element, TimeSpan span) {
      add(Type.DATE, element.start, element.end, null, null, span.period());
    }

    /** A time of the day or how long something takes; its number where it is one in digits. */
    void lasting(Type type, Element element) {
      Matcher matcher = DIGITS.matcher(words(element.start, element.end));
      if (type == Type.CLOCK && LARGE.matcher(words(element.start, element.end)).find()) {
        return; // a rate: 1:8100
      }
      BigDecimal value = matcher.find() ? number(matcher.group()) : null;
      boolean more = value != null && matcher.find();
      add(type, element.start, element.end, more ? null : value, null, Period.UNKNOWN);
    }

    /** A share or a multiple, which languages put in many ways. */
    void ratio(Element element) {
      Matcher digits = DIGITS.matcher(words(element.start, element.end));
      if (digits.find() && number(digits.group()).remainder(BigDecimal.TEN).signum() != 0) {
        return; // an age to the year is a figure
      }
      BigDecimal share = element.lexeme == null ? null : element.lexeme.number;
      boolean part = share != null && share.compareTo(BigDecimal.ONE) < 0;
      BigDecimal value = part && share != null ? share.multiply(HUNDRED) : share;
      add(Type.RATIO, element.start, element.end, value, null, Period.UNKNOWN);
    }

    void name(Type type, Element element, @Nullable String id) {
      if (id != null) {
        add(type, element.start, element.end, null, id, Period.UNKNOWN);
      }
    }

    /** An amount and its tenths. */
    void tailed(Element element, Element tenths) {
      Amount amount = element.amount();
      Amount tail = tenths.amount();
      if (amount == null || tail == null) {
        return;
      }
      Currency currency = amount.currency();
      Unit unit = amount.unit();
      BigDecimal value = amount.low().add(tail.low().movePointLeft(1));
      Type type = currency != null ? Type.AMOUNT : unit != null ? Type.QUANTITY : Type.NUMBER;
      String id = currency != null ? currency.id() : unit != null ? unit.id() : null;
      add(type, element.start, tenths.end, value, id, Period.UNKNOWN);
    }

    /** So many of a small coin: 七毛. */
    void part(Element element, Element coin) {
      Amount amount = element.amount();
      BigDecimal worth = coin.lexeme == null ? null : coin.lexeme.number;
      if (amount != null && worth != null && worth.compareTo(CENT) > 0) {
        BigDecimal value = amount.low().multiply(worth);
        add(Type.NUMBER, element.start, coin.end, value, null, Period.UNKNOWN);
      }
    }

    /** Says in which currency the last figure may be. */
    void told(@Nullable String currency) {
      Anchor last = found.removeLast();
      Period period = last.period();
      Evidence words = last.evidence();
      boolean spelled = last.spelled();
      found.add(
          new Anchor(last.type(), sentence, words, last.value(), currency, period, null, spelled));
    }

    void figure(Type type, Element element, Amount amount, @Nullable String id) {
      BigDecimal high = amount.high();
      if (high == null) {
        add(type, element.start, element.end, amount.low(), id, Period.UNKNOWN);
        return;
      }
      Matcher matcher = DIGITS.matcher(words(element.start, element.end));
      int first = matcher.find() ? matcher.end() : 0;
      int last = matcher.find() ? matcher.start() : 0;
      boolean parted = last > first && !matcher.find();
      int end = parted ? element.start + first : element.end;
      int start = parted ? element.start + last : element.start;
      add(type, element.start, end, amount.low(), id, Period.UNKNOWN);
      add(type, start, element.end, high, id, Period.UNKNOWN);
    }

    /** The digits of a sentence that no anchor and no name has. */
    void unread(Sentence sentence, int named) {
      int start = sentence.start();
      List<Anchor> read = List.copyOf(found);
      Matcher matcher = DIGITS.matcher(words(start, sentence.end()));
      while (matcher.find()) {
        int at = start + matcher.start();
        int last = start + matcher.end();
        boolean name = NAME.matcher(words(start, at)).find();
        for (Element element : sentence) {
          name |= element.is(named) && element.start <= at && element.end >= last;
        }
        if (!name
            && read.stream()
                .noneMatch(a -> a.evidence().start() < last && a.evidence().end() > at)) {
          add(Type.NUMBER, at, last, number(matcher.group()), null, Period.UNKNOWN);
        }
      }
    }

    private void add(
        Type type,
        int start,
        int end,
        @Nullable BigDecimal value,
        @Nullable String id,
        Period period) {
      String words = words(start, end);
      boolean spelled = words.chars().noneMatch(Character::isDigit);
      Evidence evidence = new Evidence(report.id(), start, end, words);
      found.add(new Anchor(type, sentence, evidence, value, id, period, null, spelled));
    }

    private String words(int start, int end) {
      return report.text().substring(start, end);
    }

    private static BigDecimal number(String digits) {
      return new BigDecimal(digits.replace(",", ""));
    }
  }
}
