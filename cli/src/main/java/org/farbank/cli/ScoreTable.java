package org.farbank.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.farbank.observation.Kind;
import org.farbank.score.Label;
import org.farbank.score.Score;

/** Scores for eyes: the rates, then report by report what was missed and what was wrong. */
final class ScoreTable {

  private final List<ScoreCommand.Scored> scored;
  private final List<Score> scores;

  ScoreTable(List<ScoreCommand.Scored> scored) {
    this.scored = scored;
    this.scores = scored.stream().map(ScoreCommand.Scored::score).toList();
  }

  void print(PrintWriter out, boolean details) {
    Columns columns = new Columns(1, 2, 3, 4, 5, 6);
    columns.row("kind", "found", "missed", "wrong", "precision", "recall", "F1");
    for (Kind kind : Kind.values()) {
      row(columns, kind.code(), Score.rates(scores, kind));
    }
    row(columns, "all", Score.rates(scores, null));
    columns.print(out, "");
    out.println();
    Columns shares = new Columns(1);
    for (Score.Detail detail : Score.details(scores)) {
      shares.row(
          detail.field(),
          rate(detail.share()),
          "right in " + detail.right() + " of " + detail.stated() + " found claims that state it");
    }
    shares.print(out, "");
    if (details) {
      scored.forEach(one -> details(one, out));
    }
  }

  private static void row(Columns columns, String name, Score.Rates rates) {
    columns.row(
        name,
        String.valueOf(rates.found()),
        String.valueOf(rates.missed()),
        String.valueOf(rates.wrong()),
        rate(rates.precision()),
        rate(rates.recall()),
        rate(rates.f1()));
  }

  private static String rate(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }

  private static void details(ScoreCommand.Scored one, PrintWriter out) {
    Score score = one.score();
    if (score.missed().isEmpty() && score.wrong().isEmpty()) {
      return;
    }
    out.println();
    out.println(Words.visible(one.file()));
    for (Label label : score.missed()) {
      out.println("  missed  " + Words.visible(label.summary()));
    }
    score.wrong().forEach(o -> out.println("  wrong   " + Score.summary(o) + " by " + o.rule()));
  }
}
