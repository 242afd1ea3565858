package org.farbank.desk.account;

/**
 * What one guess at a passphrase costs. A desk is started with {@link #FULL}: no setting leads to
 * another, only tests that start a desk themselves choose a cheaper one.
 *
 * @param memory of Argon2id in KiB
 * @param passes of Argon2id
 * @param work of the key under the passphrase: scrypt with N = 2^work
 */
public record Cost(int memory, int passes, int work) {
  /** RFC 9106's second recommended choice, and what age takes: about a second each. */
  public static final Cost FULL = new Cost(1 << 16, 3, 18);
}
