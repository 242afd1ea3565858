package org.farbank.desk.review;

import java.time.OffsetDateTime;
import org.farbank.desk.evidence.Figure;
import org.farbank.desk.evidence.Words;
import org.farbank.desk.fact.Fact;
import org.jspecify.annotations.Nullable;

/** What a person decides on, in the order of the text. */
public sealed interface Item {

  /** Where its words stand; behind the text where it has none. */
  Words.Span span();

  /** Whether nobody has decided yet. */
  boolean isOpen();

  /** The last part of its element's identifier. */
  String key();

  /**
   * An observation.
   *
   * @param number in reading order, from 1
   */
  record Claim(Fact fact, Words.Span span, int number, @Nullable Decider decider) implements Item {
    @Override
    public boolean isOpen() {
      return fact.state() == Fact.State.PROPOSED;
    }

    @Override
    public String key() {
      return "f-" + fact.id();
    }
  }

  /** A figure in no observation. */
  record Unread(Figure figure, Words.Span span) implements Item {
    @Override
    public boolean isOpen() {
      return figure.state() == Figure.State.OPEN;
    }

    @Override
    public String key() {
      return "u-" + figure.number();
    }
  }

  /** Who decided on an observation last, and when. */
  record Decider(String name, OffsetDateTime at) {}
}
