package org.farbank.desk.staff;

import java.util.List;
import org.farbank.desk.account.Account;
import org.farbank.desk.store.Store;
import org.springframework.stereotype.Component;

/**
 * The passkeys of each person, in the tables that Spring Security names. A passkey lets its person
 * in, but the person's age key stays locked until the passphrase is given.
 */
@Component
final class Passkeys {
  private static final String OF_NAME =
      " user_entity_user_id in (select id from user_entities where name = ?)";

  private final Store store;

  Passkeys(Store store) {
    this.store = store;
  }

  /** The passkeys of an account, the oldest first. */
  List<Passkey> of(Account account) {
    return store
        .sql()
        .sql(
            "select credential_id as id, label, created, last_used from user_credentials where"
                + OF_NAME
                + " order by created")
        .param(account.name())
        .query(Passkey.class)
        .list();
  }

  /** Names a passkey of an account; whether there was one. */
  boolean rename(Account account, String id, String label) {
    return store
            .sql()
            .sql("update user_credentials set label = ? where credential_id = ? and" + OF_NAME)
            .params(label, id, account.name())
            .update()
        == 1;
  }

  /** Removes a passkey of an account; whether there was one. */
  boolean remove(Account account, String id) {
    return store
            .sql()
            .sql("delete from user_credentials where credential_id = ? and" + OF_NAME)
            .params(id, account.name())
            .update()
        == 1;
  }

  /** Removes all passkeys of an account. */
  void removeAll(Account account) {
    store.sql().sql("delete from user_credentials where" + OF_NAME).param(account.name()).update();
  }
}
