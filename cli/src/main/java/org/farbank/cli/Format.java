package org.farbank.cli;

import java.io.PrintWriter;
import java.util.function.BiFunction;

/** The forms in which readings are printed. */
enum Format {
  TABLE(TablePrinter::new),
  JSONL(JsonlPrinter::new),
  CSV(CsvPrinter::new),
  HTML(HtmlPrinter::new);

  private final BiFunction<PrintWriter, PrintOptions, Printer> printer;

  Format(BiFunction<PrintWriter, PrintOptions, Printer> printer) {
    this.printer = printer;
  }

  Printer printer(PrintWriter out, PrintOptions options) {
    return printer.apply(out, options);
  }
}
