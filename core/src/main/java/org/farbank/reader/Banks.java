package org.farbank.reader;

import java.util.List;
import org.farbank.pack.Good;
import org.farbank.reader.Signs.Fact;
import org.farbank.reader.Signs.Sort;
import org.jspecify.annotations.Nullable;

/**
 * Weighs on which bank a price is paid that no currency places: the bank that the rules propose is
 * one sign among who sells and who buys, what is named nearby, from where it is told.
 */
final class Banks {

  private final Scene scene;
  private final Setting setting;
  private final AmountSigns signs;
  private final SignWeights.Sum sum;
  private final Choices choices;
  private final int sourceMark;

  /** How the rules came to a bank. */
  enum Proposed {
    SAID,
    MEANT,
    RESOLD
  }

  Banks(Scene scene, Setting setting, AmountSigns signs, Weights weights) {
    this.scene = scene;
    this.setting = setting;
    this.signs = signs;
    this.sum = weights.amounts().new Sum();
    this.choices = weights.choices();
    this.sourceMark = scene.classes().of("source-mark");
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
    signs.words(sentence, at, home, to);
    signs.words(sentence, at, near, to);
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
