package org.farbank.desk.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.farbank.desk.store.Store;
import org.springframework.stereotype.Component;

/**
 * Who did what: each entry's hash is the SHA-256 over the hash before and its own fields, so that
 * none can be changed, taken out or put in without all that follow. Subjects are identifiers, never
 * words, codenames or areas.
 */
@Component
public final class Audit {
  private final Store store;
  private final Clock clock;

  /** The log of a store. */
  public Audit(Store store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * One entry.
   *
   * @param actor the account's name
   * @param action such as {@code opened}
   * @param subject the identifier of what it was done to, or nothing
   * @param hash 64 hexadecimal digits
   */
  public record Entry(
      long seq, OffsetDateTime at, String actor, String action, String subject, String hash) {
    String chained(String before) {
      String line =
          String.join(
              "\n", before, String.valueOf(seq), at.toInstant().toString(), actor, action, subject);
      try {
        byte[] digest =
            MessageDigest.getInstance("SHA-256").digest(line.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest);
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every Java has SHA-256", e);
      }
    }
  }

  /** Where the chain ends. */
  record Head(long seq, String hash) {}

  /** Adds an entry, in the transaction of what it tells where there is one. */
  public void record(String actor, String action, String subject) {
    store.atomically(
        () -> {
          // the row stays locked until the transaction ends: entries follow one another
          var head =
              store
                  .sql()
                  .sql("select seq, hash from audit_head for update")
                  .query(Head.class)
                  .single();
          var at =
              OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)).truncatedTo(ChronoUnit.MILLIS);
          long seq = head.seq() + 1;
          String hash = new Entry(seq, at, actor, action, subject, "").chained(head.hash());
          store
              .sql()
              .sql(
                  "insert into audit (seq, at, actor, action, subject, hash)"
                      + " values (?, ?, ?, ?, ?, ?)")
              .params(seq, at, actor, action, subject, hash)
              .update();
          store.sql().sql("update audit_head set seq = ?, hash = ?").params(seq, hash).update();
        });
  }

  /** The newest entries first. */
  public List<Entry> newest(int count) {
    return store
        .sql()
        .sql("select * from audit order by seq desc limit ?")
        .param(count)
        .query(Entry.class)
        .list();
  }

  /**
   * Entries with a number below another, the newest first.
   *
   * @param actor of this person alone, or empty
   * @param action of this kind alone, or empty
   */
  public List<Entry> page(String actor, String action, long before, int count) {
    return store
        .sql()
        .sql(
            "select * from audit where seq < ? and (actor = ? or ? = '')"
                + " and (action = ? or ? = '') order by seq desc limit ?")
        .params(before, actor, actor, action, action, count)
        .query(Entry.class)
        .list();
  }

  /** Everybody who did something. */
  public List<String> actors() {
    return distinct("actor");
  }

  /** All that was ever done. */
  public List<String> actions() {
    return distinct("action");
  }

  private List<String> distinct(String column) {
    return store
        .sql()
        .sql("select distinct " + column + " from audit order by " + column)
        .query(String.class)
        .list();
  }

  /** The number of the first entry that does not fit, or is missing, if there is one. */
  public Optional<Long> broken() {
    return switch (Chain.check(store)) {
      case Chain.Whole whole -> Optional.empty();
      case Chain.Broken broken -> Optional.of(broken.at());
    };
  }
}
