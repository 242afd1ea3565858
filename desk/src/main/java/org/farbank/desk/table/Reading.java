package org.farbank.desk.table;

import static org.farbank.pack.TableForm.Column.BASE;
import static org.farbank.pack.TableForm.Column.COMMODITY;
import static org.farbank.pack.TableForm.Column.CURRENCY;
import static org.farbank.pack.TableForm.Column.DATE;
import static org.farbank.pack.TableForm.Column.MARKET;
import static org.farbank.pack.TableForm.Column.MONTH;
import static org.farbank.pack.TableForm.Column.PRICE;
import static org.farbank.pack.TableForm.Column.PRICETYPE;
import static org.farbank.pack.TableForm.Column.QUOTE;
import static org.farbank.pack.TableForm.Column.RATE;
import static org.farbank.pack.TableForm.Column.UNIT;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.farbank.observation.Period;
import org.farbank.pack.Pack;
import org.farbank.pack.Place;
import org.farbank.pack.TableForm;
import org.farbank.pack.TableForm.Column;

/** What the lines of a table say, by its form. */
final class Reading {
  private static final int DECIMALS = 8;
  private static final List<Column> KEPT =
      List.of(
          Column.MARKET_ID,
          Column.ADMIN1,
          Column.ADMIN2,
          Column.LATITUDE,
          Column.LONGITUDE,
          Column.CATEGORY,
          COMMODITY,
          Column.COMMODITY_ID,
          Column.PRICEFLAG,
          PRICETYPE,
          Column.USDPRICE);

  private final Pack pack;
  private final TableForm form;
  private final List<String> headings;
  private final Map<Column, Integer> places = new EnumMap<>(Column.class);

  Reading(Pack pack, TableForm form, List<String> heading) {
    this.pack = pack;
    this.form = form;
    this.headings = List.copyOf(heading);
    for (int i = 0; i < heading.size(); i++) {
      Column column = form.columns().get(heading.get(i));
      if (column != null) {
        places.putIfAbsent(column, i);
      }
    }
  }

  List<String> headings() {
    return headings;
  }

  TableForm form() {
    return form;
  }

  /** What a line says in a column; empty where it says nothing. */
  String said(Grid.Line line, Column column) {
    Integer place = places.get(column);
    return place == null || place >= line.cells().size()
        ? form.always().getOrDefault(column, "")
        : line.cells().get(place);
  }

  /** The heading of a column in this table, for people. */
  String heading(Column column) {
    for (var one : form.columns().entrySet()) {
      if (one.getValue() == column) {
        return one.getKey();
      }
    }
    return column.code();
  }

  /** The column with the day. */
  Column day() {
    return form.has(MONTH) ? MONTH : DATE;
  }

  /** The column with the figure. */
  Column figure() {
    return form.rates() ? RATE : PRICE;
  }

  /** First and last day of what a line tells; empty where it is no day. */
  Optional<Period> period(Grid.Line line) {
    String text = said(line, day());
    try {
      if (day() == DATE) {
        LocalDate day = LocalDate.parse(text);
        return Optional.of(Period.of(day, day));
      }
      var month =
          text.length() == 7 ? YearMonth.parse(text) : YearMonth.from(LocalDate.parse(text));
      return Optional.of(Period.of(month.atDay(1), month.atEndOfMonth()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The figure of a line as it stands there; empty where it is no number. */
  Optional<BigDecimal> number(Grid.Line line) {
    String text = said(line, figure());
    return text.matches("-?\\d{1,30}(\\.\\d{1,30})?([eE][+-]?\\d{1,2})?")
        ? Optional.of(new BigDecimal(text))
        : Optional.empty();
  }

  /** What a word means in the pack: by the form, or because it is an identifier of the pack. */
  Optional<TableForm.Meaning> meaning(Grid.Line line, Column column) {
    String word = said(line, column);
    Column words = column == BASE || column == QUOTE ? CURRENCY : column;
    return form.meaning(words, word)
        .or(
            () ->
                known(words).containsKey(word)
                    ? Optional.of(new TableForm.Meaning(word, BigDecimal.ONE))
                    : Optional.empty());
  }

  private Map<String, ?> known(Column column) {
    return switch (column) {
      case COMMODITY -> pack.goods();
      case MARKET -> pack.places();
      case UNIT -> pack.units();
      case CURRENCY -> pack.currencies();
      default -> Map.of();
    };
  }

  /** The price of one unit of the pack, or the rate. */
  BigDecimal amount(Grid.Line line) {
    BigDecimal number = number(line).orElseThrow();
    var times = meaning(line, UNIT).map(TableForm.Meaning::times).orElse(BigDecimal.ONE);
    return plain(number.divide(times, Math.max(DECIMALS, number.scale()), RoundingMode.HALF_UP));
  }

  private static BigDecimal plain(BigDecimal number) {
    BigDecimal rounded =
        number.scale() > DECIMALS ? number.setScale(DECIMALS, RoundingMode.HALF_UP) : number;
    BigDecimal stripped = rounded.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /** A line without problems as the contract's fields; the table's own names stand behind. */
  Map<String, Object> fields(Grid.Line line) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("kind", form.rates() ? "exchange_rate" : "price");
    var period = period(line).orElseThrow();
    fields.put("from", String.valueOf(period.from()));
    fields.put("to", String.valueOf(period.to()));
    if (period.precision() != null) {
      fields.put("time_precision", period.precision());
    }
    meaning(line, MARKET).map(m -> pack.places().get(m.id())).ifPresent(p -> place(fields, p));
    fields.put("attribution", "outlet");
    fields.put("modality", "stated");
    if (form.rates()) {
      fields.put("base_currency", currency(line, BASE));
      fields.put("quote_currency", currency(line, QUOTE));
      fields.put("rate", amount(line));
      keep(fields, "table_market", said(line, MARKET));
    } else {
      price(fields, line);
    }
    keep(fields, "date", said(line, day()));
    return fields;
  }

  private void price(Map<String, Object> fields, Grid.Line line) {
    meaning(line, COMMODITY).ifPresent(good -> fields.put("good", good.id()));
    fields.put("amount", amount(line));
    fields.put("currency", currency(line, CURRENCY));
    meaning(line, UNIT).ifPresent(unit -> fields.put("unit", unit.id()));
    form.meaning(PRICETYPE, said(line, PRICETYPE))
        .ifPresent(type -> fields.put("price_type", type.id()));
    keep(fields, "market", said(line, MARKET));
    KEPT.forEach(column -> keep(fields, column.code(), said(line, column)));
    keep(fields, "table_unit", said(line, UNIT));
    keep(fields, "table_price", said(line, PRICE));
  }

  /** The pack's code, or the table's where it is a foreign one. */
  String currency(Grid.Line line, Column column) {
    return meaning(line, column).map(TableForm.Meaning::id).orElse(said(line, column));
  }

  private static void place(Map<String, Object> fields, Place place) {
    fields.put("place", place.id());
    fields.put("place_precision", place.precision());
    fields.put("country", place.country());
  }

  private static void keep(Map<String, Object> fields, String name, String said) {
    if (!said.isEmpty()) {
      fields.put(name, said);
    }
  }
}
