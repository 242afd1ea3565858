package org.farbank.pages;

/** Text for pages. */
public final class Html {
  private Html() {}

  /** Text as it may stand between tags and in attributes; characters that steer become U+FFFD. */
  public static String escape(String text) {
    StringBuilder result = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> result.append("&amp;");
        case '<' -> result.append("&lt;");
        case '>' -> result.append("&gt;");
        case '"' -> result.append("&quot;");
        case '\'' -> result.append("&#39;");
        default -> result.append(c < ' ' && c != '\n' && c != '\t' ? '\ufffd' : c);
      }
    }
    return result.toString();
  }
}
