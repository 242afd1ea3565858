package org.farbank.reader;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.farbank.pack.Currency;
import org.jspecify.annotations.Nullable;

/** What a text has said of prices so far: units, banks and the order of the last amounts. */
final class Priced {

  /** Two amounts for one thing in the same money and by the same unit differ by less than this. */
  private static final double ALIKE = 2.5;

  /** So many sentences on, amounts may stand in the order of those before. */
  private static final int NEAR = 2;

  /** So far apart, as a logarithm, prices of one bank may be. */
  private static final double APART = 0.5;

  /** The last good named that is sold by a unit unless the text says otherwise. */
  final Map<String, Target.Traded> sold = new HashMap<>();

  /** What the last price by a unit was for. */
  final Map<String, Target.Traded> byUnit = new HashMap<>();

  /** A package of stated size by good, which holds for both banks. */
  final Map<String, String> packages = new HashMap<>();

  final Map<String, String> units = new HashMap<>();

  /** The last stated unit by good, on whatever bank. */
  final Map<String, String> lastUnits = new HashMap<>();

  /** The last stated unit by group and country: where petrol is sold by the litre, diesel is. */
  final Map<String, String> liquid = new HashMap<>();

  /** What the amounts of the last sentence that has some were for. */
  final List<Target> row = new ArrayList<>();

  int rowSentence = -1;

  /** The same of the sentence with amounts before that. */
  private List<Target> rowBefore = List.of();

  private int rowBeforeSentence = -1;

  /** What each good was last said to cost. */
  final Map<String, Told> told = new HashMap<>();

  /** What each good was last said to cost on each bank. */
  private final Map<String, Map<String, Told>> banks = new HashMap<>();

  /** The last two banks, in their order, on which the prices of a paragraph were paid. */
  final List<String> lastBanks = new ArrayList<>();

  private int lastBanksParagraph = -1;

  private @Nullable String stated;
  private int statedSentence = -1;

  /** Notes what a good costs on a bank. */
  void tell(String good, Told price) {
    told.put(good, price);
    banks.computeIfAbsent(good, g -> new TreeMap<>()).put(price.bank(), price);
  }

  /** The bank on which a good was told to cost about as much, or null. */
  @Nullable String alike(String good, Currency currency, BigDecimal value) {
    String best = null;
    double least = APART;
    for (Told price : banks.getOrDefault(good, Map.of()).values()) {
      double apart = currency.equals(price.currency()) ? price.apart(value) : APART;
      best = apart < least ? price.bank() : best;
      least = Math.min(least, apart);
    }
    return best;
  }

  /** Notes a unit that a sentence states. */
  void stated(String unit, Sentence sentence) {
    stated = unit;
    statedSentence = sentence.index;
  }

  /** The small unit by which a sentence goes on to tell prices, or null. */
  @Nullable String rowUnit(Sentence sentence) {
    boolean small = "jin".equals(stated) || "geun".equals(stated);
    return small && statedSentence == sentence.index ? stated : null;
  }

  /** Notes on which bank a price of a paragraph was paid. */
  void bank(@Nullable String country, int where) {
    if (where != lastBanksParagraph) {
      lastBanks.clear();
      lastBanksParagraph = where;
    }
    if (country != null && (lastBanks.isEmpty() || !lastBanks.getLast().equals(country))) {
      lastBanks.add(country);
      if (lastBanks.size() > 2) {
        lastBanks.removeFirst();
      }
    }
  }

  /** Notes what an amount of a sentence was for, in the order of the amounts. */
  void row(Target target, Sentence sentence) {
    if (rowSentence != sentence.index) {
      rowBefore = List.copyOf(row);
      rowBeforeSentence = rowSentence;
      row.clear();
      rowSentence = sentence.index;
    }
    if (!row.contains(target)) {
      row.add(target);
    }
  }

  /** What the amounts of the last sentence but this were for, if it is near; else empty. */
  List<Target> rowBefore(Sentence sentence) {
    boolean begun = rowSentence == sentence.index;
    boolean near = (begun ? rowBeforeSentence : rowSentence) >= sentence.index - NEAR;
    return !near ? List.of() : begun ? rowBefore : List.copyOf(row);
  }

  /**
   * Whether an amount goes on from the last one for the same thing: it is about as much, and that
   * one stands at most {@code sentences} before.
   */
  static boolean goesOn(
      Discourse now, Target target, BigDecimal amount, Sentence sentence, int sentences) {
    BigDecimal last = now.values.get(target);
    if (last == null
        || last.signum() <= 0
        || !target.equals(now.topic)
        || sentence.index - now.pricedSentence > sentences) {
      return false;
    }
    double ratio = amount.doubleValue() / last.doubleValue();
    return ratio > 1 / ALIKE && ratio < ALIKE;
  }
}
