package org.farbank.desk.table;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.farbank.desk.account.Account;
import org.farbank.desk.web.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Tables that people brought, one a person, in memory alone: after the desk was restarted one
 * brings the file again. Reading and importing go on without anybody waiting for them.
 */
@Component
final class Drafts {
  private static final Logger LOG = LoggerFactory.getLogger(Drafts.class);

  private final Imports imports;
  private final Map<UUID, Draft> byOwner = new ConcurrentHashMap<>();

  Drafts(Imports imports) {
    this.imports = imports;
  }

  /** The table that a person brought last. */
  Optional<Draft> of(Account account, UUID id) {
    return Optional.ofNullable(byOwner.get(account.id())).filter(draft -> draft.id().equals(id));
  }

  /** Begins to read a table; what the person brought before is forgotten. */
  Draft read(Account account, byte[] file, String form, Source source) {
    var draft = new Draft(UUID.randomUUID(), account.id(), source, form, new Draft.Reading());
    byOwner.compute(
        account.id(),
        (owner, before) -> {
          if (before != null && before.busy()) {
            throw Refused.conflict("table.busy");
          }
          return draft;
        });
    go(draft, () -> new Draft.Seen(imports.check(file, form, source.outlet())));
    return draft;
  }

  /** Begins to import a table that was seen; {@code seen} is what the person saw. */
  void write(Account account, Draft draft, Draft.Seen seen, Choices choices) {
    var sheet = seen.sheet();
    var outcome = sheet.outcome(choices);
    int total = outcome.imported() + outcome.known();
    if (!byOwner.replace(account.id(), draft, draft.at(new Draft.Writing(0, total)))) {
      throw Refused.conflict("table.busy");
    }
    go(
        draft,
        () -> {
          int added =
              imports.write(
                  sheet,
                  draft.source(),
                  choices,
                  account,
                  done -> put(draft.at(new Draft.Writing(done, total))));
          return new Draft.Done(added, total - added, outcome.left());
        });
  }

  private void go(Draft draft, java.util.function.Supplier<Draft.Step> work) {
    Thread.ofVirtual()
        .start(
            () -> {
              try {
                put(draft.at(work.get()));
              } catch (RuntimeException | OutOfMemoryError e) {
                LOG.error("a table was not imported: {}", e.getClass().getName());
                put(draft.at(new Draft.Failed()));
              }
            });
  }

  private void put(Draft draft) {
    byOwner.put(draft.owner(), draft);
  }
}
