package org.farbank.reader;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.farbank.observation.Kind;
import org.farbank.pack.Good;
import org.farbank.reader.Signs.Sort;
import org.farbank.score.Label;
import org.farbank.score.LabelledReport;
import org.jspecify.annotations.Nullable;

/** Notes for fitting each choice that is made in a report, and what its labels say of it. */
final class Lessons implements Choices {

  private final LabelledReport labelled;
  private final FitWeights fits;

  Lessons(LabelledReport labelled, FitWeights fits) {
    this.labelled = labelled;
    this.fits = fits;
  }

  @Override
  public void amount(Linker linker, Sentence sentence, int at, List<Candidate> among) {
    Element figure = sentence.at(at);
    Set<Integer> right = new TreeSet<>();
    boolean claimed = false;
    for (Label label : labelled.labels()) {
      if (isOf(label, figure)) {
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
    fits.amounts.add(signs, right.isEmpty() ? Set.of(among.size()) : right);
  }

  @Override
  public void bank(Banks banks, Sentence sentence, int at, Good good) {
    Set<Integer> right = new TreeSet<>();
    List<String> both = fits.pack.countries();
    for (Label label : labelled.labels()) {
      boolean price = label.kind() == Kind.PRICE && label.agrees("good", good.id());
      if (price && isOf(label, sentence.at(at))) {
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
      fits.amounts.add(signs, right);
    }
  }

  @Override
  public void flow(Around around, Sentence sentence, int at, Good good) {
    boolean crosses = false;
    for (Label label : labelled.labels()) {
      boolean same = label.kind() == Kind.FLOW && label.agrees("good", good.id());
      if (same && meets(label, sentence.start(), sentence.end())) {
        if (!label.required()) {
          return;
        }
        crosses = true;
      }
    }
    Collected seen = new Collected();
    around.show(sentence, at, good.id(), seen);
    fits.flows.add(List.of(seen.signs, new TreeSet<>()), Set.of(crosses ? 0 : 1));
  }

  @Override
  public void power(Jurisdiction jurisdiction, Match match) {
    Set<Integer> right = new TreeSet<>();
    List<String> both = fits.pack.countries();
    int start = match.sentence().at(match.first()).start;
    int end = match.sentence().at(match.last()).end;
    for (Label label : labelled.labels()) {
      boolean same = label.kind().code().equals(match.rule().gives()) && ofType(label, match);
      if (same && meets(label, start, end)) {
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
      fits.powers.add(signs, right);
    }
  }

  @Override
  public void event(Eventful eventful, Sentence sentence) {
    for (Kind kind : Eventful.KINDS) {
      List<Label> told = new ArrayList<>();
      for (Label label : labelled.labels()) {
        if (label.kind() == kind && meets(label, sentence.start(), sentence.end())) {
          told.add(label);
        }
      }
      boolean required = told.stream().anyMatch(Label::required);
      if (!required && !told.isEmpty()) {
        continue;
      }
      List<Sort> sorts = Eventful.sorts(kind);
      Objects.requireNonNull(fits.events.get(kind))
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
      Objects.requireNonNull(fits.types.get(kind)).add(signs, right);
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
      for (String name : fits.reader.classes().names(bits)) {
        if (!name.startsWith("=")) {
          signs.add(zone.code() + " " + sort.code() + " " + name);
        }
      }
    }
  }

  /** Whether a label speaks of an amount: its evidence holds it and its value is the same. */
  private boolean isOf(Label label, Element figure) {
    boolean held = meets(label, figure.start, figure.end);
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
  private boolean meets(Label label, int start, int end) {
    String text = labelled.report().text();
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
