package org.farbank.reader;

import java.util.ArrayList;
import java.util.List;
import org.farbank.observation.Claim;
import org.farbank.observation.Modality;
import org.farbank.observation.Trend;
import org.farbank.pack.Good;
import org.jspecify.annotations.Nullable;

/** Makes flows: which goods move, from which bank to which. */
final class Flows {

  /** How many words may stand between two goods of a list. */
  private static final int GAP = 7;

  /** How far behind a good or its verb "not" or "will" may stand. */
  private static final int BEHIND = 3;

  private static final String[] MEANS = {"boat", "on-foot", "vehicle", "rail"};

  private final Scene scene;
  private final Unnamed unnamed;
  private final Direction direction;
  private final Observer observer;
  private final int[] means = new int[MEANS.length];
  private final int good;
  private final ClassSet joins;
  private final ClassSet stops;
  private final ClassSet goodOrEnd;
  private final int night;
  private final int day;
  private final int planned;
  private final int clauseEnd;
  private final int clauseComma;
  private final int goesOn;
  private final int rise;
  private final int fall;
  private final int nobody;
  private final int negation;
  private final int pastForm;
  private final int holder;
  private final int det;
  private final ClassSet dealing;
  private final int conveyance;
  private final int of;
  private final ClassSet particles;
  private final NextVerb nextVerb;
  private final ClassSet purpose;
  private final ClassSet moves;
  private final ClassSet carriers;
  private final ClassSet dealt;
  private final int modifier;

  Flows(Scene scene, Setting setting, Observer observer) {
    this.scene = scene;
    this.unnamed = new Unnamed(scene);
    this.direction = new Direction(scene, setting);
    this.observer = observer;
    WordClasses classes = scene.classes();
    for (int i = 0; i < MEANS.length; i++) {
      means[i] = classes.of("means-" + MEANS[i]);
    }
    carriers = classes.some("means-vehicle", "means-boat", "means-rail");
    dealt = classes.some("sells", "buys", "money");
    modifier = classes.of("good-modifier");
    good = classes.of("good");
    joins = classes.some("comma", "list-join");
    stops =
        classes.some(
            "money",
            "free-num",
            "be",
            "predicate",
            "past-form",
            "third-form",
            "clause-end",
            "other-subject");
    goodOrEnd = classes.some("good", "clause-end", "comma", "conjunction");
    night = classes.of("night-word");
    day = classes.of("day-word");
    planned = classes.of("planned");
    clauseEnd = classes.of("clause-end");
    clauseComma = classes.of("clause-comma");
    goesOn = classes.of("list-goes-on");
    rise = classes.of("rise");
    fall = classes.of("fall");
    nobody = classes.of("negative-subject");
    negation = classes.of("negation");
    pastForm = classes.of("past-form");
    holder = classes.of("holder-word");
    det = classes.of("det");
    dealing = classes.some("carry", "give", "get", "trade-noun", "paid-verb", "rise", "fall");
    conveyance = classes.of("conveyance");
    of = classes.of("=of");
    particles = classes.some("in-particle", "out-particle");
    nextVerb = new NextVerb(classes);
    purpose = classes.some("not-listed");
    moves =
        classes.some(
            "move-in",
            "move-out",
            "hither",
            "thither",
            "come-in",
            "go-out",
            "come-hither",
            "go-thither");
  }

  /** Flows of goods that what stands around them makes likely, by the nearest verb. */
  void likely(Match match, List<Good> goods, int at, int verb, boolean none) {
    Sentence sentence = match.sentence();
    int last = Math.max(at, verb);
    int end = Math.min(sentence.size() - 1, last + BEHIND);
    while (last < end && !goodOrEnd.meets(sentence.at(last + 1).bits)) {
      last++;
    }
    Match wide =
        new Match(
            match.rule(), sentence, verb, Math.min(at, verb), last, match.items(), match.at());
    flow(wide, goods.stream().map(good -> new Item(good, none)).toList());
  }

  /** A flow of each captured good, or of what the last sentence spoke of. */
  void flow(Match match) {
    flow(match, match.get("good") != null ? listed(match) : unnamed(match));
  }

  private List<Item> unnamed(Match match) {
    return unnamed.goods(match).stream().map(good -> new Item(good, false)).toList();
  }

