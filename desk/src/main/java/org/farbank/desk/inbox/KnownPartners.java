package org.farbank.desk.inbox;

import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.farbank.seal.age.Identity;
import org.springframework.stereotype.Component;

/**
 * Whose mailbox a report names. Mailboxes rest sealed with their partners, so the person's key is
 * needed; until somebody can tell, every report is a stranger's.
 */
@Component
public final class KnownPartners {
  private volatile BiFunction<String, Identity, Optional<UUID>> known =
      (mailbox, mine) -> Optional.empty();

  /** Takes who can tell the partner of a mailbox, for those whom the person's key opens. */
  public void recognise(BiFunction<String, Identity, Optional<UUID>> telling) {
    known = telling;
  }

  Optional<UUID> of(String mailbox, Identity mine) {
    return known.apply(mailbox, mine);
  }
}
