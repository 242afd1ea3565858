package org.farbank.cli;

import static org.farbank.cli.HtmlPrinter.escape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.farbank.observation.Kind;
import org.farbank.observation.Observation;
import org.farbank.observation.Unread;
import org.jspecify.annotations.Nullable;

/**
 * A report's text in paragraphs, its claims underlined in the colour of their kind. Kinds that
 * overlap are underlined below one another; a kind keeps its line as long as it goes on.
 */
final class HtmlText {

  private static final int LINES = 3;

  /** One paragraph: where it stands, and its words with their marks. */
  record Paragraph(int start, int end, String html) {}

  /** What marks a stretch: a claim by its number, or a figure in no observation. */
  private record Mark(int number, @Nullable Observation observation, @Nullable Unread unread) {}

  private final String id;
  private final String text;
  private final @Nullable Kind[] lines = new Kind[LINES];

  private HtmlText(String id, String text) {
    this.id = id;
    this.text = text;
  }

  /** The paragraphs of a report that have words. */
  static List<Paragraph> paragraphs(String id, Printer.Item item) {
    return new HtmlText(id, item.report().text()).paragraphs(spans(item));
  }

  private static List<Marks.Span<Mark>> spans(Printer.Item item) {
    List<Marks.Span<Mark>> spans = new ArrayList<>();
    List<Observation> observations = item.reading().observations();
    for (int i = 0; i < observations.size(); i++) {
      Observation o = observations.get(i);
      spans.add(new Marks.Span<>(o.evidence().start(), o.evidence().end(), new Mark(i, o, null)));
    }
    for (Unread u : item.reading().unread()) {
      spans.add(new Marks.Span<>(u.evidence().start(), u.evidence().end(), new Mark(-1, null, u)));
    }
    return spans;
  }

  private List<Paragraph> paragraphs(List<Marks.Span<Mark>> spans) {
    List<Paragraph> result = new ArrayList<>();
    StringBuilder html = new StringBuilder();
    int start = 0;
    for (Marks.Piece<Mark> piece : Marks.cut(0, text.length(), spans)) {
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
    add(result, start, text.length(), html);
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
      if (mark.unread() != null) {
        boolean unknown = mark.unread().reason().equals(Unread.NOT_UNDERSTOOD);
        open.append("<span class=\"" + (unknown ? "unread" : "ignored") + "\" title=\"")
            .append(escape(mark.unread().reason()) + "\">");
        close.append("</span>");
      }
    }
    return open + escape(text.substring(from, to)) + close;
  }

  /** Gives each kind that goes on here a line of its own, as long as there is one. */
  private void assign(List<Mark> covering) {
    Set<Kind> kinds = new TreeSet<>();
    for (Mark mark : covering) {
      if (mark.observation() != null) {
        kinds.add(mark.observation().kind());
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

  private String numbers(List<Mark> ending) {
    String links =
        ending.stream()
            .filter(mark -> mark.observation() != null)
            .map(this::number)
            .collect(Collectors.joining(" "));
    return links.isEmpty() ? "" : "\u2060<sup>" + links + "</sup>";
  }

  private String number(Mark mark) {
    return "<a id=\"%st%d\" href=\"#%so%d\">%d</a>"
        .formatted(id, mark.number(), id, mark.number(), mark.number() + 1);
  }
}
