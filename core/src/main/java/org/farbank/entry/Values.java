package org.farbank.entry;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.farbank.observation.Claim;
import org.farbank.pack.Pack;
import org.jspecify.annotations.Nullable;

/** Values of fields, each of its type, and what is wrong with the others. */
final class Values {
  private static final Pattern NUMBER = Pattern.compile("\\d{1,15}(\\.\\d{1,20})?");
  private static final Pattern COUNT = Pattern.compile("\\d{1,9}");
  private static final Pattern WORD = Pattern.compile("[\\p{Ll}\\d][\\p{Ll}\\d.-]{0,59}");

  private final Pack pack;
  private final Map<String, Object> right = new HashMap<>();
  private final List<Problem> problems = new ArrayList<>();

  private Values(Pack pack) {
    this.pack = pack;
  }

  static Values read(List<Field> known, Map<String, ? extends @Nullable Object> fields, Pack pack) {
    Values values = new Values(pack);
    for (Field field : known) {
      Object entered = fields.get(field.name());
      if (entered instanceof Map<?, ?> parts && field.type() == Field.Type.MEASURE) {
        values.readMeasure(field, parts);
      } else if (!text(entered).isEmpty()) {
        values.read(field, text(entered));
      } else if (field.needed()) {
        values.wrong(field.name(), Problem.Sort.MISSING, "");
      }
    }
    LocalDate from = values.day("from");
    LocalDate to = values.day("to");
    if (from != null && to != null && to.isBefore(from)) {
      values.wrong("to", Problem.Sort.TO_BEFORE_FROM, to.toString());
    }
    return values;
  }

  /** A value as text, without spaces around it; nothing for null. */
  static String text(@Nullable Object value) {
    return value == null
        ? ""
        : value instanceof BigDecimal number ? number.toPlainString() : value.toString().strip();
  }

  List<Problem> problems() {
    return problems;
  }

  private void read(Field field, String value) {
    String name = field.name();
    switch (field.type()) {
      case GOOD -> listed(name, value, pack.goods().keySet());
      case GOOD_OR_GROUP -> {
        boolean group = pack.goods().values().stream().anyMatch(g -> g.group().equals(value));
        listed(name, value, group ? Set.of(value) : pack.goods().keySet());
      }
      case PLACE -> listed(name, value, pack.places().keySet());
      case COUNTRY -> listed(name, value, pack.countryById().keySet());
      case CURRENCY -> listed(name, value, pack.currencies().keySet());
      case UNIT -> listed(name, value, pack.units().keySet());
      case ACTOR -> listed(name, value, pack.actors().keySet());
      case NUMBER -> readNumber(name, value);
      case COUNT -> {
        if (matches(COUNT, name, value, Problem.Sort.NOT_A_COUNT)) {
          right.put(name, Integer.valueOf(value));
        }
      }
      case DAY -> readDay(name, value);
      case CODE -> {
        if (field.codes().contains(value)) {
          right.put(name, value);
        } else {
          wrong(name, Problem.Sort.NOT_A_CODE, value);
        }
      }
      case WORD -> {
        if (matches(WORD, name, value, Problem.Sort.NOT_A_WORD)) {
          right.put(name, value);
        }
      }
      case SIZE -> readSize(name, value);
      case MEASURE -> wrong(name, Problem.Sort.NOT_A_CODE, value);
    }
  }

  private void listed(String name, String value, Set<String> identifiers) {
    if (identifiers.contains(value)) {
      right.put(name, value);
    } else {
      wrong(name, Problem.Sort.NOT_IN_PACK, value);
    }
  }

  private void readNumber(String name, String value) {
    if (matches(NUMBER, name, value, Problem.Sort.NOT_A_NUMBER)) {
      BigDecimal number = new BigDecimal(value);
      if (number.signum() > 0) {
        right.put(name, number);
      } else {
        wrong(name, Problem.Sort.NOT_A_NUMBER, value);
      }
    }
  }

  private void readDay(String name, String value) {
    try {
      right.put(name, LocalDate.parse(value));
    } catch (DateTimeParseException e) {
      wrong(name, Problem.Sort.NOT_A_DAY, value);
    }
  }

  private void readSize(String name, String value) {
    String[] parts = value.split(" ", 2);
    if (parts.length == 2
        && NUMBER.matcher(parts[0]).matches()
        && pack.units().containsKey(parts[1])) {
      right.put(name, value);
    } else {
      wrong(name, Problem.Sort.NOT_A_SIZE, value);
    }
  }

  private void readMeasure(Field field, Map<?, ?> parts) {
    String what = field.name() + ".what";
    String value = field.name() + ".value";
    String unit = field.name() + ".unit";
    String entered = text(parts.get("what")) + text(parts.get("value")) + text(parts.get("unit"));
    if (entered.isEmpty()) {
      return;
    }
    List<Field> fields =
        List.of(
            new Field(what, Field.Type.CODE, true, Field.MEASURES),
            new Field(value, Field.Type.NUMBER, true, List.of()),
            new Field(unit, Field.Type.WORD, false, List.of()));
    Map<String, @Nullable Object> flat = new HashMap<>();
    parts.forEach((name, part) -> flat.put(field.name() + "." + name, part));
    Values read = read(fields, flat, pack);
    problems.addAll(read.problems);
    if (read.problems.isEmpty()) {
      right.put(
          field.name(),
          new Claim.Measure(read.needed(what), read.neededNumber(value), read.word(unit)));
    }
  }

  private boolean matches(Pattern pattern, String name, String value, Problem.Sort sort) {
    boolean right = pattern.matcher(value).matches();
    if (!right) {
      wrong(name, sort, value);
    }
    return right;
  }

  private void wrong(String field, Problem.Sort sort, String value) {
    problems.add(new Problem(field, sort, value));
  }

  @Nullable String word(String name) {
    return (String) right.get(name);
  }

  String needed(String name) {
    return Objects.requireNonNull(word(name));
  }

  @Nullable BigDecimal number(String name) {
    return (BigDecimal) right.get(name);
  }

  BigDecimal neededNumber(String name) {
    return Objects.requireNonNull(number(name));
  }

  @Nullable Integer count(String name) {
    return (Integer) right.get(name);
  }

  @Nullable LocalDate day(String name) {
    return (LocalDate) right.get(name);
  }

  Claim.@Nullable Measure measure(String name) {
    return (Claim.Measure) right.get(name);
  }

  <E extends Enum<E>> E code(String name, E[] values) {
    return Objects.requireNonNull(someCode(name, values));
  }

  <E extends Enum<E>> @Nullable E someCode(String name, E[] values) {
    return Arrays.stream(values)
        .filter(value -> Field.word(value).equals(word(name)))
        .findFirst()
        .orElse(null);
  }
}
