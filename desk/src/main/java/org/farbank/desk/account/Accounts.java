package org.farbank.desk.account;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.farbank.desk.store.Store;
import org.farbank.seal.age.Identity;
import org.farbank.seal.age.Opening;
import org.farbank.seal.age.Recipient;
import org.farbank.seal.age.Sealing;
import org.farbank.seal.age.Unopened;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** The accounts of the newsroom. */
@Component
public final class Accounts {
  private static final String COLUMNS =
      "select id, name, roles, language, active, recipient from account ";

  private final Store store;
  private final PasswordEncoder encoder;
  private final Clock clock;
  private final Cost cost;

  Accounts(Store store, PasswordEncoder encoder, Clock clock, Cost cost) {
    this.store = store;
    this.encoder = encoder;
    this.clock = clock;
    this.cost = cost;
  }

  /** Everybody, by name. */
  public List<Account> all() {
    return store.sql().sql(COLUMNS + "order by name").query(Accounts::account).list();
  }

  /** Whether nobody has an account yet. */
  public boolean none() {
    return store.sql().sql("select count(*) from account").query(Long.class).single() == 0;
  }

  /** An account. */
  public Optional<Account> find(UUID id) {
    return store.sql().sql(COLUMNS + "where id = ?").param(id).query(Accounts::account).optional();
  }

  /** The account of a name. */
  public Optional<Account> named(String name) {
    return store
        .sql()
        .sql(COLUMNS + "where name = ?")
        .param(name)
        .query(Accounts::account)
        .optional();
  }

  /** All active people with a role. */
  public List<Account> with(Role role) {
    return all().stream().filter(a -> a.active() && a.roles().contains(role)).toList();
  }

  /** The Argon2id hash that belongs to a name, empty where the account was not taken up. */
  public Optional<String> hash(UUID id) {
    return store
        .sql()
        .sql("select passphrase from account where id = ? and passphrase is not null")
        .param(id)
        .query(String.class)
        .optional();
  }

  /**
   * Makes an account that is ready to use, with a key of its own under the passphrase.
   *
   * @throws org.springframework.dao.DuplicateKeyException where the name is taken
   */
  public Account create(String name, Set<Role> roles, String language, String passphrase) {
    UUID id = UUID.randomUUID();
    store
        .sql()
        .sql(
            "insert into account (id, name, roles, language, active, created)"
                + " values (?, ?, ?, ?, true, ?)")
        .params(id, name, Role.join(roles), language, OffsetDateTime.now(clock))
        .update();
    takeUp(id, passphrase);
    return find(id).orElseThrow();
  }

  /**
   * Makes an account that waits for its person.
   *
   * @param word SHA-256 of the word that takes it up
   */
  public Account invite(String name, Set<Role> roles, String word, LocalDate until) {
    UUID id = UUID.randomUUID();
    store
        .sql()
        .sql(
            "insert into account (id, name, roles, language, active, created)"
                + " values (?, ?, ?, 'en', true, ?)")
        .params(id, name, Role.join(roles), OffsetDateTime.now(clock))
        .update();
    invite(id, word, until);
    return find(id).orElseThrow();
  }

  /** Takes passphrase and key from an account; it waits for its person again. */
  public void invite(UUID id, String word, LocalDate until) {
    store
        .sql()
        .sql(
            "update account set invitation = ?, invited_until = ?, passphrase = null,"
                + " recipient = null, identity = null where id = ?")
        .params(word, until, id)
        .update();
  }

  /** The account that waits for somebody with this word. */
  public Optional<Account> invited(String word) {
    return store
        .sql()
        .sql(COLUMNS + "where invitation = ? and invited_until >= ? and active")
        .params(word, LocalDate.now(clock))
        .query(Accounts::account)
        .optional();
  }

  /** Whether an account waits for its person, and until when. */
  public Optional<LocalDate> invitedUntil(UUID id) {
    return store
        .sql()
        .sql("select invited_until from account where id = ? and invited_until is not null")
        .param(id)
        .query(LocalDate.class)
        .optional();
  }

  /** Locks all accounts until the transaction ends: rules that count people hold. */
  public void lock() {
    store.sql().sql("select id from account order by id for update").query(UUID.class).list();
  }

  /** Sets the language of a person's pages. */
  public void setLanguage(UUID id, String language) {
    store.sql().sql("update account set language = ? where id = ?").params(language, id).update();
  }

  /** Gives an account another passphrase; its key stays the same. */
  public void changePassphrase(UUID id, Identity identity, String passphrase) {
    store
        .sql()
        .sql("update account set passphrase = ?, identity = ? where id = ?")
        .params(encoder.encode(passphrase), sealed(identity, passphrase), id)
        .update();
  }

  private byte[] sealed(Identity identity, String passphrase) {
    return Sealing.seal(
        identity.secret().getBytes(StandardCharsets.US_ASCII), passphrase, cost.work());
  }

  /** Gives an account its passphrase and its key, and ends its invitation. */
  public void takeUp(UUID id, String passphrase) {
    var identity = Identity.generate();
    store
        .sql()
        .sql(
            "update account set passphrase = ?, recipient = ?, identity = ?, invitation = null,"
                + " invited_until = null where id = ?")
        .params(
            encoder.encode(passphrase),
            identity.recipient().text(),
            sealed(identity, passphrase),
            id)
        .update();
  }

  /** Sets which roles an account has. */
  public void setRoles(UUID id, Set<Role> roles) {
    store
        .sql()
        .sql("update account set roles = ? where id = ?")
        .params(Role.join(roles), id)
        .update();
  }

  /** Lets an account in or shuts it out. */
  public void setActive(UUID id, boolean active) {
    store.sql().sql("update account set active = ? where id = ?").params(active, id).update();
  }

  /**
   * The key of an account.
   *
   * @throws Unopened where the passphrase is another one
   */
  public Identity unlock(UUID id, String passphrase) throws Unopened {
    byte[] sealed =
        store
            .sql()
            .sql("select identity from account where id = ?")
            .param(id)
            .query(byte[].class)
            .single();
    return Identity.parse(
        new String(Opening.open(sealed, passphrase), StandardCharsets.US_ASCII).strip());
  }

  private static Account account(ResultSet row, int number) throws SQLException {
    return new Account(
        row.getObject("id", UUID.class),
        row.getString("name"),
        Role.split(row.getString("roles")),
        row.getString("language"),
        row.getBoolean("active"),
        Optional.ofNullable(row.getString("recipient")).map(Recipient::parse));
  }
}
