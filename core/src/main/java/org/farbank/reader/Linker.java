package org.farbank.reader;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.farbank.reader.Signs.Sort;
import org.jspecify.annotations.Nullable;

/**
 * Weighs what an amount is paid for. A text says in countless ways what something costs, and often
 * names several things beside one amount; the link that a rule proposes is one sign among others.
 */
final class Linker {

  private static final int UNKNOWN = Integer.MIN_VALUE;

  private final Candidates candidates;
  private final AmountSigns signs;
  private final SignWeights.Sum sum;
  private final SignWeights.Sum beside;

  /** What the signs around an amount weigh for each sort; unknown until it is asked for. */
  private final int[] around = new int[Sort.values().length];

  /** What has been chosen in the sentence that is read; empty where nothing was. */
  private final Map<Element, Optional<Candidate>> chosen = new IdentityHashMap<>();

  private final Choices choices;

  Linker(Scene scene, Targets targets, AmountSigns signs, Weights weights) {
    this.candidates = new Candidates(scene, targets);
    this.signs = signs;
    this.sum = weights.amounts().new Sum();
    this.beside = weights.amounts().new Sum();
    this.choices = weights.choices();
  }

  /**
   * What an amount is paid for, with {@code ruled} proposed by a rule; null where it is part of no
   * price, rate or fee. The first answer in a sentence holds.
   */
  @Nullable Candidate choose(Sentence sentence, int at, @Nullable Target ruled) {
    Optional<Candidate> known = chosen.get(sentence.at(at));
    if (known == null) {
      known = Optional.ofNullable(weigh(sentence, at, ruled));
      chosen.put(sentence.at(at), known);
    }
    return known.orElse(null);
  }

  /** What has been chosen for an amount cannot be. */
  void forget(Element figure) {
    chosen.remove(figure);
  }

  /** A sentence is over. */
  void leave(Sentence sentence) {
    chosen.clear();
    candidates.leave(sentence);
  }

  private @Nullable Candidate weigh(Sentence sentence, int at, @Nullable Target ruled) {
    List<Candidate> among = candidates.of(sentence, at);
    if (ruled != null && among.stream().noneMatch(c -> c.target().equals(ruled))) {
      return new Candidate(ruled, -1, 0);
    }
    choices.amount(this, sentence, at, among);
    Candidate best = null;
    Arrays.fill(around, UNKNOWN);
    Consumer<Sort> known = sort -> sum.add(around(sentence, at, sort));
    show(sentence, at, among, null, ruled, sum, known);
    int most = sum.take();
    for (Candidate candidate : among) {
      show(sentence, at, among, candidate, ruled, sum, known);
      int evidence = sum.take();
      if (evidence > most) {
        most = evidence;
        best = candidate;
      }
    }
    return best;
  }

  /** What the signs around an amount weigh for a sort: the same for all candidates of that sort. */
  private int around(Sentence sentence, int at, Sort sort) {
    if (around[sort.ordinal()] == UNKNOWN) {
      signs.around(sentence, at, sort, beside);
      around[sort.ordinal()] = beside.take();
    }
    return around[sort.ordinal()];
  }

  /** Shows all signs for a candidate, or for none of them. */
  void show(
      Sentence sentence,
      int at,
      List<Candidate> among,
      @Nullable Candidate candidate,
      @Nullable Target ruled,
      Signs to) {
    Consumer<Sort> around = sort -> signs.around(sentence, at, sort, to);
    show(sentence, at, among, candidate, ruled, to, around);
  }

  private void show(
      Sentence sentence,
      int at,
      List<Candidate> among,
      @Nullable Candidate candidate,
      @Nullable Target ruled,
      Signs to,
      Consumer<Sort> around) {
    if (candidate == null) {
      around.accept(Sort.NONE);
      to.fact(Signs.Fact.RULE, Sort.ANY, ruled == null ? 1 : 0);
      return;
    }
    around.accept(candidate.sort());
    if (candidate.target() instanceof Target.Paid) {
      around.accept(Sort.FEE);
    }
    signs.of(sentence, at, candidate, rival(among, at), to);
    to.fact(Signs.Fact.RULE, Sort.ANY, candidate.target().equals(ruled) ? 1 : 0);
  }

  /** Whether the sentence itself names something that the amount may be paid for. */
  private static int rival(List<Candidate> among, int at) {
    int rival = 0;
    for (Candidate candidate : among) {
      boolean named = candidate.at() >= 0 && !(candidate.target() instanceof Target.Paid);
      if (named && candidate.at() < at) {
        return 1;
      }
      rival = named ? 2 : rival;
    }
    return rival;
  }
}
