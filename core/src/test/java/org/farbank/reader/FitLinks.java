package org.farbank.reader;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.farbank.observation.Kind;
import org.farbank.pack.Good;
import org.farbank.pack.Pack;
import org.farbank.score.Label;
import org.farbank.score.LabelledReport;
import org.jspecify.annotations.Nullable;

/**
 * Fits {@code amounts.weights} on labelled reports: {@code FitLinks PACK OUT FOLDER...}. A
 * conditional logistic model over the candidates of each amount, with AdaGrad, an L2 penalty and a
 * fixed seed; signs seen seldom and small weights are left out. What a rule proposes is no sign in
 * fitting, since most rules were written for these very reports: its weight is set by hand.
 */
final class FitLinks {

  private static final int SELDOM = 20;
  private static final int ROUNDS = 25;
  private static final double STEP = 0.15;
  private static final double PENALTY = 0.003;
  private static final double SMALL = 0.1;
  private static final int RULE = 220;

  /** Of the bank that is said beside, that is meant, to which goods are resold. */
  private static final int[] BANKS = {100000, 200, 1000};

  /** An amount: the signs of each candidate, the last of none, and which of them are right. */
  private record Case(List<Set<String>> signs, Set<Integer> right) {}

  private final List<Case> cases = new ArrayList<>();
  private final Reader reader;
  private final Pack pack;

  private FitLinks(Pack pack) {
    this.pack = pack;
    this.reader = Reader.of("en", pack);
  }

