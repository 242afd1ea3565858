package org.farbank.desk.audit;

import org.farbank.desk.store.Store;

/** What came out of going through the audit log from its beginning. */
sealed interface Chain {
  /**
   * Every entry follows from the one before.
   *
   * @param entries how many there are
   * @param end the last hash. Whoever keeps it elsewhere would notice if all of the log were
   *     written anew
   */
  record Whole(long entries, String end) implements Chain {}

  /**
   * An entry was changed, taken out or put in.
   *
   * @param at the number of the first one that does not fit or is missing
   */
  record Broken(long at) implements Chain {}

  /** Goes through the log. */
  static Chain check(Store store) {
    int batch = 1000;
    String hash = "0".repeat(64);
    long last = 0;
    while (true) {
      var entries =
          store
              .sql()
              .sql("select * from audit where seq > ? or seq < 1 order by seq limit ?")
              .params(last, batch)
              .query(Audit.Entry.class)
              .list();
      for (var entry : entries) {
        if (entry.seq() != last + 1) {
          return new Broken(Math.min(entry.seq(), last + 1));
        }
        if (!entry.chained(hash).equals(entry.hash())) {
          return new Broken(entry.seq());
        }
        hash = entry.hash();
        last = entry.seq();
      }
      if (entries.size() < batch) {
        return end(store, last, hash);
      }
    }
  }

  /** The end is kept apart: it tells that the last ones were cut off. */
  private static Chain end(Store store, long last, String hash) {
    var heads = store.sql().sql("select seq, hash from audit_head").query(Audit.Head.class).list();
    if (heads.size() == 1 && heads.get(0).seq() == last && heads.get(0).hash().equals(hash)) {
      return new Whole(last, hash);
    }
    return new Broken(last + 1);
  }
}
