package org.farbank.reader;

import java.util.List;
import java.util.Objects;
import org.farbank.pack.Good;
import org.farbank.reader.Signs.Fact;
import org.farbank.reader.Signs.Sort;
import org.jspecify.annotations.Nullable;

/**
 * Weighs on which bank a price is paid that no currency places: the bank that the rules propose is
 * one sign among who sells and who buys, what is named nearby, from where it is told.
 */
final class Banks {

  /** How far ahead another amount for the same good may stand. */
  private static final int AHEAD = 14;

  private final Scene scene;
  private final Setting setting;
  private final AmountSigns signs;
  private final Beside beside;
  private final SignWeights.Sum sum;
  private final Choices choices;
  private final int sourceMark;
  private final int goods;
  private final ClassSet amounts;

  /** How the rules came to a bank. */
  enum Proposed {
    SAID,
    MEANT,
    RESOLD
  }

  Banks(Scene scene, Setting setting, Beside beside, AmountSigns signs, Weights weights) {
    this.beside = beside;
    this.scene = scene;
    this.setting = setting;
    this.signs = signs;
    this.sum = weights.amounts().new Sum();
    this.choices = weights.choices();
    this.sourceMark = scene.classes().of("source-mark");
    this.goods = scene.classes().of("good");
    this.amounts = ClassSet.of(scene.classes().set("money", "free-num"));
  }

  /** The bank of a price at {@code at} for a good. */
  String choose(Sentence sentence, int at, Good good, String ruled, Proposed how) {
    choices.bank(this, sentence, at, good);
    String best = ruled;
    int most = Integer.MIN_VALUE;
    for (String bank : scene.pack().countries()) {
      show(sentence, at, good, bank, ruled, how, sum);
      int evidence = sum.take();
      if (evidence > most || evidence == most && bank.equals(ruled)) {
        most = evidence;
        best = bank;
      }
    }
    return best;
  }

  /** Shows all signs for a bank. */
  void show(
      Sentence sentence, int at, Good good, String bank, String ruled, Proposed how, Signs to) {
    String usual = scene.pack().usualOrigin().get(good.id());
    Sort home = usual == null ? Sort.ANY : usual.equals(bank) ? Sort.HOME : Sort.AWAY;
    Discourse discourse = scene.discourse();
    Sort near = discourse.thisSide().equals(bank) ? Sort.NEAR : Sort.FAR;
    to.fact(Fact.BANK_RULE, Sort.ANY, bank.equals(ruled) ? 1 + how.ordinal() : 0);
    to.fact(Fact.BANK_TELLER, home, near == Sort.NEAR ? 1 : 0);
    to.fact(Fact.BANK_PARAGRAPH, near, bank.equals(setting.paragraphCountry()) ? 1 : 0);
    boolean last = bank.equals(discourse.topicCountry);
    boolean since = sentence.index - discourse.pricedSentence <= 1;
    to.fact(Fact.BANK_LAST, near, last ? since ? 2 : 1 : 0);
    named(sentence, at, bank, near, to);
    told(sentence, at, good, bank, usual, to);
    signs.words(sentence, at, home, to);
    signs.words(sentence, at, near, to);
  }

  private void told(
      Sentence sentence, int at, Good good, String bank, @Nullable String usual, Signs to) {
    Amount amount = Objects.requireNonNull(sentence.at(at).amount());
    Told before = scene.discourse().prices.told.get(good.id());
    boolean here = before != null && before.sentence() == sentence.index;
    int known = before == null ? 0 : before.against(bank, amount, usual);
    to.fact(Fact.BANK_TOLD_HERE, Sort.ANY, here ? known : 0);
    to.fact(Fact.BANK_TOLD_BEFORE, Sort.ANY, here ? 0 : known);
    Told after = next(sentence, at);
    to.fact(Fact.BANK_TOLD_AFTER, Sort.ANY, after == null ? 0 : after.against(bank, amount, usual));
  }

  /** What the next amount is told to be for the same good, where a place stands beside it. */
  private @Nullable Told next(Sentence sentence, int at) {
    int end = Math.min(sentence.size(), at + AHEAD);
    for (int i = at + 1; i < end && !sentence.at(i).is(goods); i++) {
      Amount amount = amounts.meets(sentence.at(i).bits) ? sentence.at(i).amount() : null;
      if (amount != null) {
        Element where = beside.where(sentence, i);
        boolean own = where != null && where.start > sentence.at(at).start;
        String country = own && where != beside.where(sentence, at) ? beside.country(where) : null;
        return country == null
            ? null
            : new Told(country, amount.currency(), amount.low(), sentence.index);
      }
    }
    return null;
  }

  private void named(Sentence sentence, int at, String bank, Sort near, Signs to) {
    int before = -1;
    int after = -1;
    boolean other = false;
    for (int i = 0; i < sentence.size(); i++) {
      String named = sentence.at(i).is(sourceMark) ? null : bank(sentence, i);
      if (bank.equals(named) && i < at) {
        before = i;
      } else if (bank.equals(named) && after < 0) {
        after = i;
      }
      other |= named != null && !named.equals(bank);
    }
    to.fact(Fact.BANK_BEFORE, near, before < 0 ? 0 : 1 + AmountSigns.bucket(at - before - 1));
    to.fact(Fact.BANK_AFTER, near, after < 0 ? 0 : 1 + AmountSigns.bucket(after - at - 1));
    int both = (before >= 0 || after >= 0 ? 1 : 0) + (other ? 2 : 0);
    to.fact(Fact.BANK_NAMED, near, both);
  }

  private @Nullable String bank(Sentence sentence, int i) {
    List<String> banks = scene.pack().countries();
    String country = setting.country(sentence.at(i));
    return country != null && banks.contains(country) ? country : null;
  }
}
