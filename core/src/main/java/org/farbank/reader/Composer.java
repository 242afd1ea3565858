package org.farbank.reader;

import java.util.ArrayList;
import java.util.List;

/**
 * Turns the words of a sentence into what rules see: guards decide between senses, numbers, dates,
 * money and quantities become one element each, goods with commas between them one list, and
 * clauses get their ends.
 */
final class Composer {

  private final WordClasses classes;
  private final Numbers numbers;
  private final Shapes shapes;
  private final Dates dates;

  /** Elements behind a good within which its own price begins. */
  private static final int APART = 9;

  private final int good;
  private final int country;
  private final long[] countries;
  private final int place;
  private final long[] sides;
  private final ClassSet ofCountries;
  private final int relative;
  private final int bareCountry;
  private final int priceNoun;
  private final ClassSet figures;
  private final int article;
  private final int measuredBy;
  private final long[] goodBits;
  private final int listJoin;
  private final ClassSet priceVerb;
  private final int clauseComma;
  private final int comma;
  private final int modifier;
  private final int nobody;
  private final int by;
  private final int vehicle;
  private final long[] conveyance;
  private final int goodsList;
  private final int nationality;
  private final int conjunction;
  private final int currency;
  private final int unit;
  private final int per;
  private final int digits;
  private final int compound;
  private final int madeOf;
  private final long[] known;
  private final long[] tenses;
  private final int det;
  private final int the;
  private final int month;
  private final int clauseEnd;
  private final int open;
  private final int forWord;
  private final int close;
  private final Senses senses;
  private final VerbSense verbSense;

  Composer(WordClasses classes, Dates dates) {
    this.classes = classes;
    this.dates = dates;
    this.numbers = new Numbers(classes);
    this.shapes = new Shapes(classes);
    good = classes.of("good");
    country = classes.of("country");
    countries = classes.set("country");
    place = classes.of("place");
    sides = classes.set("this-side", "far-side");
    ofCountries =
        classes.some("good", "actor", "trader-noun", "person-noun", "market-word", "source");
    relative = classes.of("relative");
    bareCountry = classes.of("bare-country");
    priceNoun = classes.of("price-suffix");
    figures = classes.some("money", "num");
    listJoin = classes.of("list-join");
    priceVerb = classes.some("price-verb", "be");
    clauseComma = classes.of("clause-comma");
    comma = classes.of("comma");
    modifier = classes.of("good-modifier");
    nobody = classes.of("negative-subject");
    by = classes.of("by-word");
    vehicle = classes.of("vehicle");
    conveyance = classes.set("conveyance");
    goodsList = classes.of("goods-list");
    nationality = classes.of("nationality");
    conjunction = classes.of("conjunction");
    known = classes.set("good");
    tenses = classes.set("past-form", "third-form", "base-form", "either-form", "other-verb");
    det = classes.of("det");
    the = classes.of("article");
    month = classes.of("month");
    clauseEnd = classes.of("clause-end");
    senses = new Senses(classes);
    verbSense = new VerbSense(classes);
    currency = classes.of("currency");
    unit = classes.of("unit");
    per = classes.of("per-only");
    digits = classes.of("digits");
    compound = classes.of("compound-head");
    madeOf = classes.of("made-of");
    article = classes.of("article");
    measuredBy = classes.of("measured-by");
    goodBits = classes.set("good");
    open = classes.of("=(");
    forWord = classes.of("purpose-word");
    close = classes.of("=)");
  }

  /** Composes a sentence in place. */
  void compose(Sentence sentence, DateContext now) {
    guards(sentence);
    sentence.gather();
    if (numbers.begin(sentence)) {
      numbers.simple(sentence);
      sentence.gather();
    }
    boolean changed = clauses(sentence);
    dates.read(sentence, now);
    if (numbers.goOn(sentence)) {
      numbers.compound(sentence);
      sentence.gather();
    }
    if (sentence.has(good)) {
      lists(sentence);
      changed = true;
    }
    changed |= clauses(sentence);
    changed |= shapes.mark(sentence);
    if (changed) {
      sentence.gather();
    }
  }

