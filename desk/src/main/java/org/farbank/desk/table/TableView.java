package org.farbank.desk.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a table shows.
 *
 * @param kind {@code busy}, {@code seen}, {@code done} or {@code failed}
 * @param done of {@code total} rows, while it is imported; 0 of 0 while it is read
 * @param problems the first ones
 * @param more problems that are not shown
 * @param sample the first rows, cell by cell
 */
public record TableView(
    Draft draft,
    String kind,
    int done,
    int total,
    Choices choices,
    Sheet.@Nullable Outcome outcome,
    Draft.@Nullable Done result,
    boolean unusable,
    int foreignRows,
    Map<Trouble, Integer> counts,
    List<Problem> problems,
    int more,
    List<String> heading,
    List<List<String>> sample) {
  private static final int SHOWN = 100;
  private static final int SAMPLE = 5;

  static TableView of(Draft draft, Choices choices) {
    return switch (draft.step()) {
      case Draft.Reading reading -> bare(draft, "busy", 0, 0, null);
      case Draft.Writing w -> bare(draft, "busy", w.done(), w.total(), null);
      case Draft.Done done -> bare(draft, "done", 0, 0, done);
      case Draft.Failed failed -> bare(draft, "failed", 0, 0, null);
      case Draft.Seen seen -> seen(draft, seen.sheet(), choices);
    };
  }

  private static TableView bare(
      Draft draft, String kind, int done, int total, Draft.@Nullable Done result) {
    return new TableView(
        draft,
        kind,
        done,
        total,
        new Choices(false, false),
        null,
        result,
        false,
        0,
        Map.of(),
        List.of(),
        0,
        List.of(),
        List.of());
  }

  private static TableView seen(Draft draft, Sheet sheet, Choices choices) {
    var shown = shown(sheet.problems());
    return new TableView(
        draft,
        "seen",
        0,
        0,
        choices,
        sheet.outcome(choices),
        null,
        sheet.unusable(),
        sheet.foreignRows(),
        sheet.counts(),
        shown,
        sheet.problems().size() - shown.size(),
        sheet.heading(),
        sheet.lines().stream().limit(SAMPLE).map(Grid.Line::cells).toList());
  }

  /** What nobody can wave through comes first: it would drown among unknown names. */
  private static List<Problem> shown(List<Problem> all) {
    List<Problem> shown = new ArrayList<>();
    for (boolean foreign : new boolean[] {false, true}) {
      all.stream()
          .filter(problem -> problem.trouble().foreign() == foreign)
          .limit(SHOWN - shown.size())
          .forEach(shown::add);
    }
    return List.copyOf(shown);
  }

  /** Whether there is anything that a person may choose. */
  public boolean choice() {
    return !unusable && (!problems.isEmpty());
  }
}
