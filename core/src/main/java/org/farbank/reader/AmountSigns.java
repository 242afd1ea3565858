package org.farbank.reader;

import java.math.BigDecimal;
import org.farbank.pack.Currency;
import org.farbank.pack.Unit;
import org.farbank.reader.Signs.Fact;
import org.farbank.reader.Signs.Sort;
import org.farbank.reader.Signs.Zone;
import org.jspecify.annotations.Nullable;

/** Shows the signs for an amount being paid for a target, or for nothing that is a claim. */
final class AmountSigns {

  /** How many words before and behind an amount are looked at. */
  private static final int LEFT = 12;

  private static final int RIGHT = 8;

  /** How far from an amount its unit may stand. */
  private static final int UNIT = 3;

  private final Scene scene;
  private final Plausible plausible;
  private final ClassSet figures;
  private final int good;
  private final int clauseEnd;
  private final int unit;

  /** The classes around the amount that was last asked for. */
  private @Nullable Sentence known;

  private int amount;
  private final long[] left = new long[WordClasses.WIDTH];
  private final long[] right = new long[WordClasses.WIDTH];
  private final long[] before = new long[WordClasses.WIDTH];

  /** Those between an amount and a candidate. */
  private final long[] gap = new long[WordClasses.WIDTH];

  AmountSigns(Scene scene, Plausible plausible) {
    this.scene = scene;
    this.plausible = plausible;
    figures = scene.classes().some("money", "free-num");
    good = scene.classes().of("good");
    clauseEnd = scene.classes().of("clause-end");
    unit = scene.classes().of("unit");
  }

  /** The signs around an amount, whatever it is paid for. */
  void around(Sentence sentence, int at, Sort sort, Signs signs) {
    sides(sentence, at);
    Amount amount = amount(sentence, at);
    signs.fact(Fact.BIAS, sort, 0);
    signs.fact(Fact.CURRENCY, sort, currency(amount));
    signs.fact(Fact.RANGE, sort, amount.high() == null ? 0 : 1);
    word(sentence, at - 2, Zone.BEFORE_2, sort, signs);
    word(sentence, at - 1, Zone.BEFORE_1, sort, signs);
    word(sentence, at + 1, Zone.AFTER_1, sort, signs);
    word(sentence, at + 2, Zone.AFTER_2, sort, signs);
    signs.words(Zone.LEFT, sort, left);
    signs.words(Zone.RIGHT, sort, right);
  }

  /** Finds the classes around an amount, unless it is the one that was last asked for. */
  private void sides(Sentence sentence, int at) {
    if (sentence != known || at != amount) {
      known = sentence;
      amount = at;
      sentence.gather(Math.max(0, at - LEFT), at, left);
      sentence.gather(at + 1, Math.min(sentence.size(), at + 1 + RIGHT), right);
      sentence.gather(0, at, before);
    }
  }

  /** The words around an amount, as signs for a sort. */
  void words(Sentence sentence, int at, Sort sort, Signs signs) {
    word(sentence, at - 1, Zone.BEFORE_1, sort, signs);
    word(sentence, at + 1, Zone.AFTER_1, sort, signs);
    word(sentence, at + 2, Zone.AFTER_2, sort, signs);
    sides(sentence, at);
    signs.words(Zone.LEFT, sort, left);
    signs.words(Zone.RIGHT, sort, right);
  }

  /** The signs for one candidate; {@code rival} as in {@link Fact#RIVAL}. */
  void of(Sentence sentence, int at, Candidate candidate, int rival, Signs signs) {
    Sort sort = candidate.sort();
    signs.fact(Fact.SOURCE, sort, candidate.source());
    if (candidate.target() instanceof Target.Traded traded) {
      traded(sentence, at, traded, signs);
    }
    if (candidate.target() instanceof Target.Paid paid) {
      fee(sentence, paid, sort, signs);
    }
    signs.fact(Fact.RATIO, sort, ratio(amount(sentence, at), candidate.target()));
    if (candidate.at() >= 0) {
      between(sentence, at, candidate, signs);
    } else {
      signs.fact(Fact.RIVAL, sort, rival);
      signs.fact(Fact.POSITION, sort, bucket(at));
      if (!(candidate.target() instanceof Target.Paid)) {
        signs.words(Zone.UP_TO_AMOUNT, Sort.ANY, before);
      }
    }
  }

  private void traded(Sentence sentence, int at, Target.Traded traded, Signs signs) {
    Amount amount = amount(sentence, at);
    Currency currency = amount.currency();
    if (currency == null) {
      currency = scene.discourse().currencies.getOrDefault(traded, scene.discourse().currency);
    }
    var first = traded.goods().getFirst();
    int holds =
        currency == null
            ? 2
            : plausible.holds(first, currency, amount.low())
                    && !plausible.tooSmall(first, currency, amount.low())
                ? 1
                : 0;
    signs.fact(Fact.PLAUSIBLE, Sort.GOOD, holds + (amount.currency() == null ? 3 : 0));
    signs.fact(Fact.LIST, Sort.GOOD, traded.goods().size() > 1 ? 1 : 0);
    Unit near = unit(sentence, at);
    signs.fact(
        Fact.UNIT, Sort.GOOD, near == null ? 0 : near.id().equals(first.defaultUnit()) ? 1 : 2);
  }