  private void guards(Sentence sentence) {
    for (int i = 0; i < sentence.size(); i++) {
      Element element = sentence.at(i);
      Lexeme.Guard guard = element.lexeme == null ? null : element.lexeme.guard;
      if (guard != null && !senses.holds(guard.requires(), sentence, i)) {
        element.bits = WordClasses.minus(element.bits, guard.sense());
      }
      boolean measure =
          i > 1 && sentence.at(i - 1).is(article) && sentence.at(i - 2).is(measuredBy);
      if (measure && element.is(good)) {
        element.bits = WordClasses.minus(element.bits, goodBits); // "sold by the pill"
      }
      verbSense.settle(sentence, i);
      if (element.is(vehicle) && conveys(sentence, i) || element.is(good) && priced(sentence, i)) {
        element.bits = WordClasses.minus(element.bits, known);
      }
    }
    for (int i = 0; i < sentence.size(); i++) {
      describe(sentence, i);
    }
  }

  /** Whether a word is what may be of a country: a good, somebody, or what no list knows. */
  private boolean isOf(Element element) {
    boolean unknown = element.lexeme == null && element.value == null && isUnknown(element);
    return unknown || ofCountries.meets(element.bits);
  }

  /** A country's name right before what is of it, with no space, is its nationality: 中国香烟. */
  private void describe(Sentence sentence, int i) {
    Element element = sentence.at(i);
    if (i + 1 < sentence.size()
        && element.is(country)
        && (sentence.at(i + 1).start == element.end || described(sentence, i))
        && isOf(sentence.at(i + 1))) {
      element.bits = WordClasses.minus(element.bits, countries);
      WordClasses.add(element.bits, nationality);
    }
    if (i > 0 && sentence.at(i - 1).is(place) && sentence.at(i - 1).end == element.start) {
      element.bits = WordClasses.minus(element.bits, sides); // 和龙那头 is Helong
    }
  }

  /** Whether a country's bare name stands before a good, not its price: 중국 사과, but 중국 쌀값. */
  private boolean described(Sentence sentence, int i) {
    Element next = sentence.at(i + 1);
    boolean price = i + 2 < sentence.size() && sentence.at(i + 2).is(priceNoun);
    return sentence.at(i).is(bareCountry)
        && next.is(good)
        && !next.is(priceNoun)
        && !price
        && next.start <= sentence.at(i).end + 1;
  }

  /** Whether a word is only what a price is for: "300 won a pill". */
  private boolean priced(Sentence sentence, int i) {
    boolean next = i + 1 < sentence.size();
    if (next && (sentence.at(i + 1).is(place) || sentence.at(i + 1).is(digits))) {
      return false; // 콩 5300원 / 콩기름 평성 1만 9천원
    }
    int before = i > 0 && sentence.at(i - 1).is(unit) ? i - 2 : i - 1;
    before = before > 0 && sentence.at(before).is(digits) ? before - 1 : before;
    return before > 0 && sentence.at(before).is(per) && sentence.at(before - 1).is(currency);
  }

  /** Whether a vehicle is what goods go by: "by lorry", "in an army jeep". */
  private boolean conveys(Sentence sentence, int i) {
    for (int j = i - 1; j >= Math.max(0, i - 3); j--) {
      Element element = sentence.at(j);
      if (element.is(by)) {
        return true;
      }
      if (!element.is(det) && element.lexeme != null) {
        return false;
      }
    }
    return false;
  }

  /** "goats, sheep, rabbits and live chickens" becomes one element with the goods as its value. */
  private void lists(Sentence sentence) {
    for (int i = 0; i < sentence.size(); i++) {
      if (!sentence.at(i).is(good)) {
        continue;
      }
      boolean bracketed =
          i > 1
              && sentence.at(i - 1).is(open)
              && i + 1 < sentence.size()
              && sentence.at(i + 1).is(close)
              && sentence.at(i - 2).is(good);
      int purpose = i > 1 && sentence.at(i - 1).is(det) ? i - 2 : i - 1;
      boolean use =
          purpose > 0 && sentence.at(purpose).is(forWord) && sentence.at(purpose - 1).is(good);
      boolean material =
          bracketed
              || use
              || i > 0 && sentence.at(i - 1).is(madeOf)
              || i > 1 && sentence.at(i - 2).is(madeOf);
      if (material || i + 1 < sentence.size() && sentence.at(i + 1).is(compound)) {
        // "a scrap yard", "the rice harvest": not the good itself
        sentence.at(i).bits = WordClasses.minus(sentence.at(i).bits, known);
        continue;
      }
      if (i + 1 < sentence.size() && sentence.at(i + 1).is(good)) {
        // "rubber tyres": the last of two goods in a row is what is meant
        Element stuff = sentence.at(i);
        stuff.bits = WordClasses.minus(stuff.bits, known);
        WordClasses.add(stuff.bits, modifier);
        continue;
      }
      List<Element> goods = new ArrayList<>();
      goods.add(sentence.at(i));
      int end = i + 1;
      boolean none = i > 0 && sentence.at(i - 1).is(nobody);
      int next = nextGood(sentence, end, none);
      while (next >= 0
          && !(nextGood(sentence, next + 1, none) < 0 && alone(sentence, next))
          && !(goods.size() == 1 && begins(sentence, next))) {
        goods.add(sentence.at(next));
        end = next + 1;
        next = nextGood(sentence, end, none);
      }
      if (goods.size() > 1) {
        long[] bits = goods.getFirst().bits.clone();
        for (Element item : goods) {
          bits = WordClasses.union(bits, item.bits);
        }
        bits = WordClasses.minus(bits, conveyance);
        WordClasses.add(bits, goodsList);
        sentence.replace(
            i,
            end,
            new Element(
                goods.getFirst().start,
                goods.getLast().end,
                bits,
                false,
                null,
                List.copyOf(goods)));
      }
    }
  }

