package org.farbank.cli;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.farbank.observation.Claim;
import org.farbank.observation.Modality;
import org.farbank.observation.Observation;
import org.farbank.observation.Period;
import org.jspecify.annotations.Nullable;

/** Observations in a few words for the eye, the same in tables and on pages. */
final class Wording {

  private Wording() {}

  /** What is claimed, such as {@code goat 500 CNY per head}. */
  static String claim(Claim claim) {
    return switch (claim) {
      case Claim.Price p ->
          p.good()
              + " "
              + bound(p)
              + number(p.amount())
              + " "
              + p.currency()
              + " per "
              + p.unit()
              + (p.unitSize() == null ? "" : " of " + p.unitSize());
      case Claim.ExchangeRate r ->
          "1 "
              + r.base()
              + " = "
              + number(r.rate())
              + " "
              + r.quote()
              + (r.market().equals("street") ? "" : " " + r.market());
      case Claim.PriceRatio r ->
          r.good()
              + " in "
              + or(r.country())
              + " costs "
              + number(r.ratio())
              + " times that in "
              + or(r.referenceCountry());
      case Claim.Fee f -> f.type().code() + " " + number(f.amount()) + " " + f.currency();
      case Claim.Flow f ->
          f.good()
              + " "
              + f.origin()
              + " → "
              + f.destination()
              + some(f.means())
              + some(f.timeOfDay())
              + (f.trend() == null ? "" : ", " + f.trend().code());
      case Claim.TradeActivity t -> "informal trade " + t.trend().code();
      case Claim.Enforcement e -> "enforcement " + e.trend().code();
      case Claim.Restriction r ->
          r.type().code() + " " + r.status().code() + money(r.amount(), r.currency());
      case Claim.Incident i ->
          i.type().code()
              + (i.victims() == null ? "" : ", " + i.victims() + " people")
              + money(i.amount(), i.currency());
      case Claim.Corruption c -> c.form().code() + money(c.amount(), c.currency());
    };
  }

  /** Days, as short as they can be. */
  static String days(Period period) {
    if (period.isUnknown()) {
      return "";
    }
    if (period.from() != null && period.from().equals(period.to())) {
      return period.from().toString();
    }
    return (period.from() == null ? "" : period.from())
        + ".."
        + (period.to() == null ? "" : period.to());
  }

  /** Who says it and how: empty for what the partner states. */
  static String mood(Observation observation) {
    String modality =
        observation.modality() == Modality.STATED ? "" : observation.modality().code();
    return modality;
  }

  /** A number with grouped thousands and no needless zeros. */
  static String number(BigDecimal number) {
    DecimalFormat format =
        new DecimalFormat("#,##0.####", DecimalFormatSymbols.getInstance(Locale.ROOT));
    return format.format(number);
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
    return amount == null ? "" : ", " + number(amount) + " " + or(currency);
  }

  private static String some(@Nullable String word) {
    return word == null ? "" : ", " + word;
  }

  private static String or(@Nullable String word) {
    return word == null ? "?" : word;
  }
}
