package org.farbank.desk.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.farbank.desk.store.Store;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What stands in the store beside facts: who decided on them, how reliable their partner is. */
@Component
class Beside {
  /** Of a partner whom nobody has judged, and of nobody: it cannot be judged. */
  private static final String UNKNOWN = "F";

  private final Store store;

  Beside(Store store) {
    this.store = store;
  }

  Map<UUID, Item.Decider> deciders(UUID report) {
    Map<UUID, Item.Decider> deciders = new HashMap<>();
    store
        .sql()
        .sql(
            "select o.id, a.name, o.decided from observation o join account a on a.id ="
                + " o.decided_by where o.report = ?")
        .param(report)
        .query(
            (ResultSet row) -> {
              deciders.put(row.getObject("id", UUID.class), decider(row));
            });
    return deciders;
  }

  Optional<Item.Decider> decider(UUID observation) {
    return store
        .sql()
        .sql(
            "select a.name, o.decided from observation o join account a on a.id = o.decided_by"
                + " where o.id = ?")
        .param(observation)
        .query((row, number) -> decider(row))
        .optional();
  }

  private static Item.Decider decider(ResultSet row) throws SQLException {
    return new Item.Decider(row.getString("name"), row.getObject("decided", OffsetDateTime.class));
  }

  /** The Admiralty letter of a partner. */
  String reliability(@Nullable UUID partner) {
    return partner == null
        ? UNKNOWN
        : store
            .sql()
            .sql("select reliability from partner where id = ?")
            .param(partner)
            .query(String.class)
            .optional()
            .orElse(UNKNOWN);
  }
}
