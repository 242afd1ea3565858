package org.farbank.desk.fact;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.farbank.desk.account.Account;
import org.farbank.desk.store.Store;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The observations in the store. */
@Component
public final class Facts {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
  private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

  private static final String INSERT =
      "insert into observation (id, report, partner, outlet, received, state, by_reader, kind, good,"
          + " place, country, day_from, day_to, amount, currency, unit, modality, fields, said,"
          + " reliability, credibility, version) values (:id, :report, :partner, :outlet, :received,"
          + " :state, :by_reader, :kind, :good, :place, :country, :day_from, :day_to, :amount,"
          + " :currency, :unit, :modality, :fields, :said, :reliability, :credibility, :version)";

  private final Store store;
  private final Clock clock;
  private final List<Consumer<Fact>> listeners = new CopyOnWriteArrayList<>();

  Facts(Store store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** Tells somebody of each fact that was decided or added, once that is durable. */
  public void listen(Consumer<Fact> listener) {
    listeners.add(listener);
  }

  /** The facts of a report, in no order. */
  public List<Fact> of(UUID report) {
    return store
        .sql()
        .sql("select * from observation where report = ?")
        .param(report)
        .query(Facts::fact)
        .list();
  }

  /** A fact. */
  public Optional<Fact> find(UUID id) {
    return store
        .sql()
        .sql("select * from observation where id = ?")
        .param(id)
        .query(Facts::fact)
        .optional();
  }

  /** The facts of identifiers, in their order; what is not there is left out. */
  public List<Fact> all(List<UUID> ids) {
    Map<UUID, Fact> found = new HashMap<>();
    for (int i = 0; i < ids.size(); i += 500) {
      store
          .sql()
          .sql("select * from observation where id in (:ids)")
          .param("ids", ids.subList(i, Math.min(ids.size(), i + 500)))
          .query(Facts::fact)
          .list()
          .forEach(fact -> found.put(fact.id(), fact));
    }
    return ids.stream().map(found::get).filter(Objects::nonNull).toList();
  }

  /** Hands over every confirmed fact, one at a time. */
  public void confirmed(Consumer<Fact> consumer) {
    try (var rows =
        store
            .sql()
            .sql("select * from observation where state = 'confirmed'")
            .query(Facts::fact)
            .stream()) {
      rows.forEach(consumer);
    }
  }

  /** Adds a fact. */
  public void add(Fact fact) {
    add(List.of(fact));
  }

  /** Adds facts, all of a report's at once. */
  @SuppressWarnings("unchecked") // a batch is an array of maps
  public void add(List<Fact> facts) {
    if (facts.isEmpty()) {
      return;
    }
    Map<String, ?>[] rows = facts.stream().map(Facts::columns).toArray(Map[]::new);
    new NamedParameterJdbcTemplate(store.source()).batchUpdate(INSERT, rows);
  }

  /**
   * Writes what a person decided.
   *
   * @param fact with the version that the person saw
   * @return whether it still had that version
   */
  public boolean decide(Fact fact, Account by) {
    return store
            .sql()
            .sql(
                "update observation set state = :state, kind = :kind, good = :good, place = :place,"
                    + " country = :country, day_from = :day_from, day_to = :day_to, amount ="
                    + " :amount, currency = :currency, unit = :unit, modality = :modality, fields ="
                    + " :fields, said = :said, reliability = :reliability, credibility ="
                    + " :credibility, decided_by = :decided_by, decided = :decided, version ="
                    + " version + 1 where id = :id and version = :version")
            .params(columns(fact))
            .param("decided_by", by.id())
            .param("decided", OffsetDateTime.now(clock))
            .update()
        == 1;
  }

  private static Map<String, @Nullable Object> columns(Fact fact) {
    Map<String, @Nullable Object> columns = new HashMap<>();
    columns.put("id", fact.id());
    columns.put("report", fact.report());
    columns.put("partner", fact.partner());
    columns.put("outlet", fact.outlet());
    columns.put("received", fact.received());
    columns.put("state", fact.state().code());
    columns.put("by_reader", fact.byReader());
    columns.put("kind", fact.text("kind").orElseThrow());
    columns.put("day_from", fact.day("from").orElse(null));
    columns.put("day_to", fact.day("to").orElse(null));
    columns.put("amount", fact.figure().orElse(null));
    for (String name : List.of("good", "place", "country", "currency", "unit")) {
      columns.put(name, fact.text(name).orElse(null));
    }
    columns.put("modality", fact.text("modality").orElse("stated"));
    columns.put("fields", JSON.writeValueAsString(fact.fields()));
    columns.put("said", fact.said() == null ? null : JSON.writeValueAsString(fact.said()));
    columns.put("reliability", fact.reliability());
    columns.put("credibility", fact.credibility());
    columns.put("version", fact.version());
    return columns;
  }

  /** To be called when what was added or decided is durable. */
  public void announce(Fact fact) {
    listeners.forEach(listener -> listener.accept(fact));
  }

  private static Fact fact(ResultSet row, int number) throws SQLException {
    return new Fact(
        row.getObject("id", UUID.class),
        row.getObject("report", UUID.class),
        row.getObject("partner", UUID.class),
        row.getString("outlet"),
        row.getObject("received", LocalDate.class),
        Fact.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        row.getBoolean("by_reader"),
        json(row.getString("fields")),
        row.getString("said") == null ? null : json(row.getString("said")),
        row.getString("reliability"),
        row.getObject("credibility", Integer.class),
        row.getInt("version"));
  }

  private static Map<String, Object> json(@Nullable String text) {
    return text == null ? Map.of() : JSON.readValue(text, MAP);
  }
}