  private void flow(Match match, List<Item> goods) {
    String dir = match.rule().fields().getOrDefault("dir", "any");
    boolean likely = dir.equals("likely");
    String last = scene.discourse().origin;
    String mostly = usual(goods);
    for (Item item : goods) {
      boolean vehicles = match.rule().fields().containsKey("vehicles");
      if (!vehicles && carries(match.sentence(), item.good())) {
        continue;
      }
      String own = scene.pack().usualOrigin().get(item.good().id());
      String usual = mostly == null || likely ? own : mostly;
      String origin = direction.origin(match, dir, usual);
      if (origin != null) {
        note(match, item, origin);
        last = origin;
      }
    }
    boolean again =
        match.sentence().index == scene.discourse().originSentence && scene.discourse().turned;
    if (!again) {
      scene.discourse().originBefore = scene.discourse().origin;
    }
    scene.discourse().turned = again || direction.turns(match);
    scene.discourse().origin = last;
    scene.discourse().originSentence = match.sentence().index;
  }

  /**
   * The goods at an element and those that a list with longer words between goes on to: "herbs for
   * the shops and iron". What the goods are for or lie in is none of them: "hair for wigs".
   */
  private List<Item> listed(Match match) {
    Sentence sentence = match.sentence();
    int at = served(sentence, match.index("good"));
    List<Item> goods = new ArrayList<>();
    if (holds(sentence, at)) {
      return goods;
    }
    String list = match.rule().fields().getOrDefault("list", "");
    boolean sheet = list.equals("long");
    add(goods, sentence.at(at), sheet && isNoneAfter(sentence, at));
    if (list.equals("one")) {
      return goods;
    }
    for (int step : new int[] {-1, 1}) {
      boolean joined = false;
      int gap = 0;
      for (int i = at + step; i >= 0 && i < sentence.size() && (sheet || gap <= GAP); i += step) {
        Element element = sentence.at(i);
        if (sheet ? parts(element) : ends(sentence, i)) {
          break;
        }
        joined |= joins.meets(element.bits);
        gap++;
        boolean serves = element.is(good) && serves(sentence, i);
        if (element.is(good) && !element.is(conveyance) && !(serves && goods(element) == 1)) {
          if (!joined) {
            break;
          }
          add(goods, element, isNone(sentence, i));
          if (serves && goods(element) > 1) {
            goods.remove(goods.size() - goods(element)); // "seed for radish and televisions"
          }
          joined = false;
          gap = 0;
        }
      }
    }
    return goods;
  }

  /**
   * Whether a list says of one of its goods that it is not of them: "but no rice", "not liquor".
   */
  private boolean isNone(Sentence sentence, int i) {
    boolean before = i > 0 && (sentence.at(i - 1).is(nobody) || sentence.at(i - 1).is(negation));
    return before || isNoneAfter(sentence, i);
  }

  /** Whether "none" follows a good that no other follows: "pine mushrooms none this season". */
  private boolean isNoneAfter(Sentence sentence, int i) {
    boolean none =
        i + 1 < sentence.size()
            && (sentence.at(i + 1).is(nobody) || sentence.at(i + 1).is(negation));
    return none && (i + 2 >= sentence.size() || !sentence.at(i + 2).is(good));
  }

  /** Where most of the goods usually come from, for what is listed together goes one way. */
  private @Nullable String usual(List<Item> goods) {
    String best = null;
    int most = 0;
    for (Item one : goods) {
      String origin = scene.pack().usualOrigin().get(one.good().id());
      int count = 0;
      for (Item other : goods) {
        count +=
            origin != null && origin.equals(scene.pack().usualOrigin().get(other.good().id()))
                ? 1
                : 0;
      }
      if (count > most) {
        best = origin;
        most = count;
      }
    }
    return best;
  }

  /** A good that moves, or of which a list says that it does not. */
  private record Item(Good good, boolean none) {}

  private static int goods(Element element) {
    return Goods.of(element).size();
  }

  private static void add(List<Item> goods, Element element, boolean none) {
    Goods.of(element).forEach(good -> goods.add(new Item(good, none)));
  }

  /** Whether a list of goods cannot go on over an element: a verb, an amount, another movement. */
  private boolean ends(Sentence sentence, int i) {
    Element element = sentence.at(i);
    boolean directed = particles.meets(element.bits) && i > 0 && sentence.at(i - 1).is(good);
    boolean over = i + 1 < sentence.size() && sentence.at(i + 1).is(goesOn);
    if (directed
        || element.is(clauseComma) && !over
        || moves.meets(element.bits)
        || nextVerb.at(sentence, i)) {
      return true;
    }
    if (i + 1 < sentence.size() && sentence.at(i + 1).is(of)) {
      return false; // "bundles of"
    }
    boolean participle =
        element.is(pastForm) && i + 1 < sentence.size() && sentence.at(i + 1).is(good);
    return !participle && stops.meets(element.bits);
  }

