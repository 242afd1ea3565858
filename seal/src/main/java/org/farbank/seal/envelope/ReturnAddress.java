package org.farbank.seal.envelope;

import org.farbank.seal.age.Recipient;
import org.farbank.seal.codename.Codename;

/**
 * Where an answer goes: sealed to {@code recipient}, laid under {@code mailbox}. Both follow from
 * the partner's codename.
 *
 * @param mailbox 64 hexadecimal digits
 */
public record ReturnAddress(Recipient recipient, String mailbox) {
  /** Checks the form of the mailbox. */
  public ReturnAddress {
    if (!mailbox.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("a mailbox is 64 hexadecimal digits");
    }
  }

  /** The return address of a codename. */
  public static ReturnAddress of(Codename codename) {
    return new ReturnAddress(codename.identity().recipient(), codename.mailbox());
  }

  @Override
  public String toString() {
    return "ReturnAddress";
  }
}
