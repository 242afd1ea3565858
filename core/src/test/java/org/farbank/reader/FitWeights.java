package org.farbank.reader;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.farbank.observation.Fields;
import org.farbank.observation.Kind;
import org.farbank.observation.Observation;
import org.farbank.pack.Good;
import org.farbank.pack.Pack;
import org.farbank.reader.Signs.Sort;
import org.farbank.score.Label;
import org.farbank.score.LabelledReport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Fits the weights of the reader on labelled reports: {@code FitWeights PACK OUT FOLDER...}. What a
 * rule proposes is no sign in fitting, since most rules were written for these very reports: its
 * weight is set by hand.
 */
final class FitWeights {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int AMOUNT_RULE = 120;
  private static final int FLOW_RULE = 200;
  private static final int EVENT_RULE = 340;
  private static final int EVENT_LEAST = -100;
  private static final int POWER_RULE = 50;

  /** Of the bank that is said beside, that is meant, to which goods are resold. */
  private static final int[] BANKS = {100000, 200, 1000};

  private final Fitting amounts = new Fitting(20, 0.0001, 0.0005);
  private final Fitting flows = new Fitting(6, 0.0015, 0.005);
  private final Fitting powers = new Fitting(6, 0.0005, 0.002);
  private final Map<Kind, Fitting> events = new EnumMap<>(Kind.class);
  private final Map<Kind, Fitting> types = new EnumMap<>(Kind.class);
  private final Reader reader;
  private final Pack pack;

  private FitWeights(Pack pack) {
    this.pack = pack;
    this.reader = Reader.of("en", pack);
    for (Kind kind : Eventful.KINDS) {
      events.put(kind, new Fitting(6, 0.0006, 0.0015));
      types.put(kind, new Fitting(6, 0.002, 0.005));
    }
  }

