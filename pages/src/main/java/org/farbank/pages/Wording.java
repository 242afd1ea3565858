package org.farbank.pages;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.farbank.observation.Claim;
import org.farbank.observation.Modality;
import org.farbank.observation.Observation;
import org.farbank.observation.Period;
import org.jspecify.annotations.Nullable;

/** Observations in a few words for the eye, the same in tables and on pages. */
public final class Wording {

  private Wording() {}

  /**
   * What is claimed, in three parts that stand under one another.
   *
   * @param what the good, the kind of event or what rises and falls
   * @param figure the number, where there is one
   * @param rest what the number counts
   */
  public record Phrase(String what, String figure, String rest) {

    /** The parts in one line. */
    public String line() {
      return Stream.of(what, figure, rest)
          .filter(s -> !s.isEmpty())
          .collect(Collectors.joining(" "));
    }
  }

  /** What is claimed, such as {@code goat 500 CNY per head}. */
  public static Phrase claim(Claim claim) {
    return switch (claim) {
      case Claim.Price p ->
          new Phrase(
              p.good() + some(p.variety()),
              bound(p) + number(p.amount()),
              p.currency()
                  + " per "
                  + p.unit()
                  + (p.unitSize() == null ? "" : " of " + p.unitSize()));
      case Claim.ExchangeRate r ->
          new Phrase(
              "1 " + r.base() + " =",
              number(r.rate()),
              r.quote() + (r.market().equals("street") ? "" : ", " + r.market()));
      case Claim.PriceRatio r ->
          new Phrase(
              r.good(),
              number(r.ratio()),
              "times the price in " + (r.referenceCountry() == null ? "?" : r.referenceCountry()));
      case Claim.Fee f ->
          new Phrase(
              f.type().code(),
              number(f.amount()),
              f.currency() + (f.per() == null ? "" : " per " + f.per()));
      case Claim.Flow f -> flow(f);
      case Claim.TradeActivity t -> words("informal trade", t.trend().code());
      case Claim.Enforcement e -> words("enforcement", e.trend().code(), measure(e.measure()));
      case Claim.Restriction r ->
          words(r.type().code(), r.status().code(), money(r.amount(), r.currency()));
      case Claim.Incident i -> incident(i);
      case Claim.Corruption c ->
          words(
              c.form().code(),
              c.trend() == null ? "" : c.trend().code(),
              money(c.amount(), c.currency()));
    };
  }

  private static Phrase flow(Claim.Flow f) {
    String way = f.good() + " " + f.origin() + " → " + f.destination();
    String quantity =
        f.quantity() == null ? "" : number(f.quantity()) + (f.unit() == null ? "" : " " + f.unit());
    return new Phrase(
        way
            + some(quantity)
            + some(f.means())
            + some(f.timeOfDay())
            + some(f.setting())
            + (f.trend() == null ? "" : some(f.trend().code())),
        "",
        "");
  }

  private static Phrase incident(Claim.Incident i) {
    return new Phrase(
        i.type().code()
            + (i.victims() == null ? "" : some(people(i.victims())))
            + (i.fatalities() == null ? "" : some(i.fatalities() + " dead"))
            + some(i.means())
            + some(money(i.amount(), i.currency())),
        "",
        "");
  }

  private static String people(int count) {
    return count == 1 ? "1 person" : count + " people";
  }

  private static String measure(Claim.@Nullable Measure measure) {
    return measure == null
        ? ""
        : measure.what()
            + " "
            + number(measure.value())
            + (measure.unit() == null ? "" : " " + measure.unit());
  }

  private static Phrase words(String what, String... more) {
    StringBuilder text = new StringBuilder(what);
    for (int i = 0; i < more.length; i++) {
      text.append(i == 0 && !more[i].isEmpty() ? " " + more[i] : some(more[i]));
    }
    return new Phrase(text.toString(), "", "");
  }

  /** Days, as short as they can be. */
  public static String days(Period period) {
    if (period.isUnknown()) {
      return "";
    }
    if (period.from() != null && period.from().equals(period.to())) {
      return period.from().toString();
    }
    if (period.from() == null) {
      return "until " + period.to();
    }
    return period.to() == null ? "from " + period.from() : period.from() + ".." + period.to();
  }

  /** How it is said: empty for what is plainly stated. */
  public static String mood(Observation observation) {
    return observation.modality() == Modality.STATED ? "" : observation.modality().code();
  }

  /** A number with grouped thousands and no needless zeros. */
  public static String number(BigDecimal number) {
    DecimalFormat format =
        new DecimalFormat("#,##0.####", DecimalFormatSymbols.getInstance(Locale.ROOT));
    return format.format(number);
  }

  /** A computed number: to the unit from a hundred on, to two places below. */
  public static String rounded(BigDecimal number) {
    boolean large = number.abs().compareTo(BigDecimal.valueOf(100)) >= 0;
    return number(number.setScale(large ? 0 : 2, RoundingMode.HALF_EVEN));
  }

  private static String bound(Claim.Price price) {
    return switch (price.bound()) {
      case ABOUT -> "about ";
      case MIN -> "at least ";
      case MAX -> "at most ";
      case null -> "";
    };
  }

  private static String money(@Nullable BigDecimal amount, @Nullable String currency) {
    return amount == null ? "" : number(amount) + (currency == null ? "" : " " + currency);
  }

  private static String some(@Nullable String word) {
    return word == null || word.isEmpty() ? "" : ", " + word;
  }
}
