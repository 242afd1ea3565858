package org.farbank.desk.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.farbank.desk.account.Account;
import org.farbank.desk.store.Store;
import org.farbank.seal.age.Identity;
import org.farbank.seal.age.Unopened;
import org.farbank.seal.envelope.Sizes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The reports of the newsroom: facts about them in the open, everything else sealed. */
@Component
public final class Reports {
  private static final String COLUMNS =
      "select r.id, r.source, r.state, r.received, r.size_class, r.language, r.partner, r.duress,"
          + " r.version from report r ";
  private static final String MINE =
      "join report_recipient m on m.report = r.id and m.account = ? ";

  private final Store store;
  private final Seals seals;

  Reports(Store store, Seals seals) {
    this.store = store;
    this.seals = seals;
  }

  /** Reports that a person may open, the newest day first. */
  public List<Report> of(Account account, Report.State state) {
    return store
        .sql()
        .sql(COLUMNS + MINE + "where r.state = ? order by r.received desc, r.id")
        .params(account.id(), state.code())
        .query(Reports::report)
        .list();
  }

  /** The same, the oldest day first and not more than so many, after so many. */
  public List<Report> of(Account account, Report.State state, int most, int after) {
    return store
        .sql()
        .sql(COLUMNS + MINE + "where r.state = ? order by r.received, r.id limit ? offset ?")
        .params(account.id(), state.code(), most, after)
        .query(Reports::report)
        .list();
  }

  /** How many reports a person may open. */
  public int count(Account account, Report.State state) {
    return store
        .sql()
        .sql("select count(*) from report r " + MINE + "where r.state = ?")
        .params(account.id(), state.code())
        .query(Integer.class)
        .single();
  }

  /** A report, where the person may open it. */
  public Optional<Report> find(Account account, UUID id) {
    return store
        .sql()
        .sql(COLUMNS + MINE + "where r.id = ?")
        .params(account.id(), id)
        .query(Reports::report)
        .optional();
  }

  /** Keeps an envelope from the drop; nothing where it was there already. */
  public Optional<UUID> arrive(
      byte[] envelope, String fingerprint, LocalDate received, List<Account> recipients) {
    var id = UUID.randomUUID();
    return store.atomic(
        () -> {
          int kept =
              store
                  .sql()
                  .sql(
                      "insert into report (id, source, state, received, size_class, envelope,"
                          + " fingerprint, duress, version) select ?, 'drop', 'sealed', ?, ?, ?, ?,"
                          + " false, 0 where not exists (select 1 from report where fingerprint ="
                          + " ?)")
                  .params(id, received, (long) envelope.length, envelope, fingerprint, fingerprint)
                  .update();
          if (kept == 0) {
            return Optional.<UUID>empty();
          }
          admit(id, recipients);
          return Optional.of(id);
        });
  }

  /**
   * Words under a new key of their own, to be kept.
   *
   * @param language null where it is none that is read
   */
  public record Sealed(
      Seals.Made key, byte[] words, @Nullable String language, List<Account> recipients) {}

  /** Seals words for these people: slow, and needs no transaction. */
  public static Sealed seal(Words words, List<Account> recipients) {
    var key = Seals.make(recipients);
    return new Sealed(key, Seals.seal(words.bytes(), key.key()), language(words), recipients);
  }

  /** Seals and keeps words that were typed or taken down here. */
  public UUID write(
      Report.Source source,
      Words words,
      LocalDate received,
      @Nullable UUID partner,
      List<Account> recipients) {
    return write(source, seal(words, recipients), received, partner);
  }

  /** Keeps words that were typed or taken down here. */
  public UUID write(
      Report.Source source, Sealed words, LocalDate received, @Nullable UUID partner) {
    var id = UUID.randomUUID();
    store.atomically(
        () -> {
          seals.keep(id, words.key());
          store
              .sql()
              .sql(
                  "insert into report (id, source, state, received, size_class, language, partner,"
                      + " words, duress, version) values (?, ?, 'open', ?, ?, ?, ?, ?, false, 0)")
              .params(
                  Arrays.asList(
                      id,
                      source.code(),
                      received,
                      size(words.words().length),
                      words.language(),
                      partner,
                      words.words()))
              .update();
          admit(id, words.recipients());
        });
    return id;
  }

