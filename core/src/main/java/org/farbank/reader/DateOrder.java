package org.farbank.reader;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The dates of amounts that stand in a row, in the order in which the text has named them:
 * "(January / now): sugar 4,300 / 26,000", "mid-February and 8 March: Sinuiju 6,400 and 5,500",
 * "diesel on the same three dates: 0.60, 0.85, 1.05".
 */
final class DateOrder {

  /** How many sentences on an order of dates holds. */
  private static final int HOLDS = 4;

  private final Scene scene;
  private final Spoken spoken;
  private final int date;
  private final int present;
  private final int told;
  private final int same;
  private final int two;
  private final ClassSet amounts;
  private final ClassSet joins;

  DateOrder(Scene scene, Spoken spoken) {
    this.scene = scene;
    this.spoken = spoken;
    WordClasses classes = scene.classes();
    date = classes.of("date");
    present = classes.of("present-word");
    told = classes.of("told-mark");
    same = classes.of("same-word");
    two = classes.of("two-amounts");
    amounts = classes.some("money", "free-num");
    joins = classes.some("slash", "list-join", "comma");
  }

  /** The time of one value of an amount of a row, or null. */
  @Nullable TimeSpan of(Sentence sentence, int at, BigDecimal value) {
    Discourse discourse = scene.discourse();
    List<TimeSpan> order = listed(sentence);
    if (!order.isEmpty()) {
      discourse.dates = order;
      discourse.datesSentence = sentence.index;
    } else if (dates(sentence)) {
      return null;
    } else if (sentence.has(same) || sentence.index - discourse.datesSentence <= HOLDS) {
      order = discourse.dates;
    }
    return order.size() < 2 ? null : nth(sentence, at, value, order);
  }

  private @Nullable TimeSpan nth(
      Sentence sentence, int at, BigDecimal value, List<TimeSpan> order) {
    if (sentence.at(at).is(two) && order.size() == 2) {
      Amount amount = sentence.at(at).amount();
      return order.get(amount != null && value.equals(amount.high()) ? 1 : 0);
    }
    int first = at;
    while (first > 1 && joined(sentence, first - 2)) {
      first -= 2;
    }
    int count = 1;
    for (int i = first; i + 2 < sentence.size() && joined(sentence, i); i += 2) {
      count++;
    }
    return count == order.size() ? order.get((at - first) / 2) : null;
  }

  /** Whether an amount and the next but one element are members of a row. */
  private boolean joined(Sentence sentence, int i) {
    return amounts.meets(sentence.at(i).bits)
        && joins.meets(sentence.at(i + 1).bits)
        && amounts.meets(sentence.at(i + 2).bits);
  }

  private boolean dates(Sentence sentence) {
    for (int i = 0; i < sentence.size(); i++) {
      if (at(sentence, i) != null) {
        return true;
      }
    }
    return false;
  }

  private @Nullable TimeSpan at(Sentence sentence, int i) {
    Element element = sentence.at(i);
    if (element.is(present)) {
      TimeSpan now = spoken.speaking(sentence);
      return now == null ? TimeSpan.day(scene.report().date()) : now;
    }
    boolean dated = element.is(date) && !element.is(told);
    return dated && element.value instanceof TimeSpan span ? span : null;
  }

  /** The dates that a sentence names one right after the other. */
  private List<TimeSpan> listed(Sentence sentence) {
    List<TimeSpan> list = new ArrayList<>();
    int last = -1;
    for (int i = 0; i < sentence.size(); i++) {
      TimeSpan span = at(sentence, i);
      if (span == null) {
        continue;
      }
      boolean next = last == i - 2 && joins.meets(sentence.at(i - 1).bits);
      if (!list.isEmpty() && !next) {
        return List.of();
      }
      list.add(span);
      last = i;
    }
    return list.size() > 1 ? list : List.of();
  }

  /** Notes the dates that a sentence gives its amounts, one after the other. */
  void note(Sentence sentence, List<TimeSpan> dated) {
    if (dated.size() > 1 && listed(sentence).isEmpty()) {
      scene.discourse().dates = dated;
      scene.discourse().datesSentence = sentence.index - HOLDS; // for "the same dates" alone
    }
  }
}
