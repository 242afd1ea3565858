package org.farbank.reader;

import org.farbank.pack.Actor;
import org.farbank.pack.Place;
import org.jspecify.annotations.Nullable;

/**
 * Whose enforcers a match speaks of: those that it names ("Chinese border guards", "public
 * security"), "ours", those of the place in its sentence, those spoken of before in the paragraph,
 * those of the inherited place.
 */
final class Whose {

  private static final int ENFORCER = 0;
  private static final int HEAD = 1;
  private static final int COUNTRY = 2;
  private static final int PLACE = 3;
  private static final int GOAL = 4;
  private static final int TOWARDS = 5;
  private static final int NATION = 6;

  private final Scene scene;
  private final Setting setting;
  private final int nationality;
  private final int country;
  private final int place;
  private final int thisSide;
  private final int farSide;
  private final int enforcer;
  private final int sourceMark;
  private final int clauseEnd;
  private final int direction;
  private final int ours;
  private final int thereWord;
  private final Forces forces;
  private final int guard;
  private final int soldier;
  private final int relative;
  private final int sentBack;
  private final int settingWord;
  private final int det;
  private final int with;
  private final int article;
  private final int meant;
  private final int sentenceEnd;
  private final ClassSet rules;
  private final int owned;
  private final int itsSide;
  private final long[] sided;
  private final int date;
  private final int clauseComma;
  private final int theirs;
  private final int whereWord;
  private final int ownBank;
  private final ClassSet sides;
  private final Owner owner;
  private final Opening opening;

  Whose(Scene scene, Setting setting) {
    this.scene = scene;
    this.setting = setting;
    WordClasses classes = scene.classes();
    nationality = classes.of("nationality");
    country = classes.of("country");
    place = classes.of("place");
    thisSide = classes.of("this-side");
    farSide = classes.of("far-side");
    enforcer = classes.of("enforcer");
    sourceMark = classes.of("source-mark");
    clauseEnd = classes.of("clause-end");
    direction = classes.of("from-to");
    ours = classes.of("our-word");
    thereWord = classes.of("over-there");
    forces = new Forces(classes);
    guard = classes.of("guard");
    soldier = classes.of("soldier");
    relative = classes.of("relative");
    sentBack = classes.of("repatriate-verb");
    settingWord = classes.of("setting-word");
    det = classes.of("det");
    with = classes.of("with-word");
    article = classes.of("article");
    meant = classes.of("enforcer-pronoun");
    sentenceEnd = classes.of("sentence-end");
    rules = classes.some("ban-noun", "closure-noun", "curfew-noun", "order-noun", "own-gate");
    owned = classes.of("owned");
    itsSide = classes.of("its-side");
    sided = classes.set("place", "country", "nationality", "gate", "market", "customs-post");
    date = classes.of("date");
    clauseComma = classes.of("clause-comma");
    theirs = classes.of("its-word");
    whereWord = classes.of("where-word");
    ownBank = classes.of("own-bank");
    sides = classes.some("this-side", "far-side", "our-word", "own-bank", "its-word");
    owner = new Owner(scene, setting);
    opening = new Opening(scene, setting);
  }

