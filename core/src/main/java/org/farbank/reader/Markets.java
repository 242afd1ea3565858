package org.farbank.reader;

import java.util.ArrayList;
import java.util.List;
import org.farbank.pack.Place;
import org.jspecify.annotations.Nullable;

/**
 * At which place an amount is paid: beside it, in the order of the places that its sentence or the
 * line before names ("same order: 3,100 / 3,250"), the only one of the sentence, or the one that
 * the text is about.
 */
final class Markets {

  /** Words in a row of columns at most. */
  private static final int WIDTH = 12;

  /** How many sentences on an order of places holds. */
  private static final int ORDER = 4;

  private final Setting setting;
  private final Beside beside;
  private final Scene scene;
  private final int place;
  private final int thisSide;
  private final int source;
  private final int fromWord;
  private final int asWord;
  private final int inWord;
  private final int conjunction;
  private final int clauseEnd;
  private final int colon;
  private final int listJoin;
  private final int comma;
  private final int same;
  private final int slashSign;
  private final int two;
  private final ClassSet amounts;
  private final ClassSet joins;

  Markets(Scene scene, Setting setting, Beside beside) {
    this.setting = setting;
    this.beside = beside;
    this.scene = scene;
    WordClasses classes = scene.classes();
    place = classes.of("place");
    thisSide = classes.of("this-side");
    source = classes.of("source-mark");
    fromWord = classes.of("from-word");
    asWord = classes.of("than-as");
    inWord = classes.of("preposition-in");
    conjunction = classes.of("conjunction");
    clauseEnd = classes.of("clause-end");
    colon = classes.of("colon");
    listJoin = classes.of("list-join");
    comma = classes.of("comma");
    same = classes.of("same-word");
    slashSign = classes.of("slash");
    two = classes.of("two-amounts");
    amounts = ClassSet.of(classes.set("money", "free-num"));
    joins = classes.some("comma", "list-join", "slash", "hyphen", "clause-end", "respectively");
  }

  /**
   * The place where the amount at an index is paid.
   *
   * @param where what stands beside it, or null
   * @param bank the country whose market it is, if known
   */
  @Nullable Place of(Sentence sentence, int at, @Nullable Element where, @Nullable String bank) {
    Sentence before = scene.discourse().priced;
    if (before != null && before != sentence) {
      note(before);
    }
    scene.discourse().priced = sentence;
    List<Place> pair = pair(sentence, at);
    Place column = column(sentence, at);
    Place ordered =
        column != null ? column : pair.isEmpty() ? ordered(sentence, at) : pair.getFirst();
    if (ordered != null) {
      return ordered;
    }
    Place named = beside.place(where);
    if (named != null && (bank == null || named.isWater() || named.country().equals(bank))) {
      return setting.settled(named);
    }
    if (where != null && where.is(thisSide)) {
      Place here = setting.here(bank);
      return here != null ? here : setting.market(bank);
    }
    Place only = where == null && bank != null ? only(sentence, at, bank) : null;
    return only != null ? setting.settled(only) : setting.market(bank);
  }

  /** The only place on a bank that a sentence names as one where something is so, or null. */
  private @Nullable Place only(Sentence sentence, int at, String bank) {
    Place only = null;
    for (int i = 0; i < sentence.size(); i++) {
      Place named = named(sentence, i);
      if (named == null || !named.country().equals(bank)) {
        continue;
      }
      boolean in = i > 0 && sentence.at(i - 1).is(inWord) && !sentence.at(i - 1).is(fromWord);
      boolean compared = i > 1 && sentence.at(i - 2).is(asWord);
      if (!in || compared || only != null || parted(sentence, at, i - 1)) {
        return null;
      }
      only = named;
    }
    return only;
  }

  /** Whether a place is another clause's than an amount, or that of an amount that follows it. */
  private boolean parted(Sentence sentence, int at, int in) {
    for (int i = Math.min(at, in); i < Math.max(at, in); i++) {
      Element element = sentence.at(i);
      boolean apart = element.is(conjunction) && !element.is(listJoin);
      if (apart || element.is(clauseEnd) && !element.is(colon)) {
        return true;
      }
    }
    return in > at && sentence.at(in - 1).is(comma);
  }

