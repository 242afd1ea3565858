package org.farbank.reader;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.farbank.observation.Claim;
import org.farbank.observation.Evidence;
import org.farbank.observation.Observation;
import org.farbank.reader.Signs.Fact;
import org.farbank.reader.Signs.Sort;
import org.farbank.reader.Signs.Zone;
import org.jspecify.annotations.Nullable;

/** Finds what stands around goods. */
final class Around {

  private static final int SIDE = 3;
  private static final int SHORT = 12;
  private static final int LONG = 35;

  /** Words before the colon of a list at most. */
  private static final int HEADER = 6;

  private final Scene scene;
  private final ClassSet moving;
  private final ClassSet dealing;
  private final ClassSet crossing;
  private final ClassSet describing;
  private final ClassSet denying;
  private final int colon;
  private final int goodsList;
  private final int good;
  private final int join;
  private final int clauseEnd;
  private final int nationality;
  private final int trader;
  private final int det;
  private final int fromWord;
  private final int toWord;

  /** Room for the classes of many words, used again and again. */
  private final long[] room = new long[WordClasses.WIDTH];

  Around(Scene scene) {
    this.scene = scene;
    WordClasses classes = scene.classes();
    moving =
        classes.some(
            "move-in",
            "come-in",
            "move-out",
            "go-out",
            "hither",
            "come-hither",
            "thither",
            "go-thither",
            "carry",
            "be-moved");
    dealing = classes.some("give", "get", "fetch", "buys", "sells");
    crossing =
        classes.some(
            "crossing-cue", "across", "far-side", "in-particle", "out-particle", "country");
    describing = classes.some("det", "good-modifier", "used-word", "quantity", "num");
    denying = classes.some("negative-subject", "negation", "no-longer");
    colon = classes.of("colon");
    goodsList = classes.of("goods-list");
    good = classes.of("good");
    join = classes.of("list-join");
    clauseEnd = classes.of("clause-end");
    nationality = classes.of("nationality");
    trader = classes.of("trader-noun");
    det = classes.of("det");
    fromWord = classes.of("from-word");
    toWord = classes.of("to-word");
  }

  /** Shows all signs for a good that the element at {@code i} names. */
  void show(Sentence sentence, int i, String id, Signs to) {
    String usual = scene.pack().usualOrigin().get(id);
    int begin = sentence.begin(i, clauseEnd);
    int end = sentence.end(i, clauseEnd);
    Set<Fact> facts = EnumSet.noneOf(Fact.class);
    boolean out = scene.pack().countries().getFirst().equals(usual);
    facts.add(usual == null ? Fact.NO_USUAL_WAY : out ? Fact.USUALLY_OUT : Fact.USUALLY_IN);
    banks(sentence, begin, end, usual, facts);
    movement(sentence, i, begin, end, facts);
    nations(sentence, i, usual, facts);
    shape(sentence, i, facts);
    told(sentence, id, facts);
    together(sentence.at(i).is(goodsList), facts);
    to.fact(Fact.BIAS, Sort.ANY, 0);
    facts.forEach(fact -> to.fact(fact, Sort.ANY, 0));
    words(sentence, i, begin, end, to);
  }

  /** Index of the verb of movement or dealing nearest to an element in its clause, else its own. */
  int verb(Sentence sentence, int i) {
    int begin = sentence.begin(i, clauseEnd);
    int end = sentence.end(i, clauseEnd);
    int move = nearest(sentence, i, begin, end, moving);
    int at = move >= 0 ? move : nearest(sentence, i, begin, end, dealing);
    return at >= 0 ? at : i;
  }

  /** Index of the word before a good that does not describe it; it may lie before the clause. */
  private int previous(Sentence sentence, int i, int begin) {
    int previous = i - 1;
    while (previous > begin && describing.meets(sentence.at(previous).bits)) {
      previous--;
    }
    return previous;
  }

  /** Whether a good is said not to be there: "no more copper", "not seen: motorcycles". */
  boolean isDenied(Sentence sentence, int i) {
    int begin = sentence.begin(i, clauseEnd);
    for (int j = i - 1; j >= Math.max(begin, previous(sentence, i, begin)); j--) {
      if (denying.meets(sentence.at(j).bits)) {
        return true;
      }
    }
    boolean headed = begin > 0 && begin <= HEADER && sentence.at(begin - 1).is(colon);
    for (int j = 0; headed && j < begin; j++) {
      if (denying.meets(sentence.at(j).bits)) {
        return true;
      }
    }
    return false;
  }