  /** The country of the enforcers, remembered for the sentences that follow. */
  @Nullable String enforcers(Match match) {
    Discourse discourse = scene.discourse();
    boolean shooting = "shooting".equals(match.rule().fields().get("type"));
    String result = match.rule().gives().equals("restriction") ? ruler(match) : null;
    result = result == null ? named(match.sentence(), match.trigger(), ENFORCER, ENFORCER) : result;
    result = result == null ? opening.of(match.sentence(), match.trigger()) : result;
    if (result == null && kills(match) && match.sentence().has(soldier)) {
      result = fugitives();
    }
    result = result == null ? named(match.sentence(), match.trigger(), HEAD, PLACE) : result;
    if (result == null && goesOn(match)) {
      result = discourse.enforcers;
    }
    result = result == null ? opening.before(match.sentence()) : result;
    if (result == null && match.rule().gives().equals("enforcement")) {
      result = named(match.sentence(), match.trigger(), NATION, NATION);
    }
    if (result == null && definite(match)) {
      result = discourse.lastEvent;
    }
    if (result != null) {
      boolean crime = "killing".equals(match.rule().fields().get("type"));
      discourse.enforcers = crime ? discourse.enforcers : result;
      return result;
    }
    boolean elsewhere = discourse.dateline != null && match.rule().gives().equals("incident");
    result = elsewhere ? null : named(match.sentence(), match.trigger(), GOAL, GOAL);
    boolean permit = "permit".equals(match.rule().fields().get("type"));
    boolean towards = match.rule().gives().equals("restriction") && !permit;
    if (result == null && towards && discourse.paragraphNamed == null) {
      result = named(match.sentence(), match.trigger(), TOWARDS, TOWARDS);
    }
    if (result == null && match.sentence().has(sourceMark)) {
      result = discourse.sourceCountry;
    }
    boolean event = !match.rule().gives().equals("enforcement");
    boolean bribe = match.rule().gives().equals("corruption");
    // Soldiers and border guards without a country are those of the bank that people flee from.
    boolean away = discourse.dateline == null;
    boolean guards = away && event && (match.spans(guard) || match.spans(soldier));
    if (result == null && (guards || bribe || shooting)) {
      result = fugitives();
    }
    Place set = discourse.paragraphPlace;
    boolean unplaced = set == null || set.isWater();
    boolean shot = shooting || kills(match);
    if (result == null && !shot && match.rule().gives().equals("incident")) {
      result = unplaced ? discourse.lastEvent() : null;
    }
    boolean on = match.sentence().index - discourse.restrictionSentence <= 1;
    if (result == null && on && match.rule().gives().equals("restriction")) {
      result = unplaced ? discourse.restrictionCountry : null;
    }
    if (result == null && unplaced && discourse.dateline == null) {
      result = discourse.paragraphAhead;
    }
    if (result == null) {
      result = discourse.dateline == null ? discourse.paragraphCountry() : discourse.thisSide();
    }
    discourse.enforcers = match.spans(enforcer) ? result : discourse.enforcers;
    return result;
  }

  /** The country that sends people back: that across from the country whose people flee. */
  @Nullable String sender(Match match) {
    String fugitives = fugitives();
    return fugitives == null ? enforcers(match) : scene.pack().across(fugitives);
  }

  /** The country whose courts judge: that to which the sentence says that somebody is sent back. */
  @Nullable String judge(Match match) {
    String sender = match.sentence().has(sentBack) ? sender(match) : null;
    return sender == null ? enforcers(match) : scene.pack().across(sender);
  }

  /**
   * The country whose people cross: that of their nationality, else that of the pack's fugitives.
   */
  @Nullable String crosser(Match match) {
    Sentence sentence = match.sentence();
    for (int i = Math.max(0, match.first() - 3); i < match.trigger(); i++) {
      if (sentence.at(i).is(nationality) && !forces.follow(sentence, i)) {
        return setting.country(sentence.at(i));
      }
    }
    String fugitives = fugitives();
    return fugitives == null ? enforcers(match) : fugitives;
  }

  /** Whether a headline leaves open on which bank it happens; the text below it will say. */
  boolean isUnsaid(Match match) {
    Sentence sentence = match.sentence();
    boolean headline =
        sentence.index == 0
            && scene.discourse().dateline == null
            && !sentence.at(sentence.size() - 1).is(sentenceEnd);
    return headline && named(sentence, match.trigger(), ENFORCER, TOWARDS) == null;
  }

  /** Whether the sentence names enforcers with their country, or the clause the bank. */
  boolean isSaid(Match match) {
    Sentence sentence = match.sentence();
    int at = match.trigger();
    int from = sentence.begin(at, clauseEnd);
    int to = sentence.end(at, clauseEnd) - 1;
    boolean watch = match.rule().gives().equals("enforcement");
    int head = from > 1 && sentence.at(from).is(whereWord) ? from - 2 : from;
    boolean ruled = match.rule().gives().equals("restriction") && ruler(match) != null;
    return ruled
        || named(sentence, at, ENFORCER, ENFORCER) != null
        || watch && nearest(sentence, at, from, to, COUNTRY) != null
        || nearest(sentence, at, head, to, HEAD) != null;
  }

