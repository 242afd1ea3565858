package org.farbank.compare;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.farbank.pack.Currency;
import org.farbank.pack.Pack;
import org.farbank.reader.Anchor.Type;
import org.jspecify.annotations.Nullable;

/**
 * Whether two amounts are in the same money. A bare 원 or 元 may be of either bank: it is taken for
 * the other bank's where the other version does so more than once, or where the text says so.
 */
final class Money {

  /** So many amounts taken for the other bank's money are no mistake of a translator. */
  private static final int USUAL = 2;

  /** So many times as much is the price of another thing, or in other money. */
  private static final int ALIKE = 10;

  private final Pack pack;

  /** The currency of every name of money of either bank, the bare ones null. */
  private final Map<String, @Nullable String> names = new TreeMap<>();

  private final List<Item> a;
  private final List<Item> b;
  private final boolean mixedA;
  private final boolean mixedB;

  Money(Pack pack, List<Item> a, List<Item> b) {
    this.pack = pack;
    this.a = a;
    this.b = b;
    names();
    mixedA = mixed(a, b);
    mixedB = mixed(b, a);
  }

  private void names() {
    Set<String> bare = new TreeSet<>();
    for (Currency currency : pack.currencies().values()) {
      for (String language : pack.languages()) {
        for (String name : currency.names().in(language)) {
          names.put(name, currency.id());
          if (isOfOther(currency, language, name)) {
            bare.add(name);
          }
        }
      }
    }
    bare.forEach(name -> names.put(name, null));
  }

  /** Whether the other bank's money has names that a name of this is part of. */
  private boolean isOfOther(Currency currency, String language, String name) {
    return isOfBank(currency.id())
        && pack.currencies().values().stream()
            .filter(other -> other != currency && isOfBank(other.id()))
            .flatMap(other -> other.names().in(language).stream())
            .anyMatch(other -> other.contains(name));
  }

  private boolean isOfBank(@Nullable String id) {
    Currency currency = id == null ? null : pack.currencies().get(id);
    return currency != null && pack.countries().contains(currency.country());
  }

  /** Whether its money is only called by a name that both banks use. */
  private boolean isBare(Item item) {
    String words = item.evidence().text();
    String longest = "";
    for (String name : names.keySet()) {
      longest = name.length() > longest.length() && words.endsWith(name) ? name : longest;
    }
    return !longest.isEmpty() && names.get(longest) == null;
  }

  /** Whether the other version has several bare amounts of a text in the other bank's money. */
  private boolean mixed(List<Item> items, List<Item> others) {
    long count =
        items.stream()
            .filter(item -> item.is(Type.AMOUNT) && isBare(item))
            .filter(item -> others.stream().anyMatch(other -> swaps(item, other)))
            .filter(item -> others.stream().noneMatch(other -> isSame(item, other)))
            .count();
    return count >= USUAL;
  }

  private boolean swaps(Item item, Item other) {
    return equal(item, other)
        && !Objects.equals(item.id(), other.id())
        && isOfBank(item.id())
        && isOfBank(other.id());
  }

  private static boolean isSame(Item item, Item other) {
    return equal(item, other) && Objects.equals(item.id(), other.id());
  }

  private static boolean equal(Item item, Item other) {
    return other.is(Type.AMOUNT)
        && item.value() != null
        && other.value() != null
        && item.value().compareTo(other.value()) == 0;
  }

  /** Whether a number without a currency stands beside amounts in other money than an amount. */
  boolean swapped(Item one, Item other) {
    boolean first = one.is(Type.NUMBER) && other.is(Type.AMOUNT);
    boolean second = one.is(Type.AMOUNT) && other.is(Type.NUMBER);
    if (first && isTold(one, other) || second && isTold(other, one)) {
      return true;
    }
    if (first) {
      Item beside = beside(one, a, b);
      return beside != null && !same(beside, other);
    }
    Item beside = second ? beside(other, b, a) : null;
    return beside != null && !same(one, beside);
  }

  /** Whether a number is told to be in other money than an amount, and is no rate of the won. */
  private boolean isTold(Item number, Item amount) {
    Currency currency = amount.id() == null ? null : pack.currencies().get(amount.id());
    String told = number.id();
    boolean home = currency != null && currency.country().equals(pack.countries().getFirst());
    return told != null && !told.equals(amount.id()) && !home;
  }

  /**
   * The amount before a number in its sentence, else behind it, that is about as large and that the
   * other version has as well.
   */
  private static @Nullable Item beside(Item number, List<Item> around, List<Item> others) {
    Item nearest = null;
    for (Item item : around) {
      boolean alike =
          item.is(Type.AMOUNT)
              && item.anchor().sentence() == number.anchor().sentence()
              && isAsLarge(item, number)
              && others.stream().anyMatch(other -> isSame(item, other));
      if (alike && (nearest == null || item.at() < number.at())) {
        nearest = item;
      }
    }
    return nearest;
  }

  private static boolean isAsLarge(Item one, Item other) {
    double left = one.value() == null ? 0 : one.value().doubleValue();
    double right = other.value() == null ? 0 : other.value().doubleValue();
    return left < right * ALIKE && right < left * ALIKE && !one.isOne();
  }

  boolean same(Item one, Item other) {
    return Objects.equals(one.id(), other.id())
        || isOfBank(one.id())
            && isOfBank(other.id())
            && (isBare(one) && isBare(other) || may(one, other, mixedA) || may(other, one, mixedB));
  }

  /** Whether a bare amount may be in the money of another. */
  private boolean may(Item bare, Item other, boolean mixed) {
    if (!isBare(bare)) {
      return false;
    }
    String also = bare.anchor().also();
    return mixed || Objects.equals(also, other.id()) || beside(bare).contains(other.id());
  }

  /** What other bare amounts of its sentence are in. */
  private List<String> beside(Item bare) {
    List<Item> items = a.contains(bare) ? a : b;
    return items.stream()
        .filter(item -> item.anchor().sentence() == bare.anchor().sentence())
        .filter(item -> item.is(Type.AMOUNT) && item.id() != null && isBare(item))
        .map(item -> String.valueOf(item.id()))
        .toList();
  }
}
