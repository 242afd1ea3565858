package org.farbank.reader;

import java.math.BigDecimal;
import java.util.List;
import org.farbank.pack.Good;
import org.farbank.pack.Unit;
import org.jspecify.annotations.Nullable;

/** What one price buys. */
final class Units {

  private static final String LITRE = "litre";
  private static final String BARREL = "barrel";
  private static final String FUEL = "fuel";

  private final Scene scene;
  private final int unitClass;
  private final int quantity;
  private final int det;
  private final int per;
  private final int perAfter;
  private final int each;
  private final int of;
  private final int packaging;
  private final int to;
  private final int single;
  private final ClassSet article;
  private final int join;
  private final int byWeight;
  private final int semicolon;
  private final int ofSign;
  private final ClassSet mass;
  private final ClassSet modifiers;
  private final ClassSet stops;
  private final ClassSet ends;

  Units(Scene scene) {
    this.scene = scene;
    WordClasses classes = scene.classes();
    unitClass = classes.of("unit");
    det = classes.of("det");
    quantity = classes.of("quantity");
    per = classes.of("per-word");
    perAfter = classes.of("per-after");
    each = classes.of("each-word");
    of = classes.of("=of");
    to = classes.of("=to");
    packaging = classes.of("package");
    single = classes.of("single-word");
    join = classes.of("list-join");
    article = classes.some("=a", "=an");
    modifiers = classes.some("good-modifier", "nationality");
    mass = classes.some("mass", "volume");
    semicolon = classes.of("semicolon");
    ofSign = classes.of("of-sign");
    byWeight = classes.of("by-weight");
    stops = classes.some("money", "free-num");
    ends = classes.some("money", "free-num", "comma", "clause-end");
  }

  /** A unit and, for a package, its stated size ("25 kg"). */
  record Sold(String unit, @Nullable String size) {}

  /**
   * After the amount ("a kilo", "for 600 grams"), before the good ("a bag of"), between the two,
   * from the heading, as before for the same good on the same bank, else the good's default.
   */
  Sold of(Match match, int at, Good good, @Nullable String country) {
    Sold stated = counted(stated(match, at, good), good);
    String key = good.id() + " " + country;
    if (stated != null) {
      scene.discourse().prices.units.put(key, stated.unit);
      scene.discourse().prices.lastUnits.put(good.id(), stated.unit);
      scene.discourse().prices.stated(stated.unit, match.sentence());
      if (FUEL.equals(good.group())) {
        scene.discourse().prices.liquid.put(good.group() + " " + country, stated.unit);
      }
      if (stated.size != null) {
        scene.discourse().prices.packages.put(good.id(), stated.unit);
      }
      return stated;
    }
    if (scene.discourse().headingUnit != null) {
      return new Sold(scene.discourse().headingUnit.id(), null);
    }
    Element target = match.get("target");
    if (target != null && target.is(byWeight)) {
      return new Sold("kg", null);
    }
    if (single(match) && good.defaultUnit().equals("kg")) {
      return new Sold("piece", null);
    }
    if (counted(good) && one(match)) {
      scene.discourse().prices.units.put(key, good.defaultUnit());
      scene.discourse().prices.lastUnits.put(good.id(), good.defaultUnit());
      return new Sold(good.defaultUnit(), null); // "a hen"
    }
    String last = scene.discourse().prices.lastUnits.get(good.id());
    Amount sum = match.sentence().at(at).amount();
    boolean goesOn =
        sum != null
            && Priced.goesOn(
                scene.discourse(),
                new Target.Traded(List.of(good)),
                sum.low(),
                match.sentence(),
                1);
    if (last != null && (goesOn || scene.discourse().pricedSentence == match.sentence().index)) {
      return new Sold(last, null); // "one can is 48 yuan in China and 62 at home"
    }
    String row = scene.discourse().prices.rowUnit(match.sentence());
    if (row != null && good.defaultUnit().equals("kg")) {
      return new Sold(row, null); // 蟹子一斤四十五，虾十八
    }
    String before = scene.discourse().prices.units.get(key);
    if (before == null
        && LITRE.equals(scene.discourse().prices.liquid.get(good.group() + " " + country))) {
      return new Sold(LITRE, null);
    }
    if (before == null) {
      before = scene.discourse().prices.packages.getOrDefault(good.id(), good.defaultUnit());
    }
    return new Sold(before, null);
  }

  /** What long things are counted by is a carton only of what is sold in packs: 狗一条. */
  private static @Nullable Sold counted(@Nullable Sold stated, Good good) {
    boolean living = good.group().equals("livestock") || good.group().equals("vehicle");
    return stated != null && stated.unit.equals("carton") && living
        ? new Sold(good.defaultUnit(), null)
        : stated;
  }

  /** Whether a unit belongs to the next good: "and a litre of oil". */
  private boolean ofNext(Sentence sentence, int i) {
    return i > 1
        && i + 1 < sentence.size()
        && sentence.at(i + 1).is(of)
        && sentence.at(i - 2).is(join);
  }

