package org.farbank.reader;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.farbank.observation.CorruptionForm;
import org.farbank.observation.IncidentType;
import org.farbank.observation.Kind;
import org.farbank.observation.RestrictionType;
import org.farbank.observation.Trend;
import org.farbank.reader.Signs.Fact;
import org.farbank.reader.Signs.Sort;
import org.farbank.reader.Signs.Zone;

/**
 * Weighs whether a sentence tells of enforcement, a rule, an incident, corruption or trade as a
 * whole: no list of rules holds all the ways to say so. What no rule reads is read where enough
 * speaks for it; what a rule reads is dropped where nearly everything speaks against it.
 */
final class Eventful {

  /** The sorts of each kind: the kind itself, then its types. */
  private static final Map<Kind, List<Sort>> SORTS =
      new EnumMap<>(
          Map.of(
              Kind.ENFORCEMENT,
              List.of(Sort.ENFORCEMENT, Sort.STRICTER, Sort.LOOSER, Sort.AS_STRICT),
              Kind.RESTRICTION,
              List.of(
                  Sort.RESTRICTION,
                  Sort.PASS,
                  Sort.BAN,
                  Sort.CLOSURE,
                  Sort.CURFEW,
                  Sort.NOTICE,
                  Sort.PENALTY),
              Kind.INCIDENT,
              List.of(
                  Sort.INCIDENT,
                  Sort.SHOOTING,
                  Sort.KILLING,
                  Sort.ARREST,
                  Sort.SEIZURE,
                  Sort.FINE,
                  Sort.RAID,
                  Sort.FLIGHT,
                  Sort.REPATRIATION,
                  Sort.EXECUTION,
                  Sort.SENTENCE),
              Kind.CORRUPTION,
              List.of(Sort.CORRUPTION, Sort.BRIBE, Sort.PARTICIPATION),
              Kind.TRADE_ACTIVITY,
              List.of(Sort.TRADE, Sort.BRISKER, Sort.SLACKER, Sort.AS_BRISK)));

  /** The kinds in a fixed order. */
  static final List<Kind> KINDS = List.copyOf(SORTS.keySet());

  private final Scene scene;
  private final Events events;
  private final Changes changes;
  private final SignWeights.Sum sum;
  private final Choices choices;
  private final int clauseEnd;

  Eventful(Scene scene, Events events, Changes changes, Weights weights) {
    this.scene = scene;
    this.events = events;
    this.changes = changes;
    this.sum = weights.events().new Sum();
    this.choices = weights.choices();
    this.clauseEnd = scene.classes().of("clause-end");
  }

  /** Weighs a sentence of which all rules have been tried. */
  void weigh(Sentence sentence) {
    choices.event(this, sentence);
    Set<Kind> told = scene.notes().kinds(sentence);
    for (Kind kind : KINDS) {
      boolean ruled = told.contains(kind);
      Sort sort = sorts(kind).getFirst();
      show(sentence, sort, sum);
      sum.fact(Fact.RULE, sort, ruled ? 1 : 0);
      boolean tells = sum.take() > 0;
      if (ruled && !tells) {
        scene
            .notes()
            .observations
            .removeIf(one -> one.kind() == kind && Around.isOf(one, sentence));
      } else if (tells && !ruled) {
        tell(sentence, kind);
        told = scene.notes().kinds(sentence);
      }
    }
  }

  /** Shows all signs for a sort. */
  void show(Sentence sentence, Sort sort, Signs to) {
    to.fact(Fact.BIAS, sort, 0);
    to.words(Zone.SENTENCE, sort, sentence.bits);
    Sentence before = scene.discourse().before;
    if (before != null) {
      to.words(Zone.EARLIER, sort, before.bits);
    }
  }

  static List<Sort> sorts(Kind kind) {
    return SORTS.getOrDefault(kind, List.of());
  }

  /** Notes the likeliest type of a kind that no rule has read. */
  private void tell(Sentence sentence, Kind kind) {
    List<Sort> sorts = sorts(kind);
    int type = 1;
    int most = Integer.MIN_VALUE;
    for (int i = 1; i < sorts.size(); i++) {
      show(sentence, sorts.get(i), sum);
      int evidence = sum.take();
      if (evidence > most) {
        most = evidence;
        type = i;
      }
    }
    int at = heaviest(sentence, sorts.getFirst(), sorts.get(type));
    int first = sentence.begin(at, clauseEnd);
    int last = sentence.end(at, clauseEnd) - 1;
    Match match = new Match(rule(kind, type - 1), sentence, at, first, last, List.of(), new int[0]);
    switch (kind) {
      case ENFORCEMENT -> changes.enforcement(match);
      case RESTRICTION -> events.restriction(match);
      case INCIDENT -> events.incident(match);
      case CORRUPTION -> events.corruption(match);
      default -> changes.trade(match);
    }
    changes.close(sentence);
    events.close();
  }

  /** The element that speaks most for a kind and a type of it. */
  private int heaviest(Sentence sentence, Sort kind, Sort type) {
    int best = 0;
    int most = Integer.MIN_VALUE;
    for (int i = 0; i < sentence.size(); i++) {
      sum.words(Zone.SENTENCE, kind, sentence.at(i).bits);
      sum.words(Zone.SENTENCE, type, sentence.at(i).bits);
      int weight = sum.take();
      if (weight > most) {
        most = weight;
        best = i;
      }
    }
    return best;
  }

  /** The field of a kind that tells its type. */
  static String field(Kind kind) {
    return switch (kind) {
      case RESTRICTION, INCIDENT -> "type";
      case CORRUPTION -> "form";
      default -> "trend";
    };
  }

  /** The code of the {@code i}th type of a kind. */
  static String code(Kind kind, int i) {
    return switch (kind) {
      case RESTRICTION -> RestrictionType.values()[i].code();
      case INCIDENT -> IncidentType.values()[i].code();
      case CORRUPTION -> CorruptionForm.values()[i].code();
      default -> Trend.values()[i].code();
    };
  }

  /** What a rule would give that reads the {@code i}th type of a kind. */
  private static Rule rule(Kind kind, int i) {
    Map<String, String> fields =
        kind == Kind.RESTRICTION
            ? Map.of(field(kind), code(kind, i), "status", "auto")
            : Map.of(field(kind), code(kind, i));
    return new Rule(
        "likely." + kind.code(), 0, List.of(), List.of(), kind.code(), fields, List.of());
  }
}