  private void words(Sentence sentence, int i, int begin, int end, Signs to) {
    to.words(Zone.SELF, Sort.ANY, sentence.at(i).bits);
    int previous = previous(sentence, i, begin);
    if (previous >= begin) {
      to.words(Zone.PREVIOUS, Sort.ANY, sentence.at(previous).bits);
    }
    if (i + 1 < end) {
      to.words(Zone.NEXT, Sort.ANY, sentence.at(i + 1).bits);
    }
    words(sentence, Zone.LEFT, Math.max(begin, i - SIDE), i, i, i, to);
    words(sentence, Zone.RIGHT, i + 1, Math.min(end, i + 1 + SIDE), i, i, to);
    words(sentence, Zone.CLAUSE, begin, i, i + 1, end, to);
    words(sentence, Zone.SENTENCE, 0, begin, end, sentence.size(), to);
    Sentence before = scene.discourse().before;
    if (before != null) {
      to.words(Zone.EARLIER, Sort.ANY, before.bits);
    }
  }

  /** Shows the words of two stretches of a sentence. */
  private void words(
      Sentence sentence, Zone zone, int from, int to, int thence, int end, Signs signs) {
    sentence.gather(from, to, room);
    sentence.add(thence, end, room);
    signs.words(zone, Sort.ANY, room);
  }

  /** Which banks the sentence names, and whether things come from or go to one. */
  private void banks(
      Sentence sentence, int begin, int end, @Nullable String usual, Set<Fact> facts) {
    int banks = 0;
    String from = null;
    String to = null;
    for (int j = 0; j < sentence.size(); j++) {
      String country = country(sentence.at(j));
      if (country == null) {
        continue;
      }
      int bank = scene.pack().countries().indexOf(country);
      banks |= bank < 0 ? 4 : bank + 1;
      int before = j > 1 && sentence.at(j - 1).is(det) ? j - 2 : j - 1;
      if (before < 0) {
        continue;
      }
      boolean within = j >= begin && j < end;
      if (sentence.at(before).is(fromWord)) {
        from = country;
        facts.add(within ? Fact.CLAUSE_FROM : Fact.SENTENCE_FROM);
      }
      if (sentence.at(before).is(toWord)) {
        to = country;
        facts.add(within ? Fact.CLAUSE_TO : Fact.SENTENCE_TO);
      }
    }
    if (banks != 0) {
      facts.add((banks & 3) == 3 ? Fact.BOTH_BANKS : Fact.ONE_BANK);
    }
    ends(from, to, usual, facts);
  }

  private static void ends(
      @Nullable String from, @Nullable String to, @Nullable String usual, Set<Fact> facts) {
    if (from != null) {
      facts.add(from.equals(usual) ? Fact.FROM_ITS_BANK : Fact.FROM_THE_OTHER);
      if (from.equals(to)) {
        facts.add(Fact.WITHIN_ONE_BANK);
      }
    }
    if (to != null) {
      facts.add(to.equals(usual) ? Fact.TO_ITS_BANK : Fact.TO_THE_OTHER);
    }
  }

  private static @Nullable String country(Element element) {
    Lexeme lexeme = element.lexeme;
    if (lexeme == null) {
      return null;
    }
    return lexeme.place != null
        ? lexeme.place.country()
        : lexeme.country != null ? lexeme.country.id() : null;
  }

  private void movement(Sentence sentence, int i, int begin, int end, Set<Fact> facts) {
    int move = nearest(sentence, i, begin, end, moving);
    int deal = nearest(sentence, i, begin, end, dealing);
    boolean across = crossing.meets(sentence.bits);
    if (move >= 0) {
      Fact[] off = {Fact.MOVES_BESIDE, Fact.MOVES_NEAR, Fact.MOVES_OFF, Fact.MOVES_FAR};
      facts.add(off[Math.min(3, Math.abs(move - i) / 3)]);
      facts.add(move < i ? Fact.MOVES_BEFORE : Fact.MOVES_AFTER);
      if (!goodBetween(sentence, i, move)) {
        facts.add(Fact.MOVES_ALONE);
      }
    }
    if (deal >= 0) {
      facts.add(deal < i ? Fact.DEALT_BEFORE : Fact.DEALT_AFTER);
    }
    if (move < 0 && deal < 0) {
      facts.add(Fact.NO_MOVEMENT);
      return;
    }
    if (!across) {
      facts.add(Fact.NO_CROSSING);
    }
    if (across && move >= 0) {
      facts.add(Fact.MOVES_ACROSS);
    }
    if (facts.contains(Fact.MOVES_ALONE)) {
      facts.add(across ? Fact.MOVES_ALONE_ACROSS : Fact.MOVES_ALONE_HERE);
    }
    if (across && deal >= 0) {
      facts.add(Fact.DEALT_ACROSS);
    }
    if (facts.contains(Fact.BOTH_BANKS)) {
      facts.add(Fact.MOVES_BETWEEN_BANKS);
    }
  }

