package org.farbank.compare;

import java.util.List;
import java.util.Objects;
import org.farbank.compare.Difference.What;
import org.farbank.observation.Period;
import org.farbank.pack.Pack;
import org.farbank.pack.Place;
import org.farbank.reader.Anchor.Type;
import org.jspecify.annotations.Nullable;

/** Whether two anchors say the same, and in what they differ where they do not. */
final class Likeness {

  private static final int HALF_DAY = 12;

  /** How many of a time are another: minutes, hours, days, weeks, months and years. */
  private static final int[] TIMES = {60, 24, 7, 30, 31, 12, 365};

  private final Pack pack;
  private final Times times = new Times();
  private final Money money;
  private final Units units;

  /** One more than what is known of two anchors, by their numbers; 0 where nothing is. */
  private final byte[][] known;

  Likeness(Pack pack, List<Item> a, List<Item> b) {
    this.pack = pack;
    this.money = new Money(pack, a, b);
    this.units = new Units(pack, a, b);
    this.known = new byte[a.size()][b.size()];
  }

  /** How much speaks for two anchors being the same thing; 0 where they are not. */
  int same(Item a, Item b) {
    byte[] row = known[a.at()];
    if (row[b.at()] == 0) {
      row[b.at()] = (byte) (1 + sameness(a, b));
    }
    return row[b.at()] - 1;
  }

  private int sameness(Item a, Item b) {
    if (a.type() != b.type()) {
      return money.swapped(a, b) ? 0 : mixed(a, b);
    }
    return switch (a.type()) {
      case DATE -> times.same(a, b);
      case PLACE -> Objects.equals(a.id(), b.id()) ? 3 : isWithin(a, b) ? 1 : 0;
      case COUNTRY, GOOD -> Objects.equals(a.id(), b.id()) ? 1 : 0;
      case QUANTITY -> units.same(a, b);
      case AMOUNT -> sameFigure(a, b) && money.same(a, b) ? 5 : 0;
      case DURATION, CLOCK, RATIO -> lasting(a, b);
      case NUMBER, PERCENT -> sameFigure(a, b) ? 4 : 0;
    };
  }

  /** Anchors of which only one names its unit, or that languages put in different ways. */
  private static int mixed(Item a, Item b) {
    if (a.is(Type.DATE) || b.is(Type.DATE)) {
      Item date = a.is(Type.DATE) ? a : b;
      Item other = a.is(Type.DATE) ? b : a;
      return isIn(other, date) ? 1 : 0;
    }
    boolean named = a.is(Type.PLACE) || b.is(Type.PLACE) || a.isSign() || b.isSign();
    if (named || !sameFigure(a, b) || a.isUnit() != b.isUnit()) {
      return 0;
    }
    boolean number = a.is(Type.NUMBER) || b.is(Type.NUMBER);
    boolean share =
        a.is(Type.PERCENT) || b.is(Type.PERCENT) || a.is(Type.RATIO) || b.is(Type.RATIO);
    return number ? 2 : share || isLasting(a) || isLasting(b) ? 1 : 0;
  }

  private static boolean isLasting(Item item) {
    return item.is(Type.DURATION) || item.is(Type.CLOCK);
  }

  /** Whether a number is the day or year of a date, which the other version only counts. */
  private static boolean isIn(Item number, Item date) {
    if (number.value() == null || number.is(Type.AMOUNT)) {
      return false;
    }
    double value = number.value().doubleValue();
    Period period = date.period();
    boolean counted = date.day().bare() || number.is(Type.DURATION);
    return counted && date.day().day() > 0 && value == date.day().day()
        || period.from() != null && value == period.from().getYear()
        || date.day().month() > 0 && value == date.day().month() && date.day().day() == 0;
  }

  private static int lasting(Item a, Item b) {
    if (a.value() == null || b.value() == null) {
      return 1;
    }
    int left = a.value().intValue();
    int right = b.value().intValue();
    boolean alike = a.is(Type.CLOCK) ? left % HALF_DAY == right % HALF_DAY : sameFigure(a, b);
    boolean converted = false;
    for (int unit : a.is(Type.DURATION) ? TIMES : new int[0]) {
      converted |= left == right * unit || right == left * unit; // two weeks are 14 days
    }
    return alike ? 3 : converted ? 1 : 0;
  }

  /** Whether one place lies in the other, as a customs post in its town. */
  private boolean isWithin(Item a, Item b) {
    Place one = a.id() == null ? null : pack.places().get(a.id());
    Place other = b.id() == null ? null : pack.places().get(b.id());
    return one != null
        && other != null
        && (isPart(one, other)
            || isPart(other, one)
            || isNamesake(one, other)
            || isNamesake(other, one));
  }

  /** Whether a post or a quarter lies in a town. */
  private static boolean isPart(Place part, Place whole) {
    Integer level = part.adminLevel();
    return whole.id().equals(part.parent())
        && (level == null || level > 2)
        && !part.type().equals("island");
  }

  /** Whether a town is called as the river that it lies on, or a bridge as that under it. */
  private static boolean isNamesake(Place place, Place river) {
    String name = place.type().equals("bridge") ? place.bank() : place.id() + "-";
    return river.isWater() && !place.isWater() && river.id().startsWith(name);
  }

  /** In what two anchors differ that are likely the same thing; null where they are not. */
  @Nullable What differs(Item a, Item b) {
    if (a.isSign() || b.isSign()) {
      return null;
    }
    if (a.type() != b.type()) {
      boolean swapped = sameFigure(a, b) && money.swapped(a, b);
      return swapped ? What.CURRENCY : number(a, b) ? What.FIGURE : null;
    }
    return switch (a.type()) {
      case DATE -> times.differ(a, b) ? What.DATE : null;
      case PLACE -> What.PLACE;
      case QUANTITY -> units.differs(a, b);
      case AMOUNT -> sameFigure(a, b) ? What.CURRENCY : What.FIGURE;
      case RATIO -> null;
      default -> What.FIGURE;
    };
  }

  /** Whether they are figures of which only one names its unit. */
  private static boolean number(Item a, Item b) {
    boolean loose = a.is(Type.NUMBER) || b.is(Type.NUMBER);
    boolean counted = a.value() != null && b.value() != null && !a.isUnit() && !b.isUnit();
    return loose && counted && !a.isWord() && !b.isWord();
  }

  /** Whether the unit of a quantity is a measure or a package, and not only counts. */
  boolean isNamed(Item item) {
    return item.is(Type.QUANTITY) && units.isNamed(item);
  }

  static boolean sameFigure(Item a, Item b) {
    return a.value() != null && b.value() != null && a.value().compareTo(b.value()) == 0;
  }
}
