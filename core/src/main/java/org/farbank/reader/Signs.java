package org.farbank.reader;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.farbank.observation.FeeType;

/**
 * What speaks for or against an amount being paid for a target, one sign after the other: {@link
 * LinkWeights} adds their weights up, and fitting the weights counts them.
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
    FAR;

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

  /** Where words stand: around the amount, around the target, or between both. */
  enum Zone {
    BEFORE_2,
    BEFORE_1,
    AFTER_1,
    AFTER_2,
    LEFT,
    RIGHT,
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
    BANK_NAMED;

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
