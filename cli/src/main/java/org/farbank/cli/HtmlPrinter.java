package org.farbank.cli;

import static org.farbank.pages.Html.escape;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** One self-contained page of reports, with a table of contents where there are several. */
final class HtmlPrinter implements Printer {

  private final PrintWriter out;
  private final PrintOptions options;
  private int reports;

  HtmlPrinter(PrintWriter out, PrintOptions options) {
    this.out = out;
    this.options = options;
  }

  @Override
  public void begin(List<String> names) {
    String title = names.size() == 1 ? names.getFirst() : names.size() + " reports";
    out.println("<!doctype html>");
    out.println("<html lang=\"en\"><head><meta charset=\"utf-8\">");
    out.println("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
    out.println("<meta name=\"referrer\" content=\"no-referrer\">");
    out.println("<title>" + escape(title) + "</title>");
    out.println("<style>\n" + resource("page.css") + "</style></head><body>");
    if (names.size() > 1) {
      out.println("<nav aria-label=\"Contents\"><h1>" + escape(title) + "</h1><ol>");
      for (int i = 0; i < names.size(); i++) {
        out.println("<li><a href=\"#r" + (i + 1) + "\">" + escape(names.get(i)) + "</a></li>");
      }
      out.println("</ol></nav>");
    }
    out.println("<main>");
  }

  @Override
  public void print(Item item) {
    reports++;
    new HtmlReport("r" + reports, item, options, out).print();
  }

  @Override
  public void failed(String name, UserError error) {
    reports++;
    out.println("<article id=\"r" + reports + "\"><h2>" + escape(name) + "</h2>");
    out.println("<p class=\"doubt\">" + escape("not read: " + error.getMessage()) + "</p>");
    out.println("</article>");
  }

  @Override
  public void end() {
    out.println("</main></body></html>");
  }

  static String resource(String name) {
    try (InputStream in = HtmlPrinter.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