  /** Whether an amount is for a weight: "30 dollars a ton". */
  boolean weighed(Match match, int at) {
    Sentence sentence = match.sentence();
    return at + 2 < sentence.size()
        && sentence.at(at + 1).is(per)
        && mass.meets(sentence.at(at + 2).bits);
  }

  /** Whether a unit or "each" follows an amount right away: "1,800 a kilo". */
  boolean measured(Sentence sentence, int at) {
    if (at + 1 >= sentence.size()) {
      return false;
    }
    Element next = sentence.at(at + 1);
    return next.is(each) || at + 2 < sentence.size() && next.is(per) && isUnit(sentence.at(at + 2));
  }

  /** Whether an amount is for each one: "900 won apiece", "500 yuan a head". */
  boolean each(Sentence sentence, int at) {
    for (int i = at + 1; i < Math.min(sentence.size(), at + 4); i++) {
      if (ends.meets(sentence.at(i).bits)) {
        return false;
      }
      if (sentence.at(i).is(each) || sentence.at(i).is(per)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a good is sold by the piece: "a five-tonne truck". */
  private static boolean counted(Good good) {
    return switch (good.defaultUnit()) {
      case "head", "piece", "pair" -> true;
      default -> false;
    };
  }

  /** Whether an element is one of a kind of animal or fruit: "a fish", "a bird". */
  private boolean one(Element element) {
    return element.lexeme != null && element.lexeme.good != null && !element.is(unitClass);
  }

  /** Whether there is one of what is sold, whatever it was sold by before: "a woollen coat". */
  private boolean one(Match match) {
    Sentence sentence = match.sentence();
    int before = match.index("target") - 1;
    if (before > 0 && modifiers.meets(sentence.at(before).bits)) {
      before--;
    }
    return before >= 0 && article.meets(sentence.at(before).bits);
  }

  /** "A single mandarin". */
  private boolean single(Match match) {
    int target = match.index("target");
    return target > 0 && match.sentence().at(target - 1).is(single);
  }

  /** The unit that the sentence itself gives, or null. */
  @Nullable String named(Match match, int at, Good good) {
    Sold stated = stated(match, at, good);
    return stated == null ? null : stated.unit;
  }

  private @Nullable Sold stated(Match match, int at, Good good) {
    Sentence sentence = match.sentence();
    boolean goesTo =
        at + 2 < sentence.size()
            && sentence.at(at + 1).is(to)
            && stops.meets(sentence.at(at + 2).bits);
    if (goesTo && measured(sentence, at + 2)) {
      return stated(match, at + 2, good); // "from 120 won to 190 won apiece"
    }
    if (at + 1 < sentence.size() && isOne(sentence.at(at + 1))) {
      return sold(sentence, at + 1);
    }
    for (int i = at + 1; i < Math.min(sentence.size(), at + 6); i++) {
      if (ends.meets(sentence.at(i).bits)) {
        break;
      }
      if (sentence.at(i).is(each)) {
        return each(sentence, at, good);
      }
      if (sentence.at(i - 1).is(per) && isUnit(sentence.at(i)) && !ofNext(sentence, i)) {
        return sold(sentence, i);
      }
      boolean one = i == at + 2 && sentence.at(i - 1).is(det) && one(sentence.at(i));
      if (one && !counted(good)) {
        return new Sold("piece", null); // "1,300 won a fish"
      }
    }
    int target = match.index("target");
    Sold between = between(sentence, Math.max(0, target), at, false);
    if (between != null) {
      return between;
    }
    int from = target < 0 ? at : target < at ? Math.min(target, at) : target;
    for (int i = from - 1;
        i >= Math.max(0, from - 5)
            && !stops.meets(sentence.at(i).bits)
            && !sentence.at(i).is(semicolon);
        i--) {
      boolean close = i == from - 1 || i == from - 2 && sentence.at(i + 1).is(ofSign);
      boolean size = close && sentence.at(i).is(quantity) && counted(good); // 三十米的渔网
      size &= i == from - 1 || !isOne(sentence.at(i));
      boolean other = i > 1 && sentence.at(i - 1).is(per);
      boolean behind = i > 0 && isOne(sentence.at(i));
      if (other && stops.meets(sentence.at(i - 2).bits)
          || behind && stops.meets(sentence.at(i - 1).bits)) {
        break; // "oil 4,900 a litre, a jacket 75 yuan"
      }
      if (isUnit(sentence.at(i)) && !size) {
        return sold(sentence, contents(sentence, i) ? i - 2 : i);
      }
    }
    return between(sentence, Math.max(0, target), at, true);
  }

  /** The unit between what is sold and its price: "diesel, of which a litre costs 9". */
  private @Nullable Sold between(Sentence sentence, int from, int at, boolean quantities) {
    for (int i = at - 1; i > from; i--) {
      boolean unit = isUnit(sentence.at(i)) && !sentence.at(i - 1).is(of);
      boolean inPackage = packed(sentence, i);
      boolean behind = sentence.at(i + 1).is(perAfter); // 마리당 8위안
      boolean led = sentence.at(i - 1).is(per) || behind || isOne(sentence.at(i)) || inPackage;
      if (unit && (quantities ? sentence.at(i).is(quantity) : led)) {
        return inPackage ? packedIn(sentence, i) : sold(sentence, i);
      }
    }
    return null;
  }

  /**
   * "800 won each": the countable unit before, else the good's own if it can be counted, else
   * pieces.
   */
  private Sold each(Sentence sentence, int at, Good good) {
    for (int i = at - 1; i >= Math.max(0, at - 6) && !ends.meets(sentence.at(i).bits); i--) {
      if (sentence.at(i).is(unitClass)) {
        return sold(sentence, i);
      }
    }
    for (int i = 0; i < at; i++) {
      if (mass.meets(sentence.at(i).bits)) {
        return new Sold(good.defaultUnit(), null); // 동은 키로에 46원, 아연은 12원씩
      }
    }
    return switch (good.defaultUnit()) {
      case "kg", "g", "tonne", "litre", "metre" -> new Sold("piece", null);
      default -> new Sold(good.defaultUnit(), null);
    };
  }

  /** Whether a quantity is what a package holds: "a box of ten kilos". */
  private boolean contents(Sentence sentence, int i) {
    return i > 1
        && sentence.at(i).is(quantity)
        && sentence.at(i - 1).is(of)
        && sentence.at(i - 2).is(packaging)
        && sentence.at(i - 2).lexeme != null;
  }

  /** Whether a quantity is the size of the package right before it: 一袋25公斤. */
  private boolean packed(Sentence sentence, int i) {
    return sentence.at(i).is(quantity)
        && i > 0
        && isOne(sentence.at(i - 1))
        && (sentence.at(i - 1).is(packaging) || isBarrel(sentence.at(i - 1).amount()));
  }

  private static boolean isBarrel(@Nullable Amount amount) {
    Unit unit = amount == null ? null : amount.unit();
    return unit != null && BARREL.equals(unit.id());
  }

  private Sold packedIn(Sentence sentence, int i) {
    Amount size = sentence.at(i).amount();
    scene.notes().use(sentence.at(i));
    return new Sold(sold(sentence, i - 1).unit, size == null ? null : text(size));
  }

  /** Whether an element is one of a unit: 一公斤. */
  private boolean isOne(Element element) {
    Amount amount = element.is(quantity) ? element.amount() : null;
    return amount != null && amount.high() == null && amount.low().compareTo(BigDecimal.ONE) == 0;
  }

  private boolean isUnit(Element element) {
    return element.is(quantity)
        || element.is(unitClass) && element.lexeme != null && element.lexeme.unit != null;
  }

  private Sold sold(Sentence sentence, int i) {
    Element element = sentence.at(i);
    Amount amount = element.amount();
    if (!element.is(quantity) || amount == null || amount.unit() == null) {
      Unit unit = element.lexeme == null ? null : element.lexeme.unit;
      String id = unit == null ? "piece" : unit.id();
      Element before = i > 0 ? sentence.at(i - 1) : element;
      Amount size = before.is(quantity) && element.is(packaging) ? before.amount() : null;
      if (size != null) {
        scene.notes().use(before);
      }
      return new Sold(id, size == null || size.unit() == null ? null : text(size));
    }
    int next = i + 1;
    if (next < sentence.size()
        && sentence.at(next).is(packaging)
        && sentence.at(next).lexeme != null) {
      return sold(sentence, next);
    }
    String id = amount.unit().id();
    BigDecimal number = amount.low();
    if (id.equals("geun") && halfKilo(sentence, i + 2)) {
      return new Sold("jin", null);
    }
    if (id.equals("g") && number.compareTo(BigDecimal.valueOf(600)) == 0) {
      return new Sold("geun", null);
    }
    if (id.equals("g") && number.compareTo(BigDecimal.valueOf(500)) == 0) {
      return new Sold("jin", null);
    }
    return new Sold(id, number.compareTo(BigDecimal.ONE) == 0 ? null : text(amount));
  }

  /** Whether 500 g are said to be what is meant: 1근(500g). */
  private boolean halfKilo(Sentence sentence, int i) {
    Element element = i < sentence.size() ? sentence.at(i) : sentence.at(sentence.size() - 1);
    Amount amount = element.is(quantity) ? element.amount() : null;
    return amount != null
        && amount.unit() != null
        && amount.unit().id().equals("g")
        && amount.low().compareTo(BigDecimal.valueOf(500)) == 0;
  }

  private static String text(Amount amount) {
    Unit unit = amount.unit();
    return amount.low().stripTrailingZeros().toPlainString()
        + " "
        + (unit == null ? "" : unit.id());
  }
}
