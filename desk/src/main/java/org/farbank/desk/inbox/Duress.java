package org.farbank.desk.inbox;

import java.nio.charset.StandardCharsets;
import org.farbank.desk.store.Store;
import org.farbank.seal.envelope.Document;
import org.farbank.seal.envelope.ReturnAddress;
import org.springframework.stereotype.Component;

/**
 * Which mailboxes belong to duress codenames, as hashes. The first report of a partner names the
 * second codename; a later report written with that one says: I am being forced. So reports are to
 * be opened in the order of their arrival.
 */
@Component
final class Duress {
  private final Store store;

  Duress(Store store) {
    this.store = store;
  }

  /** Remembers the duress mailbox that a report names. */
  void learn(Document report) {
    report
        .duress()
        .map(Duress::hash)
        .ifPresent(
            hash ->
                store
                    .sql()
                    .sql(
                        "insert into duress (mailbox) select cast(? as varchar(64)) where not"
                            + " exists (select 1 from duress where mailbox = ?)")
                    .params(hash, hash)
                    .update());
  }

  /** Whether a report was written with a duress codename. */
  boolean warns(Document report) {
    return report.reply().map(Duress::hash).map(this::contains).orElse(false);
  }

  private boolean contains(String hash) {
    return store
            .sql()
            .sql("select count(*) from duress where mailbox = ?")
            .param(hash)
            .query(Integer.class)
            .single()
        > 0;
  }

  private static String hash(ReturnAddress address) {
    return Fingerprint.of(address.mailbox().getBytes(StandardCharsets.US_ASCII));
  }
}
