package org.farbank.seal.desk;

import java.io.IOException;
import java.util.List;
import org.farbank.seal.age.Identity;
import org.farbank.seal.age.Opening;
import org.farbank.seal.age.Recipient;
import org.farbank.seal.age.Sealing;
import org.farbank.seal.age.Unopened;

/**
 * Retires a key: seals anew, to the current key, what it alone opens, and then destroys it. Cut
 * short at any moment, both keys are there and it can be done again.
 *
 * @param resealed how many envelopes were sealed anew
 */
public record Retirement(int resealed) {
  /** Retires {@code number}, which must not be the current key. */
  public static Retirement of(KeyRing ring, int number, Inbox inbox, String passphrase)
      throws IOException, Unopened {
    int current = ring.current().orElseThrow();
    if (number == current) {
      throw new IllegalArgumentException("the current key is not retired: rotate first");
    }
    var old = ring.unlock(number, passphrase);
    var to = ring.recipients(current).stream().filter(Recipient::hybrid).toList();
    int resealed = 0;
    for (var item : inbox.items()) {
      if (reseal(item, inbox, old, to)) {
        resealed++;
      }
    }
    ring.destroy(number);
    return new Retirement(resealed);
  }

  private static boolean reseal(
      Inbox.Item item, Inbox inbox, List<Identity> old, List<Recipient> to) throws IOException {
    byte[] content;
    try {
      content = Opening.open(item.envelope(), old);
    } catch (Unopened e) {
      return false; // another key's, or nobody's: retiring changes nothing for it
    }
    inbox.replace(item, Sealing.seal(content, to));
    return true;
  }
}
