package org.farbank.cli;

/**
 * Colours of a terminal, or none.
 *
 * @param coloured whether the output is watched on a terminal that shows colours
 */
record Style(boolean coloured) {

  String bold(String text) {
    return in("1", text);
  }

  String faint(String text) {
    return in("2", text);
  }

  String warning(String text) {
    return in("33", text);
  }

  private String in(String code, String text) {
    return coloured && !text.isEmpty() ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }
}