  /** The country that a rule is said to be of: "North Korea's three-year ban". */
  private @Nullable String ruler(Match match) {
    Sentence sentence = match.sentence();
    for (int i = Math.max(0, match.first() - 3); i <= match.last(); i++) {
      for (int j = i + 1; j < Math.min(sentence.size(), i + 4); j++) {
        boolean rule = rules.meets(sentence.at(j).bits);
        boolean owner = sentence.at(i).is(nationality) || j == i + 1 && place(sentence.at(i));
        if (owner && rule && j >= match.first() - 1) {
          return setting.country(sentence.at(i));
        }
      }
    }
    return null;
  }

  /** Whether those spoken of before may be meant: in a message each sentence stands alone. */
  private boolean goesOn(Match match) {
    boolean pronoun = match.sentence().has(meant) && !match.spans(enforcer);
    return scene.discourse().dateline == null || pronoun;
  }

  /** Whether it is an event spoken of before: "the raid". */
  private boolean definite(Match match) {
    return match.rule().gives().equals("incident")
        && match.trigger() > 0
        && match.sentence().at(match.trigger() - 1).is(article);
  }

  /** Whether somebody is killed. */
  private static boolean kills(Match match) {
    return "killing".equals(match.rule().fields().get("type"));
  }

  /** The country that the pack gives to those who flee. */
  @Nullable String fugitives() {
    for (Actor actor : scene.pack().actors().values()) {
      if (actor.role().equals("crosser") && actor.country() != null) {
        return actor.country();
      }
    }
    return null;
  }

  /**
   * Whom the sentence names, from the strongest sign to the weakest: enforcers with their country,
   * where the sentence is set ("In Hyesan"), a country or a side, a place; nearest first, those of
   * the clause before others.
   */
  private @Nullable String named(Sentence sentence, int at, int strongest, int weakest) {
    int from = at;
    while (from > 0 && (!sentence.at(from - 1).is(clauseEnd) || sentence.at(from).is(relative))) {
      from--;
    }
    from = from > 1 && sentence.at(from).is(whereWord) ? from - 2 : from; // "Hyesan, where ..."
    int to = at;
    while (to + 1 < sentence.size() && !sentence.at(to + 1).is(clauseEnd)) {
      to++;
    }
    for (int strength = strongest; strength <= weakest; strength++) {
      String clause = nearest(sentence, at, from, to, strength);
      if (clause != null) {
        return clause;
      }
    }
    boolean enforcers = strongest == ENFORCER && weakest == ENFORCER;
    boolean own = enforcers && (acts(sentence, from, at) || placed(sentence, at, from, to));
    for (int strength = strongest; strength <= weakest && !own; strength++) {
      String whole = nearest(sentence, at, 0, sentence.size() - 1, strength);
      if (whole != null) {
        return whole;
      }
    }
    return null;
  }

  /** Whether the clause itself says where it happens: "in Hyesan, while Chinese patrols". */
  private boolean placed(Sentence sentence, int at, int from, int to) {
    return nearest(sentence, at, from, to, HEAD) != null
        || nearest(sentence, at, from, to, PLACE) != null;
  }

  /** Whether the clause has enforcers of its own, not "its officers", and does not say whose. */
  private boolean acts(Sentence sentence, int from, int to) {
    for (int i = from; i < to; i++) {
      if (sentence.at(i).is(enforcer) && !(i > 0 && sentence.at(i - 1).is(owned))) {
        return true;
      }
    }
    return false;
  }

  private @Nullable String nearest(Sentence sentence, int at, int from, int to, int strength) {
    for (int distance = 0; distance <= to - from; distance++) {
      for (int i = at - distance; i <= at + distance; i += Math.max(1, 2 * distance)) {
        if (i >= from && i <= to && ofSomewhere(sentence.at(i)) && says(sentence, i, strength)) {
          String id = owner.is(sentence, i) ? owner.of(sentence, i) : country(sentence.at(i));
          if (id != null) {
            boolean across = forces.facing(sentence, i) && place(sentence.at(i));
            return across ? scene.pack().across(id) : id;
          }
        }
      }
    }
    return null;
  }

