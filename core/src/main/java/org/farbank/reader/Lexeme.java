package org.farbank.reader;

import java.math.BigDecimal;
import org.farbank.pack.Actor;
import org.farbank.pack.Country;
import org.farbank.pack.Currency;
import org.farbank.pack.Good;
import org.farbank.pack.Place;
import org.farbank.pack.Shorthand;
import org.farbank.pack.Unit;
import org.jspecify.annotations.Nullable;

/**
 * All that the word lists say of one word or phrase: its classes and what it stands for in the
 * border pack.
 */
final class Lexeme {

  /** Its number among all lexemes. */
  final int id;

  long[] bits = new long[WordClasses.WIDTH];
  @Nullable Good good;

  /** What is sold under this name at a market: "oil" is cooking oil. */
  @Nullable Good retail;

  /** The name of what it is the retail sense of. */
  @Nullable String shortName;

  @Nullable Place place;
  @Nullable Country country;
  @Nullable Actor actor;
  @Nullable Unit unit;
  @Nullable Currency currency;

  /** The value of a number word, the month, the weekday, or the length in days of a time unit. */
  @Nullable BigDecimal number;

  /** What it means in a line of shorthand. */
  @Nullable Shorthand shorthand;

  /** What must stand beside the word for its sense in the pack; null where it has no rival. */
  @Nullable Guard guard;

  /** Whether endings grow on it: what follows it in its word belongs to it. */
  boolean grows;

  /** Before which of its tokens a list writes a space, in bits. */
  long breaks;

  Lexeme(int id) {
    this.id = id;
  }

  /** A condition on the neighbours, and the classes that go where it does not hold. */
  record Guard(String requires, long[] sense) {}
}
