package org.farbank.compare;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.farbank.observation.Period;
import org.farbank.pack.Currency;
import org.farbank.pack.Pack;
import org.farbank.pack.Place;
import org.farbank.pack.Unit;
import org.farbank.reader.Anchor;
import org.farbank.reader.Anchor.Type;
import org.jspecify.annotations.Nullable;

/** Whether two anchors say the same, and in what they differ where they do not. */
final class Likeness {

  /** How much apart two conversions of one quantity may be. */
  private static final double ROUNDING = 0.005;

  /** How much apart two units may be that translations take for each other. */
  private static final double KINDRED = 0.2;

  private static final Set<String> COUNTED = Set.of("count", "package");

  /** A day whose month is not said: 25일, 지난 17일, 3号, the 25th. */
  private static final Pattern BARE_DAY =
      Pattern.compile("(?:the |[^\\d月달]{0,3})\\d{1,2}[^\\d月월]{0,2}");

  private final Pack pack;

  /** Names of money that may be of either bank. */
  private final Set<String> ambiguous;

  Likeness(Pack pack) {
    this.pack = pack;
    this.ambiguous = ambiguous(pack);
  }

  /** How much speaks for two anchors being the same thing; 0 where they are not. */
  int same(Anchor a, Anchor b) {
    if (a.type() == Type.DATE || b.type() == Type.DATE) {
      return a.type() != b.type() ? 0 : Math.max(sameTime(a.period(), b.period()), sameDay(a, b));
    }
    if (a.type() == Type.PLACE || b.type() == Type.PLACE) {
      return a.type() != b.type() ? 0 : Objects.equals(a.id(), b.id()) ? 3 : near(a, b) ? 1 : 0;
    }
    if (a.type() == b.type() && a.type() == Type.QUANTITY) {
      return sameQuantity(a, b);
    }
    if (!sameFigure(a, b)) {
      return 0;
    }
    if (a.type() == b.type()) {
      return a.type() != Type.AMOUNT || sameCurrency(a, b) ? 4 : 0;
    }
    return a.isBareUnit() || b.isBareUnit() ? 0 : 1; // only one of them names its unit
  }

  /** Whether one place lies in the other, as a customs post in its town. */
  private boolean near(Anchor a, Anchor b) {
    Place one = a.id() == null ? null : pack.places().get(a.id());
    Place other = b.id() == null ? null : pack.places().get(b.id());
    return one != null
        && other != null
        && (other.id().equals(one.parent()) || one.id().equals(other.parent()));
  }

  private boolean sameCurrency(Anchor a, Anchor b) {
    return Objects.equals(a.id(), b.id())
        || isOfEither(a) && a.also() == null
        || isOfEither(b) && b.also() == null
        || a.also() != null && (a.also().equals(b.id()) || a.also().equals(b.also()))
        || b.also() != null && b.also().equals(a.id());
  }

  /** Whether the name of its currency is, or is part of, names of the money of both banks: 元. */
  private boolean isOfEither(Anchor anchor) {
    String words = anchor.evidence().text();
    return ambiguous.stream().anyMatch(words::endsWith);
  }

  private static Set<String> ambiguous(Pack pack) {
    Set<String> result = new TreeSet<>();
    for (Currency currency : pack.currencies().values()) {
      for (Currency other : pack.currencies().values()) {
        boolean banks =
            currency != other
                && pack.countries().contains(currency.country())
                && pack.countries().contains(other.country());
        for (String language : banks ? pack.languages() : List.<String>of()) {
          List<String> names = other.names().in(language);
          currency.names().in(language).stream()
              .filter(name -> names.stream().anyMatch(longer -> longer.contains(name)))
              .forEach(result::add);
        }
      }
    }
    return result;
  }

