package org.farbank.reader;

import org.farbank.pack.Country;
import org.farbank.pack.Place;
import org.jspecify.annotations.Nullable;

/**
 * From which bank to which: by "from" and "to" with a place, country or side; by the verb's own
 * direction relative to the side that is spoken of; by who gives or gets; by where the goods are
 * said to be made; by "in the other direction"; and where only the verb tells, by the bank that
 * such goods usually come from.
 */
final class Direction {

  private static final int REACH = 14;

  /** "In" and "out" mean the country behind the closed border. */
  private final String closed;

  private final Scene scene;
  private final Setting setting;
  private final long[] where;
  private final int nationality;
  private final int side;
  private final int fromWord;
  private final int toWord;
  private final int inWord;
  private final int det;
  private final int reverse;
  private final int clauseEnd;
  private final int sourceMark;
  private final int good;
  private final int trader;
  private final int crossing;
  private final int article;
  private final int us;
  private final int we;
  private final int country;
  private final int comma;
  private final long[] noActor;
  private final long[] verbs;
  private final long[] carriers;

  Direction(Scene scene, Setting setting) {
    this.scene = scene;
    this.setting = setting;
    this.closed = scene.pack().countries().getFirst();
    WordClasses classes = scene.classes();
    where = classes.set("place", "country", "this-side", "far-side", "there");
    nationality = classes.of("nationality");
    side = classes.of("market-word");
    fromWord = classes.of("from-word");
    toWord = classes.of("to-word");
    inWord = classes.of("preposition-in");
    det = classes.of("det");
    reverse = classes.of("reverse");
    clauseEnd = classes.of("clause-end");
    sourceMark = classes.of("source-mark");
    good = classes.of("good");
    crossing = classes.of("crossing-cue");
    trader = classes.of("trader-noun");
    article = classes.of("article");
    us = classes.of("us-word");
    carriers = classes.set("trader-noun", "means-boat", "means-vehicle", "means-rail");
    we = classes.of("we-word");
    country = classes.of("country");
    comma = classes.of("comma");
    noActor = classes.set("good", "crossing-cue", "not-informal", "currency", "market-word");
    verbs = classes.set("past-form", "third-form", "base-form", "either-form");
  }

  /**
   * The country of origin of a match whose rule has this {@code dir}, or null where nothing tells.
   */
  @Nullable String origin(Match match, String dir, @Nullable String usual) {
    Sentence sentence = match.sentence();
    int at = match.trigger();
    Discourse discourse = scene.discourse();
    String before = reversed(sentence, at);
    if (before != null) {
      return usual != null ? usual : scene.pack().across(before);
    }
    if (dir.equals("back") && discourse.originSentence == sentence.index) {
      return discourse.origin == null ? usual : scene.pack().across(discourse.origin);
    }
    if (elsewhere(match)) {
      return null;
    }
    if (dir.equals("usual") || dir.equals("likely") && usual != null) {
      return usual;
    }
    if (dir.equals("same")) {
      boolean near = sentence.index - discourse.originSentence <= 1;
      return near && usual == null ? discourse.origin : near ? usual : null;
    }
    if (dir.equals("demand") || dir.equals("afar")) {
      return dir.equals("demand") ? demanded(match) : afar(sentence, at);
    }
    if (dir.equals("fetched") || dir.equals("bought")) {
      return dir.equals("bought") ? bought(sentence, at) : fetched(sentence, at);
    }
    return between(match, dir, usual);
  }

  /** Whether the goods are said to be from a third country: "cars from Russia". */
  private boolean elsewhere(Match match) {
    Sentence sentence = match.sentence();
    int source = match.index("good") + 2;
    if (source < 2 || source >= sentence.size() || !sentence.at(source - 1).is(fromWord)) {
      return false;
    }
    Lexeme named = sentence.at(source).lexeme;
    Country country = named == null ? null : named.country;
    return country != null && !scene.pack().countries().contains(country.id());
  }