  public static void main(String[] args) throws IOException {
    FitLinks fit = new FitLinks(Pack.load(Path.of(args[0])));
    for (int i = 2; i < args.length; i++) {
      try (Stream<Path> files = Files.list(Path.of(args[i]))) {
        for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
          fit.read(LabelledReport.read(file));
        }
      }
    }
    Files.write(Path.of(args[1]), fit.fitted());
  }

  private void read(LabelledReport labelled) {
    Resource rules =
        new Resource(
            "rules only",
            List.of(
                "is-rule any 1 100000",
                "is-bank-rule any 1 100000",
                "is-bank-rule any 2 100000",
                "is-bank-rule any 3 100000"));
    Weights weights =
        new Weights(
            FlowWeights.of("en", reader.classes()), LinkWeights.of(rules, reader.classes()));
    Linker.Log log =
        new Linker.Log() {
          @Override
          public void choice(Linker linker, Sentence sentence, int at, List<Candidate> among) {
            note(labelled, linker, sentence, at, among);
          }

          @Override
          public void bank(
              Banks banks, Sentence sentence, int at, Good good, String ruled, Banks.Proposed how) {
            note(labelled, banks, sentence, at, good);
          }
        };
    reader.desk(weights, log).read(labelled.report());
  }

  private void note(
      LabelledReport labelled, Linker linker, Sentence sentence, int at, List<Candidate> among) {
    Element figure = sentence.at(at);
    Set<Integer> right = new TreeSet<>();
    boolean claimed = false;
    for (Label label : labelled.labels()) {
      if (isOf(label, labelled.report().text(), figure)) {
        if (!label.required()) {
          return;
        }
        claimed = true;
        for (int i = 0; i < among.size(); i++) {
          if (agrees(label, among.get(i).target(), figure.amount())) {
            right.add(i);
          }
        }
      }
    }
    if (claimed && right.isEmpty()) {
      return;
    }
    List<Set<String>> signs = new ArrayList<>();
    for (Candidate candidate : among) {
      signs.add(signs(linker, sentence, at, among, candidate));
    }
    signs.add(signs(linker, sentence, at, among, null));
    cases.add(new Case(signs, right.isEmpty() ? Set.of(among.size()) : right));
  }

  private void note(LabelledReport labelled, Banks banks, Sentence sentence, int at, Good good) {
    Set<Integer> right = new TreeSet<>();
    List<String> both = pack.countries();
    for (Label label : labelled.labels()) {
      boolean price = label.kind() == Kind.PRICE && label.agrees("good", good.id());
      if (price && isOf(label, labelled.report().text(), sentence.at(at))) {
        for (int i = 0; i < both.size(); i++) {
          if (label.agrees("country", both.get(i))) {
            right.add(i);
          }
        }
      }
    }
    if (right.size() == 1) {
      List<Set<String>> signs = new ArrayList<>();
      for (String bank : both) {
        Collected seen = new Collected();
        banks.show(sentence, at, good, bank, "", Banks.Proposed.SAID, seen);
        signs.add(seen.signs);
      }
      cases.add(new Case(signs, right));
    }
  }

  private Set<String> signs(
      Linker linker,
      Sentence sentence,
      int at,
      List<Candidate> among,
      @Nullable Candidate candidate) {
    Collected seen = new Collected();
    linker.show(sentence, at, among, candidate, null, seen);
    return seen.signs;
  }

  /** The names of the signs that are shown, but for what rules propose. */
  private final class Collected implements Signs {

    private final Set<String> signs = new TreeSet<>();

    @Override
    public void fact(Fact fact, Sort sort, int value) {
      if (fact != Fact.RULE && fact != Fact.BANK_RULE) {
        signs.add("is-" + fact.code() + " " + sort.code() + " " + value);
      }
    }

    @Override
    public void words(Zone zone, Sort sort, long[] bits) {
      for (String name : reader.classes().names(bits)) {
        if (!name.startsWith("=")) {
          signs.add(zone.code() + " " + sort.code() + " " + name);
        }
      }
    }
  }

  /** Whether a label speaks of an amount: its evidence holds it and its value is the same. */
  private static boolean isOf(Label label, String text, Element figure) {
    String evidence = label.json().path("evidence").asString();
    boolean held = false;
    for (int i = text.indexOf(evidence); i >= 0; i = text.indexOf(evidence, i + 1)) {
      held |= figure.start < i + evidence.length() && figure.end > i;
    }
    boolean kind =
        label.kind() == Kind.PRICE
            || label.kind() == Kind.EXCHANGE_RATE
            || label.kind() == Kind.FEE;
    if (!held || !kind) {
      return false;
    }
    return label.kind() == Kind.EXCHANGE_RATE || holds(label, "amount", figure.amount(), null);
  }

  private static boolean holds(
      Label label, String field, Amount amount, @Nullable BigDecimal units) {
    BigDecimal by = units == null ? BigDecimal.ONE : units;
    return label.agrees(field, amount.low().divide(by, MathContext.DECIMAL64))
        || amount.high() != null
            && label.agrees(field, amount.high().divide(by, MathContext.DECIMAL64));
  }

  private static boolean agrees(Label label, Target target, Amount amount) {
    return switch (target) {
      case Target.Traded traded ->
          label.kind() == Kind.PRICE
              && traded.goods().stream().allMatch(good -> label.agrees("good", good.id()));
      case Target.Exchanged rate ->
          label.kind() == Kind.EXCHANGE_RATE
              && label.agrees("base_currency", rate.currency().id())
              && holds(label, "rate", amount, rate.units());
      case Target.Paid paid -> label.kind() == Kind.FEE && label.agrees("type", paid.type().code());
    };
  }

  private List<String> fitted() {
    Map<String, Integer> counts = new HashMap<>();
    for (Case one : cases) {
      Set<String> all = new HashSet<>();
      one.signs().forEach(all::addAll);
      all.forEach(sign -> counts.merge(sign, 1, Integer::sum));
    }
    cases.forEach(one -> one.signs().forEach(s -> s.removeIf(sign -> counts.get(sign) < SELDOM)));
    Map<String, double[]> weights = new TreeMap<>();
    Random random = new Random(7);
    for (int round = 0; round < ROUNDS; round++) {
      Collections.shuffle(cases, random);
      cases.forEach(one -> learn(one, weights));
    }
    List<String> lines = new ArrayList<>();
    lines.add(
        "# What an amount is paid for, in hundredths of a unit of evidence; see docs/reading.md.");
    lines.add("# Fitted by FitLinks, but for what a rule proposes.");
    lines.add("is-rule any 1 " + RULE);
    for (int i = 0; i < BANKS.length; i++) {
      lines.add("is-bank-rule any " + (i + 1) + " " + BANKS[i]);
    }
    weights.forEach(
        (sign, weight) -> {
          if (Math.abs(weight[0]) >= SMALL) {
            lines.add(sign + " " + Math.round(weight[0] * 100));
          }
        });
    System.out.println(cases.size() + " amounts, " + lines.size() + " weights");
    return lines;
  }

  private static void learn(Case one, Map<String, double[]> weights) {
    double[] shares = shares(one, weights);
    double sum = one.right().stream().mapToDouble(i -> shares[i]).sum();
    for (int i = 0; i < shares.length; i++) {
      double error = (one.right().contains(i) ? shares[i] / sum : 0) - shares[i];
      for (String sign : one.signs().get(i)) {
        double[] weight = weights.computeIfAbsent(sign, s -> new double[2]);
        double gradient = error - PENALTY * weight[0];
        weight[1] += gradient * gradient;
        weight[0] += STEP * gradient / (1e-6 + Math.sqrt(weight[1]));
      }
    }
  }

  private static double[] shares(Case one, Map<String, double[]> weights) {
    double[] shares = new double[one.signs().size()];
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < shares.length; i++) {
      for (String sign : one.signs().get(i)) {
        double[] weight = weights.get(sign);
        shares[i] += weight == null ? 0 : weight[0];
      }
      most = Math.max(most, shares[i]);
    }
    double sum = 0;
    for (int i = 0; i < shares.length; i++) {
      shares[i] = Math.exp(shares[i] - most);
      sum += shares[i];
    }
    for (int i = 0; i < shares.length; i++) {
      shares[i] /= sum;
    }
    return shares;
  }
}
