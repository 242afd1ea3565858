package org.farbank.desk.inbox;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.farbank.desk.account.Account;
import org.farbank.desk.account.Accounts;
import org.farbank.desk.account.Role;
import org.farbank.desk.store.Store;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** To whom reports are sealed. */
@Component
public final class Recipients {
  private final Accounts accounts;
  private final Store store;

  Recipients(Accounts accounts, Store store) {
    this.accounts = accounts;
    this.store = store;
  }

  /** Every active recipient who has a key. */
  public List<Account> all() {
    return accounts.with(Role.RECIPIENT).stream().filter(a -> a.recipient().isPresent()).toList();
  }

  /** Those among them who know a partner; everyone where no partner is known. */
  public List<Account> of(@Nullable UUID partner) {
    if (partner == null) {
      return all();
    }
    Set<UUID> knowing =
        store
            .sql()
            .sql("select account from partner_recipient where partner = ?")
            .param(partner)
            .query(UUID.class)
            .set(); // a stream would keep its connection
    return all().stream().filter(account -> knowing.contains(account.id())).toList();
  }

  /** The same, and this person in any case. */
  List<Account> with(Account account, @Nullable UUID partner) {
    var others = of(partner).stream().filter(other -> !other.id().equals(account.id()));
    return Stream.concat(Stream.of(account), others).toList();
  }

  /** A partner by pseudonym. */
  public record Known(UUID id, String pseudonym) {}

  /** The partners whom a person knows, by pseudonym. */
  List<Known> partners(Account account) {
    return store
        .sql()
        .sql(
            "select p.id, p.pseudonym from partner p join partner_recipient r on r.partner = p.id"
                + " where r.account = ? order by p.pseudonym")
        .param(account.id())
        .query(Known.class)
        .list();
  }
}