  /** A place that is not the source's. */
  private @Nullable Place named(Sentence sentence, int i) {
    Element element = sentence.at(i);
    return element.is(place) && !element.is(source) && element.lexeme != null
        ? element.lexeme.place
        : null;
  }

  /** The place that comes in the same order as an amount of a row of amounts, or null. */
  private @Nullable Place ordered(Sentence sentence, int at) {
    int first = at;
    while (first > 1 && joined(sentence, first - 2, first)) {
      first -= 2;
    }
    int count = 1;
    int nth = 0;
    for (int i = first; i + 2 < sentence.size() && joined(sentence, i, i + 2); i += 2) {
      nth = i + 2 <= at ? count : nth;
      count++;
    }
    if (count < 2) {
      return null;
    }
    List<Place> order = row(sentence);
    boolean known = sentence.index - scene.discourse().orderSentence <= ORDER;
    if (order.isEmpty() && (known || sentence.has(same))) {
      order = scene.discourse().order;
    }
    return order.size() == count ? order.get(nth) : null;
  }

  /** The place of the column in which an amount stands between slashes, or null. */
  private @Nullable Place column(Sentence sentence, int at) {
    List<Place> order = scene.discourse().order;
    int first = at;
    while (first > 0 && !sentence.at(first - 1).is(colon) && at - first < WIDTH) {
      first--;
    }
    int column = 0;
    int count = 0;
    for (int i = first; i < sentence.size() && i < first + 2 * WIDTH; i++) {
      boolean slash = sentence.at(i).is(slashSign);
      count += slash ? 1 : 0;
      column += slash && i < at ? 1 : 0;
    }
    return order.size() > 1 && count + 1 == order.size() && row(sentence).isEmpty()
        ? order.get(column)
        : null;
  }

  /**
   * The place of the second of two amounts that stand as one: "4,300 and 5,100 in Sinuiju and
   * Hyesan"; null where both are paid at one place.
   */
  @Nullable Place second(Sentence sentence, int at) {
    List<Place> order = pair(sentence, at);
    return order.isEmpty() ? null : order.getLast();
  }

  private List<Place> pair(Sentence sentence, int at) {
    if (!sentence.at(at).is(two)) {
      return List.of();
    }
    List<Place> order = row(sentence);
    if (order.isEmpty() && sentence.index - scene.discourse().orderSentence <= ORDER / 2) {
      order = scene.discourse().order;
    }
    return order.size() == 2 ? order : List.of();
  }

  /** Whether two amounts are members of a row. */
  private boolean joined(Sentence sentence, int a, int b) {
    return isAmount(sentence, a) && isAmount(sentence, b) && joins.meets(sentence.at(a + 1).bits);
  }

  private boolean isAmount(Sentence sentence, int i) {
    return amounts.meets(sentence.at(i).bits);
  }

  /**
   * The places of a sentence one after the other, as in "4,300 and 5,100 in Sinuiju and Hyesan".
   */
  private List<Place> row(Sentence sentence) {
    List<Place> row = new ArrayList<>();
    int last = -1;
    for (int i = 0; i < sentence.size(); i++) {
      Place named = named(sentence, i);
      if (named == null) {
        continue;
      }
      if (last >= 0 && i - last > 2) {
        return List.of(named); // each has its own amount
      }
      row.add(setting.settled(named));
      last = i;
    }
    return row;
  }

  /** Notes the order in which a sentence gives the amounts of several places. */
  private void note(Sentence sentence) {
    List<Place> order = new ArrayList<>();
    int figures = 0;
    for (int i = 0; i < sentence.size(); i++) {
      figures += isAmount(sentence, i) ? 1 : 0;
      Place named = named(sentence, i);
      if (named != null && !order.contains(setting.settled(named))) {
        order.add(setting.settled(named));
      }
    }
    if (order.size() > 1 && figures >= order.size()) {
      scene.discourse().order = order;
      scene.discourse().orderSentence = sentence.index;
    }
  }
}
