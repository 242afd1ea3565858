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
  private static final String START = "0".repeat(64);

  private final Store store;
  private final Clock clock;

  Audit(Store store, Clock clock) {
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
  private record Head(long seq, String hash) {}

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

  /** The number of the first entry that does not fit, or is missing, if there is one. */
  public Optional<Long> broken() {
    String before = START;
    long expected = 1;
    for (var entry :
        store.sql().sql("select * from audit order by seq").query(Entry.class).list()) {
      if (entry.seq() != expected || !entry.chained(before).equals(entry.hash())) {
        return Optional.of(entry.seq());
      }
      before = entry.hash();
      expected++;
    }
    long end = store.sql().sql("select seq from audit_head").query(Long.class).single();
    return end == expected - 1 ? Optional.empty() : Optional.of(expected);
  }
}