  public static void main(String[] args) throws IOException {
    FitWeights fit = new FitWeights(Pack.load(Path.of(args[0])));
    for (int i = 2; i < args.length; i++) {
      try (Stream<Path> files = Files.list(Path.of(args[i]))) {
        for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
          fit.read(LabelledReport.read(file));
        }
      }
    }
    for (Rule rule : fit.reader.rules()) {
      for (Rule.Example example : rule.examples()) {
        fit.read(rule, example);
      }
    }
    fit.write(Path.of(args[1]));
  }

  private void write(Path folder) throws IOException {
    List<String> amount = new ArrayList<>(List.of("is-rule any 1 " + AMOUNT_RULE));
    for (int i = 0; i < BANKS.length; i++) {
      amount.add("is-bank-rule any " + (i + 1) + " " + BANKS[i]);
    }
    amount.addAll(amounts.fitted());
    write(folder, "amounts.weights", "What an amount is paid for, and on which bank", amount);
    List<String> flow = new ArrayList<>(List.of("is-rule any 1 " + FLOW_RULE));
    flow.addAll(flows.fitted());
    write(folder, "flow.weights", "Whether a good crosses the border", flow);
    List<String> power = new ArrayList<>(List.of("is-rule any 1 " + POWER_RULE));
    power.addAll(powers.fitted());
    write(folder, "power.weights", "Whose enforcers or rules a claim is about", power);
    List<String> event = new ArrayList<>();
    for (Kind kind : Eventful.KINDS) {
      event.add("is-rule " + Eventful.sorts(kind).getFirst().code() + " 1 " + EVENT_RULE);
      event.add("is-rule " + Eventful.sorts(kind).getFirst().code() + " 0 " + EVENT_LEAST);
      event.addAll(Objects.requireNonNull(events.get(kind)).fitted());
      event.addAll(Objects.requireNonNull(types.get(kind)).fitted());
    }
    write(folder, "event.weights", "Of which events a sentence tells", event);
  }

  private static void write(Path folder, String name, String title, List<String> weights)
      throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add("# " + title + ", in hundredths of a unit of evidence; see docs/reading.md.");
    lines.add("# Fitted by FitWeights, but for what a rule proposes.");
    lines.addAll(weights);
    Files.write(folder.resolve(name), lines);
    System.out.println(name + ": " + weights.size() + " weights");
  }

  /** Reads a report as its rules alone would, and notes every choice that its labels tell. */
  private void read(LabelledReport labelled) {
    ruled(
        labelled.report(),
        new Choices() {
          @Override
          public void amount(Linker linker, Sentence sentence, int at, List<Candidate> among) {
            note(labelled, linker, sentence, at, among);
          }

          @Override
          public void bank(Banks banks, Sentence sentence, int at, Good good) {
            note(labelled, banks, sentence, at, good);
          }

          @Override
          public void flow(Around around, Sentence sentence, int at, Good good) {
            note(labelled, around, sentence, at, good);
          }

          @Override
          public void power(Jurisdiction jurisdiction, Match match) {
            note(labelled, jurisdiction, match);
          }

          @Override
          public void event(Eventful eventful, Sentence sentence) {
            note(labelled, eventful, sentence);
          }
        });
  }

  /** Reads an example, whose labels are what its rules read; only what it asks for is required. */
  private void read(Rule rule, Rule.Example example) {
    Report report = new Report("example", "en", LocalDate.of(2023, 4, 3), example.text());
    List<Label> labels = new ArrayList<>();
    for (Observation observation : ruled(report, Choices.UNSEEN)) {
      ObjectNode json = JSON.createObjectNode();
      Fields.of(observation).forEach((name, value) -> json.putPOJO(name, value));
      boolean asked = rule.gives().equals(observation.kind().code());
      json.put("required", asked || rule.gives().equals("likely"));
      json.put("evidence", observation.evidence().text());
      labels.add(new Label(JSON.readTree(json.toString())));
    }
    read(new LabelledReport(report, labels));
  }

  private List<Observation> ruled(Report report, Choices choices) {
    Resource rules =
        new Resource(
            "rules only",
            List.of(
                "is-rule any 1 100000",
                "is-bank-rule any 1 100000",
                "is-bank-rule any 2 100000",
                "is-bank-rule any 3 100000"));
    SignWeights only = SignWeights.of(rules, reader.classes());
    SignWeights none = SignWeights.of(new Resource("rules only", ruledEvents()), reader.classes());
    return reader.desk(new Weights(only, only, only, none, choices)).read(report).observations();
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
    amounts.add(signs, right.isEmpty() ? Set.of(among.size()) : right);
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
      amounts.add(signs, right);
    }
  }

  private void note(LabelledReport labelled, Around around, Sentence sentence, int at, Good good) {
    boolean crosses = false;
    for (Label label : labelled.labels()) {
      boolean same = label.kind() == Kind.FLOW && label.agrees("good", good.id());
      if (same && meets(label, labelled.report().text(), sentence.start(), sentence.end())) {
        if (!label.required()) {
          return;
        }
        crosses = true;
      }
    }
    Collected seen = new Collected();
    around.show(sentence, at, good.id(), seen);
    flows.add(List.of(seen.signs, new TreeSet<>()), Set.of(crosses ? 0 : 1));
  }

  private void note(LabelledReport labelled, Jurisdiction jurisdiction, Match match) {
    Set<Integer> right = new TreeSet<>();
    List<String> both = pack.countries();
    int start = match.sentence().at(match.first()).start;
    int end = match.sentence().at(match.last()).end;
    for (Label label : labelled.labels()) {
      boolean same = label.kind().code().equals(match.rule().gives()) && ofType(label, match);
      if (same && meets(label, labelled.report().text(), start, end)) {
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
        jurisdiction.show(match, bank, seen);
        signs.add(seen.signs);
      }
      powers.add(signs, right);
    }
  }

  /** What a rule reads is so, and nothing else. */
  private static List<String> ruledEvents() {
    return Eventful.KINDS.stream()
        .map(kind -> "is-rule " + Eventful.sorts(kind).getFirst().code() + " 1 100000")
        .toList();
  }

  private void note(LabelledReport labelled, Eventful eventful, Sentence sentence) {
    for (Kind kind : Eventful.KINDS) {
      List<Label> told = new ArrayList<>();
      for (Label label : labelled.labels()) {
        if (label.kind() == kind
            && meets(label, labelled.report().text(), sentence.start(), sentence.end())) {
          told.add(label);
        }
      }
      boolean required = told.stream().anyMatch(Label::required);
      if (!required && !told.isEmpty()) {
        continue;
      }
      List<Sort> sorts = Eventful.sorts(kind);
      Objects.requireNonNull(events.get(kind))
          .add(
              List.of(signs(eventful, sentence, sorts.getFirst()), new TreeSet<>()),
              Set.of(required ? 0 : 1));
      if (required) {
        type(kind, told, eventful, sentence);
      }
    }
  }

  /** Notes which of its types a kind has that a sentence tells of. */
  private void type(Kind kind, List<Label> told, Eventful eventful, Sentence sentence) {
    List<Sort> sorts = Eventful.sorts(kind);
    List<Set<String>> signs = new ArrayList<>();
    Set<Integer> right = new TreeSet<>();
    for (int i = 1; i < sorts.size(); i++) {
      signs.add(signs(eventful, sentence, sorts.get(i)));
      String code = Eventful.code(kind, i - 1);
      if (told.stream().anyMatch(label -> label.agrees(Eventful.field(kind), code))) {
        right.add(i - 1);
      }
    }
    if (!right.isEmpty()) {
      Objects.requireNonNull(types.get(kind)).add(signs, right);
    }
  }

  private Set<String> signs(Eventful eventful, Sentence sentence, Sort sort) {
    Collected seen = new Collected();
    eventful.show(sentence, sort, seen);
    return seen.signs;
  }

  /** Whether a label is of the type that a rule gives, where it gives one. */
  private static boolean ofType(Label label, Match match) {
    for (String field : List.of("type", "form", "trend")) {
      String type = match.rule().fields().get(field);
      if (type != null && label.states(field)) {
        return label.agrees(field, type);
      }
    }
    return true;
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
    boolean held = meets(label, text, figure.start, figure.end);
    boolean kind =
        label.kind() == Kind.PRICE
            || label.kind() == Kind.EXCHANGE_RATE
            || label.kind() == Kind.FEE;
    if (!held || !kind) {
      return false;
    }
    return label.kind() == Kind.EXCHANGE_RATE || holds(label, "amount", figure.amount(), null);
  }

  /** Whether the evidence of a label meets a part of the text. */
  private static boolean meets(Label label, String text, int start, int end) {
    String evidence = label.json().path("evidence").asString();
    for (int i = text.indexOf(evidence); i >= 0; i = text.indexOf(evidence, i + 1)) {
      if (start < i + evidence.length() && end > i) {
        return true;
      }
    }
    return false;
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
}
