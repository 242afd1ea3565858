package org.farbank.reader;

import org.farbank.pack.Actor;
import org.farbank.pack.Place;
import org.farbank.reader.Nearest.Sign;
import org.jspecify.annotations.Nullable;

/**
 * Whose enforcers a match speaks of: those that it names ("Chinese border guards", "public
 * security"), "ours", those of the place in its sentence, those spoken of before in the paragraph,
 * those of the inherited place.
 */
final class Whose {

  private final Scene scene;
  private final Setting setting;
  private final Nearest nearest;
  private final int nationality;
  private final int country;
  private final int enforcer;
  private final int sourceMark;
  private final int clauseEnd;
  private final Forces forces;
  private final int guard;
  private final int soldier;
  private final int sentBack;
  private final int with;
  private final int article;
  private final int meant;
  private final int sentenceEnd;
  private final ClassSet rules;
  private final int whereWord;
  private final Opening opening;

  Whose(Scene scene, Setting setting) {
    this.scene = scene;
    this.setting = setting;
    WordClasses classes = scene.classes();
    nearest = new Nearest(scene, setting);
    nationality = classes.of("nationality");
    country = classes.of("country");
    enforcer = classes.of("enforcer");
    sourceMark = classes.of("source-mark");
    clauseEnd = classes.of("clause-end");
    forces = new Forces(classes);
    guard = classes.of("guard");
    soldier = classes.of("soldier");
    sentBack = classes.of("repatriate-verb");
    with = classes.of("with-word");
    article = classes.of("article");
    meant = classes.of("enforcer-pronoun");
    sentenceEnd = classes.of("sentence-end");
    rules = classes.some("ban-noun", "closure-noun", "curfew-noun", "order-noun", "own-gate");
    whereWord = classes.of("where-word");
    opening = new Opening(scene, setting);
  }

  /** The country of the enforcers, remembered for the sentences that follow. */
  @Nullable String enforcers(Match match) {
    Discourse discourse = scene.discourse();
    boolean shooting = "shooting".equals(match.rule().fields().get("type"));
    String result = match.rule().gives().equals("restriction") ? ruler(match) : null;
    result =
        result == null
            ? nearest.named(match.sentence(), match.trigger(), Sign.ENFORCER, Sign.ENFORCER)
            : result;
    result = result == null ? opening.of(match.sentence(), match.trigger()) : result;
    if (result == null && kills(match) && match.sentence().has(soldier)) {
      result = fugitives();
    }
    result =
        result == null
            ? nearest.named(match.sentence(), match.trigger(), Sign.HEAD, Sign.PLACE)
            : result;
    if (result == null && goesOn(match)) {
      result = discourse.enforcers;
    }
    result = result == null ? opening.before(match.sentence()) : result;
    if (result == null && match.rule().gives().equals("enforcement")) {
      result = nearest.named(match.sentence(), match.trigger(), Sign.NATION, Sign.NATION);
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
    result =
        elsewhere ? null : nearest.named(match.sentence(), match.trigger(), Sign.GOAL, Sign.GOAL);
    boolean permit = "permit".equals(match.rule().fields().get("type"));
    boolean towards = match.rule().gives().equals("restriction") && !permit;
    if (result == null && towards && discourse.paragraphNamed == null) {
      result = nearest.named(match.sentence(), match.trigger(), Sign.TOWARDS, Sign.TOWARDS);
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
    return headline
        && nearest.named(sentence, match.trigger(), Sign.ENFORCER, Sign.TOWARDS) == null;
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
        || nearest.named(sentence, at, Sign.ENFORCER, Sign.ENFORCER) != null
        || watch && nearest.in(sentence, at, from, to, Sign.COUNTRY) != null
        || nearest.in(sentence, at, head, to, Sign.HEAD) != null;
  }

  /** The country that a rule is said to be of: "North Korea's three-year ban". */
  private @Nullable String ruler(Match match) {
    Sentence sentence = match.sentence();
    for (int i = Math.max(0, match.first() - 3); i <= match.last(); i++) {
      for (int j = i + 1; j < Math.min(sentence.size(), i + 4); j++) {
        boolean rule = rules.meets(sentence.at(j).bits);
        boolean owner =
            sentence.at(i).is(nationality) || j == i + 1 && nearest.place(sentence.at(i));
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
}
