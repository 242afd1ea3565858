package org.farbank.desk.evidence;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.farbank.desk.account.Account;
import org.farbank.desk.store.Store;
import org.farbank.seal.age.Identity;
import org.farbank.seal.age.Opening;
import org.farbank.seal.age.Recipient;
import org.farbank.seal.age.Sealing;
import org.farbank.seal.age.Unopened;
import org.springframework.stereotype.Component;

/**
 * Each report and each partner (a <em>subject</em>) has a key of its own. What is sealed of it is
 * an age file to that key; the key's secret half is an age file to its recipients, in {@code
 * seal_key}. So recipients change without touching the words, and words are forgotten by deleting
 * one small row that no backup of the store holds.
 */
@Component
public final class Seals {
  private final Store store;

  Seals(Store store) {
    this.store = store;
  }

  /** A new key and its secret half, sealed; not in the store yet. */
  public record Made(Identity key, byte[] sealed) {}

  /** Makes a key for these people: the slow part, which needs no transaction. */
  static Made make(List<Account> recipients) {
    var key = Identity.generate();
    return new Made(key, sealed(key, recipients));
  }

  /** Makes a subject's key for these people; returns it, to seal with. */
  public Identity create(UUID subject, List<Account> recipients) {
    var made = make(recipients);
    keep(subject, made);
    return made.key();
  }

  /** Gives a subject its key. */
  void keep(UUID subject, Made made) {
    store
        .sql()
        .sql("insert into seal_key (subject, sealed) values (?, ?)")
        .params(subject, made.sealed())
        .update();
  }

  /** Whether the key of a subject was not destroyed. */
  boolean remembers(UUID subject) {
    return store
            .sql()
            .sql("select count(*) from seal_key where subject = ?")
            .param(subject)
            .query(Integer.class)
            .single()
        > 0;
  }

  /**
   * The key of a subject.
   *
   * @throws Unopened where it is not for this person
   * @throws Forgotten where it was destroyed
   */
  public Identity key(UUID subject, Identity mine) throws Unopened {
    byte[] sealed =
        store
            .sql()
            .sql("select sealed from seal_key where subject = ?")
            .param(subject)
            .query(byte[].class)
            .optional()
            .orElseThrow(Forgotten::new);
    byte[] secret = Opening.open(sealed, List.of(mine));
    return Identity.parse(new String(secret, StandardCharsets.US_ASCII));
  }

  /** Seals something of a subject. */
  public static byte[] seal(byte[] plaintext, Identity key) {
    return Sealing.seal(plaintext, List.of(key.recipient()));
  }

  /**
   * Opens something of a subject.
   *
   * @throws Unopened where it is damaged or was sealed to another key
   */
  public static byte[] open(byte[] sealed, Identity key) throws Unopened {
    return Opening.open(sealed, List.of(key));
  }

  /** Gives the subject's key to these people and nobody else. */
  public void share(UUID subject, Identity key, List<Account> recipients) {
    store
        .sql()
        .sql("update seal_key set sealed = ? where subject = ?")
        .params(sealed(key, recipients), subject)
        .update();
  }

  /** Destroys the key of a subject: nobody can open again what was sealed to it. */
  public void forget(UUID subject) {
    store.sql().sql("delete from seal_key where subject = ?").param(subject).update();
  }

  private static byte[] sealed(Identity key, List<Account> recipients) {
    List<Recipient> to =
        recipients.stream().flatMap(account -> account.recipient().stream()).toList();
    if (to.isEmpty()) {
      throw new IllegalArgumentException("a subject needs a recipient");
    }
    return Sealing.seal(key.secret().getBytes(StandardCharsets.US_ASCII), to);
  }
}
