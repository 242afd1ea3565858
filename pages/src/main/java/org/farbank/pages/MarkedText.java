package org.farbank.pages;

import static org.farbank.pages.Html.escape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.farbank.observation.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A report's text in paragraphs, its claims underlined in the colour of their kind. Kinds that
 * overlap are underlined below one another; a kind keeps its line as long as it goes on.
 */
public final class MarkedText {

  private static final int LINES = 3;

  /**
   * One paragraph: where it stands, and its words with their marks.
   *
   * @param html what goes into the element that holds it
   */
  public record Paragraph(int start, int end, String html) {}

  private final String text;
  private final @Nullable Kind[] lines = new Kind[LINES];

  private MarkedText(String text) {
    this.text = text;
  }

  /** The paragraphs of a text that have words. */
  public static List<Paragraph> paragraphs(String text, List<? extends Mark> marks) {
    return paragraphs(text, 0, text.length(), marks);
  }

  /** The paragraphs of a part of a text; a mark that sticks out is cut. */
  public static List<Paragraph> paragraphs(
      String text, int from, int to, List<? extends Mark> marks) {
    List<Marks.Span<Mark>> spans = new ArrayList<>();
    for (Mark mark : marks) {
      if (mark.end() > from && mark.start() < to) {
        spans.add(new Marks.Span<>(mark.start(), Math.min(mark.end(), to), mark));
      }
    }
    return new MarkedText(text).paragraphs(from, to, spans);
  }

  private List<Paragraph> paragraphs(int first, int last, List<Marks.Span<Mark>> spans) {
    List<Paragraph> result = new ArrayList<>();
    StringBuilder html = new StringBuilder();
    int start = first;
    for (Marks.Piece<Mark> piece : Marks.cut(first, last, spans)) {
      int from = piece.start();
      for (int i = from; i < piece.end(); i++) {
        if (text.charAt(i) == '\n') {
          html.append(words(from, i, piece));
          add(result, start, i + 1, html);
          start = i + 1;
          from = i + 1;
        }
      }
      html.append(words(from, piece.end(), piece)).append(numbers(piece.ending()));
    }
    add(result, start, last, html);
    return result;
  }

  private static void add(List<Paragraph> result, int start, int end, StringBuilder html) {
    if (!html.toString().isBlank()) {
      result.add(new Paragraph(start, end, html.toString()));
    }
    html.setLength(0);
  }

  private String words(int from, int to, Marks.Piece<Mark> piece) {
    assign(piece.covering());
    if (from == to) {
      return "";
    }
    StringBuilder open = new StringBuilder();
    StringBuilder close = new StringBuilder();
    for (int line = 0; line < LINES; line++) {
      Kind kind = lines[line];
      if (kind != null) {
        open.append("<span class=\"mark l" + line + " k-" + kind.code() + "\">");
        close.append("</span>");
      }
    }
    for (Mark mark : piece.covering()) {
      if (mark instanceof Mark.Figure figure) {
        open.append("<span class=\"" + figure.css() + "\" title=\"")
            .append(escape(figure.title()) + "\"")
            .append(figure.id().isEmpty() ? ">" : " id=\"" + figure.id() + "\">");
        close.append("</span>");
      }
    }
    return open + escape(text.substring(from, to)) + close;
  }

  /** Gives each kind that goes on here a line of its own, as long as there is one. */
  private void assign(List<Mark> covering) {
    Set<Kind> kinds = new TreeSet<>();
    for (Mark mark : covering) {
      if (mark instanceof Mark.Claimed claimed) {
        kinds.add(claimed.kind());
      }
    }
    for (int line = 0; line < LINES; line++) {
      if (lines[line] != null && !kinds.remove(lines[line])) {
        lines[line] = null;
      }
    }
    for (Kind kind : kinds) {
      int free = Arrays.asList(lines).indexOf(null);
      if (free >= 0) {
        lines[free] = kind;
      }
    }
  }

  private static String numbers(List<Mark> ending) {
    String links =
        ending.stream()
            .filter(Mark.Claimed.class::isInstance)
            .map(mark -> number((Mark.Claimed) mark))
            .collect(Collectors.joining(" "));
    return links.isEmpty() ? "" : "\u2060<sup>" + links + "</sup>";
  }

  private static String number(Mark.Claimed mark) {
    return "<a id=\"%s\" href=\"#%s\">%s</a>".formatted(mark.id(), mark.target(), mark.number());
  }
}