  /** Whether an element may have a country. */
  private boolean ofSomewhere(Element element) {
    Lexeme lexeme = element.lexeme;
    return lexeme != null
            && (lexeme.place != null || lexeme.country != null || lexeme.actor != null)
        || sides.meets(element.bits);
  }

  /** The country that an element names, or that "our" and "there" stand for. */
  private @Nullable String country(Element element) {
    String here = scene.discourse().thisSide();
    String there = element.is(thereWord) ? scene.pack().across(here) : setting.country(element);
    return element.is(ours) || element.is(ownBank) ? here : there;
  }

  private boolean says(Sentence sentence, int i, int strength) {
    Element element = sentence.at(i);
    if (element.is(sourceMark)) {
      return false;
    }
    return switch (strength) {
      case ENFORCER ->
          forces.named(element)
              || element.is(nationality) && forces.follow(sentence, i) && !forces.told(sentence, i)
              || (element.is(ours) || element.is(theirs)) && forces.owned(sentence, i)
              || element.is(thereWord) // in a message, "guards there"
                  && scene.discourse().dateline != null
                  && i > 0
                  && sentence.at(i - 1).is(enforcer)
              || where(element) && forces.ofEnforcers(sentence, i);
      case HEAD ->
          where(element)
              && head(sentence, i)
              && !forces.rumoured(sentence, i)
              && !(element.is(country) && forces.ofGoods(sentence, i));
      case COUNTRY ->
          (element.is(country) && !forces.ofPeople(sentence, i) && !forces.ofGoods(sentence, i)
                      || element.is(thisSide)
                      || element.is(farSide) && forces.there(sentence, i) && !ofPlace(sentence, i))
                  && !goal(sentence, i)
              || element.is(nationality)
                  && i + 1 < sentence.size()
                  && forces.room(sentence.at(i + 1))
                  && !goal(sentence, i);
      case PLACE -> place(element) && !goal(sentence, i) && !forces.ofOthers(sentence, i);
      case GOAL ->
          (place(element) && !forces.ofOthers(sentence, i) || element.is(thisSide))
              && i > 0
              && !forces.whither(sentence, i);
      case NATION -> element.is(nationality) && !forces.ofThings(sentence, i);
      default -> place(element);
    };
  }

  /** Whether a side is that of what is named before it, as 那边 in "over at the customs house". */
  private boolean ofPlace(Sentence sentence, int i) {
    Element element = sentence.at(i);
    return element.is(itsSide) && i > 0 && WordClasses.intersect(sentence.at(i - 1).bits, sided);
  }

  /** Whether a sentence begins with its place, "In Hyesan", or a clause: "Hyesan, where". */
  private boolean head(Sentence sentence, int i) {
    boolean led = i + 2 < sentence.size() && sentence.at(i + 2).is(whereWord);
    boolean where = led && sentence.at(i + 1).is(clauseEnd);
    return i == 0 || where || i <= 2 && sentence.at(i - 1).is(settingWord);
  }

  private boolean where(Element element) {
    boolean side = element.is(thisSide) || element.is(farSide) || element.is(ownBank);
    return place(element) || element.is(country) || side;
  }

  private boolean place(Element element) {
    Place named = element.lexeme == null ? null : element.lexeme.place;
    return element.is(place) && named != null && !named.isWater();
  }

  /** Whether it is where somebody goes or comes from, "to China", or where a rumour is told. */
  private boolean goal(Sentence sentence, int i) {
    int before = i > 0 && sentence.at(i - 1).is(det) ? i - 2 : i - 1;
    boolean partner = i > 0 && sentence.at(i - 1).is(with);
    boolean towards = before >= 0 && sentence.at(before).is(direction);
    return forces.rumoured(sentence, i) || partner || towards;
  }
}