  /** By the places that goods move from or to, else by the verb. */
  private @Nullable String between(Match match, String dir, @Nullable String usual) {
    Sentence sentence = match.sentence();
    int at = match.trigger();
    String from = named(sentence, at, fromWord);
    String to = named(sentence, at, toWord);
    if (from != null && from.equals(to) && !dir.equals("give") && !dir.equals("get")) {
      return null; // what moves from one town to another on the same bank does not cross
    }
    if (dir.equals("get") && from != null && from.equals(named(sentence, 0, at, fromWord))) {
      return scene.pack().across(from); // "Chinese from Ji'an buy calves"
    }
    if (domestic(match, dir, from, to, usual)) {
      return null;
    }
    if (from != null && !against(dir, from)) {
      return from;
    }
    if (to != null && !against(dir, scene.pack().across(to))) {
      return scene.pack().across(to);
    }
    return byVerb(match, dir, usual);
  }

  /** Whether "in" or "out" speaks against an origin. */
  private boolean against(String dir, String origin) {
    return dir.equals("in") && origin.equals(closed) || dir.equals("out") && !origin.equals(closed);
  }

  /**
   * Whether goods stay on their bank: "ore is moved by train to Hyesan", "seed potatoes came from
   * Taehongdan".
   */
  private boolean domestic(
      Match match,
      String dir,
      @Nullable String from,
      @Nullable String to,
      @Nullable String usual) {
    if (usual == null || crossesHere(match.sentence())) {
      return false;
    }
    boolean only = from == null && to != null && usual.equals(to);
    boolean near = from != null && to == null && usual.equals(from);
    return only && (dir.equals("any") || dir.equals("over"))
        || near && dir.equals("hither") && from.equals(here(match.sentence()));
  }

  private boolean crossesHere(Sentence sentence) {
    return sentence.has(crossing) || foreign(sentence);
  }

  private @Nullable String byVerb(Match match, String dir, @Nullable String usual) {
    Sentence sentence = match.sentence();
    int at = match.trigger();
    String actor = giver(sentence, at, dir);
    String made = made(match);
    return switch (dir) {
      case "in" -> first(made, usual, scene.pack().across(closed));
      case "out" -> first(made, usual, closed);
      case "hither" -> first(made, usual, scene.pack().across(here(sentence)));
      case "thither" -> first(made, usual, here(sentence));
      case "give" -> first(actor, made, crosses(sentence) ? usual : null);
      case "get" ->
          first(
              actor == null ? null : scene.pack().across(actor),
              made,
              crosses(sentence) ? usual : null);
      case "back-again" ->
          goesBack(sentence) && scene.discourse().origin != null
              ? scene.pack().across(scene.discourse().origin)
              : usual;
      case "over", "seen" -> first(made, usual, null);
      default -> first(made, crosses(sentence) ? usual : null, null);
    };
  }

  /** Whether a match is told to go the other way than what was told before. */
  boolean turns(Match match) {
    return reversed(match.sentence(), match.trigger()) != null;
  }

  /**
   * The origin of the flow to which a match is "the other way", or null: what stands before "in
   * return" with other goods behind it is not meant.
   */
  private @Nullable String reversed(Sentence sentence, int at) {
    Discourse discourse = scene.discourse();
    int turn = -1;
    for (int i = 0; i < sentence.size(); i++) {
      Element element = sentence.at(i);
      turn = element.is(reverse) ? i : turn;
      if (turn >= 0 && at < turn && element.is(good)) {
        return null;
      }
    }
    if (turn < 0) {
      return null;
    }
    return discourse.originSentence == sentence.index && discourse.turned
        ? discourse.originBefore
        : discourse.origin;
  }

  /** Whether the sentence tells of crossing the border, or goes on about goods that do. */
  private boolean crosses(Sentence sentence) {
    Discourse discourse = scene.discourse();
    boolean goesOn =
        discourse.originSentence >= 0 && sentence.index - discourse.originSentence <= 1;
    return sentence.has(crossing) || goesOn || foreign(sentence);
  }

  /** The bank where somebody gets goods who is not from it; null where it is the bank spoken of. */
  private @Nullable String fetched(Sentence sentence, int at) {
    String there = behind(sentence, at);
    boolean same = there == null || there.equals(setting.inheritedCountry());
    return same && !crosses(sentence) ? null : there;
  }

