package org.farbank.drop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicLong;
import org.farbank.drop.mailbox.Mailboxes;
import org.farbank.drop.spool.RealDisk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What mailboxes promise when there are too many, the disk fails or the clock jumps. */
class MailboxesTest {
  private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
  private static final LocalDate LATER = LocalDate.of(2026, 12, 1);

  @TempDir private Path folder;

  @Test
  void moreAnswersThanADropLaysAreNotHeldAndNotTouched() throws Exception {
    for (int i = 0; i < Mailboxes.MOST + 10; i++) {
      Files.write(folder.resolve(address(i) + "." + LATER), new byte[Mailboxes.SIZE]);
    }
    var boxes = Mailboxes.open(new RealDisk(), folder, () -> NOW);
    assertThat(boxes.addresses()).hasSize(Mailboxes.MOST);
    assertThat(folder.toFile().list()).hasSize(Mailboxes.MOST + 10);
    assertThatThrownBy(
            () -> boxes.put(address(Mailboxes.MOST + 10), new byte[Mailboxes.SIZE], LATER))
        .isInstanceOf(Mailboxes.Taken.class);
  }

  @Test
  void aDeletedAnswerIsNotReadWhileTheDiskFailsAndGoesWhenItWorksAgain() throws Exception {
    var boxes = Mailboxes.open(new RealDisk(), folder, () -> NOW);
    var answer = new byte[Mailboxes.SIZE];
    boxes.put(address(1), answer, LATER);
    var inTheWay = Files.createDirectories(folder.resolve("cover/full"));
    for (int i = 0; i < 5 * Mailboxes.MOST; i++) {
      boxes.forgetSoon(address(i));
    }
    assertThatThrownBy(boxes::sweep).isInstanceOf(IOException.class);
    assertThat(boxes.read(address(1))).isNotEqualTo(answer);
    Files.delete(inTheWay);
    Files.delete(folder.resolve("cover"));
    boxes.sweep();
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void anAnswerWhoseDayIsPastIsRefused() throws Exception {
    var boxes = Mailboxes.open(new RealDisk(), folder, () -> NOW);
    assertThatThrownBy(
            () -> boxes.put(address(1), new byte[Mailboxes.SIZE], LocalDate.of(2026, 11, 24)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void answersExpireByTimeThatPassesNotByAClockThatIsSet() throws Exception {
    var nanos = new AtomicLong();
    var boxes = Mailboxes.open(new RealDisk(), folder, new SteadyClock(NOW, 0, nanos::get));
    boxes.put(address(1), new byte[Mailboxes.SIZE], LATER);
    nanos.set(Duration.ofDays(6).toNanos());
    boxes.expire();
    assertThat(boxes.addresses()).hasSize(1);
    nanos.set(Duration.ofDays(7).toNanos());
    boxes.expire();
    assertThat(boxes.addresses()).isEmpty();
  }

  private static String address(int number) {
    return "%064x".formatted(number);
  }
}
