package org.farbank.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * A text cut where spans begin and end, so that spans which overlap can be shown with tags that may
 * not. Takes time in proportion to the spans, not to their square.
 */
public final class Marks {

  /** Something that covers a stretch of the text. */
  public record Span<T>(int start, int end, T of) {}

  /**
   * A stretch that no span begins or ends within.
   *
   * @param covering what covers it, the first to begin first
   * @param ending what of these ends with it
   */
  public record Piece<T>(int start, int end, List<T> covering, List<T> ending) {}

  private Marks() {}

  /** The pieces of a text from {@code from} to {@code to}, in order. */
  public static <T> List<Piece<T>> cut(int from, int to, List<Span<T>> spans) {
    List<Span<T>> waiting = new ArrayList<>(spans);
    waiting.sort(Comparator.comparingInt(Span::start));
    TreeSet<Integer> edges = new TreeSet<>(List.of(from, to));
    for (Span<T> span : waiting) {
      edges.add(Math.clamp(span.start(), from, to));
      edges.add(Math.clamp(span.end(), from, to));
    }
    List<Piece<T>> pieces = new ArrayList<>();
    List<Span<T>> open = new ArrayList<>();
    int next = 0;
    int start = from;
    for (int edge : edges.tailSet(from, false)) {
      int at = start;
      open.removeIf(span -> span.end() <= at);
      while (next < waiting.size() && waiting.get(next).start() <= start) {
        if (waiting.get(next).end() > start) {
          open.add(waiting.get(next));
        }
        next++;
      }
      List<T> ending = open.stream().filter(s -> s.end() == edge).map(Span::of).toList();
      pieces.add(new Piece<>(start, edge, open.stream().map(Span::of).toList(), ending));
      start = edge;
    }
    return pieces;
  }
}
