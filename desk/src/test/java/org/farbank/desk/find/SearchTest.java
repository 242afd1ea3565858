package org.farbank.desk.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** The columns find and count what a plain look at every fact does. */
class SearchTest {
  private record Row(
      UUID id, Map<Dimension, String> values, Optional<LocalDate> from, Optional<LocalDate> to) {
    boolean fits(Query query, Optional<Dimension> except) {
      boolean values =
          query.values().entrySet().stream()
              .filter(e -> except.map(d -> d != e.getKey()).orElse(true))
              .allMatch(
                  e ->
                      this.values.containsKey(e.getKey())
                          && e.getValue().contains(this.values.get(e.getKey())));
      if (query.from().isEmpty() && query.to().isEmpty()) {
        return values;
      }
      boolean known = from.isPresent() || to.isPresent();
      boolean before =
          from.isPresent() && query.to().isPresent() && from.get().isAfter(query.to().get());
      boolean after =
          to.isPresent() && query.from().isPresent() && to.get().isBefore(query.from().get());
      return values && known && !before && !after;
    }
  }

  @RepeatedTest(20)
  void agreesWithALookAtEveryFact(RepetitionInfo repetition) {
    var random = new Random(repetition.getCurrentRepetition());
    var columns = new Columns();
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < 3_000; i++) {
      Row row = row(random);
      columns.put(row.id(), row.values(), row.from(), row.to());
      rows.add(row);
      if (random.nextInt(10) == 0) {
        Row gone = rows.remove(random.nextInt(rows.size()));
        columns.remove(gone.id());
      }
    }
    Query query = query(random);
    var found = Search.in(columns, query);
    List<Row> expected = rows.stream().filter(row -> row.fits(query, Optional.empty())).toList();
    assertThat(found.total()).isEqualTo(expected.size());
    assertThat(Search.all(columns, query))
        .containsExactlyInAnyOrderElementsOf(expected.stream().map(Row::id).toList())
        .startsWith(found.page().toArray(new UUID[0]));
    for (Dimension dimension : Dimension.values()) {
      for (Search.Count count : found.facets().getOrDefault(dimension, List.of())) {
        long plain =
            rows.stream()
                .filter(row -> row.fits(query, Optional.of(dimension)))
                .filter(row -> count.value().equals(row.values().get(dimension)))
                .count();
        assertThat(count.count()).as(dimension + " " + count.value()).isEqualTo((int) plain);
      }
    }
  }

  @Test
  void aFactThatChangedIsThereOnce() {
    var columns = new Columns();
    var id = UUID.randomUUID();
    columns.put(id, Map.of(Dimension.GOOD, "goat"), Optional.empty(), Optional.empty());
    columns.put(id, Map.of(Dimension.GOOD, "sheep"), Optional.empty(), Optional.empty());
    assertThat(Search.in(columns, Query.ALL).total()).isEqualTo(1);
    assertThat(Search.in(columns, Query.ALL.toggled(Dimension.GOOD, "goat")).total()).isZero();
  }

  private static Row row(Random random) {
    Map<Dimension, String> values = new EnumMap<>(Dimension.class);
    for (Dimension dimension : Dimension.values()) {
      if (random.nextInt(8) != 0) {
        values.put(dimension, dimension.code() + random.nextInt(4));
      }
    }
    Optional<LocalDate> from = day(random);
    return new Row(
        new UUID(random.nextLong(), random.nextLong()),
        values,
        from,
        from.map(d -> d.plusDays(random.nextInt(10))));
  }

  private static Optional<LocalDate> day(Random random) {
    return random.nextInt(6) == 0
        ? Optional.empty()
        : Optional.of(LocalDate.of(2023, 1, 1).plusDays(random.nextInt(100)));
  }

  private static Query query(Random random) {
    Map<Dimension, Set<String>> values = new EnumMap<>(Dimension.class);
    for (Dimension dimension : Dimension.values()) {
      if (random.nextInt(2) == 0) {
        values.put(dimension, Set.of(dimension.code() + "1", dimension.code() + "2"));
      }
    }
    Optional<LocalDate> from = random.nextBoolean() ? day(random) : Optional.empty();
    return new Query(values, from, Optional.empty(), 1);
  }
}