  /** The bank opposite to the one that asks for goods. */
  private @Nullable String demanded(Match match) {
    for (int i = match.trigger() + 1; i <= match.last(); i++) {
      Element element = match.sentence().at(i);
      if (element.is(nationality) || WordClasses.intersect(element.bits, where)) {
        String country = bank(element);
        return country == null ? null : scene.pack().across(country);
      }
    }
    return null;
  }

  /** The country of the place after "from" where it is not the one that is spoken of. */
  private @Nullable String afar(Sentence sentence, int at) {
    String from = country(sentence, Math.min(at + 1, sentence.size() - 1), fromWord);
    if (from == null || !from.equals(here(sentence))) {
      return from;
    }
    for (int i = at + 2; i < sentence.size(); i++) {
      boolean named = WordClasses.intersect(sentence.at(i).bits, where);
      String other = named && !sentence.at(i).is(sourceMark) ? bank(sentence.at(i)) : null;
      if (other != null && !other.equals(from)) {
        return from; // "bicycles from Changbai are assembled in Hyesan"
      }
    }
    return null;
  }

  /** The bank where goods are bought that are sold on the other one, else null. */
  private @Nullable String bought(Sentence sentence, int at) {
    String here = behind(sentence, at);
    for (int i = at + 1; i < sentence.size() && here != null; i++) {
      String there = country(sentence, i, inWord);
      if (there != null && !there.equals(here)) {
        return here;
      }
    }
    return null;
  }

  /** The country of the first place after "in" or "at" behind an element of its clause. */
  private @Nullable String behind(Sentence sentence, int at) {
    for (int i = at + 1;
        i < Math.min(sentence.size(), at + REACH) && !parted(sentence, i, at);
        i++) {
      String there = country(sentence, i, inWord);
      if (there != null) {
        return there;
      }
    }
    return null;
  }

  /** Whether a movement has just been spoken of, so that "back" means the other way. */
  private boolean goesBack(Sentence sentence) {
    Discourse discourse = scene.discourse();
    return discourse.origin != null && sentence.index - discourse.originSentence <= 1;
  }

  /** Whether the sentence names traders of one bank as such: "Chinese dealers", "the Chinese". */
  private boolean foreign(Sentence sentence) {
    for (int i = 0; i + 1 < sentence.size(); i++) {
      Element next = sentence.at(i + 1);
      boolean people = next.is(trader) || i > 0 && sentence.at(i - 1).is(article) && !next.is(good);
      if (sentence.at(i).is(nationality) && people && !next.is(side)) {
        return true;
      }
    }
    return false;
  }

  /** Whose hands goods leave, by who gives to whom: "they pay us in beans", "Chinese dealers". */
  private @Nullable String giver(Sentence sentence, int at, String dir) {
    if (dir.equals("give")) {
      for (int i = at + 1; i <= Math.min(at + 2, sentence.size() - 1); i++) {
        if (sentence.at(i).is(us)) {
          return scene.pack().across(scene.discourse().thisSide());
        }
      }
    }
    return actor(sentence, at);
  }

  private static @Nullable String first(
      @Nullable String a, @Nullable String b, @Nullable String c) {
    return a != null ? a : b != null ? b : c;
  }

  /** The country after "from" or "to" nearest to the trigger within its clause. */
  private @Nullable String named(Sentence sentence, int at, int preposition) {
    for (int distance = 1; distance <= REACH; distance++) {
      for (int i : new int[] {at + distance, at - distance}) {
        if (i > 0 && i < sentence.size() && !parted(sentence, i, at)) {
          String country = country(sentence, i, preposition);
          if (country != null) {
            return country;
          }
        }
      }
    }
    return null;
  }

  /** The country after "from" or "to" nearest before {@code end}, at or after {@code begin}. */
  private @Nullable String named(Sentence sentence, int begin, int end, int preposition) {
    for (int i = end - 1; i > begin && !sentence.at(i).is(clauseEnd); i--) {
      String country = country(sentence, i, preposition);
      if (country != null) {
        return country;
      }
    }
    return null;
  }

