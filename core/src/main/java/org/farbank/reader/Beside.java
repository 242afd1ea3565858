package org.farbank.reader;

import org.farbank.pack.Place;
import org.jspecify.annotations.Nullable;

/**
 * What stands beside an amount in a row of amounts: to its right up to the next amount, else to its
 * left. "8,130 won in Pyongyang, 8,110 in Sinuiju" and "Pyongyang 8,130, Sinuiju 8,110" are both
 * read so.
 */
final class Beside {

  private final Setting setting;
  private final Discourse discourse;
  private final Notes notes;
  private final long[] amounts;
  private final long[] ends;
  private final int direction;
  private final int det;
  private final int person;
  private final long[] where;
  private final long[] excluded;
  private final int there;
  private final int nationality;
  private final int market;

  Beside(Scene scene, Setting setting) {
    this.setting = setting;
    this.discourse = scene.discourse();
    this.notes = scene.notes();
    WordClasses classes = scene.classes();
    amounts = classes.set("money", "free-num");
    ends = classes.set("clause-end", "comma");
    direction = classes.of("from-to");
    det = classes.of("det");
    person = classes.of("trader-noun");
    where = classes.set("place", "country", "this-side", "far-side", "there", "nationality");
    excluded = classes.set("source-mark");
    there = classes.of("there");
    nationality = classes.of("nationality");
    market = classes.of("market-word");
  }

  /** The element that says where an amount is paid, or null. */
  @Nullable Element where(Sentence sentence, int at) {
    for (int i = at + 1; i < sentence.size() && !stops(sentence, i); i++) {
      if (isWhere(sentence, i)) {
        return sentence.at(i);
      }
    }
    for (int i = at - 1; i >= 0; i--) {
      if (isWhere(sentence, i)) {
        return sentence.at(i);
      }
    }
    return null;
  }

  /**
   * Whether what lies to the right no longer belongs to the amount: the next amount or the end of
   * its part of the sentence.
   */
  private boolean stops(Sentence sentence, int i) {
    Element element = sentence.at(i);
    return WordClasses.intersect(element.bits, amounts)
        || WordClasses.intersect(element.bits, ends);
  }

  private boolean isWhere(Sentence sentence, int i) {
    Element element = sentence.at(i);
    if (!WordClasses.intersect(element.bits, where)
        || WordClasses.intersect(element.bits, excluded)) {
      return false;
    }
    if (i > 0 && sentence.at(i - 1).is(person)) {
      return false;
    }
    int before = i > 0 && sentence.at(i - 1).is(det) ? i - 2 : i - 1;
    if (before >= 0 && sentence.at(before).is(direction)) {
      return false;
    }
    return !element.is(nationality) || i + 1 < sentence.size() && sentence.at(i + 1).is(market);
  }

  /** The country of a {@link #where} element. */
  @Nullable String country(@Nullable Element where) {
    if (where == null) {
      return null;
    }
    if (where.is(there)) {
      Place last = discourse.lastPlace;
      return last == null ? null : last.country();
    }
    return setting.country(where);
  }

  /** The place of a {@link #where} element. */
  @Nullable Place place(@Nullable Element where) {
    if (where == null || where.lexeme == null) {
      return null;
    }
    return where.is(there) ? discourse.lastPlace : where.lexeme.place;
  }
}
