package org.farbank.desk.table;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.farbank.desk.fact.Fact;
import org.farbank.pack.TableForm.Column;

/**
 * A table with all that is wrong with it.
 *
 * @param problems by row; where one is of the whole file, nothing can be imported
 * @param bad the lines with a problem that only the table's publisher or its form can mend
 * @param strange the lines with a name that the pack does not know
 * @param known the lines that the desk has already
 */
public record Sheet(
    Reading reading,
    List<Grid.Line> lines,
    List<Problem> problems,
    BitSet bad,
    BitSet strange,
    BitSet known) {

  /**
   * What becomes of the rows of a table.
   *
   * @param imported rows that are new observations
   * @param known rows that the desk has already
   * @param left rows that are left out, or hold up the others
   * @param held whether a person has to mend or choose something first
   */
  public record Outcome(int rows, int imported, int known, int left, boolean held) {}

  /** Copies the list; the sets are not changed any more. */
  public Sheet {
    lines = List.copyOf(lines);
    problems = List.copyOf(problems);
  }

  /** The table's headings. */
  List<String> heading() {
    return reading.headings();
  }

  /** Whether nothing of it can be imported. */
  public boolean unusable() {
    return problems.stream().anyMatch(problem -> problem.trouble().ofFile());
  }

  /** How many problems there are of each sort, in the order of the sorts. */
  public Map<Trouble, Integer> counts() {
    Map<Trouble, Integer> counts = new EnumMap<>(Trouble.class);
    problems.forEach(problem -> counts.merge(problem.trouble(), 1, Integer::sum));
    return counts;
  }

  /** How many rows have a name that the pack does not know, and no other problem. */
  public int foreignRows() {
    BitSet rows = (BitSet) strange.clone();
    rows.andNot(bad);
    return rows.cardinality();
  }

  /** What becomes of the rows with these choices. */
  public Outcome outcome(Choices choices) {
    BitSet taken = taken(choices);
    BitSet before = (BitSet) taken.clone();
    before.and(known);
    int left = lines.size() - taken.cardinality();
    int known = before.cardinality();
    boolean held = unusable() || (left > 0 && !choices.leaveOut()) || taken.isEmpty();
    return new Outcome(lines.size(), taken.cardinality() - known, known, left, held);
  }

  /** The lines that become observations, or are some already. */
  BitSet taken(Choices choices) {
    BitSet taken = new BitSet(lines.size());
    if (!unusable()) {
      taken.set(0, lines.size());
      taken.andNot(bad);
      if (!choices.foreign()) {
        taken.andNot(strange);
      }
    }
    return taken;
  }

  /** The identifier of a line's fact: the same whenever the same outlet says the same. */
  UUID id(int i, String outlet) {
    var said = new StringBuilder(outlet);
    Grid.Line line = lines.get(i);
    for (Column column : Column.values()) {
      boolean figure = column == Column.PRICE || column == Column.RATE;
      String word = reading.said(line, column);
      said.append('\n')
          .append(
              figure && !word.isEmpty()
                  ? reading.number(line).orElseThrow().stripTrailingZeros().toPlainString()
                  : word);
    }
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(said.toString().getBytes(StandardCharsets.UTF_8));
      var bytes = java.nio.ByteBuffer.wrap(hash);
      return new UUID(bytes.getLong(), bytes.getLong());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** A line as a confirmed observation. */
  Fact fact(int i, Source source, LocalDate received) {
    return new Fact(
        id(i, source.outlet()),
        null,
        null,
        source.outlet(),
        received,
        Fact.State.CONFIRMED,
        false,
        reading.fields(lines.get(i)),
        null,
        source.reliability(),
        source.credibility(),
        0);
  }
}
