package org.farbank.reader;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.farbank.observation.FeeType;

/**
 * What speaks for or against a reading, one sign after the other: {@link SignWeights} adds their
 * weights up, and fitting the weights counts them.
 */
interface Signs {

  /** What an amount may be paid for; {@code ANY} where it makes no difference. */
  enum Sort {
    GOOD,
    RATE,
    FEE,
    PERMIT,
    CROSSING,
    TRANSPORT,
    BROKERAGE,
    REMITTANCE,
    NONE,
    ANY,
    /** Of a bank: where the good usually comes from, the other one; the teller's, the other one. */
    HOME,
    AWAY,
    NEAR,
    FAR,
    /** Of what a sentence tells: the kinds, each with its types in the order of their codes. */
    ENFORCEMENT,
    STRICTER,
    LOOSER,
    AS_STRICT,
    RESTRICTION,
    PASS,
    BAN,
    CLOSURE,
    CURFEW,
    NOTICE,
    PENALTY,
    INCIDENT,
    SHOOTING,
    KILLING,
    ARREST,
    SEIZURE,
    FINE,
    RAID,
    FLIGHT,
    REPATRIATION,
    EXECUTION,
    SENTENCE,
    CORRUPTION,
    BRIBE,
    PARTICIPATION,
    TRADE,
    BRISKER,
    SLACKER,
    AS_BRISK;

    private static final Map<FeeType, Sort> FEES = new EnumMap<>(FeeType.class);

    static {
      for (FeeType type : FeeType.values()) {
        FEES.put(type, valueOf(type.name()));
      }
    }

    /** The sort of a service. */
    static Sort of(FeeType type) {
      return Objects.requireNonNull(FEES.get(type));
    }

    String code() {
      return Signs.code(this);
    }
  }

  /** Where words stand. */
  enum Zone {
    /** Seen from a good: the word for it. */
    SELF,
    /** The word just before it, but for articles and what describes it; the word just behind it. */
    PREVIOUS,
    NEXT,
    /** Its clause, the other clauses, the sentence before. */
    CLAUSE,
    SENTENCE,
    EARLIER,
    /** Up to so many words before and behind a good or an amount. */
    LEFT,
    RIGHT,
    /** Seen from an amount: beside it, beside its target, or between both. */
    BEFORE_2,
    BEFORE_1,
    AFTER_1,
    AFTER_2,
    SINCE,
    SINCE_FEE,
    UNTIL,
    UNTIL_FEE,
    TARGET_BEFORE,
    TARGET_AFTER,
    FEE_BEFORE,
    FEE_AFTER,
    BESIDE_BEFORE,
    BESIDE_AFTER,
    UP_TO_AMOUNT;

    String code() {
      return Signs.code(this);
    }
  }

  /** What no single word shows; each has values from 0. */
  enum Fact {
    BIAS,
    /** Bare, KPW, CNY, USD, other. */
    CURRENCY,
    RANGE,
    /** Where the target was found, see {@link Candidates}. */
    SOURCE,
    /** No, yes, unknown; and 3 more for a bare number. */
    PLAUSIBLE,
    LIST,
    /** None named, the good's own, another. */
    UNIT,
    /** To the last amount for the same: none, alike, near, middling, far. */
    RATIO,
    DISTANCE_BEFORE,
    DISTANCE_AFTER,
    FIGURES_BEFORE,
    FIGURES_AFTER,
    GOODS_BEFORE,
    GOODS_AFTER,
    CLAUSES_BEFORE,
    CLAUSES_AFTER,
    MIXED_BEFORE,
    MIXED_AFTER,
    /** Of a target named in an earlier sentence: nothing, something before, something after. */
    RIVAL,
    POSITION,
    /** Of a fee: whether it is the topic, and whether another fee is named. */
    TOPIC_FEE,
    OTHER_FEE,
    /** A rule has linked both. */
    RULE,
    /** Of a bank: how the rules have chosen it. */
    BANK_RULE,
    /** It is the teller's, the paragraph's, that of the last price. */
    BANK_TELLER,
    BANK_PARAGRAPH,
    BANK_LAST,
    /** How near before or behind the amount something on it is named. */
    BANK_BEFORE,
    BANK_AFTER,
    /** Named in the sentence: none, this one, the other one, both. */
    BANK_NAMED,
    /** What the good costs as said before in the sentence, before it, behind; see {@link Told}. */
    BANK_TOLD_HERE,
    BANK_TOLD_BEFORE,
    BANK_TOLD_AFTER,
    /** Of a country's power: the type of claim, from 1; only of the country that is closed. */
    POWER_KIND,
    /**
     * It is the teller's, that of what was spoken of before; by the kind of claim and whether the
     * clause names a bank.
     */
    POWER_TELLER,
    POWER_PARAGRAPH,
    POWER_AHEAD,
    POWER_FIRST,
    POWER_ENFORCERS,
    POWER_EVENT,
    POWER_RULER,
    /** Named in the sentence before, the clause, the sentence: none, this one, the other, both. */
    POWER_BEFORE,
    POWER_CLAUSE,
    POWER_SENTENCE,
    /** How it is named, and where. */
    POWER_MENTION,
    POWER_SIGN,
    /** Of a good that may cross: what the words around it show together; each 0. */
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

    String code() {
      return Signs.code(this);
    }
  }

  /** How many values a fact has at most. */
  int VALUES = 64;

  /** A fact. */
  void fact(Fact fact, Sort sort, int value);

  /** The classes of the words in a zone. */
  void words(Zone zone, Sort sort, long[] bits);

  private static String code(Enum<?> one) {
    return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