  private @Nullable String country(Sentence sentence, int i, int preposition) {
    Element element = sentence.at(i);
    boolean isSide =
        element.is(nationality) && !(i + 1 < sentence.size() && sentence.at(i + 1).is(good));
    if (element.is(sourceMark) || !isSide && !WordClasses.intersect(element.bits, where)) {
      return null;
    }
    int before = sentence.at(i - 1).is(det) ? i - 2 : i - 1;
    boolean of =
        before > 1
            && (sentence.at(before).is(inWord) || sentence.at(before).is(fromWord))
            && sentence.at(before - 1).is(trader);
    if (of) {
      int whose = sentence.at(before - 2).is(det) ? before - 3 : before - 2;
      boolean to = whose >= 0 && sentence.at(whose).is(toWord);
      before = to || sentence.at(before).is(inWord) ? whose : before; // "to a buyer in Changbai"
    }
    if (before < 0 || !sentence.at(before).is(preposition) || taken(sentence, before)) {
      return null;
    }
    return bank(element);
  }

  /** Whether "from" tells whose boat or trader goods go to: "into a boat from Changbai". */
  private boolean taken(Sentence sentence, int from) {
    boolean carrier = from > 1 && WordClasses.intersect(sentence.at(from - 1).bits, carriers);
    for (int i = from - 2; carrier && i >= Math.max(0, from - 4); i--) {
      if (sentence.at(i).is(toWord)) {
        return sentence.at(from).is(fromWord);
      }
    }
    return false;
  }

  private boolean parted(Sentence sentence, int a, int b) {
    for (int i = Math.min(a, b); i < Math.max(a, b); i++) {
      if (sentence.at(i).is(clauseEnd)) {
        return true;
      }
    }
    return false;
  }

  private @Nullable String bank(Element element) {
    Place last = scene.discourse().lastPlace;
    String country =
        element.lexeme == null && last != null ? last.country() : setting.country(element);
    return country != null && scene.pack().countries().contains(country) ? country : null;
  }

  /** Whose trader or buyer stands before the verb, "Chinese smugglers". */
  private @Nullable String actor(Sentence sentence, int at) {
    for (int i = at - 1; i >= Math.max(0, at - 8); i--) {
      Element element = sentence.at(i);
      if (element.is(trader)) {
        for (int j = i - 1; j >= Math.max(0, i - 3); j--) {
          if (sentence.at(j).is(nationality)) {
            return bank(sentence.at(j));
          }
        }
      }
      boolean object = i > 0 && WordClasses.intersect(sentence.at(i - 1).bits, verbs);
      if (element.is(we) && at - i <= 3 && crosses(sentence)) {
        return scene.discourse().thisSide();
      }
      if (element.is(nationality)
          && i + 1 < sentence.size()
          && !WordClasses.intersect(sentence.at(i + 1).bits, noActor)
          && !object) {
        return bank(element);
      }
      boolean subject = i == 0 || element.is(country) && sentence.at(i - 1).is(comma);
      if (subject && WordClasses.intersect(element.bits, where)) {
        return bank(element);
      }
    }
    return null;
  }

  /** The country that the goods are said to be of: "Chinese flour". */
  private @Nullable String made(Match match) {
    int goods = match.index("good");
    for (int i = goods - 1; i >= Math.max(0, goods - 3); i--) {
      if (match.sentence().at(i).is(nationality)) {
        return bank(match.sentence().at(i));
      }
    }
    return null;
  }

  /** The side that the sentence is on: a place in it with "in" or "at", else the inherited one. */
  private String here(Sentence sentence) {
    for (int i = 0; i < sentence.size(); i++) {
      Element element = sentence.at(i);
      if (WordClasses.intersect(element.bits, where) && !element.is(sourceMark)) {
        boolean in = i > 0 && (sentence.at(i - 1).is(inWord) || sentence.at(i - 1).is(det));
        String country = in ? bank(element) : null;
        if (country != null) {
          return country;
        }
      }
    }
    return setting.inheritedCountry();
  }
}