  /** In what two anchors of a block differ that are likely the same thing; null where not. */
  Difference.@Nullable What differs(Anchor a, Anchor b) {
    if (a.type() == Type.DATE || b.type() == Type.DATE) {
      return a.type() == b.type() ? Difference.What.DATE : null;
    }
    if (a.type() == Type.PLACE || b.type() == Type.PLACE) {
      return a.type() == b.type() ? Difference.What.PLACE : null;
    }
    if (a.type() != b.type()) {
      boolean loose = a.type() == Type.NUMBER || b.type() == Type.NUMBER;
      return loose && !a.spelled() && !b.spelled() ? Difference.What.FIGURE : null;
    }
    return switch (a.type()) {
      case AMOUNT -> sameFigure(a, b) ? Difference.What.CURRENCY : Difference.What.FIGURE;
      case QUANTITY -> quantity(a, b);
      default -> Difference.What.FIGURE;
    };
  }

  private Difference.@Nullable What quantity(Anchor a, Anchor b) {
    if (sameFigure(a, b)) {
      return Difference.What.UNIT;
    }
    boolean bare = a.isBareUnit() || b.isBareUnit();
    boolean alike = Objects.equals(dimension(a), dimension(b));
    return bare || !alike ? null : Difference.What.FIGURE;
  }

  private @Nullable String dimension(Anchor anchor) {
    Unit unit = anchor.id() == null ? null : pack.units().get(anchor.id());
    return unit == null ? null : unit.dimension();
  }

  private int sameQuantity(Anchor a, Anchor b) {
    Unit one = a.id() == null ? null : pack.units().get(a.id());
    Unit other = b.id() == null ? null : pack.units().get(b.id());
    if (one == null || other == null || a.value() == null || b.value() == null) {
      return 0;
    }
    if (one.id().equals(other.id())) {
      return sameFigure(a, b) ? 4 : 0;
    }
    double left = a.value().doubleValue() * one.baseValue();
    double right = b.value().doubleValue() * other.baseValue();
    double apart = sameFigure(a, b) ? KINDRED : ROUNDING; // a jin is a geun
    boolean alike = Math.abs(left - right) <= apart * Math.max(left, right);
    if (one.dimension().equals(other.dimension()) && alike) {
      return 3;
    }
    boolean counted = COUNTED.contains(one.dimension()) && COUNTED.contains(other.dimension());
    return counted && sameFigure(a, b) ? 2 : 0; // seven containers are seven pieces
  }

  private static boolean sameFigure(Anchor a, Anchor b) {
    return a.value() != null && b.value() != null && a.value().compareTo(b.value()) == 0;
  }

  /** 3 for the same days, 1 where one lies in the other, as a day in its month. */
  private static int sameTime(Period a, Period b) {
    if (Objects.equals(a.from(), b.from()) && Objects.equals(a.to(), b.to())) {
      return 3;
    }
    boolean open = a.from() == null || b.from() == null || a.to() == null || b.to() == null;
    if (open) {
      return touch(a, b) || touch(b, a) ? 2 : 0;
    }
    return within(a, b) || within(b, a) ? 1 : 0;
  }

  /** Whether a time begins or ends with another, or just before or behind it: "before the 13th". */
  private static boolean touch(Period open, Period other) {
    return near(open.from(), other.from())
        || near(open.to(), other.to())
        || open.from() == null && near(open.to(), other.from())
        || open.to() == null && near(open.from(), other.to());
  }

  private static boolean near(@Nullable LocalDate a, @Nullable LocalDate b) {
    return a != null && b != null && Math.abs(a.toEpochDay() - b.toEpochDay()) <= 1;
  }

  /** 1 where one of them names only the day of a month, "the 25th", and it is the other's. */
  private static int sameDay(Anchor a, Anchor b) {
    LocalDate one = a.period().from();
    LocalDate other = b.period().from();
    boolean bare = BARE_DAY.matcher(a.evidence().text()).matches();
    bare |= BARE_DAY.matcher(b.evidence().text()).matches();
    boolean days = one != null && one.equals(a.period().to());
    days &= other != null && other.equals(b.period().to());
    return bare
            && days
            && one != null
            && other != null
            && one.getDayOfMonth() == other.getDayOfMonth()
        ? 1
        : 0;
  }

  private static boolean within(Period inner, Period outer) {
    return inner.from() != null
        && inner.to() != null
        && outer.from() != null
        && outer.to() != null
        && !inner.from().isBefore(outer.from())
        && !inner.to().isAfter(outer.to());
  }
}
