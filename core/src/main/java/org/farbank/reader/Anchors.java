package org.farbank.reader;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.farbank.observation.Evidence;
import org.farbank.observation.Period;
import org.farbank.reader.Anchor.Type;
import org.jspecify.annotations.Nullable;

/** Finds the anchors of a text. */
final class Anchors {

  private final int money;
  private final int quantity;
  private final int percent;
  private final int date;
  private final int num;
  private final int digits;
  private final int unit;
  private final int place;
  private final long[] explained;

  Anchors(WordClasses classes) {
    money = classes.of("money");
    quantity = classes.of("quantity");
    percent = classes.of("percent");
    date = classes.of("date");
    num = classes.of("num");
    digits = classes.of("digits");
    unit = classes.of("unit");
    place = classes.of("place");
    explained = classes.set("age", "clock", "duration");
  }

  /** The anchors of a report's sentences, in their order; a range has one for each end. */
  List<Anchor> of(List<Sentence> sentences, Report report) {
    List<Anchor> result = new ArrayList<>();
    for (Sentence sentence : sentences) {
      for (Element element : sentence) {
        add(element, sentence.index, report, result);
      }
    }
    return List.copyOf(result);
  }

  private void add(Element element, int sentence, Report report, List<Anchor> to) {
    Amount amount = element.amount();
    Lexeme lexeme = element.lexeme;
    if (element.is(date) && element.value instanceof TimeSpan span && !span.isUnknown()) {
      to.add(anchor(Type.DATE, element, sentence, report, null, null, span.period()));
    } else if (amount != null && element.is(money) && amount.currency() != null) {
      figure(Type.AMOUNT, element, sentence, report, amount, amount.currency().id(), to);
    } else if (amount != null && element.is(quantity) && amount.unit() != null) {
      figure(Type.QUANTITY, element, sentence, report, amount, amount.unit().id(), to);
    } else if (amount != null && element.is(percent)) {
      figure(Type.PERCENT, element, sentence, report, amount, null, to);
    } else if (amount != null
        && (element.is(num) || element.is(digits))
        && !WordClasses.intersect(element.bits, explained)) {
      figure(Type.NUMBER, element, sentence, report, amount, null, to);
    } else if (element.is(unit) && lexeme != null && lexeme.unit != null) {
      Amount one = Amount.of(BigDecimal.ONE);
      figure(Type.QUANTITY, element, sentence, report, one, lexeme.unit.id(), to);
    } else if (element.is(place) && lexeme != null && lexeme.place != null) {
      String id = lexeme.place.id();
      to.add(anchor(Type.PLACE, element, sentence, report, null, id, Period.UNKNOWN));
    }
  }

  private static void figure(
      Type type,
      Element element,
      int sentence,
      Report report,
      Amount amount,
      @Nullable String id,
      List<Anchor> to) {
    to.add(anchor(type, element, sentence, report, amount.low(), id, Period.UNKNOWN));
    if (amount.high() != null) {
      to.add(anchor(type, element, sentence, report, amount.high(), id, Period.UNKNOWN));
    }
  }

  private static Anchor anchor(
      Type type,
      Element element,
      int sentence,
      Report report,
      @Nullable BigDecimal value,
      @Nullable String id,
      Period period) {
    String words = report.text().substring(element.start, element.end);
    boolean spelled = words.chars().noneMatch(Character::isDigit);
    Evidence evidence = new Evidence(report.id(), element.start, element.end, words);
    return new Anchor(type, sentence, evidence, value, id, period, null, spelled);
  }
}
