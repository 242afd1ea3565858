package org.farbank.desk.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.farbank.desk.Newsroom;
import org.farbank.desk.account.Role;
import org.farbank.desk.store.Store;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AuditTest {
  @TempDir private Path data;

  @ParameterizedTest
  @EnumSource
  void whatWasTamperedWithIsFound(Newsroom.Kind kind) {
    try (var newsroom = Newsroom.start(kind, data)) {
      var audit = newsroom.get(Audit.class);
      var store = newsroom.get(Store.class);
      for (int i = 1; i <= 1200; i++) {
        audit.record("Dana", "opened", "report " + i);
      }
      assertThat(audit.broken()).isEmpty();
      tamper(store, audit, 5, "update audit set actor = 'Bora' where seq = 5");
      tamper(store, audit, 6, "update audit set at = at + interval '1' second where seq = 6");
      tamper(store, audit, 7, "update audit set hash = repeat('1', 64) where seq = 7");
      tamper(store, audit, 1100, "delete from audit where seq = 1100");
      tamper(store, audit, 1, "delete from audit where seq = 1");
      tamper(store, audit, 1200, "delete from audit where seq = 1200");
      tamper(store, audit, 1199, "delete from audit where seq >= 1199");
      tamper(store, audit, 1, "delete from audit");
      tamper(store, audit, 1201, inserted(1201));
      tamper(store, audit, 0, inserted(0));
      tamper(store, audit, 1201, "update audit_head set hash = repeat('2', 64)");
      tamper(store, audit, 1201, "update audit_head set seq = 1300");
      tamper(store, audit, 1201, "delete from audit_head");
      assertThat(audit.broken()).isEmpty();
    }
  }

  private static String inserted(int seq) {
    return "insert into audit (seq, at, actor, action, subject, hash) select "
        + seq
        + ", at, actor, action, subject, hash from audit where seq = 1200";
  }

  /** Does it, looks, and takes it back. */
  private static void tamper(Store store, Audit audit, long first, String statement) {
    try {
      store.atomically(
          () -> {
            store.sql().sql(statement).update();
            assertThat(audit.broken()).as(statement).hasValue(first);
            throw new TakenBack();
          });
    } catch (TakenBack e) {
      // as before
    }
  }

  private static final class TakenBack extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  @ParameterizedTest
  @EnumSource
  void entriesOfManyAtOnceFollowOneAnother(Newsroom.Kind kind) throws Exception {
    try (var newsroom = Newsroom.start(kind, data);
        var threads = Executors.newFixedThreadPool(8)) {
      var audit = newsroom.get(Audit.class);
      var store = newsroom.get(Store.class);
      List<Callable<Void>> all = new ArrayList<>();
      for (int thread = 0; thread < 8; thread++) {
        String name = "person " + thread;
        all.add(
            () -> {
              for (int i = 0; i < 50; i++) {
                String subject = String.valueOf(i);
                store.atomically(
                    () -> {
                      audit.record(name, "opened", subject);
                      audit.record(name, "confirmed", subject);
                    });
              }
              return null;
            });
      }
      for (Future<Void> done : threads.invokeAll(all)) {
        done.get();
      }
      assertThat(audit.broken()).isEmpty();
      assertThat(audit.newest(1).get(0).seq()).isEqualTo(800);
    }
  }

  @ParameterizedTest
  @EnumSource
  void anAdministratorReadsAndFiltersIt(Newsroom.Kind kind) {
    try (var newsroom = Newsroom.start(kind, data)) {
      newsroom.account("Dana", Role.ADMINISTRATOR);
      var audit = newsroom.get(Audit.class);
      for (int i = 1; i <= 60; i++) {
        audit.record("Ann", "opened", "subject-" + i);
      }
      var dana = newsroom.signedIn("Dana");
      assertThat(dana.get("/audit").body()).contains("subject-60", "Older", "signed-in");
      assertThat(dana.get("/audit?before=12").body()).contains("subject-11", "Newest");
      assertThat(dana.get("/audit?actor=Dana").body())
          .contains("signed-in")
          .doesNotContain("subject-");
      assertThat(dana.get("/audit?action=opened&actor=Ann").body()).contains("subject-60");
      assertThat(dana.get("/audit?actor=Nobody").body()).contains("nothing of this kind");
      assertThat(dana.get("/audit?before=x").statusCode()).isEqualTo(400);
    }
  }
}