  private void fee(Sentence sentence, Target.Paid paid, Sort sort, Signs signs) {
    Discourse discourse = scene.discourse();
    int since = Math.min(3, Math.max(0, sentence.index - discourse.topicSentence));
    boolean topic = paid.equals(discourse.topic);
    signs.fact(Fact.TOPIC_FEE, sort, topic ? 1 + since : 0);
    signs.fact(Fact.OTHER_FEE, sort, !topic && discourse.topic instanceof Target.Paid ? 1 : 0);
  }

  private void between(Sentence sentence, int at, Candidate candidate, Signs signs) {
    boolean before = candidate.at() < at;
    boolean fee = candidate.target() instanceof Target.Paid;
    int from = Math.min(at, candidate.at()) + 1;
    int to = Math.max(at, candidate.at());
    int amounts = 0;
    int goods = 0;
    int clauses = 0;
    for (int i = from; i < to; i++) {
      amounts += figures.meets(sentence.at(i).bits) ? 1 : 0;
      goods += sentence.at(i).is(good) ? 1 : 0;
      clauses += sentence.at(i).is(clauseEnd) ? 1 : 0;
    }
    Sort sort = candidate.sort();
    for (Sort of : new Sort[] {sort, Sort.ANY}) {
      signs.fact(before ? Fact.DISTANCE_BEFORE : Fact.DISTANCE_AFTER, of, bucket(to - from));
      signs.fact(before ? Fact.FIGURES_BEFORE : Fact.FIGURES_AFTER, of, Math.min(3, amounts));
    }
    signs.fact(before ? Fact.GOODS_BEFORE : Fact.GOODS_AFTER, Sort.ANY, Math.min(3, goods));
    signs.fact(before ? Fact.CLAUSES_BEFORE : Fact.CLAUSES_AFTER, Sort.ANY, Math.min(3, clauses));
    int mixed = Math.min(3, amounts) * 9 + Math.min(2, clauses) * 3 + Math.min(2, goods);
    signs.fact(before ? Fact.MIXED_BEFORE : Fact.MIXED_AFTER, Sort.ANY, mixed);
    Zone zone = fee ? before ? Zone.SINCE_FEE : Zone.UNTIL_FEE : before ? Zone.SINCE : Zone.UNTIL;
    sentence.gather(from, to, gap);
    signs.words(zone, Sort.ANY, gap);
    Zone self =
        fee
            ? before ? Zone.FEE_BEFORE : Zone.FEE_AFTER
            : before ? Zone.TARGET_BEFORE : Zone.TARGET_AFTER;
    signs.words(self, Sort.ANY, sentence.at(candidate.at()).bits);
    Zone beside = before ? Zone.BESIDE_BEFORE : Zone.BESIDE_AFTER;
    word(sentence, candidate.at() - 1, beside, sort, signs);
    word(sentence, candidate.at() + 1, beside, Sort.ANY, signs);
  }

  private int ratio(Amount amount, Target target) {
    BigDecimal last = scene.discourse().values.get(target);
    if (last == null || last.signum() <= 0 || amount.low().signum() <= 0) {
      return 0;
    }
    double apart = Math.abs(Math.log(amount.low().doubleValue() / last.doubleValue()));
    return apart < 0.4 ? 1 : apart < 1.1 ? 2 : apart < 2.7 ? 3 : 4;
  }

  private static int currency(Amount amount) {
    Currency currency = amount.currency();
    if (currency == null) {
      return 0;
    }
    return switch (currency.id()) {
      case "KPW" -> 1;
      case "CNY" -> 2;
      case "USD" -> 3;
      default -> 4;
    };
  }

  private @Nullable Unit unit(Sentence sentence, int at) {
    for (int step : new int[] {1, -1}) {
      for (int i = at + step;
          Math.abs(i - at) <= UNIT && i >= 0 && i < sentence.size();
          i += step) {
        Element element = sentence.at(i);
        if (element.is(unit) && element.lexeme != null && element.lexeme.unit != null) {
          return element.lexeme.unit;
        }
      }
    }
    return null;
  }

  private static Amount amount(Sentence sentence, int at) {
    return java.util.Objects.requireNonNull(sentence.at(at).amount());
  }

  static int bucket(int distance) {
    return distance <= 4
        ? distance
        : distance <= 6 ? 5 : distance <= 9 ? 6 : distance <= 14 ? 7 : 8;
  }

  private static void word(Sentence sentence, int i, Zone zone, Sort sort, Signs signs) {
    if (i >= 0 && i < sentence.size()) {
      signs.words(zone, sort, sentence.at(i).bits);
    }
  }
}
