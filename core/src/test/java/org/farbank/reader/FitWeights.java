package org.farbank.reader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.farbank.observation.Fields;
import org.farbank.observation.Kind;
import org.farbank.observation.Observation;
import org.farbank.pack.Pack;
import org.farbank.score.Label;
import org.farbank.score.LabelledReport;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Fits the weights of the reader on labelled reports: {@code FitWeights PACK LANGUAGE OUT
 * FOLDER...}. What a rule proposes is no sign in fitting, since most rules were written for these
 * very reports: its weight is set by hand.
 */
final class FitWeights {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int AMOUNT_RULE = 120;
  private static final int FLOW_RULE = 200;
  private static final int EVENT_RULE = 400;

  /** Against what no rule reads, by how often that is wrong. */
  private static final Map<Kind, Integer> EVENT_LEAST =
      Map.of(
          Kind.ENFORCEMENT, -300,
          Kind.RESTRICTION, -100,
          Kind.INCIDENT, -150,
          Kind.CORRUPTION, -100,
          Kind.TRADE_ACTIVITY, -300);

  private static final int POWER_RULE = 50;

  /** Of the bank that is said beside, that is meant, to which goods are resold. */
  private static final int[] BANKS = {100000, 200, 1000};

  final Fitting amounts = new Fitting(20, 0.0001, 0.0005);
  final Fitting flows = new Fitting(6, 0.0015, 0.005);
  final Fitting powers = new Fitting(6, 0.0005, 0.002);
  final Map<Kind, Fitting> events = new EnumMap<>(Kind.class);
  final Map<Kind, Fitting> types = new EnumMap<>(Kind.class);
  final Reader reader;
  final Pack pack;

  private FitWeights(Pack pack, String language) {
    this.pack = pack;
    this.reader = Reader.of(language, pack);
    for (Kind kind : Eventful.KINDS) {
      events.put(kind, new Fitting(6, 0.0006, 0.0015));
      types.put(kind, new Fitting(6, 0.002, 0.005));
    }
  }

  public static void main(String[] args) throws IOException {
    FitWeights fit = new FitWeights(Pack.load(Path.of(args[0])), args[1]);
    for (int i = 3; i < args.length; i++) {
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
    fit.write(Path.of(args[2]));
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
      event.add(
          "is-rule " + Eventful.sorts(kind).getFirst().code() + " 0 " + EVENT_LEAST.get(kind));
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
    ruled(labelled.report(), new Lessons(labelled, this));
  }

  /** Reads an example, whose labels are what its rules read; only what it asks for is required. */
  private void read(Rule rule, Rule.Example example) {
    Report report =
        new Report("example", reader.language(), LocalDate.of(2023, 4, 3), example.text());
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
    return reader.desk(Weights.rulesOnly(reader.classes(), choices)).read(report).observations();
  }
}
