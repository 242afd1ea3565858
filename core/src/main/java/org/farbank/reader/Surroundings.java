package org.farbank.reader;

import java.util.Locale;
import java.util.Set;

/**
 * What stands around a good: the word classes of each zone, and facts that no single word shows.
 * From these {@link FlowWeights} tells how likely it is that the good crosses the border.
 */
record Surroundings(long[][] zones, Set<Fact> facts) {

  /** Where a word stands, as seen from the good. */
  enum Zone {
    SELF,
    /** The word just before it, but for articles and what describes it. */
    PREVIOUS,
    /** The word just behind it. */
    NEXT,
    /** Up to three words before it. */
    LEFT,
    RIGHT,
    CLAUSE,
    /** In another clause. */
    SENTENCE,
    /** In the sentence before. */
    BEFORE
  }

  /** What the words show together. */
  enum Fact {
    USUALLY_OUT,
    USUALLY_IN,
    NO_USUAL_WAY,
    BOTH_BANKS,
    ONE_BANK,
    CLAUSE_FROM,
    CLAUSE_TO,
    SENTENCE_FROM,
    SENTENCE_TO,
    WITHIN_ONE_BANK,
    FROM_ITS_BANK,
    FROM_THE_OTHER,
    TO_ITS_BANK,
    TO_THE_OTHER,
    PRICED,
    OTHERS_PRICED,
    MOVES_BESIDE,
    MOVES_NEAR,
    MOVES_OFF,
    MOVES_FAR,
    MOVES_ALONE,
    MOVES_BEFORE,
    MOVES_AFTER,
    DEALT_BEFORE,
    DEALT_AFTER,
    MOVES_ACROSS,
    MOVES_ALONE_ACROSS,
    MOVES_ALONE_HERE,
    DEALT_ACROSS,
    NO_CROSSING,
    NO_MOVEMENT,
    MOVES_BETWEEN_BANKS,
    FOREIGN_TRADER,
    NATION_OF_ORIGIN,
    OTHER_NATION,
    MADE_WHERE_USUAL,
    MADE_ELSEWHERE,
    ONE_GOOD,
    TWO_GOODS,
    THREE_GOODS,
    MANY_GOODS,
    SHORT_SENTENCE,
    LONG_SENTENCE,
    FIRST_WORDS,
    NAMED_BEFORE,
    QUOTED,
    CROSSING_BEFORE,
    PRICED_AT_REST,
    IMPORT_PRICED,
    IMPORT_AT_REST,
    IMPORT_ALONE,
    IMPORT_LISTED,
    IMPORT_MOVES,
    EXPORT_FIRST;

    /** Its name in the list of weights. */
    String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
