package org.farbank.drop.spool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.farbank.drop.limit.Tokens;
import org.farbank.drop.mailbox.Mailboxes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A drop works for a while; then the power goes after every single step that it took on its disk,
 * in each of the states that a disk may then be left in. What was acknowledged is always there.
 */
class ReplayTest {
  private static final int LAST = 3;
  private static final LocalDate EARLY = LocalDate.of(2027, 1, 1);
  private static final LocalDate LATE = LocalDate.of(2027, 2, 1);
  private static final String HERE = "a".repeat(64);
  private static final String THERE = "b".repeat(64);

  @TempDir private Path root;
  private final Random random = new Random(4);
  private final RecordingDisk disk = new RecordingDisk();
  private final Set<String> ever = new HashSet<>();
  private final Set<String> everyToken = Set.of("one", "two", "three");

  /** All that was promised while the disk had so many steps behind it. */
  private final TreeMap<Integer, List<Promises>> moments = new TreeMap<>();

  private Promises promised = Promises.none();
  private Path folder;
  private Spool spool;
  private Mailboxes boxes;
  private Tokens tokens;

  @Test
  void whatWasAcknowledgedSurvivesAPowerCutAfterEveryStep() throws Exception {
    work();
    var steps = disk.steps();
    assertThat(steps).hasSizeGreaterThan(100);
    for (int length = 0; length <= steps.size(); length++) {
      var cut = PowerCut.after(steps.subList(0, length));
      for (int happened = 0; happened < 1 << LAST; happened++) {
        hold(cut, length, happened);
      }
    }
  }

  /**
   * Looks at what one power cut leaves.
   *
   * @param happened which of the last few changes did happen, a bit for each; before them all or
   *     none did where all or none of these did, else some at random
   */
  private void hold(PowerCut cut, int length, int happened) throws IOException {
    long sure = cut.open() - LAST;
    for (var promises : promisedAfter(length)) {
      var left = root.resolve(length + "-" + happened);
      cut.lay(
          folder,
          left,
          change ->
              change >= sure
                  ? (happened >> change - sure & 1) == 1
                  : happened == (1 << LAST) - 1 || happened > 0 && random.nextBoolean(),
          whole -> random.nextInt(3) * whole / 2);
      try {
        promises.hold(left, ever, everyToken);
      } catch (AssertionError e) {
        throw new AssertionError("after step " + length + ", changes " + happened, e);
      }
      remove(left);
    }
  }

  private List<Promises> promisedAfter(int length) {
    var last = moments.floorEntry(length);
    return last.getKey() == length ? last.getValue() : List.of(last.getValue().getLast());
  }

  private void work() throws Exception {
    folder = Files.createDirectory(root.resolve("drop"));
    promise(promised);
    spool = Spool.open(disk, folder.resolve("spool"));
    boxes = Mailboxes.open(disk, folder.resolve("mailboxes"), Promises.CLOCK);
    tokens = Tokens.open(disk, folder);
    var kept = new ArrayList<byte[]>();
    for (int i = 0; i < 6; i++) {
      kept.add(keep());
    }
    overflow();
    forget(kept.removeFirst());
    tokens(Set.of("one", "two"));
    answer(HERE, EARLY);
    answer(THERE, LATE);
    spool.rewrite();
    answer(HERE, LATE);
    answer(HERE, LATE);
    answer(HERE, EARLY);
    spend("one", Set.of("two"));
    forget(kept.removeFirst());
    kept.add(keep());
    withdraw(HERE);
    tokens(Set.of("two", "three"));
    spool.rewrite();
    withdraw(THERE);
    answer(THERE, EARLY);
  }

  private byte[] keep() throws IOException {
    var envelope = bytes(100 + random.nextInt(3000));
    spool.keep(new ByteArrayInputStream(envelope), Long.MAX_VALUE);
    promise(promised.with(envelope));
    return envelope;
  }

  private void overflow() {
    var envelope = bytes(2000);
    assertThatThrownBy(() -> spool.keep(new ByteArrayInputStream(envelope), 1000))
        .isInstanceOf(Overflow.class);
    ever.remove(Promises.hex(envelope));
  }

  private void forget(byte[] envelope) throws IOException {
    promise(promised.without(envelope));
    for (var name : spool.names()) {
      boolean same;
      try (var in = spool.read(name)) {
        same = Promises.hex(in.readAllBytes()).equals(Promises.hex(envelope));
      }
      if (same) {
        spool.forget(name);
      }
    }
  }

  private void answer(String address, LocalDate until) throws IOException {
    var envelope = bytes(Mailboxes.SIZE);
    var before = promised.answers().getOrDefault(address, Set.of(""));
    var both = new HashSet<>(before);
    both.add(Promises.hex(envelope));
    promise(promised.answers(address, both));
    boxes.put(address, envelope, until);
    promise(promised.answers(address, Set.of(Promises.hex(envelope))));
  }

  private void withdraw(String address) throws IOException {
    var both = new HashSet<>(promised.answers().get(address));
    both.add("");
    promise(promised.answers(address, both));
    boxes.forget(address);
    promise(promised.answers(address, Set.of("")));
  }

  private void tokens(Set<String> good) throws Exception {
    var before = promised.tokens().iterator().next();
    promise(promised.tokens(Set.of(before, good)));
    tokens.replace(good.stream().map(ReplayTest::hash).collect(Collectors.toSet()));
    promise(promised.tokens(Set.of(good)));
  }

  private void spend(String token, Set<String> left) throws IOException {
    var before = promised.tokens().iterator().next();
    promise(promised.tokens(Set.of(before, left)));
    assertThat(tokens.take(token)).isTrue();
    tokens.save();
    promise(promised.tokens(Set.of(left)));
  }

  private void promise(Promises promises) {
    promised = promises;
    moments.computeIfAbsent(disk.steps().size(), size -> new ArrayList<>()).add(promises);
  }

  private byte[] bytes(int size) {
    var bytes = new byte[size];
    random.nextBytes(bytes);
    ever.add(Promises.hex(bytes));
    return bytes;
  }

  private static String hash(String token) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes());
      return HexFormat.of().formatHex(digest);
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void remove(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