  /**
   * Whether what follows is said of this good alone, not of the list before it: "gold and pine nuts
   * (34 yuan a kilo)", "noodles and diesel, which is 9 yuan a litre".
   */
  private boolean alone(Sentence sentence, int i) {
    boolean bracket = i + 1 < sentence.size() && sentence.at(i + 1).is(open);
    boolean clause =
        i + 2 < sentence.size() && sentence.at(i + 1).is(comma) && sentence.at(i + 2).is(relative);
    for (int j = i + 2; (bracket || clause) && j < Math.min(sentence.size(), i + APART); j++) {
      if (figures.meets(sentence.at(j).bits)) {
        int then = j + 2; // "rice and oil, which cost 5 and 12 yuan"
        return bracket || then >= sentence.size() || !figures.meets(sentence.at(then).bits);
      }
      if (sentence.at(j).is(close) || sentence.at(j).is(good)) {
        return false;
      }
    }
    return false;
  }

  /**
   * Whether a good begins a clause with a price of its own: "200 yuan for a calf, and mushrooms
   * fetch 300". Two goods that belong together have no comma between them.
   */
  private boolean begins(Sentence sentence, int i) {
    boolean parted = i > 1 && sentence.at(i - 1).is(conjunction) && sentence.at(i - 2).is(comma);
    return parted
        && i + 2 < sentence.size()
        && priceVerb.meets(sentence.at(i + 1).bits)
        && figures.meets(sentence.at(i + 2).bits);
  }

  /**
   * The next good of a list whose last item ends before {@code from}, or -1; {@code none} where the
   * list is of what there is not, "no coal and no iron".
   */
  private int nextGood(Sentence sentence, int from, boolean none) {
    int j = from;
    int joins = 0;
    while (j < sentence.size()
        && joins < 3
        && (sentence.at(j).is(comma) && !sentence.at(j).is(clauseComma)
            || sentence.at(j).is(listJoin))) {
      j++;
      joins++;
    }
    if (joins == 0) {
      return -1;
    }
    for (int k = 0; k < 3 && j + k < sentence.size(); k++) {
      Element element = sentence.at(j + k);
      if (element.is(good) && !(j + k + 1 < sentence.size() && sentence.at(j + k + 1).is(good))) {
        return j + k;
      }
      boolean plain =
          element.is(modifier)
              || element.is(good)
              || element.is(unit)
              || none && element.is(nobody)
              || element.is(nationality)
              || element.value == null && isUnknown(element);
      if (!plain) {
        return -1;
      }
    }
    return -1;
  }

  private boolean isUnknown(Element element) {
    for (int i = 0; i < WordClasses.WIDTH; i++) {
      if ((element.bits[i] & ~tenses[i]) != 0) {
        return false;
      }
    }
    return true;
  }

  /** A comma before a conjunction ends a clause; whether there is any. */
  private boolean clauses(Sentence sentence) {
    boolean changed = false;
    for (int i = 0; i + 1 < sentence.size(); i++) {
      if (sentence.at(i).is(comma) && sentence.at(i + 1).is(conjunction)) {
        Element element = sentence.at(i);
        element.bits = element.bits.clone();
        WordClasses.add(element.bits, clauseEnd);
        changed = true;
      }
    }
    return changed;
  }
}
