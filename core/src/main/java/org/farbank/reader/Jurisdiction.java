package org.farbank.reader;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.farbank.observation.CorruptionForm;
import org.farbank.observation.IncidentType;
import org.farbank.observation.RestrictionType;
import org.farbank.observation.Trend;
import org.farbank.pack.Place;
import org.farbank.reader.Signs.Fact;
import org.farbank.reader.Signs.Sort;
import org.farbank.reader.Signs.Zone;
import org.jspecify.annotations.Nullable;

/**
 * Weighs whose enforcers or rules a match speaks of: the bank that {@link Whose} proposes is one
 * sign among what the sentence names and how, what was spoken of before and from where it is told.
 */
final class Jurisdiction {

  /** The kinds of claims whose bank is weighed; the values of facts count in them. */
  private static final List<String> KINDS =
      List.of("enforcement", "restriction", "incident", "corruption");

  /** The types of all of them, in a fixed order. */
  private static final List<String> TYPES = types();

  private final Scene scene;
  private final Setting setting;
  private final Whose whose;
  private final Forces forces;
  private final SignWeights.Sum sum;
  private final Choices choices;
  private final int enforcer;
  private final int nationality;
  private final int sourceMark;
  private final int clauseEnd;
  private final int colon;

  /** The bank that each word names of the sentence whose match is weighed, and of that before. */
  private @Nullable String[] here = {};

  private @Nullable String[] earlier = {};

  Jurisdiction(Scene scene, Setting setting, Whose whose, Weights weights) {
    this.scene = scene;
    this.setting = setting;
    this.whose = whose;
    this.forces = new Forces(scene.classes());
    this.sum = weights.powers().new Sum();
    this.choices = weights.choices();
    this.enforcer = scene.classes().of("enforcer");
    this.nationality = scene.classes().of("nationality");
    this.sourceMark = scene.classes().of("source-mark");
    this.clauseEnd = scene.classes().of("clause-end");
    this.colon = scene.classes().of("colon");
  }

  /** The country whose enforcers or rules a match speaks of; they are remembered. */
  @Nullable String of(Match match) {
    Discourse discourse = scene.discourse();
    String noted = "noted".equals(match.rule().fields().get("country")) ? noted(match) : null;
    if (noted != null) {
      discourse.enforcers = noted;
      return noted;
    }
    String before = discourse.enforcers;
    String ruled = whose.enforcers(match);
    if (ruled == null || whose.isSaid(match) || !scene.pack().countries().contains(ruled)) {
      return ruled;
    }
    boolean remembered = ruled.equals(discourse.enforcers);
    String spoken = discourse.enforcers;
    discourse.enforcers = before;
    String chosen = choose(match, ruled);
    discourse.enforcers = remembered ? chosen : spoken;
    return chosen;
  }

  /** The bank that is noted last before a match's trigger in its clause: "Changbai as usual". */
  private @Nullable String noted(Match match) {
    Sentence sentence = match.sentence();
    int from = sentence.begin(match.trigger(), clauseEnd);
    if (from > 1 && sentence.at(from - 1).is(colon)) {
      from = sentence.begin(from - 2, clauseEnd); // "Changbai: as usual"
    }
    for (int i = match.trigger() - 1; i >= from; i--) {
      String bank = bank(sentence, i);
      if (bank != null) {
        return bank;
      }
    }
    return null;
  }

  private String choose(Match match, String ruled) {
    Sentence before = scene.discourse().before;
    here = banks(match.sentence());
    earlier = before == null ? new String[0] : banks(before);
    choices.power(this, match);
    String best = ruled;
    int most = Integer.MIN_VALUE;
    for (String bank : scene.pack().countries()) {
      show(match, bank, sum);
      sum.fact(Fact.RULE, Sort.ANY, bank.equals(ruled) ? 1 : 0);
      int evidence = sum.take();
      if (evidence > most || evidence == most && bank.equals(ruled)) {
        most = evidence;
        best = bank;
      }
    }
    return best;
  }

  /** Shows all signs for a bank. */
  void show(Match match, String bank, Signs to) {
    Discourse discourse = scene.discourse();
    int kind = KINDS.indexOf(match.rule().gives());
    boolean said = says(match);
    if (bank.equals(discourse.closed())) {
      to.fact(Fact.BIAS, Sort.ANY, 0);
      to.fact(Fact.POWER_KIND, Sort.ANY, type(match));
    }
    Place dateline = discourse.dateline;
    int teller = kind + (dateline == null ? 0 : KINDS.size());
    held(Fact.POWER_TELLER, bank, discourse.thisSide(), teller, said, to);
    held(Fact.POWER_PARAGRAPH, bank, discourse.paragraphCountry(), kind, said, to);
    held(Fact.POWER_AHEAD, bank, discourse.paragraphAhead, kind, said, to);
    held(Fact.POWER_FIRST, bank, discourse.paragraphNamed, kind, said, to);
    held(Fact.POWER_ENFORCERS, bank, discourse.enforcers, kind, said, to);
    held(Fact.POWER_EVENT, bank, discourse.lastEvent, kind, said, to);
    held(Fact.POWER_RULER, bank, discourse.restrictionCountry, kind, said, to);
    named(match, bank, to);
    Sentence before = discourse.before;
    if (before != null) {
      boolean on = before.paragraph == match.sentence().paragraph;
      to.fact(Fact.POWER_BEFORE, Sort.ANY, names(earlier, bank) + (on ? 4 : 0));
    }
  }

