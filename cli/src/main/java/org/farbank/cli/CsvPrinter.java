package org.farbank.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import org.farbank.check.Finding;
import org.farbank.observation.Fields;
import org.farbank.observation.Observation;
import org.farbank.reader.Reading;
import org.farbank.reader.Report;
import org.jspecify.annotations.Nullable;

/**
 * Comma-separated values (RFC 4180): one row an observation, a column for every field of the
 * contract.
 */
final class CsvPrinter implements Printer {

  private static final List<String> COLUMNS =
      List.of(
          ("kind,report,lang,span,text,from,to,time_precision,place,place_precision,country,attribution,modality,"
                  + "rule,actor,good,amount,currency,unit,bound,unit_size,price_type,variety,base_currency,quote_currency,"
                  + "rate,market,ratio,reference_country,type,per,origin,destination,means,time_of_day,trend,quantity,"
                  + "setting,measure,status,victims,victim_country,fatalities,form")
              .split(","));

  private final PrintWriter out;

  CsvPrinter(PrintWriter out, PrintOptions options) {
    this.out = out;
  }

  @Override
  public void begin() {
    out.print(String.join(",", COLUMNS) + "\r\n");
  }

  @Override
  public void print(Report report, Reading reading, List<Finding> findings) {
    for (Observation observation : reading.observations()) {
      Map<String, @Nullable Object> fields = Fields.of(observation);
      out.print(String.join(",", COLUMNS.stream().map(c -> cell(fields.get(c))).toList()) + "\r\n");
    }
  }

  private static String cell(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    String text =
        value instanceof List<?> span ? span.get(0) + "-" + span.get(1) : value.toString();
    return text.matches("(?s).*[\",\r\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }
}
