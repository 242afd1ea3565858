package org.farbank.reader;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.farbank.observation.Claim;
import org.farbank.observation.IncidentType;
import org.farbank.observation.Kind;
import org.farbank.observation.Modality;
import org.farbank.observation.Observation;
import org.farbank.observation.RestrictionType;
import org.farbank.pack.Good;

/**
 * What has been noted while reading: observations, the figures they used, and why others were left
 * out.
 */
final class Notes {

  /** Characters between a notice and what it announces. */
  private static final int APART = 40;

  final List<Observation> observations = new ArrayList<>();
  private final Map<Element, String> ignored = new HashMap<>();

  /** The goods whose flows are not weighed, by the sentence that tells of them. */
  private final Map<Integer, Set<String>> sure = new HashMap<>();

  /**
   * Of the restrictions noted since {@code from}, a notice yields to what it announces: the
   * contract counts one rule once, as its most specific type.
   */
  void yieldNotices(int from) {
    if (observations.size() - from < 2) {
      return;
    }
    List<Observation> fresh = observations.subList(from, observations.size());
    for (int i = fresh.size() - 1; i >= 0; i--) {
      Observation notice = fresh.get(i);
      if (isRule(notice, true) && fresh.stream().anyMatch(o -> announces(notice, o))) {
        fresh.remove(i);
      }
    }
  }

  /** Of the incidents noted since {@code from}, shots yield to the death that they brought. */
  void yieldShots(int from) {
    if (observations.size() - from < 2) {
      return;
    }
    List<Observation> fresh = observations.subList(from, observations.size());
    boolean deadly = false;
    for (Observation one : fresh) {
      deadly |= is(one, IncidentType.KILLING) || is(one, IncidentType.EXECUTION);
    }
    if (deadly) {
      fresh.removeIf(o -> is(o, IncidentType.SHOOTING));
    }
  }

  /** Notes that a flow of a good is told in words that leave no doubt. */
  void makeSure(Sentence sentence, Good good) {
    sure.computeIfAbsent(sentence.index, s -> new HashSet<>()).add(good.id());
  }

  boolean isSure(Sentence sentence, Good good) {
    return sure.getOrDefault(sentence.index, Set.of()).contains(good.id());
  }

  private static boolean is(Observation observation, IncidentType type) {
    return observation.modality() == Modality.STATED
        && observation.claim() instanceof Claim.Incident incident
        && incident.type() == type;
  }

  private static boolean isRule(Observation observation, boolean notice) {
    return observation.claim() instanceof Claim.Restriction restriction
        && (restriction.type() == RestrictionType.NOTICE) == notice;
  }

  /** Whether a rule is told within so few characters of the notice that it is what that says. */
  private static boolean announces(Observation notice, Observation rule) {
    if (!isRule(rule, false)) {
      return false;
    }
    int after = rule.evidence().start() - notice.evidence().end();
    int before = notice.evidence().start() - rule.evidence().end();
    return Math.max(after, before) <= APART;
  }

  /** Whether any observation noted of a sentence, which is the last one read, is as asked for. */
  boolean any(Sentence sentence, Predicate<Observation> asked) {
    for (int i = observations.size() - 1; i >= 0; i--) {
      Observation observation = observations.get(i);
      if (observation.evidence().end() <= sentence.start()) {
        return false;
      }
      if (asked.test(observation)) {
        return true;
      }
    }
    return false;
  }

  /** The kinds of what has been noted of a sentence, which is the last one read. */
  Set<Kind> kinds(Sentence sentence) {
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    for (int i = observations.size() - 1; i >= 0; i--) {
      Observation observation = observations.get(i);
      if (observation.evidence().end() <= sentence.start()) {
        break;
      }
      if (Around.isOf(observation, sentence)) {
        kinds.add(observation.kind());
      }
    }
    return kinds;
  }

  void use(Element figure) {
    figure.used = true;
  }

  void ignore(Element figure, String reason) {
    ignored.putIfAbsent(figure, reason);
  }

  boolean isUsed(Element figure) {
    return figure.used;
  }

  String reason(Element figure, String otherwise) {
    return ignored.getOrDefault(figure, otherwise);
  }
}
