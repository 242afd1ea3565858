package org.farbank.reader;

import java.util.ArrayList;
import java.util.List;
import org.farbank.observation.Evidence;
import org.farbank.observation.FigureType;
import org.farbank.observation.Period;
import org.farbank.observation.Unread;
import org.jspecify.annotations.Nullable;

/** The numbers, amounts, quantities and dates of a text, and what became of them. */
final class Figures {

  private final int money;
  private final int quantity;
  private final int date;
  private final ClassSet figures;
  private final ClassSet numbers;
  private final ClassSet explained;
  private final int age;
  private final int clock;
  private final int duration;
  private final int percent;
  private final int freeNum;

  Figures(WordClasses classes) {
    money = classes.of("money");
    quantity = classes.of("quantity");
    date = classes.of("date");
    age = classes.of("age");
    clock = classes.of("clock");
    duration = classes.of("duration");
    percent = classes.of("percent");
    freeNum = classes.of("free-num");
    figures =
        ClassSet.of(
            classes.set(
                "money",
                "quantity",
                "date",
                "num",
                "percent",
                "ordinal",
                "age",
                "clock",
                "duration"));
    numbers = classes.some("num", "percent", "ordinal");
    explained = classes.some("age", "clock", "duration");
  }

  /** Every figure of the sentences. */
  List<Mention> mentions(List<Sentence> sentences, Report report) {
    List<Mention> result = new ArrayList<>();
    for (Sentence sentence : sentences) {
      for (Element element : sentence) {
        FigureType type = type(element);
        if (type != null) {
          result.add(mention(type, element, report));
        }
      }
    }
    return List.copyOf(result);
  }

  /**
   * Every figure that is in no observation, with the reason. A date that tells when a claim holds
   * is in it.
   */
  List<Unread> unread(List<Sentence> sentences, Report report, Notes notes) {
    List<Unread> result = new ArrayList<>();
    for (Sentence sentence : sentences) {
      for (Element element : sentence) {
        FigureType type = type(element);
        if (type != null && !notes.isUsed(element)) {
          result.add(new Unread(type, evidence(element, report), reason(element, notes)));
        }
      }
    }
    return List.copyOf(result);
  }

  private String reason(Element element, Notes notes) {
    return notes.reason(element, otherwise(element));
  }

  /** Why a figure that no rule speaks of is left out, by its own kind. */
  private String otherwise(Element element) {
    if (element.is(age)) {
      return "age";
    }
    if (element.is(clock)) {
      return "time-of-day";
    }
    if (element.is(duration)) {
      return "duration";
    }
    if (element.is(percent)) {
      return "percentage";
    }
    if (element.is(date)) {
      return "date-of-no-claim";
    }
    if (element.is(quantity)) {
      return "quantity";
    }
    // a number that is not free stands before the noun that it counts
    return element.is(money) || element.is(freeNum) ? Unread.NOT_UNDERSTOOD : "count";
  }

  private @Nullable FigureType type(Element element) {
    if (!figures.meets(element.bits)) {
      return null;
    }
    if (element.is(money)) {
      return FigureType.AMOUNT;
    }
    if (element.is(quantity)) {
      return FigureType.QUANTITY;
    }
    if (element.is(date)) {
      return FigureType.DATE;
    }
    boolean number = numbers.meets(element.bits) || explained.meets(element.bits);
    return number ? FigureType.NUMBER : null;
  }

  private static Mention mention(FigureType type, Element element, Report report) {
    Amount amount = element.amount();
    Period period = element.value instanceof TimeSpan span ? span.period() : Period.UNKNOWN;
    return new Mention(
        type,
        evidence(element, report),
        amount == null ? null : amount.low(),
        amount == null || amount.unit() == null ? null : amount.unit().id(),
        amount == null || amount.currency() == null ? null : amount.currency().id(),
        period);
  }

  private static Evidence evidence(Element element, Report report) {
    String words = report.text().substring(element.start, element.end);
    return new Evidence(report.id(), element.start, element.end, words);
  }
}