  /** The envelope as it came. */
  public Optional<byte[]> envelope(UUID id) {
    return store
        .sql()
        .sql("select envelope from report where id = ? and envelope is not null")
        .param(id)
        .query(byte[].class)
        .optional();
  }

  /** Puts opened words in the place of the envelope, under a key of their own. */
  public void opened(UUID id, Sealed words, boolean duress, @Nullable UUID partner) {
    store.atomically(
        () -> {
          seals.keep(id, words.key());
          store
              .sql()
              .sql(
                  "update report set envelope = null, words = ?, state = 'open', language = ?,"
                      + " partner = ?, duress = ?, version = version + 1 where id = ? and state ="
                      + " 'sealed'")
              .params(Arrays.asList(words.words(), words.language(), partner, duress, id))
              .update();
          admit(id, words.recipients());
        });
  }

  /** An opened report: its own key, and its words. */
  public record Opened(Identity key, Words words) {}

  /**
   * The words of an opened report.
   *
   * @throws Unopened where they are not for this person
   */
  public Words words(UUID id, Identity mine) throws Unopened {
    return open(id, mine).words();
  }

  /** The same with the report's own key; {@link OpenReports} keeps both for a while. */
  Opened open(UUID id, Identity mine) throws Unopened {
    return opened(id, seals.key(id, mine));
  }

  /** The words of a report whose own key is at hand. */
  Opened opened(UUID id, Identity key) throws Unopened {
    return new Opened(key, Words.parse(Seals.open(sealed(id), key)));
  }

  /** Whether the report's key was not destroyed. */
  boolean remembers(UUID id) {
    return seals.remembers(id);
  }

  /** Replaces the words of a report, its marks changed, under its own key. */
  public void rewrite(UUID id, Words words, Identity key) {
    byte[] sealed = Seals.seal(words.bytes(), key);
    store.sql().sql("update report set words = ? where id = ?").params(sealed, id).update();
  }

  /** Keeps others from changing the report until the transaction ends; its present form. */
  public Optional<Report> hold(Account account, UUID id) {
    store.sql().sql("select id from report where id = ? for update").param(id).query().listOfRows();
    return find(account, id);
  }

  /**
   * Counts one change of a report.
   *
   * @return whether it still had the version that the person saw
   */
  public boolean advance(UUID id, int seen) {
    return store
            .sql()
            .sql("update report set version = version + 1 where id = ? and version = ?")
            .params(id, seen)
            .update()
        == 1;
  }

  /** Sets how far a report is. */
  public void set(UUID id, Report.State state) {
    store.sql().sql("update report set state = ? where id = ?").params(state.code(), id).update();
  }

  private byte[] sealed(UUID id) {
    return store
        .sql()
        .sql("select words from report where id = ? and words is not null")
        .param(id)
        .query(byte[].class)
        .optional()
        .orElseThrow(Forgotten::new);
  }

  /** Makes these people the recipients of a report, and nobody else. */
  private void admit(UUID id, List<Account> recipients) {
    store.sql().sql("delete from report_recipient where report = ?").param(id).update();
    for (var account : recipients) {
      store
          .sql()
          .sql("insert into report_recipient (report, account) values (?, ?)")
          .params(id, account.id())
          .update();
    }
  }

  /** Null where it is none that is read. */
  private static @Nullable String language(Words words) {
    return words.language().isEmpty() ? null : words.language();
  }

  private static long size(long bytes) {
    return Sizes.ALL.stream()
        .filter(size -> size >= bytes)
        .findFirst()
        .map(Integer::longValue)
        .orElse(bytes);
  }

  private static Report report(ResultSet row, int number) throws SQLException {
    return new Report(
        row.getObject("id", UUID.class),
        Report.Source.valueOf(row.getString("source").toUpperCase(Locale.ROOT)),
        Report.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        row.getObject("received", LocalDate.class),
        row.getLong("size_class"),
        Optional.ofNullable(row.getString("language")),
        Optional.ofNullable(row.getObject("partner", UUID.class)),
        row.getBoolean("duress"),
        row.getInt("version"));
  }
}
