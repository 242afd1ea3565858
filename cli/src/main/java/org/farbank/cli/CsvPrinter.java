package org.farbank.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.farbank.observation.Fields;
import org.farbank.observation.Observation;
import org.jspecify.annotations.Nullable;

/**
 * Comma-separated values (RFC 4180): one row an observation, a column for every field of the
 * contract. A span and a measure are written as in JSON.
 */
final class CsvPrinter implements Printer {

  static final List<String> COLUMNS =
      List.of(
          ("kind,report,lang,span,text,from,to,time_precision,place,place_precision,country,"
                  + "attribution,modality,rule,actor,good,amount,currency,unit,bound,unit_size,"
                  + "price_type,variety,base_currency,quote_currency,rate,market,ratio,"
                  + "reference_country,type,per,origin,destination,means,time_of_day,trend,"
                  + "quantity,setting,level,measure,status,victims,victim_country,fatalities,form")
              .split(","));

  private final PrintWriter out;

  CsvPrinter(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void begin(List<String> names) {
    out.print(String.join(",", COLUMNS) + "\r\n");
  }

  @Override
  public void print(Item item) {
    for (Observation observation : item.reading().observations()) {
      Map<String, @Nullable Object> fields = Fields.of(observation);
      out.print(
          COLUMNS.stream().map(c -> cell(fields.get(c))).collect(Collectors.joining(",")) + "\r\n");
    }
  }

  private static String cell(@Nullable Object value) {
    String text =
        switch (value) {
          case null -> "";
          case BigDecimal number -> number.toPlainString();
          case List<?> span -> Json.value(span);
          case Map<?, ?> measure -> Json.value(measure);
          default -> unarmed(value.toString());
        };
    boolean special = text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
    return special ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }

  /** A spreadsheet must not run a report's words as a formula: an apostrophe makes them text. */
  private static String unarmed(String text) {
    return !text.isEmpty() && "=+-@\t".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