  /** Whether the clause names a bank, so that what was spoken of before counts otherwise. */
  private boolean says(Match match) {
    Sentence sentence = match.sentence();
    int end = sentence.end(match.trigger(), clauseEnd);
    for (int i = sentence.begin(match.trigger(), clauseEnd); i < end; i++) {
      if (here[i] != null) {
        return true;
      }
    }
    return false;
  }

  /** Where what was spoken of before was on a bank; otherwise so where the clause names one. */
  private static void held(
      Fact fact, String bank, @Nullable String spoken, int kind, boolean said, Signs to) {
    if (bank.equals(spoken)) {
      to.fact(fact, Sort.ANY, kind);
      if (said) {
        to.fact(fact, Sort.ANY, kind + 2 * KINDS.size());
      }
    }
  }

  /** The type of claim that the rule gives, from 1; 0 where it leaves that to the text. */
  private static int type(Match match) {
    Map<String, String> fields = match.rule().fields();
    String type =
        fields.getOrDefault("type", fields.getOrDefault("form", fields.getOrDefault("trend", "")));
    return 1 + TYPES.indexOf(type);
  }

  private static List<String> types() {
    List<String> result = new ArrayList<>();
    Arrays.stream(Trend.values()).forEach(trend -> result.add(trend.code()));
    Arrays.stream(RestrictionType.values()).forEach(type -> result.add(type.code()));
    Arrays.stream(IncidentType.values()).forEach(type -> result.add(type.code()));
    Arrays.stream(CorruptionForm.values()).forEach(form -> result.add(form.code()));
    return List.copyOf(result);
  }

  /** Which banks the words of a sentence name: none, this one, another, both. */
  private static int names(@Nullable String[] banks, String bank) {
    int result = 0;
    for (String named : banks) {
      if (named != null) {
        result |= named.equals(bank) ? 1 : 2;
      }
    }
    return result;
  }

  private void named(Match match, String bank, Signs to) {
    Sentence sentence = match.sentence();
    int at = match.trigger();
    int from = sentence.begin(at, clauseEnd);
    int end = sentence.end(at, clauseEnd);
    int before = -1;
    int after = -1;
    int clause = 0;
    for (int i = 0; i < sentence.size(); i++) {
      String named = here[i];
      if (named == null) {
        continue;
      }
      boolean within = i >= from && i < end;
      clause |= within ? named.equals(bank) ? 1 : 2 : 0;
      if (named.equals(bank)) {
        before = i <= at ? i : before;
        after = i > at && after < 0 ? i : after;
        mention(sentence, i, within, i < at, to);
      }
    }
    to.fact(Fact.POWER_CLAUSE, Sort.ANY, clause);
    to.fact(Fact.POWER_SENTENCE, Sort.ANY, names(here, bank));
    to.fact(Fact.BANK_BEFORE, Sort.ANY, before < 0 ? 0 : 1 + AmountSigns.bucket(at - before));
    to.fact(Fact.BANK_AFTER, Sort.ANY, after < 0 ? 0 : 1 + AmountSigns.bucket(after - at));
  }

  /** How a sentence names a bank at {@code i}. */
  private void mention(Sentence sentence, int i, boolean within, boolean earlier, Signs to) {
    int where = within ? 0 : earlier ? 1 : 2;
    to.fact(Fact.POWER_MENTION, Sort.ANY, sort(sentence.at(i)) * 3 + where);
    if (i > 0) {
      Zone zone = within ? Zone.BESIDE_BEFORE : Zone.BEFORE_1;
      to.words(zone, Sort.ANY, sentence.at(i - 1).bits);
    }
    boolean[] signs = {
      sentence.at(i).is(nationality) && forces.follow(sentence, i),
      forces.ofEnforcers(sentence, i),
      forces.ofOthers(sentence, i),
      forces.named(sentence.at(i)),
      i <= 2
    };
    for (int k = 0; k < signs.length; k++) {
      if (signs[k]) {
        to.fact(Fact.POWER_SIGN, Sort.ANY, 2 * k + (within ? 1 : 0));
      }
    }
  }

  /** A nationality, water, another place, enforcers of one country, another word. */
  private int sort(Element element) {
    Place place = element.lexeme == null ? null : element.lexeme.place;
    if (element.is(nationality)) {
      return 0;
    }
    return place != null ? place.isWater() ? 1 : 2 : element.is(enforcer) ? 3 : 4;
  }

  private @Nullable String[] banks(Sentence sentence) {
    @Nullable String[] result = new String[sentence.size()];
    for (int i = 0; i < result.length; i++) {
      result[i] = bank(sentence, i);
    }
    return result;
  }

  private @Nullable String bank(Sentence sentence, int i) {
    boolean apart = sentence.at(i).is(sourceMark) || forces.rumoured(sentence, i);
    String named = apart ? null : setting.country(sentence.at(i));
    return named != null && scene.pack().countries().contains(named) ? named : null;
  }
}
