package org.farbank.compare;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.farbank.observation.Period;
import org.farbank.pack.Pack;
import org.farbank.pack.Unit;
import org.farbank.reader.Anchor;
import org.farbank.reader.Anchor.Type;
import org.jspecify.annotations.Nullable;

/** Whether two anchors say the same, and in what they differ where they do not. */
final class Likeness {

  /** How much apart two conversions of one quantity may be. */
  private static final double ROUNDING = 0.005;

  private final Pack pack;

  Likeness(Pack pack) {
    this.pack = pack;
  }

  /** How much speaks for two anchors being the same thing; 0 where they are not. */
  int same(Anchor a, Anchor b) {
    if (a.type() == Type.DATE || b.type() == Type.DATE) {
      return a.type() == b.type() && sameTime(a.period(), b.period()) ? 2 : 0;
    }
    if (a.type() == Type.PLACE || b.type() == Type.PLACE) {
      return a.type() == b.type() && Objects.equals(a.id(), b.id()) ? 2 : 0;
    }
    if (a.type() == b.type() && a.type() == Type.QUANTITY) {
      return sameQuantity(a, b) ? 3 : 0;
    }
    if (!sameFigure(a, b)) {
      return 0;
    }
    if (a.type() == b.type()) {
      return a.type() != Type.AMOUNT ? 3 : Objects.equals(a.id(), b.id()) ? 4 : 0;
    }
    return 1; // a number whose unit or currency only one of them names
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
    boolean units = Objects.equals(a.id(), b.id());
    return switch (a.type()) {
      case AMOUNT -> sameFigure(a, b) ? Difference.What.CURRENCY : Difference.What.FIGURE;
      case QUANTITY -> units ? Difference.What.FIGURE : unit(a, b);
      default -> Difference.What.FIGURE;
    };
  }

  private Difference.@Nullable What unit(Anchor a, Anchor b) {
    boolean kind = Objects.equals(dimension(a), dimension(b)) || sameFigure(a, b);
    return !kind ? null : sameFigure(a, b) ? Difference.What.UNIT : Difference.What.FIGURE;
  }

  private @Nullable String dimension(Anchor anchor) {
    Unit unit = anchor.id() == null ? null : pack.units().get(anchor.id());
    return unit == null ? null : unit.dimension();
  }

  private boolean sameQuantity(Anchor a, Anchor b) {
    Unit one = a.id() == null ? null : pack.units().get(a.id());
    Unit other = b.id() == null ? null : pack.units().get(b.id());
    if (one == null || other == null || a.low() == null || b.low() == null) {
      return false;
    }
    if (one.id().equals(other.id())) {
      return sameFigure(a, b);
    }
    double left = a.low().doubleValue() * one.baseValue();
    double right = b.low().doubleValue() * other.baseValue();
    boolean alike = Math.abs(left - right) <= ROUNDING * Math.max(left, right);
    boolean counted = one.dimension().equals("package") && other.dimension().equals("package");
    return one.dimension().equals(other.dimension()) && (alike || counted && sameFigure(a, b));
  }

  private static boolean sameFigure(Anchor a, Anchor b) {
    return same(a.low(), b.low()) && same(a.high(), b.high());
  }

  private static boolean same(@Nullable BigDecimal a, @Nullable BigDecimal b) {
    return a == null || b == null ? a == b : a.compareTo(b) == 0;
  }

  /** Whether two periods may be the same time: "since May" and "in May" may, May and June not. */
  private static boolean sameTime(Period a, Period b) {
    if (a.from() != null && b.from() != null && (a.to() == null || b.to() == null)) {
      return a.from().equals(b.from()) || contains(a, b.from()) && contains(b, a.from());
    }
    LocalDate from = later(a.from(), b.from());
    LocalDate to = earlier(a.to(), b.to());
    return from == null || to == null || !from.isAfter(to);
  }

  private static boolean contains(Period period, LocalDate day) {
    return (period.from() == null || !day.isBefore(period.from()))
        && (period.to() == null || !day.isAfter(period.to()));
  }

  private static @Nullable LocalDate later(@Nullable LocalDate a, @Nullable LocalDate b) {
    return a == null ? b : b == null || a.isAfter(b) ? a : b;
  }

  private static @Nullable LocalDate earlier(@Nullable LocalDate a, @Nullable LocalDate b) {
    return a == null ? b : b == null || a.isBefore(b) ? a : b;
  }
}
