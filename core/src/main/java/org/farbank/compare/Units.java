package org.farbank.compare;

import java.util.List;
import java.util.Objects;
import org.farbank.pack.Pack;
import org.farbank.pack.Unit;
import org.farbank.reader.Anchor;
import org.farbank.reader.Anchor.Type;
import org.jspecify.annotations.Nullable;

/**
 * Whether two quantities are the same. What is counted is counted in many words, and languages
 * differ in which of them they need; weights and measures are not.
 */
final class Units {

  /** How much apart two conversions of one quantity may be. */
  private static final double ROUNDING = 0.005;

  /** How much apart two units may be that translations take for each other: a jin is a geun. */
  private static final double KINDRED = 0.2;

  /** How many anchors away a package may be named that "each" stands for. */
  private static final int AROUND = 12;

  /** What makes a measure a package. */
  private static final List<String> PACKED = List.of("装", "들이", "짜리");

  private final Pack pack;
  private final List<Item> a;
  private final List<Item> b;

  Units(Pack pack, List<Item> a, List<Item> b) {
    this.pack = pack;
    this.a = a;
    this.b = b;
  }

  private enum Sort {
    MEASURE,
    PACKAGE,
    COUNT
  }

  private @Nullable Unit unit(Item item) {
    return item.id() == null ? null : pack.units().get(item.id());
  }

  private Sort sort(Item item) {
    Unit unit = unit(item);
    if (Anchor.EACH.equals(item.id()) || unit == null || unit.dimension().equals("count")) {
      return Sort.COUNT;
    }
    return unit.dimension().equals("package") ? Sort.PACKAGE : Sort.MEASURE;
  }

  boolean isNamed(Item item) {
    return sort(item) != Sort.COUNT;
  }

  /** How much speaks for two quantities being the same; 0 where they are not. */
  int same(Item one, Item other) {
    boolean equal = Likeness.sameFigure(one, other);
    if (Objects.equals(one.id(), other.id())) {
      return equal ? 4 : 0;
    }
    Sort left = sort(one);
    Sort right = sort(other);
    if (left == Sort.MEASURE && right == Sort.MEASURE) {
      return converted(one, other, equal) ? 3 : 0;
    }
    if (!equal || left == Sort.MEASURE || right == Sort.MEASURE) {
      boolean packed = isPacked(one, other) || isPacked(other, one);
      return equal && (packed || shareName(one, other)) ? 2 : 0;
    }
    if (left == right) {
      return left == Sort.COUNT || shareName(one, other) ? 2 : 0;
    }
    if (isSpecial(one) || isSpecial(other)) {
      return 0;
    }
    boolean named = left == Sort.PACKAGE ? isNear(one, other, b) : isNear(other, one, a);
    boolean loose = !one.isUnit() || named || one.isCounter() || other.isCounter();
    return loose ? 1 : 0; // seven containers are seven pieces
  }

  private boolean converted(Item one, Item other, boolean equal) {
    Unit unit = unit(one);
    Unit second = unit(other);
    if (unit == null || second == null || one.value() == null || other.value() == null) {
      return false;
    }
    double left = one.value().doubleValue() * unit.baseValue();
    double right = other.value().doubleValue() * second.baseValue();
    double apart = equal ? KINDRED : ROUNDING;
    return unit.dimension().equals(second.dimension())
        && Math.abs(left - right) <= apart * Math.max(left, right);
  }

  /** Whether it counts in more than pieces: pairs are no boxes. */
  private boolean isSpecial(Item item) {
    Unit unit = unit(item);
    return unit != null && unit.dimension().equals("count") && unit.baseValue() != 1;
  }

  /** Whether a version names a package near where it says "each". */
  private static boolean isNear(Item box, Item each, List<Item> items) {
    int from = Math.max(0, each.at() - AROUND);
    int to = Math.min(items.size(), each.at() + AROUND);
    return items.subList(from, to).stream()
        .anyMatch(item -> item.is(Type.QUANTITY) && Objects.equals(item.id(), box.id()));
  }

  /** Whether some language calls two units by one name: 통 is a can or a box. */
  private boolean shareName(Item one, Item other) {
    Unit unit = unit(one);
    Unit second = unit(other);
    if (unit == null || second == null) {
      return false;
    }
    for (String language : pack.languages()) {
      for (String name : plain(unit, language)) {
        if (plain(second, language).stream().anyMatch(same -> isAlike(name, same))) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether names are the same, or one is the other with a word before it: 桶, 油桶. */
  private static boolean isAlike(String name, String other) {
    boolean end = name.endsWith(other) || other.endsWith(name);
    return name.equals(other) || end && Character.isIdeographic(name.codePointAt(0));
  }

  /** Whether a package is named by what it holds, and the other is that: 20公斤装, 20kg. */
  private boolean isPacked(Item box, Item measure) {
    Unit unit = unit(box);
    Unit second = unit(measure);
    return unit != null
        && second != null
        && pack.languages().stream()
            .flatMap(language -> second.names().in(language).stream())
            .filter(name -> name.length() > 1)
            .flatMap(name -> PACKED.stream().map(packed -> name + packed))
            .anyMatch(box.evidence().text()::endsWith);
  }

  /** The names of a unit without what tells them apart: 包(袋). */
  private static List<String> plain(Unit unit, String language) {
    return unit.names().in(language).stream().map(name -> name.replaceAll("\\(.*", "")).toList();
  }

  /** In what two quantities differ that are likely the same thing; null where they are not. */
  Difference.@Nullable What differs(Item one, Item other) {
    Sort left = sort(one);
    Sort right = sort(other);
    boolean packed = left == Sort.PACKAGE || right == Sort.PACKAGE;
    if (packed && (Anchor.EACH.equals(one.id()) || Anchor.EACH.equals(other.id()))) {
      return null; // the package may be named as a good
    }
    if (Likeness.sameFigure(one, other)) {
      return Difference.What.UNIT;
    }
    if (one.isUnit() || other.isUnit()) {
      return left != right || left == Sort.MEASURE ? Difference.What.UNIT : null;
    }
    Unit unit = unit(one);
    Unit second = unit(other);
    boolean alike = unit != null && second != null && unit.dimension().equals(second.dimension());
    return alike || left != Sort.MEASURE && right != Sort.MEASURE ? Difference.What.FIGURE : null;
  }
}
