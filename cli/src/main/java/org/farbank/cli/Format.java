package org.farbank.cli;

import java.io.PrintWriter;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The forms in which readings are printed. */
enum Format {
  TABLE,
  JSONL,
  CSV,
  HTML;

  /** Whether it is for eyes and can show why something was read. */
  boolean explains() {
    return this == TABLE || this == HTML;
  }

  Printer printer(PrintWriter out, PrintOptions options) {
    return switch (this) {
      case TABLE -> new TablePrinter(out, options);
      case JSONL -> new JsonlPrinter(out, options.unread());
      case CSV -> new CsvPrinter(out);
      case HTML -> new HtmlPrinter(out, options);
    };
  }

  /** Reads a name on the command line. */
  static final class Converter implements ITypeConverter<Format> {
    @Override
    public Format convert(String name) {
      for (Format format : values()) {
        if (format.toString().equals(name.toLowerCase(Locale.ROOT))) {
          return format;
        }
      }
      throw new TypeConversionException("'" + name + "' is not table, jsonl, csv or html");
    }
  }

  /** The name on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
