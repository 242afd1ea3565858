package org.farbank.desk.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.farbank.desk.Key;
import org.farbank.desk.Newsroom;
import org.farbank.desk.Settings;
import org.farbank.desk.account.Account;
import org.farbank.desk.account.Accounts;
import org.farbank.desk.account.Role;
import org.farbank.desk.audit.Audit;
import org.farbank.desk.evidence.Forgotten;
import org.farbank.desk.evidence.Report;
import org.farbank.desk.evidence.Reports;
import org.farbank.desk.evidence.Seals;
import org.farbank.desk.evidence.Words;
import org.farbank.desk.fact.Fact;
import org.farbank.desk.fact.Facts;
import org.farbank.desk.inbox.Intake;
import org.farbank.desk.store.Store;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BackupTest {
  private static final String TEXT = "Rice was 5,100 won a kilo in Hyesan. Goats cost 500 yuan.";
  private static final String ODD = "다나 \"D\" \\ \n\u2028\uD83D\uDE00";
  private static final String PASSPHRASE = "another passphrase";
  private static final Key NEW = new Key("the key of the new store");

  @TempDir private Path data;
  @TempDir private Path elsewhere;

  private Path file() {
    return elsewhere.resolve("newsroom.age");
  }

  @ParameterizedTest
  @EnumSource
  void aNewsroomMovesToTheOtherStore(Newsroom.Kind kind) throws Exception {
    try (var newsroom = Newsroom.start(kind, data)) {
      var dana = newsroom.account("Dana", Role.RECIPIENT);
      newsroom.get(Audit.class).record(ODD, "signed-in", "");
      var report = write(newsroom, dana);
      confirmed(newsroom, dana, report);
      newsroom.get(Facts.class).add(leapDay(report));
      var before = lines(newsroom.get(Store.class));
      backup(newsroom);

      var other = empty(other(kind));
      Restore.into(other, NEW, file(), KeyFile.beside(file()), PASSPHRASE, Progress.UNSEEN);
      try (var moved = Newsroom.over(other, NEW)) {
        assertThat(lines(moved.get(Store.class))).isEqualTo(before).hasSizeGreaterThan(5);
        var mine = moved.get(Accounts.class).unlock(dana.id(), Newsroom.PASSPHRASE);
        assertThat(moved.get(Reports.class).words(report, mine).text()).isEqualTo(TEXT);
        assertThat(moved.get(Audit.class).broken()).isEmpty();
        assertThat(moved.signedIn("Dana").get("/find").statusCode()).isEqualTo(200);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void whoWasForgottenIsGoneFromOldBackupsToo(Newsroom.Kind kind) throws Exception {
    try (var newsroom = Newsroom.start(kind, data)) {
      var dana = newsroom.account("Dana", Role.RECIPIENT);
      var kept = write(newsroom, dana);
      var forgotten = write(newsroom, dana);
      backup(newsroom);
      newsroom.get(Seals.class).forget(forgotten);
      Path away = elsewhere.resolveSibling(elsewhere.getFileName() + "-away");
      Files.move(elsewhere, away);
      assertThat(newsroom.get(KeyFile.class).rewrite()).as("not where it was").isFalse();
      Files.move(away, elsewhere);
      assertThat(newsroom.get(KeyFile.class).rewrite()).isTrue();

      var other = empty(Newsroom.Kind.EMBEDDED);
      Restore.into(other, NEW, file(), KeyFile.beside(file()), PASSPHRASE, Progress.UNSEEN);
      try (var restored = Newsroom.over(other, NEW)) {
        var mine = restored.get(Accounts.class).unlock(dana.id(), Newsroom.PASSPHRASE);
        var reports = restored.get(Reports.class);
        assertThat(reports.words(kept, mine).text()).isEqualTo(TEXT);
        assertThatThrownBy(() -> reports.words(forgotten, mine)).isInstanceOf(Forgotten.class);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void aBackupThatIsNotWholeIsRefusedAndNothingIsHalfDone(Newsroom.Kind kind) throws Exception {
    try (var newsroom = Newsroom.start(kind, data)) {
      var dana = newsroom.account("Dana", Role.RECIPIENT);
      write(newsroom, dana);
      backup(newsroom);
      byte[] whole = Files.readAllBytes(file());
      byte[] keys = Files.readAllBytes(KeyFile.beside(file()));
      var other = empty(kind);
      refused(other, "wrong passphrase!", BackupTrouble.Why.WRONG_PASSPHRASE);
      for (int length : List.of(0, 40, whole.length / 2, whole.length - 1)) {
        Files.write(file(), Arrays.copyOf(whole, length));
        refused(other, PASSPHRASE, BackupTrouble.Why.DAMAGED);
      }
      byte[] changed = whole.clone();
      changed[whole.length * 2 / 3] ^= 1;
      Files.write(file(), changed);
      refused(other, PASSPHRASE, BackupTrouble.Why.DAMAGED);
      Files.delete(file());
      refused(other, PASSPHRASE, BackupTrouble.Why.NO_FILE);
      Files.write(file(), whole);
      Files.write(KeyFile.beside(file()), Arrays.copyOf(keys, keys.length / 2));
      refused(other, PASSPHRASE, BackupTrouble.Why.NO_KEYS);
      Files.delete(KeyFile.beside(file()));
      refused(other, PASSPHRASE, BackupTrouble.Why.NO_KEYS);

      Files.write(KeyFile.beside(file()), keys);
      Restore.into(other, NEW, file(), KeyFile.beside(file()), PASSPHRASE, Progress.UNSEEN);
      refused(other, PASSPHRASE, BackupTrouble.Why.NOT_EMPTY);
      try (var restored = Newsroom.over(other, NEW)) {
        assertThat(restored.get(Accounts.class).find(dana.id())).isPresent();
      }
    }
  }

  /** All rows but those of backups in the form of one, ordered. */
  private static List<String> lines(Store store) throws Exception {
    store.sql().sql("delete from backup").update();
    var bytes = new ByteArrayOutputStream();
    Dump.write(store, Clock.systemUTC().instant(), bytes, Progress.UNSEEN);
    var lines = new ArrayList<String>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      zip.getNextEntry();
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        new String(zip.readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .map((entry.getName() + " ")::concat)
            .forEach(lines::add);
      }
    }
    lines.sort(null);
    return lines;
  }

  private void refused(Settings into, String passphrase, BackupTrouble.Why why) {
    assertThatThrownBy(
            () ->
                Restore.into(
                    into, NEW, file(), KeyFile.beside(file()), passphrase, Progress.UNSEEN))
        .isInstanceOfSatisfying(
            BackupTrouble.class, trouble -> assertThat(trouble.why()).isEqualTo(why));
    if (into.postgres().isEmpty() && why != BackupTrouble.Why.NOT_EMPTY) {
      assertThat(into.data()).isEmptyDirectory();
    }
  }

  private static Newsroom.Kind other(Newsroom.Kind kind) {
    return kind == Newsroom.Kind.EMBEDDED ? Newsroom.Kind.POSTGRES : Newsroom.Kind.EMBEDDED;
  }

  private Settings empty(Newsroom.Kind kind) throws Exception {
    return Newsroom.settings(kind, Files.createTempDirectory(data, "new"));
  }

  private Backup backup(Newsroom newsroom) throws BackupTrouble {
    return Backup.make(
        newsroom.get(Store.class),
        newsroom.settings(),
        file(),
        PASSPHRASE,
        Clock.systemUTC(),
        Progress.UNSEEN);
  }

  private static UUID write(Newsroom newsroom, Account by) {
    var day = LocalDate.of(2023, 4, 5);
    newsroom.get(Audit.class).record(by.name(), "typed", "");
    return newsroom
        .get(Intake.class)
        .write(Report.Source.TYPED, Words.of(TEXT, "en", day), day, null, List.of(by));
  }

  private static void confirmed(Newsroom newsroom, Account by, UUID report) {
    var facts = newsroom.get(Facts.class);
    var fact = facts.of(report).getFirst().decided(Fact.State.CONFIRMED, "B", 2);
    assertThat(facts.decide(fact, by)).isTrue();
  }

  private static Fact leapDay(UUID report) {
    var amount = new BigDecimal("12345678901234.00000001");
    Map<String, Object> fields = Map.of("kind", "price", "amount", amount, "from", "2024-02-29");
    return Fact.proposed(report, null, LocalDate.of(2024, 2, 29), false, fields);
  }
}
