package org.farbank.reader;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.farbank.pack.Good;
import org.jspecify.annotations.Nullable;

/**
 * Amounts in the order of what they are for: "they go for 2,000 and 80, respectively", "squid and
 * crab: 45 and 70", or, of what the sentence before spoke of, "in March they had been 8 and 12".
 */
final class Respective {

  /** What was and what is differ by less than this. */
  private static final double ALIKE = 4;

  private final int respectively;
  private final int two;
  private final int money;
  private final int good;
  private final int semicolon;
  private final ClassSet changeFrom;
  private final ClassSet lastJoin;
  private final ClassSet amounts;
  private final ClassSet joins;

  Respective(WordClasses classes) {
    respectively = classes.of("respectively");
    good = classes.of("good");
    two = classes.of("two-amounts");
    money = classes.of("money");
    changeFrom = classes.some("change-from", "from-behind-amount");
    lastJoin = classes.some("list-join", "slash", "semicolon");
    semicolon = classes.of("semicolon");
    amounts = classes.some("money", "free-num");
    joins = classes.some("comma", "list-join", "slash", "semicolon");
  }

  /** What the amount at an index goes with, or null where the sentence has no such order. */
  @Nullable Target target(Sentence sentence, int at, Discourse discourse) {
    Target said = sentence.has(respectively) ? respectively(sentence, at) : null;
    return said != null ? said : inRow(sentence, at, discourse);
  }

  private @Nullable Target respectively(Sentence sentence, int at) {
    List<Good> goods = new ArrayList<>();
    List<Integer> figures = new ArrayList<>();
    for (int i = part(sentence, at); i < sentence.size(); i++) {
      Element element = sentence.at(i);
      if (element.is(respectively) && figures.size() > 0 || i > at && element.is(semicolon)) {
        break;
      }
      if (element.is(good)) {
        goods.addAll(Goods.of(element));
      } else if (amounts.meets(element.bits)) {
        figures.add(i);
      }
    }
    if (goods.size() > 1 && figures.size() == 2 * goods.size() && ranged(sentence, figures)) {
      return traded(goods.get(figures.indexOf(at) / 2)); // each from so much to so much
    }
    int first = figures.size() - goods.size();
    int place = figures.indexOf(at) - first;
    return first >= 0 && place >= 0 && goods.size() > 1 ? traded(goods.get(place)) : null;
  }

  /** Whether the first figure is what the second has changed from. */
  private boolean ranged(Sentence sentence, List<Integer> figures) {
    int first = figures.getFirst();
    return figures.get(1) == first + 2 && changeFrom.meets(sentence.at(first + 1).bits);
  }

  /** Where the part of the sentence begins that an element is in: after the last semicolon. */
  private int part(Sentence sentence, int at) {
    int from = at;
    while (from > 0 && !sentence.at(from - 1).is(semicolon)) {
      from--;
    }
    return from;
  }

  /** By the row of amounts that one stands in, and as many goods right before or named last. */
  private @Nullable Target inRow(Sentence sentence, int at, Discourse discourse) {
    int first = at;
    while (first > 1 && joined(sentence, first - 2, first)) {
      first -= 2;
    }
    int count = 1;
    int nth = 0;
    int last = first;
    for (int i = first; i + 2 < sentence.size() && joined(sentence, i, i + 2); i += 2) {
      nth = i + 2 <= at ? count : nth;
      last = i + 2;
      count++;
    }
    if (count < 2 || !lastJoin.meets(sentence.at(last - 1).bits)) {
      return null;
    }
    for (int i = first - 1; i >= 0; i--) {
      Element element = sentence.at(i);
      if (amounts.meets(element.bits)) {
        break;
      }
      if (element.is(good)) {
        List<Good> goods = Goods.of(element);
        return goods.size() == count ? traded(goods.get(nth)) : null;
      }
    }
    boolean before = discourse.prices.rowSentence >= sentence.index - 1;
    int skip = discourse.prices.row.size() - count;
    boolean fits = skip == 0 || skip > 0 && discourse.prices.rowSentence == sentence.index;
    if (before && fits) {
      return discourse.prices.row.get(skip + nth);
    }
    List<Target> row = discourse.prices.rowBefore(sentence);
    Amount amount = sentence.at(at).amount();
    if (amount == null || row.size() != count) {
      return null;
    }
    return alike(discourse.values.get(row.get(nth)), amount.low()) ? row.get(nth) : null;
  }

  /**
   * What each of two amounts that stand as one is for, where the sentence before gave amounts of
   * two things and this one names none: "in October they had been at 5,900 and 13,000".
   */
  List<Target> two(Sentence sentence, int at, Discourse discourse) {
    Amount amount = sentence.at(at).amount();
    List<Target> row = discourse.prices.rowBefore(sentence);
    if (!sentence.at(at).is(two) || amount == null || amount.high() == null || row.size() != 2) {
      return List.of();
    }
    for (int i = 0; i < at; i++) {
      if (sentence.at(i).is(good) || sentence.at(i).is(money)) {
        return List.of();
      }
    }
    boolean alike =
        alike(discourse.values.get(row.getFirst()), amount.low())
            && alike(discourse.values.get(row.getLast()), amount.high());
    return alike ? row : List.of();
  }

  private static boolean alike(@Nullable BigDecimal last, BigDecimal value) {
    double ratio =
        last == null || last.signum() <= 0 ? 0 : value.doubleValue() / last.doubleValue();
    return ratio > 1 / ALIKE && ratio < ALIKE;
  }

  private boolean joined(Sentence sentence, int a, int b) {
    return amounts.meets(sentence.at(a).bits)
        && amounts.meets(sentence.at(b).bits)
        && joins.meets(sentence.at(a + 1).bits);
  }

  private static Target traded(Good good) {
    return new Target.Traded(List.of(good));
  }
}