  private boolean goodBetween(Sentence sentence, int a, int b) {
    for (int j = Math.min(a, b) + 1; j < Math.max(a, b); j++) {
      if (sentence.at(j).is(good) && !sentence.at(j).is(join)) {
        return true;
      }
    }
    return false;
  }

  /** The element of some classes nearest to another in its clause, or -1. */
  private static int nearest(Sentence sentence, int i, int begin, int end, ClassSet classes) {
    int best = -1;
    for (int j = begin; j < end; j++) {
      boolean nearer = best < 0 || Math.abs(j - i) < Math.abs(best - i);
      if (nearer && classes.meets(sentence.at(j).bits)) {
        best = j;
      }
    }
    return best;
  }

  private void nations(Sentence sentence, int i, @Nullable String usual, Set<Fact> facts) {
    for (int j = 0; j < sentence.size(); j++) {
      Element element = sentence.at(j);
      if (!element.is(nationality)) {
        continue;
      }
      boolean own = usual != null && usual.equals(country(element));
      if (usual != null) {
        facts.add(own ? Fact.NATION_OF_ORIGIN : Fact.OTHER_NATION);
      }
      if (sentence.has(trader)) {
        facts.add(Fact.FOREIGN_TRADER);
      }
      if (j == i - 1 || j == i - 2) {
        facts.add(own ? Fact.MADE_WHERE_USUAL : Fact.MADE_ELSEWHERE);
      }
    }
  }

  /** Facts that tell more together: markets sell imported food that nobody brings just then. */
  private static void together(boolean listed, Set<Fact> facts) {
    boolean rest = facts.contains(Fact.NO_MOVEMENT);
    if (rest && facts.contains(Fact.PRICED)) {
      facts.add(Fact.PRICED_AT_REST);
    }
    if (facts.contains(Fact.USUALLY_OUT) && facts.contains(Fact.FIRST_WORDS)) {
      facts.add(Fact.EXPORT_FIRST);
    }
    if (!facts.contains(Fact.USUALLY_IN)) {
      return;
    }
    if (facts.contains(Fact.PRICED)) {
      facts.add(Fact.IMPORT_PRICED);
    }
    if (rest) {
      facts.add(Fact.IMPORT_AT_REST);
    }
    if (facts.contains(Fact.ONE_GOOD)) {
      facts.add(Fact.IMPORT_ALONE);
    }
    if (listed) {
      facts.add(Fact.IMPORT_LISTED);
    }
    if (facts.contains(Fact.MOVES_ALONE)) {
      facts.add(Fact.IMPORT_MOVES);
    }
  }

  /** What has been read of the good and of others. */
  private void told(Sentence sentence, String id, Set<Fact> facts) {
    Map<String, Integer> named = scene.discourse().goodsNamed;
    if (!named.getOrDefault(id, sentence.index).equals(sentence.index)) {
      facts.add(Fact.NAMED_BEFORE);
    }
    named.putIfAbsent(id, sentence.index);
    Predicate<Observation> priced = o -> o.claim() instanceof Claim.Price && isOf(o, sentence);
    Predicate<Observation> own = o -> o.claim() instanceof Claim.Price p && p.good().equals(id);
    if (scene.notes().any(sentence, priced)) {
      boolean itself = scene.notes().any(sentence, priced.and(own));
      facts.add(itself ? Fact.PRICED : Fact.OTHERS_PRICED);
    }
  }

  /** Whether an observation was read from a sentence. */
  static boolean isOf(Observation observation, Sentence sentence) {
    Evidence evidence = observation.evidence();
    return evidence.start() < sentence.end() && evidence.end() > sentence.start();
  }

  private void shape(Sentence sentence, int i, Set<Fact> facts) {
    int goods = 0;
    for (Element element : sentence) {
      goods += element.is(good) ? Goods.of(element).size() : 0;
    }
    Fact[] count = {Fact.ONE_GOOD, Fact.ONE_GOOD, Fact.TWO_GOODS, Fact.THREE_GOODS};
    facts.add(goods > 3 ? Fact.MANY_GOODS : count[goods]);
    if (sentence.size() <= SHORT) {
      facts.add(Fact.SHORT_SENTENCE);
    }
    if (sentence.size() > LONG) {
      facts.add(Fact.LONG_SENTENCE);
    }
    if (i <= 2) {
      facts.add(Fact.FIRST_WORDS);
    }
    if (sentence.quoted) {
      facts.add(Fact.QUOTED);
    }
    Sentence before = scene.discourse().before;
    if (before != null && moving.meets(before.bits) && crossing.meets(before.bits)) {
      facts.add(Fact.CROSSING_BEFORE);
    }
  }
}
