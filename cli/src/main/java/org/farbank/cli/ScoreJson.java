package org.farbank.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.farbank.observation.Kind;
import org.farbank.score.Label;
import org.farbank.score.Score;
import org.jspecify.annotations.Nullable;

/** Scores for programs: one JSON object. */
final class ScoreJson {

  private final List<ScoreCommand.Scored> scored;
  private final List<Score> scores;

  ScoreJson(List<ScoreCommand.Scored> scored) {
    this.scored = scored;
    this.scores = scored.stream().map(ScoreCommand.Scored::score).toList();
  }

  void print(PrintWriter out, boolean details) {
    Map<String, @Nullable Object> kinds = new LinkedHashMap<>();
    for (Kind kind : Kind.values()) {
      kinds.put(kind.code(), rates(Score.rates(scores, kind)));
    }
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    for (Score.Detail detail : Score.details(scores)) {
      fields.put(
          detail.field(),
          Map.of("stated", detail.stated(), "right", detail.right(), "share", detail.share()));
    }
    Map<String, @Nullable Object> root = new LinkedHashMap<>();
    root.put("reports", scores.size());
    root.put("all", rates(Score.rates(scores, null)));
    root.put("kinds", kinds);
    root.put("details", fields);
    if (details) {
      root.put("by_report", scored.stream().map(ScoreJson::report).toList());
    }
    out.print(Json.line(root));
  }

  private static Map<String, Object> rates(Score.Rates rates) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("found", rates.found());
    map.put("missed", rates.missed());
    map.put("wrong", rates.wrong());
    map.put("precision", rates.precision());
    map.put("recall", rates.recall());
    map.put("f1", rates.f1());
    return map;
  }

  private static Map<String, Object> report(ScoreCommand.Scored one) {
    List<Map<String, String>> wrong = new ArrayList<>();
    one.score()
        .wrong()
        .forEach(o -> wrong.add(Map.of("claim", Score.summary(o), "rule", o.rule())));
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("file", one.file());
    map.put("missed", one.score().missed().stream().map(Label::summary).toList());
    map.put("wrong", wrong);
    return map;
  }
}
