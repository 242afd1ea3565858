package org.farbank.reader;

import org.farbank.pack.Country;
import org.jspecify.annotations.Nullable;

/**
 * From which bank to which: by "from" and "to" with a place, country or side; by the verb's own
 * direction relative to the side that is spoken of; by who gives or gets; by where the goods are
 * said to be made; by "in the other direction"; and where only the verb tells, by the bank that
 * such goods usually come from.
 */
final class Direction {

  /** "In" and "out" mean the country behind the closed border. */
  private final String closed;

  private final Scene scene;
  private final Setting setting;
  private final Ends ends;
  private final ClassSet where;
  private final int nationality;
  private final int side;
  private final int fromWord;
  private final int toWord;
  private final int inWord;
  private final int reverse;
  private final int sourceMark;
  private final int good;
  private final int trader;
  private final int crossing;
  private final int article;
  private final int us;
  private final int we;
  private final int country;
  private final int comma;
  private final int money;
  private final ClassSet noActor;
  private final ClassSet verbs;

  Direction(Scene scene, Setting setting) {
    this.scene = scene;
    this.setting = setting;
    this.ends = new Ends(scene, setting);
    this.closed = scene.pack().countries().getFirst();
    WordClasses classes = scene.classes();
    where = classes.some("place", "country", "this-side", "far-side", "there");
    nationality = classes.of("nationality");
    side = classes.of("market-word");
    fromWord = classes.of("from-word");
    toWord = classes.of("to-word");
    inWord = classes.of("preposition-in");
    reverse = classes.of("reverse");
    sourceMark = classes.of("source-mark");
    good = classes.of("good");
    crossing = classes.of("crossing-cue");
    trader = classes.of("trader-noun");
    article = classes.of("article");
    us = classes.of("us-word");
    we = classes.of("we-word");
    country = classes.of("country");
    comma = classes.of("comma");
    money = classes.of("money");
    noActor = classes.some("good", "crossing-cue", "not-informal", "currency", "market-word");
    verbs = classes.some("past-form", "third-form", "base-form", "either-form");
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
    if (elsewhere(match, usual)) {
      return null;
    }
    if (dir.equals("likely") && usual != null) {
      return stays(sentence, at, usual) ? null : usual;
    }
    if (dir.equals("usual")) {
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

  /** Whether goods come from a place on the bank that they usually go to: "cement from Sunchon". */
  private boolean stays(Sentence sentence, int at, String usual) {
    String from = ends.named(sentence, at, fromWord);
    return from != null
        && !from.equals(usual)
        && !from.equals(ends.named(sentence, at, toWord))
        && !crossesHere(sentence);
  }

  /** Whether the goods are of a third country: "cars from Russia", "Russian timber". */
  private boolean elsewhere(Match match, @Nullable String usual) {
    Sentence sentence = match.sentence();
    int at = match.index("good");
    if (at < 0) {
      return false;
    }
    boolean from = at + 2 < sentence.size() && sentence.at(at + 1).is(fromWord);
    boolean made = at > 0 && sentence.at(at - 1).is(nationality) && closed.equals(usual);
    return from && isThird(sentence.at(at + 2)) || made && isThird(sentence.at(at - 1));
  }

  private boolean isThird(Element element) {
    Country third = element.lexeme == null ? null : element.lexeme.country;
    return third != null && !scene.pack().countries().contains(third.id());
  }

  /** By the places that goods move from or to, else by the verb. */
  private @Nullable String between(Match match, String dir, @Nullable String usual) {
    Sentence sentence = match.sentence();
    int at = match.trigger();
    String from = ends.named(sentence, at, fromWord);
    String to = ends.named(sentence, at, toWord);
    if (from != null && from.equals(to) && !dir.equals("give") && !dir.equals("get")) {
      return null; // what moves from one town to another on the same bank does not cross
    }
    if (dir.equals("get") && from != null && from.equals(ends.named(sentence, 0, at, fromWord))) {
      return scene.pack().across(from); // "Chinese from Ji'an buy calves"
    }
    if (domestic(match, dir, from, to, usual)) {
      return null;
    }
    if (from != null && !against(dir, from)) {
      return from;
    }
    if (dir.equals("any") && from == null && to != null && to.equals(usual)) {
      return usual; // "roots move to Hyesan and on across the river"
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
      Match match, String dir, @Nullable String from, @Nullable String to, @Nullable String usual) {
    if (crossesHere(match.sentence())) {
      return false;
    }
    boolean only = from == null && to != null && to.equals(usual);
    boolean near = from != null && to == null && from.equals(ends.here(match.sentence()));
    return only && (dir.equals("any") || dir.equals("over")) || near && dir.equals("hither");
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
      case "hither" -> first(made, usual, scene.pack().across(ends.here(sentence)));
      case "thither" -> first(made, usual, ends.here(sentence));
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
    return sentence.has(crossing) || goesOn && !inland(sentence) || foreign(sentence);
  }

  /** Whether a sentence gives a price in the money of the closed country: it is of its markets. */
  private boolean inland(Sentence sentence) {
    if (!sentence.has(money)) {
      return false;
    }
    for (Element element : sentence) {
      Amount amount = element.is(money) ? element.amount() : null;
      if (amount != null
          && amount.currency() != null
          && amount.currency().country().equals(closed)) {
        return true;
      }
    }
    return false;
  }

  /** The bank where somebody gets goods who is not from it; null where it is the bank spoken of. */
  private @Nullable String fetched(Sentence sentence, int at) {
    String there = ends.behind(sentence, at);
    boolean same = there == null || there.equals(setting.inheritedCountry());
    return same && !crosses(sentence) ? null : there;
  }

  /** The bank opposite to the one that asks for goods. */
  private @Nullable String demanded(Match match) {
    for (int i = match.trigger() + 1; i <= match.last(); i++) {
      Element element = match.sentence().at(i);
      if (element.is(nationality) || where.meets(element.bits)) {
        String country = ends.bank(element);
        return country == null ? null : scene.pack().across(country);
      }
    }
    return null;
  }

  /** The country of the place after "from" where it is not the one that is spoken of. */
  private @Nullable String afar(Sentence sentence, int at) {
    String from = ends.country(sentence, Math.min(at + 1, sentence.size() - 1), fromWord);
    if (from == null || !from.equals(ends.here(sentence))) {
      return from;
    }
    for (int i = at + 2; i < sentence.size(); i++) {
      boolean named = where.meets(sentence.at(i).bits);
      String other = named && !sentence.at(i).is(sourceMark) ? ends.bank(sentence.at(i)) : null;
      if (other != null && !other.equals(from)) {
        return from; // "bicycles from Changbai are assembled in Hyesan"
      }
    }
    return null;
  }

  /** The bank where goods are bought that are sold on the other one, else null. */
  private @Nullable String bought(Sentence sentence, int at) {
    String here = ends.behind(sentence, at);
    for (int i = at + 1; i < sentence.size() && here != null; i++) {
      String there = ends.country(sentence, i, inWord);
      if (there != null && !there.equals(here)) {
        return here;
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

  /** Whose trader or buyer stands before the verb, "Chinese smugglers". */
  private @Nullable String actor(Sentence sentence, int at) {
    for (int i = at - 1; i >= Math.max(0, at - 8); i--) {
      Element element = sentence.at(i);
      if (element.is(trader)) {
        for (int j = i - 1; j >= Math.max(0, i - 3); j--) {
          if (sentence.at(j).is(nationality)) {
            return ends.bank(sentence.at(j));
          }
        }
      }
      boolean object = i > 0 && verbs.meets(sentence.at(i - 1).bits);
      if (element.is(we) && at - i <= 3 && crosses(sentence)) {
        return scene.discourse().thisSide();
      }
      if (element.is(nationality)
          && i + 1 < sentence.size()
          && !noActor.meets(sentence.at(i + 1).bits)
          && !object) {
        return ends.bank(element);
      }
      boolean subject = i == 0 || element.is(country) && sentence.at(i - 1).is(comma);
      if (subject && where.meets(element.bits)) {
        return ends.bank(element);
      }
    }
    return null;
  }

  /** The country that the goods are said to be of: "Chinese flour". */
  private @Nullable String made(Match match) {
    int goods = match.index("good");
    for (int i = goods - 1; i >= Math.max(0, goods - 3); i--) {
      if (match.sentence().at(i).is(nationality)) {
        return ends.bank(match.sentence().at(i));
      }
    }
    return null;
  }
}