  /** Whether a list after a colon, which may tell prices too, ends at an element. */
  private boolean parts(Element element) {
    return moves.meets(element.bits);
  }

  /** Whether a good is only what another is for, in or under: "hair for wigs". */
  private boolean serves(Sentence sentence, int i) {
    for (int j = i - 1; j >= Math.max(0, i - 2); j--) {
      if (purpose.meets(sentence.at(j).bits)) {
        return true;
      }
      if (joins.meets(sentence.at(j).bits) || sentence.at(j).is(clauseEnd)) {
        return false;
      }
    }
    return false;
  }

  /** Whether a good is only where something is: "in a notebook"; not in "deal in herbs". */
  private boolean holds(Sentence sentence, int at) {
    int before = at > 0 && sentence.at(at - 1).is(det) ? at - 2 : at - 1;
    return before > 0
        && sentence.at(before).is(holder)
        && !dealing.meets(sentence.at(before - 1).bits);
  }

  /** Whether a good is not what moves: another is for it, or something is in it. */
  boolean isAside(Sentence sentence, int i) {
    return served(sentence, i) != i;
  }

  /** What a good is for, where it is only that: "hair" for "wigs". */
  private int served(Sentence sentence, int at) {
    if (serves(sentence, at)) {
      for (int i = at - 1; i >= Math.max(0, at - 3); i--) {
        if (sentence.at(i).is(good) && !sentence.at(i).is(conveyance)) {
          return i;
        }
      }
    }
    return at;
  }

  /** Whether a lorry or a boat only carries what moves: none is sold, none is used or new. */
  private boolean carries(Sentence sentence, Good good) {
    if (dealt.meets(sentence.bits)) {
      return false;
    }
    for (int i = 0; i < sentence.size(); i++) {
      Element element = sentence.at(i);
      if (carriers.meets(element.bits) && Goods.of(element).contains(good)) {
        return !(i > 0 && sold(sentence.at(i - 1))) && !(element.value instanceof List<?>);
      }
    }
    return false;
  }

  /** Whether a word before a lorry says that it is sold: "used"; not what it carries: "ore". */
  private boolean sold(Element before) {
    return before.is(modifier) && (before.lexeme == null || before.lexeme.good == null);
  }

  private void note(Match match, Item item, String origin) {
    String destination = scene.pack().across(origin);
    Sentence sentence = match.sentence();
    Claim claim =
        new Claim.Flow(
            item.good().id(),
            origin,
            destination,
            means(sentence),
            time(sentence),
            trend(match),
            null,
            null,
            null);
    if (match.rule().fields().containsKey("sure")) {
      scene.notes().makeSure(sentence, item.good());
    }
    Modality fixed = item.none() ? Modality.DENIED : isPlanned(match) ? Modality.EXPECTED : null;
    observer.note(match, match.trigger(), null, claim, fixed);
  }

  /** Whether the clause says of a match that it is yet to be: "wants to send", "promised". */
  private boolean isPlanned(Match match) {
    Sentence sentence = match.sentence();
    if (!sentence.has(planned)) {
      return false;
    }
    for (int i = match.last(); i >= Math.max(0, match.first() - GAP); i--) {
      if (i < match.first() && sentence.at(i).is(clauseEnd)) {
        return false;
      }
      if (sentence.at(i).is(planned)) {
        return true;
      }
    }
    return false;
  }

  private @Nullable String means(Sentence sentence) {
    for (int i = 0; i < MEANS.length; i++) {
      if (sentence.has(means[i])) {
        return MEANS[i];
      }
    }
    return null;
  }

  private @Nullable String time(Sentence sentence) {
    return sentence.has(night) ? "night" : sentence.has(day) ? "day" : null;
  }

  private @Nullable Trend trend(Match match) {
    for (int i = match.first(); i <= match.last(); i++) {
      if (match.sentence().at(i).is(rise)) {
        return Trend.UP;
      }
      if (match.sentence().at(i).is(fall)) {
        return Trend.DOWN;
      }
    }
    return null;
  }
}
