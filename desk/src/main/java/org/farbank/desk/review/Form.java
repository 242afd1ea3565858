package org.farbank.desk.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.farbank.entry.Field;
import org.farbank.entry.Problem;
import org.farbank.observation.Kind;
import org.farbank.pack.Names;
import org.farbank.pack.Pack;

/**
 * The form of an observation: fields of its kind with what was typed and what is wrong.
 *
 * @param main what a claim of this kind needs or usually has
 * @param more what it may have besides
 */
public record Form(Kind kind, List<Input> main, List<Input> more) {
  private static final Set<String> HIDDEN =
      Set.of("lang", "rule", "time_precision", "place_precision");
  private static final Set<String> USUAL =
      Set.of("from", "to", "place", "country", "bound", "reference_country");

  /**
   * One field.
   *
   * @param problem what is wrong with it, a code of {@link Problem.Sort}; empty where it is right
   */
  public record Input(Field field, String value, String problem) {}

  static Form of(Kind kind, Map<String, String> values, List<Problem> problems) {
    Map<String, String> wrong = new HashMap<>();
    problems.forEach(problem -> wrong.put(problem.field(), problem.sort().code()));
    List<Input> main = new ArrayList<>();
    List<Input> more = new ArrayList<>();
    for (var field : shown(kind)) {
      String value = values.getOrDefault(field.name(), "");
      var input = new Input(field, value, wrong.getOrDefault(field.name(), ""));
      boolean first = field.needed() || USUAL.contains(field.name()) || !value.isEmpty();
      (first || !input.problem().isEmpty() ? main : more).add(input);
    }
    return new Form(kind, List.copyOf(main), List.copyOf(more));
  }

  /** Whether something in it is wrong. */
  public boolean isWrong() {
    return main.stream().anyMatch(input -> !input.problem().isEmpty());
  }

  /** The fields of a kind that a person fills in; a measure in its parts. */
  static List<Field> shown(Kind kind) {
    List<Field> fields = new ArrayList<>();
    for (var field : Field.of(kind)) {
      if (field.type() == Field.Type.MEASURE) {
        fields.add(new Field(field.name() + ".what", Field.Type.CODE, false, Field.MEASURES));
        fields.add(new Field(field.name() + ".value", Field.Type.NUMBER, false, List.of()));
        fields.add(new Field(field.name() + ".unit", Field.Type.WORD, false, List.of()));
      } else if (!HIDDEN.contains(field.name())) {
        fields.add(field);
      }
    }
    return fields;
  }

  /** What a fact's fields look like in a form. */
  static Map<String, String> values(Map<String, ?> fields) {
    Map<String, String> values = new HashMap<>();
    fields.forEach(
        (name, value) -> {
          if (value instanceof Map<?, ?> parts) {
            parts.forEach((part, v) -> values.put(name + "." + part, v == null ? "" : v + ""));
          } else if (value != null) {
            values.put(name, value.toString());
          }
        });
    return values;
  }

  /**
   * What was typed as fields of the contract: names that the pack knows become its identifiers,
   * digits lose their commas.
   */
  static Map<String, Object> fields(Kind kind, Map<String, String> typed, Pack pack) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("kind", kind.code());
    Map<String, String> measure = new HashMap<>();
    for (var field : shown(kind)) {
      String value = typed.getOrDefault(field.name(), "").strip();
      if (value.isEmpty()) {
        continue;
      }
      String read =
          switch (field.type()) {
            case GOOD, GOOD_OR_GROUP -> named(value, goods(pack));
            case PLACE -> named(value, places(pack));
            case NUMBER -> value.replace(",", "");
            default -> value;
          };
      if (field.name().startsWith("measure.")) {
        measure.put(field.name().substring(8), read);
      } else {
        fields.put(field.name(), read);
      }
    }
    if (!measure.isEmpty()) {
      fields.put("measure", measure);
    }
    return fields;
  }

  private static Map<String, String> goods(Pack pack) {
    Map<String, Names> names = new LinkedHashMap<>();
    pack.goods().forEach((id, good) -> names.put(id, good.names()));
    return identifiers(names);
  }

  private static Map<String, String> places(Pack pack) {
    Map<String, Names> names = new LinkedHashMap<>();
    pack.places().forEach((id, place) -> names.put(id, place.names()));
    return identifiers(names);
  }

  /** Identifiers by what they may be called: themselves, then first names, then all others. */
  private static Map<String, String> identifiers(Map<String, Names> named) {
    Map<String, String> called = new HashMap<>();
    named.keySet().forEach(id -> called.put(id, id));
    for (boolean first : new boolean[] {true, false}) {
      named.forEach(
          (id, names) ->
              names.byLanguage().values().stream()
                  .flatMap(all -> first ? all.stream().limit(1) : all.stream())
                  .forEach(name -> called.putIfAbsent(name.toLowerCase(Locale.ROOT), id)));
    }
    return called;
  }

  private static String named(String typed, Map<String, String> called) {
    return called.getOrDefault(typed.toLowerCase(Locale.ROOT), typed);
  }

  /** What may be chosen for a field, identifiers and names; empty where anything may be typed. */
  public static Map<String, String> choices(Field field, Saying saying) {
    var pack = saying.pack();
    var wording = saying.wording();
    Map<String, String> choices = new LinkedHashMap<>();
    switch (field.type()) {
      case CODE -> field.codes().forEach(code -> choices.put(code, wording.code(code)));
      case GOOD, GOOD_OR_GROUP -> {
        var called = goods(pack);
        pack.goods().keySet().forEach(id -> choices.put(id, own(id, wording.good(id), called)));
      }
      case PLACE -> {
        var called = places(pack);
        pack.places().keySet().forEach(id -> choices.put(id, own(id, wording.place(id), called)));
      }
      case COUNTRY ->
          pack.countryById().keySet().forEach(id -> choices.put(id, wording.country(id)));
      case CURRENCY ->
          pack.currencies()
              .keySet()
              .forEach(id -> choices.put(id, coded(id, wording.currency(id))));
      case UNIT -> pack.units().keySet().forEach(id -> choices.put(id, wording.code(id)));
      case ACTOR -> pack.actors().keySet().forEach(id -> choices.put(id, wording.actor(id)));
      case NUMBER, COUNT, DAY, WORD, SIZE, MEASURE -> {}
    }
    return choices;
  }

  /** A code with its name: one chooses by typing the code. */
  private static String coded(String code, String name) {
    return code.equals(name) ? code : code + " " + name;
  }

  /** A name, where typing it means this one and not another of the same name. */
  private static String own(String id, String name, Map<String, String> called) {
    return named(name, called).equals(id) ? name : id;
  }

  /** Whether so much may be chosen that one types and picks. */
  public static boolean isLong(Field field) {
    return switch (field.type()) {
      case GOOD, GOOD_OR_GROUP, PLACE -> true;
      case COUNTRY, CURRENCY, UNIT, ACTOR, NUMBER, COUNT, DAY, CODE, WORD, SIZE, MEASURE -> false;
    };
  }
}
