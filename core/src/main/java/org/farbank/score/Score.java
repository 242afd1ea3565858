package org.farbank.score;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.farbank.observation.Fields;
import org.farbank.observation.Kind;
import org.farbank.observation.Observation;
import org.jspecify.annotations.Nullable;

/**
 * How well a reading agrees with the labels of one report. Observations that make the same claim
 * count once; an observation that only an optional label allows counts neither way.
 *
 * @param found required labels that an observation makes
 * @param missed required labels that none makes
 * @param wrong observations that no label allows, one a claim
 * @param details first day, last day and place, each with how many labels state it and how many
 *     were read right
 */
public record Score(
    List<Label> found, List<Label> missed, List<Observation> wrong, List<Detail> details) {

  /** How often a field that does not identify a claim was right where the label states it. */
  public record Detail(String field, int stated, int right) {

    /** Share of what is stated that was read right; of nothing it is 1. */
    public double share() {
      return stated == 0 ? 1 : (double) right / stated;
    }
  }

  /** Compares observations with labels. */
  public static Score of(List<Observation> observations, List<Label> labels) {
    List<Label> found = new ArrayList<>();
    List<Label> missed = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    for (Label label : labels) {
      if (label.required() && seen.add(identity(label))) {
        (observations.stream().anyMatch(label::matches) ? found : missed).add(label);
      }
    }
    List<Observation> wrong = new ArrayList<>();
    Set<String> claims = new LinkedHashSet<>();
    for (Observation observation : observations) {
      if (labels.stream().noneMatch(label -> label.matches(observation))
          && claims.add(identity(observation))) {
        wrong.add(observation);
      }
    }
    return new Score(found, missed, wrong, details(observations, labels));
  }

  private static List<Detail> details(List<Observation> observations, List<Label> labels) {
    List<Detail> result = new ArrayList<>();
    for (String field : List.of("from", "to", "place")) {
      int stated = 0;
      int right = 0;
      for (Label label : labels) {
        List<Observation> matching = observations.stream().filter(label::matches).toList();
        if (label.required() && label.states(field) && !matching.isEmpty()) {
          stated++;
          if (matching.stream().anyMatch(o -> label.agrees(field, Fields.of(o).get(field)))) {
            right++;
          }
        }
      }
      result.add(new Detail(field, stated, right));
    }
    return result;
  }

  private static String identity(Label label) {
    StringBuilder key = new StringBuilder(label.kind().code());
    for (String field : Fields.identity(label.kind())) {
      key.append(' ').append(label.json().path(field));
    }
    return key.append(label.json().path("modality")).toString();
  }

  private static String identity(Observation observation) {
    Map<String, @Nullable Object> fields = Fields.of(observation);
    StringBuilder key = new StringBuilder(observation.kind().code());
    for (String field : Fields.identity(observation.kind())) {
      key.append(' ').append(fields.get(field));
    }
    return key.append(observation.modality()).toString();
  }

  /**
   * Precision, recall and F1 over what {@code scores} found of a kind, or of all kinds where it is
   * null.
   */
  public static Rates rates(List<Score> scores, @Nullable Kind kind) {
    int found = 0;
    int missed = 0;
    int wrong = 0;
    for (Score score : scores) {
      found += count(score.found, kind);
      missed += count(score.missed, kind);
      wrong += (int) score.wrong.stream().filter(o -> kind == null || o.kind() == kind).count();
    }
    return new Rates(found, missed, wrong);
  }

  /** First day, last day and place over several reports. */
  public static List<Detail> details(List<Score> scores) {
    Map<String, Detail> sums = new LinkedHashMap<>();
    for (Score score : scores) {
      for (Detail d : score.details) {
        sums.merge(
            d.field(),
            d,
            (a, b) -> new Detail(a.field(), a.stated() + b.stated(), a.right() + b.right()));
      }
    }
    return List.copyOf(sums.values());
  }

  /** The kind, identifying fields and modality of an observation in one line, without its words. */
  public static String summary(Observation observation) {
    Map<String, @Nullable Object> fields = Fields.of(observation);
    StringBuilder line = new StringBuilder(observation.kind().code());
    for (String field : Fields.identity(observation.kind())) {
      line.append(' ').append(field).append('=').append(fields.get(field));
    }
    return line.append(' ').append(observation.modality().code()).toString();
  }

  private static int count(List<Label> labels, @Nullable Kind kind) {
    return (int) labels.stream().filter(l -> kind == null || l.kind() == kind).count();
  }

  /** Counts, and the rates that follow; a rate of nothing is 1. */
  public record Rates(int found, int missed, int wrong) {

    /** Share of what was read that is right. */
    public double precision() {
      return found + wrong == 0 ? 1 : (double) found / (found + wrong);
    }

    /** Share of what is there that was read. */
    public double recall() {
      return found + missed == 0 ? 1 : (double) found / (found + missed);
    }

    /** Harmonic mean of both. */
    public double f1() {
      double sum = precision() + recall();
      return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }
  }
}
