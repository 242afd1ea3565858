package org.farbank.desk.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.farbank.desk.account.Account;
import org.farbank.desk.account.Role;
import org.farbank.desk.store.Store;
import org.springframework.stereotype.Component;

/** Roles that wait for a second pair of eyes. */
@Component
final class Requests {
  private static final String COLUMNS =
      "select id, subject, detail, asked_by, asked from request where kind = 'role'";

  private final Store store;
  private final Clock clock;

  Requests(Store store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * Somebody asked that an account be given a role.
   *
   * @param subject the account that would get it
   */
  record Request(UUID id, UUID subject, Role role, UUID askedBy, OffsetDateTime asked) {}

  /** All that wait, the oldest first. */
  List<Request> all() {
    return store.sql().sql(COLUMNS + " order by asked").query(Requests::request).list();
  }

  Optional<Request> find(UUID id) {
    return store.sql().sql(COLUMNS + " and id = ?").param(id).query(Requests::request).optional();
  }

  /** Adds a request; one is enough. */
  void ask(Account by, Account subject, Role role) {
    if (all().stream().noneMatch(r -> r.subject().equals(subject.id()) && r.role() == role)) {
      store
          .sql()
          .sql(
              "insert into request (id, kind, subject, detail, asked_by, asked)"
                  + " values (?, 'role', ?, ?, ?, ?)")
          .params(UUID.randomUUID(), subject.id(), role.code(), by.id(), OffsetDateTime.now(clock))
          .update();
    }
  }

  /** Ends a request; whether it was still there. */
  boolean end(UUID id) {
    return store.sql().sql("delete from request where id = ?").param(id).update() == 1;
  }

  /** Ends what an account asked for and what was asked for it. */
  void endAll(UUID account) {
    store
        .sql()
        .sql("delete from request where kind = 'role' and (subject = ? or asked_by = ?)")
        .params(account, account)
        .update();
  }

  private static Request request(ResultSet row, int number) throws SQLException {
    return new Request(
        row.getObject("id", UUID.class),
        row.getObject("subject", UUID.class),
        Role.valueOf(row.getString("detail").toUpperCase(Locale.ROOT)),
        row.getObject("asked_by", UUID.class),
        row.getObject("asked", OffsetDateTime.class));
  }
}
