package org.farbank.desk.find;

import java.util.List;
import java.util.UUID;
import org.farbank.desk.account.Account;
import org.farbank.desk.store.Store;
import org.springframework.stereotype.Component;

/** Searches that a person comes back to. */
@Component
public final class SavedSearches {
  /** A search under a name; {@code query} are parameters of an address. */
  public record Saved(UUID id, String name, String query) {}

  private final Store store;

  SavedSearches(Store store) {
    this.store = store;
  }

  List<Saved> of(Account account) {
    return store
        .sql()
        .sql("select id, name, query from saved_search where account = ? order by name")
        .param(account.id())
        .query(Saved.class)
        .list();
  }

  void save(Account account, String name, Query query) {
    store
        .sql()
        .sql("insert into saved_search (id, account, name, query) values (?, ?, ?, ?)")
        .params(UUID.randomUUID(), account.id(), name, query.at(1).parameters())
        .update();
  }

  void remove(Account account, UUID id) {
    store
        .sql()
        .sql("delete from saved_search where id = ? and account = ?")
        .params(id, account.id())
        .update();
  }
}
