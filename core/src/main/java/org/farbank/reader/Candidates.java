package org.farbank.reader;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.farbank.observation.FeeType;

/**
 * Everything that an amount may be paid for: what its sentence names on either side, what was
 * spoken of before, what had a price before.
 */
final class Candidates {

  private static final int BEFORE = 5;
  private static final int AFTER = 4;

  /** Sources: named before the amount from 0, behind it from 5, the topic from 9. */
  private static final int BEHIND = BEFORE;

  private static final int TOPIC = BEHIND + AFTER;

  /** Of an earlier sentence, from 17: how far back, same paragraph, where in it. */
  private static final int PAST = TOPIC + 8;

  private static final int OLD = PAST + 24;
  private static final int FEE = OLD + 1;

  /** How many sentences back a good may be named. */
  private static final int REACH = 3;

  private static final int MOST = 5;

  private final Scene scene;
  private final Targets targets;
  private final ClassSet naming;
  private final int money;

  Candidates(Scene scene, Targets targets) {
    this.scene = scene;
    this.targets = targets;
    List<String> names = new ArrayList<>(List.of("good", "rate-base", "transporter", "broker"));
    for (FeeType type : FeeType.values()) {
      names.add("fee-" + type.code());
    }
    naming = ClassSet.of(scene.classes().set(names.toArray(String[]::new)));
    money = scene.classes().of("money");
  }

  /** What the amount of a sentence may be paid for, the nearest first. */
  List<Candidate> of(Sentence sentence, int amount) {
    List<Candidate> result = new ArrayList<>();
    Set<Target> known = new HashSet<>();
    Map<FeeType, Integer> fees = new java.util.EnumMap<>(FeeType.class);
    int rank = 0;
    for (int i = amount - 1; i >= 0 && rank < BEFORE; i--) {
      rank += named(sentence, i, rank, result, known, fees);
    }
    rank = 0;
    for (int i = amount + 1; i < sentence.size() && rank < AFTER; i++) {
      rank += named(sentence, i, BEHIND + rank, result, known, fees);
    }
    topic(sentence, result, known);
    for (FeeType type : FeeType.values()) {
      Target.Paid paid = new Target.Paid(type);
      if (fees.containsKey(type) || paid.equals(scene.discourse().topic)) {
        result.add(new Candidate(paid, fees.getOrDefault(type, -1), FEE));
      }
    }
    past(sentence, result, known);
    for (Target old : scene.discourse().values.keySet()) {
      if (!(old instanceof Target.Paid) && known.add(old)) {
        result.add(new Candidate(old, -1, OLD));
      }
    }
    return result;
  }

  /** Adds what an element names; 1 where it is a candidate of its own, 0 otherwise. */
  private int named(
      Sentence sentence,
      int i,
      int source,
      List<Candidate> result,
      Set<Target> known,
      Map<FeeType, Integer> fees) {
    Target target = target(sentence, i);
    if (target instanceof Target.Paid paid) {
      fees.putIfAbsent(paid.type(), i);
      return 0;
    }
    if (target == null) {
      return 0;
    }
    known.add(target);
    result.add(new Candidate(target, i, source));
    return 1;
  }

  private @org.jspecify.annotations.Nullable Target target(Sentence sentence, int i) {
    Element element = sentence.at(i);
    boolean names = naming.meets(element.bits) || element.is(money);
    return names ? targets.of(sentence, element) : null;
  }

  private void topic(Sentence sentence, List<Candidate> result, Set<Target> known) {
    Discourse discourse = scene.discourse();
    Target topic = discourse.topic;
    if (topic != null && !(topic instanceof Target.Paid)) {
      known.add(topic);
      int since = Math.min(3, Math.max(0, sentence.index - discourse.topicSentence));
      int here = discourse.topicParagraph == sentence.paragraph ? 1 : 0;
      result.add(new Candidate(topic, -1, TOPIC + 2 * since + here));
    }
  }

  private void past(Sentence sentence, List<Candidate> result, Set<Target> known) {
    List<Named> named = scene.discourse().named;
    for (int back = 1; back <= Math.min(REACH, named.size()); back++) {
      Named before = named.get(named.size() - back);
      int here = before.paragraph() == sentence.paragraph ? 1 : 0;
      int count = Math.min(MOST, before.targets().size());
      for (int i = 0; i < count; i++) {
        Target target = before.targets().get(i);
        int where = before.targets().size() == 1 ? 3 : i == 0 ? 0 : i == count - 1 ? 1 : 2;
        if (known.add(target)) {
          result.add(new Candidate(target, -1, PAST + (back - 1) * 8 + here * 4 + where));
        }
      }
    }
  }

  /** A sentence is over: what it names may be meant in the next ones. */
  void leave(Sentence sentence) {
    Set<Target> named = new java.util.LinkedHashSet<>();
    for (int i = 0; i < sentence.size(); i++) {
      Target target = target(sentence, i);
      boolean unit = sentence.at(i).is(money);
      if (target != null && !unit && !(target instanceof Target.Paid)) {
        named.add(target);
      }
    }
    scene.discourse().named.add(new Named(sentence.paragraph, List.copyOf(named)));
  }
}
