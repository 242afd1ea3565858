package org.farbank.desk.table;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntConsumer;
import org.farbank.desk.account.Account;
import org.farbank.desk.audit.Audit;
import org.farbank.desk.fact.Fact;
import org.farbank.desk.fact.Facts;
import org.farbank.desk.store.Store;
import org.farbank.pack.Pack;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tables of others become observations: all of a table's rows or none. */
@Component
public final class Imports {
  private static final int STEP = 500;

  private final Store store;
  private final Facts facts;
  private final Audit audit;
  private final Pack pack;
  private final Clock clock;
  private final ReentrantLock one = new ReentrantLock();

  Imports(Store store, Facts facts, Audit audit, Pack pack, Clock clock) {
    this.store = store;
    this.facts = facts;
    this.audit = audit;
    this.pack = pack;
    this.clock = clock;
  }

  /**
   * An outlet whose tables the desk has.
   *
   * @param rows how many observations they gave
   */
  public record Outlet(String name, int rows) {}

  /** The outlets whose tables the desk has, by name. */
  List<Outlet> outlets() {
    return store
        .sql()
        .sql(
            "select outlet, count(*) from observation where outlet is not null"
                + " group by outlet order by outlet")
        .query((row, number) -> new Outlet(row.getString(1), row.getInt(2)))
        .list();
  }

  /** Reads a table and finds all that is wrong with it; nothing is kept. */
  public Sheet check(byte[] file, String form, String outlet) {
    var known = pack.tables().get(form);
    if (known == null) {
      return unusable(new Problem(0, "", Trouble.UNKNOWN_FORM, form));
    }
    try {
      // a table may come from further east
      var sheet = Check.of(Grid.read(file), known, pack, LocalDate.now(clock).plusDays(1));
      there(sheet, outlet);
      return sheet;
    } catch (Unusable e) {
      return unusable(Problem.file(e.trouble()));
    }
  }

  /** A table of which nothing can be read. */
  private Sheet unusable(Problem problem) {
    var nothing = pack.tables().values().iterator().next();
    return new Sheet(
        new Reading(pack, nothing, List.of()),
        List.of(),
        List.of(problem),
        new BitSet(),
        new BitSet(),
        new BitSet());
  }

  /** Marks the lines that the desk has already. */
  private void there(Sheet sheet, String outlet) {
    Map<UUID, Integer> lines = new HashMap<>();
    BitSet good = sheet.taken(new Choices(true, true));
    for (int i = good.nextSetBit(0); i >= 0; i = good.nextSetBit(i + 1)) {
      lines.put(sheet.id(i, outlet), i);
      if (lines.size() == STEP) {
        mark(sheet, lines);
      }
    }
    mark(sheet, lines);
  }

  private void mark(Sheet sheet, Map<UUID, Integer> lines) {
    known(lines.keySet()).forEach(id -> sheet.known().set(lines.getOrDefault(id, 0)));
    lines.clear();
  }

  private Set<UUID> known(Set<UUID> ids) {
    return ids.isEmpty()
        ? Set.of()
        : new HashSet<>(
            store
                .sql()
                .sql("select id from observation where id in (:ids)")
                .param("ids", ids)
                .query(UUID.class)
                .list());
  }

  /**
   * Imports the rows of a table that the choices leave.
   *
   * @param by who decided, if it is an account
   * @param progress told how many rows are done
   * @return how many observations are new
   * @throws IllegalArgumentException where something has to be mended or chosen first
   */
  public int write(
      Sheet sheet, Source source, Choices choices, @Nullable Account by, IntConsumer progress) {
    if (sheet.outcome(choices).held()) {
      throw new IllegalArgumentException("there are problems that nobody decided on");
    }
    one.lock();
    try {
      LocalDate today = LocalDate.now(clock);
      BitSet added =
          store.atomic(
              () -> {
                BitSet rows = add(sheet, source, sheet.taken(choices), today, progress);
                decided(source, by);
                String actor = by == null ? "command line" : by.name();
                audit.record(actor, "imported", source.outlet());
                return rows;
              });
      added.stream().forEach(i -> facts.announce(sheet.fact(i, source, today)));
      return added.cardinality();
    } finally {
      one.unlock();
    }
  }

  private BitSet add(
      Sheet sheet, Source source, BitSet taken, LocalDate today, IntConsumer progress) {
    BitSet added = new BitSet();
    int done = 0;
    int[] all = taken.stream().toArray();
    while (done < all.length) {
      Map<UUID, Integer> step = new HashMap<>();
      for (int end = Math.min(all.length, done + STEP); done < end; done++) {
        step.put(sheet.id(all[done], source.outlet()), all[done]);
      }
      step.keySet().removeAll(known(Set.copyOf(step.keySet())));
      List<Fact> fresh = new ArrayList<>();
      for (int i : step.values()) {
        fresh.add(sheet.fact(i, source, today));
        added.set(i);
      }
      facts.add(fresh);
      progress.accept(done);
    }
    return added;
  }

  private void decided(Source source, @Nullable Account by) {
    if (by != null) {
      store
          .sql()
          .sql(
              "update observation set decided_by = ?, decided = ?"
                  + " where outlet = ? and decided is null")
          .params(by.id(), OffsetDateTime.now(clock), source.outlet())
          .update();
    }
  }
}
