package org.farbank.reader;

import java.util.ArrayList;
import java.util.List;
import org.farbank.pack.Good;

/** The goods that an element names: one, or the items of a list. */
final class Goods {

  private Goods() {}

  /** The same where they are sold: "oil" at a market is cooking oil. */
  static List<Good> sold(Element element) {
    Good retail = element.lexeme == null ? null : element.lexeme.retail;
    return retail == null || element.value instanceof List<?> ? of(element) : List.of(retail);
  }

  static List<Good> of(Element element) {
    List<Good> result = new ArrayList<>();
    if (element.value instanceof List<?> items) {
      for (Object item : items) {
        if (item instanceof Element part && part.lexeme != null && part.lexeme.good != null) {
          result.add(part.lexeme.good);
        }
      }
    } else if (element.lexeme != null && element.lexeme.good != null) {
      result.add(element.lexeme.good);
    }
    return result;
  }
}
