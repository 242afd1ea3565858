package org.farbank.desk.fact;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.farbank.desk.web.Texts;
import org.farbank.pack.Names;
import org.farbank.pack.Pack;

/** Facts in a few words of the reader's language, for lists. */
public final class Wording {
  private final Texts texts;
  private final Pack pack;

  private Wording(Texts texts, Pack pack) {
    this.texts = texts;
    this.pack = pack;
  }

  /** In the language of some texts. */
  public static Wording in(Texts texts, Pack pack) {
    return new Wording(texts, pack);
  }

  /** A kind's name. */
  public String kind(String code) {
    return texts.get("fact.kind." + code);
  }

  /** What the fact is about: a good, a kind of event, what rises or falls. */
  public String what(Fact fact) {
    String good = fact.text("good").map(this::good).or(() -> fact.text("commodity")).orElse("");
    return Stream.of(
            good,
            way(fact),
            fact.text("type").map(this::code).orElse(""),
            fact.text("form").map(this::code).orElse(""),
            fact.text("base_currency").map(base -> "1 " + currency(base)).orElse(""),
            fact.text("status").map(this::code).orElse(""),
            fact.text("trend").map(this::code).orElse(""),
            fact.text("modality").filter(m -> !m.equals("stated")).map(this::code).orElse(""))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  private String way(Fact fact) {
    return fact.text("origin")
        .flatMap(from -> fact.text("destination").map(to -> country(from) + " → " + country(to)))
        .orElse("");
  }

  /** The figure with what it counts, empty where there is none. */
  public String figure(Fact fact) {
    return fact.figure()
        .map(
            figure ->
                Stream.of(
                        number(figure),
                        fact.text("currency")
                            .or(() -> fact.text("quote_currency"))
                            .map(this::currency)
                            .orElse(""),
                        fact.text("unit")
                            .or(() -> fact.text("table_unit"))
                            .map(unit -> "/ " + code(unit))
                            .orElse(""))
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(" ")))
        .orElse("");
  }

  private String number(BigDecimal figure) {
    var format = NumberFormat.getInstance(Locale.of(texts.language()));
    format.setMaximumFractionDigits(3);
    format.setRoundingMode(RoundingMode.HALF_UP);
    return format.format(figure);
  }

  /** The days of a fact, such as {@code 2023-03-27 – 2023-04-02}. */
  public String days(Fact fact) {
    Optional<String> from = fact.text("from");
    Optional<String> to = fact.text("to");
    return from.equals(to) ? from.orElse("") : from.orElse("…") + " – " + to.orElse("…");
  }

  /** Reliability and credibility together, such as {@code B2}. */
  public static String rating(Fact fact) {
    return (fact.reliability() == null ? "" : fact.reliability())
        + (fact.credibility() == null ? "" : fact.credibility());
  }

  /** A good's name. */
  public String good(String id) {
    var good = pack.goods().get(id);
    return good == null ? id : name(good.names(), id);
  }

  /** A place's name. */
  public String place(String id) {
    var place = pack.places().get(id);
    return place == null ? id : name(place.names(), id);
  }

  /** A country's name. */
  public String country(String id) {
    var country = pack.countryById().get(id);
    return country == null ? id : name(country.names(), id);
  }

  /** An actor's name. */
  public String actor(String id) {
    var actor = pack.actors().get(id);
    return actor == null ? id : name(actor.names(), id);
  }

  /** A currency's name; its code where it has none. */
  public String currency(String code) {
    return texts.sentences().getOrDefault("fact.currency." + code, code);
  }

  /** A code of the contract in words; as it is where it has none. */
  public String code(String code) {
    return texts.sentences().getOrDefault("fact.code." + code, code);
  }

  private String name(Names names, String id) {
    List<String> own = names.in(texts.language());
    return own.isEmpty() ? id : own.getFirst();
  }
}
