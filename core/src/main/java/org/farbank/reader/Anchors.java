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

  /** The anchors of a report's sentences, in their order. */
  List<Anchor> of(List<Sentence> sentences, Report report) {
    List<Anchor> result = new ArrayList<>();
    for (Sentence sentence : sentences) {
      for (Element element : sentence.elements) {
        Anchor anchor = anchor(element, sentence.index, report);
        if (anchor != null) {
          result.add(anchor);
        }
      }
    }
    return List.copyOf(result);
  }

  private @Nullable Anchor anchor(Element element, int sentence, Report report) {
    Amount amount = element.amount();
    Lexeme lexeme = element.lexeme;
    if (element.is(date) && element.value instanceof TimeSpan span && !span.isUnknown()) {
      return anchor(Type.DATE, element, sentence, report, null, null, span.period());
    }
    if (amount != null && element.is(money) && amount.currency() != null) {
      return figure(Type.AMOUNT, element, sentence, report, amount.currency().id());
    }
    if (amount != null && element.is(quantity) && amount.unit() != null) {
      return figure(Type.QUANTITY, element, sentence, report, amount.unit().id());
    }
    if (amount != null && element.is(percent)) {
      return figure(Type.PERCENT, element, sentence, report, null);
    }
    boolean other = WordClasses.intersect(element.bits, explained);
    if (amount != null && (element.is(num) || element.is(digits)) && !other) {
      return figure(Type.NUMBER, element, sentence, report, null);
    }
    if (element.is(unit) && lexeme != null && lexeme.unit != null) {
      Amount one = Amount.of(BigDecimal.ONE);
      return anchor(
          Type.QUANTITY, element, sentence, report, one, lexeme.unit.id(), Period.UNKNOWN);
    }
    return element.is(place) && lexeme != null && lexeme.place != null
        ? anchor(Type.PLACE, element, sentence, report, null, lexeme.place.id(), Period.UNKNOWN)
        : null;
  }

  private Anchor figure(
      Type type, Element element, int sentence, Report report, @Nullable String id) {
    return anchor(type, element, sentence, report, element.amount(), id, Period.UNKNOWN);
  }

  private static Anchor anchor(
      Type type,
      Element element,
      int sentence,
      Report report,
      @Nullable Amount amount,
      @Nullable String id,
      Period period) {
    String words = report.text().substring(element.start, element.end);
    boolean spelled = words.chars().noneMatch(Character::isDigit);
    return new Anchor(
        type,
        sentence,
        new Evidence(report.id(), element.start, element.end, words),
        amount == null ? null : amount.low(),
        amount == null ? null : amount.high(),
        id,
        period,
        spelled);
  }
}
